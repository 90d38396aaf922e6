'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { answerFromPopup } from '../../client/popup.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSession } from '../../hooks/use-session.js';
import { errors } from '../../i18n/en/errors.js';
import { signIn } from '../../i18n/en/sign-in.js';
import { social } from '../../i18n/en/social.js';
import { socialErrorText, socialWordsOf } from '../../i18n/social-error-words.js';
import { AlertIcon, InfoIcon } from '../../ui/icons.js';
import { OutcomeView } from '../parts/outcome-view.js';
import { useGoOn } from '../use-go-on.js';
import { useLivery, useMessages } from '../use-livery.js';
import { useWhen } from '../use-when.js';
import { type LookProps, withLook } from '../with-look.js';
import { GoingOnView } from './going-on-view.js';

const english = { errors, signIn, social };

export interface CallbackResultProps extends LookProps {
  /** Where to go afterwards. Must lie in the app. @default `?redirectTo=` of the address, else `paths.afterSignIn` */
  redirectTo?: string | undefined;
  className?: string | undefined;
}

/**
 * The page that a provider's page leads back to: in a window of its own it tells the page that opened it, and closes; else it goes on, or says in words what went wrong
 * and where to go from there.
 */
export const CallbackResult = withLook<CallbackResultProps>(function CallbackResult({ redirectTo, className }: CallbackResultProps): ReactNode {
  const { paths } = useAuth();
  const { branding } = useLivery();
  const messages = useMessages(english);
  const { features } = useFeatures();
  const session = useSession();
  const goOn = useGoOn(redirectTo);
  const [arrived, setArrived] = useState<{ error: string | null; provider: string | null; isPopup: boolean } | null>(null);

  useEffect(() => {
    // Reads the address bar, which a server does not have, and speaks to the page that opened this window.
    const query = new URLSearchParams(window.location.search);
    setArrived({ error: query.get('error'), provider: query.get('provider'), isPopup: answerFromPopup() });
  }, []);

  const done = arrived !== null && !arrived.isPopup && arrived.error === null && session.status === 'signed-in';
  // Goes on as soon as the server has said who is here.
  useWhen(done, goOn);

  const lost = arrived && !arrived.isPopup && (arrived.error !== null || session.status === 'signed-out');
  if (!lost) return <GoingOnView branding={branding} className={className} messages={messages} />;
  const code = arrived.error ?? 'state_not_found';
  const changedMind = socialWordsOf(code) === 'cancelled';
  const name = features.providers.find(({ id }) => id === arrived.provider)?.name ?? null;
  return (
    <OutcomeView
      branding={branding}
      className={className}
      step="error"
      icon={changedMind ? <InfoIcon size={20} /> : <AlertIcon size={20} />}
      tone={changedMind ? 'neutral' : 'danger'}
      title={changedMind ? messages.social.cancelledTitle : messages.social.failedTitle}
      text={socialErrorText(messages, code, name)}
      action={{ label: messages.social.tryAgain, href: paths.signIn }}
    />
  );
});

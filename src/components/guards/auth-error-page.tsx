'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { useAuth } from '../../hooks/use-auth.js';
import { errors } from '../../i18n/en/errors.js';
import { guards } from '../../i18n/en/guards.js';
import { social } from '../../i18n/en/social.js';
import { socialErrorText, socialWordsOf } from '../../i18n/social-error-words.js';
import { AlertIcon } from '../../ui/icons.js';
import { OutcomeView } from '../parts/outcome-view.js';
import { useLivery, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';

const english = { errors, guards, social };

export interface AuthErrorPageProps extends LookProps {
  /** @default `?error=` of the address */
  code?: string | undefined;
  className?: string | undefined;
}

/** Where Better Auth sends people when something failed on the way: the code in words, and the way back. */
export const AuthErrorPage = withLook<AuthErrorPageProps>(function AuthErrorPage({ code, className }: AuthErrorPageProps): ReactNode {
  const { paths } = useAuth();
  const { branding } = useLivery();
  const messages = useMessages(english);
  const [fromAddress, setFromAddress] = useState<string | null>(null);

  useEffect(() => {
    // Reads the address bar, which a server does not have.
    setFromAddress(new URLSearchParams(window.location.search).get('error'));
  }, []);

  const shown = code ?? fromAddress;
  return (
    <OutcomeView
      branding={branding}
      className={className}
      step="error"
      icon={<AlertIcon size={20} />}
      tone={shown && socialWordsOf(shown) === 'cancelled' ? 'neutral' : 'danger'}
      title={messages.guards.errorTitle}
      text={shown ? socialErrorText(messages, shown, null) : messages.errors.unexpectedResponse}
      action={{ label: messages.guards.errorAction, href: paths.signIn }}
    />
  );
});

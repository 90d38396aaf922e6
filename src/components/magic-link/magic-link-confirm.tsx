'use client';

import type { ReactNode } from 'react';
import { useAuth } from '../../hooks/use-auth.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useMagicLink } from '../../hooks/use-magic-link.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { magicLink } from '../../i18n/en/magic-link.js';
import { signIn } from '../../i18n/en/sign-in.js';
import { WayOnView } from '../parts/way-on-view.js';
import { TwoFactorChallenge } from '../two-factor/two-factor-challenge.js';
import { useGoOn, useStillHere } from '../use-go-on.js';
import { useLivery, useMessages } from '../use-livery.js';
import { MagicLinkConfirmView } from './magic-link-confirm-view.js';

const english = { common, errors, magicLink, signIn };

export interface MagicLinkConfirmProps {
  /** The token of the link; an empty one is a broken link. */
  token: string;
  /** Where to go afterwards. Must lie in the app. */
  redirectTo?: string | undefined;
  className?: string | undefined;
}

/** Where the link of a sign-in mail leads: it acts on a click, so that a mail scanner that opens it signs nobody in and uses nothing up. */
export function MagicLinkConfirm({ token, redirectTo, className }: MagicLinkConfirmProps): ReactNode {
  const { paths } = useAuth();
  const { branding } = useLivery();
  const messages = useMessages(english);
  const { features } = useFeatures();
  const goOn = useGoOn(redirectTo);
  const { state, retryIn, verify } = useMagicLink({ token, onSignedIn: goOn });
  const slow = useSlow();
  const stillHere = useStillHere(state.step === 'signed-in');
  if (state.step === 'second-factor') return <TwoFactorChallenge methods={state.methods} redirectTo={redirectTo} onSignedIn={goOn} className={className} />;
  if (state.step !== 'ready' && state.step !== 'verifying' && state.step !== 'link-invalid' && state.step !== 'signed-in') return null;
  return (
    <MagicLinkConfirmView
      state={state}
      messages={messages}
      appName={branding?.name ?? features.appName}
      branding={branding}
      className={className}
      paths={paths}
      retryIn={retryIn}
      slow={slow}
      wayOn={stillHere ? <WayOnView label={messages.signIn.goOn} onGoOn={goOn} /> : null}
      onVerify={() => void verify()}
    />
  );
}

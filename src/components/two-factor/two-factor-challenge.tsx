'use client';

import type { ReactNode } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { SecondFactorPost } from '../../client/form-post.js';
import type { SecondFactor } from '../../flows/sign-in.js';
import { type TwoFactorState, twoFactorTransition } from '../../flows/two-factor.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSlow } from '../../hooks/use-slow.js';
import { useTwoFactor } from '../../hooks/use-two-factor.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { twoFactor } from '../../i18n/en/two-factor.js';
import { formatDuration } from '../../safety/format-duration.js';
import { backToSignIn } from '../back-to-sign-in.js';
import { useGoOn } from '../use-go-on.js';
import { useLanguageTag, useLivery, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { TwoFactorView } from './two-factor-view.js';

const english = { common, errors, twoFactor };

export interface TwoFactorChallengeProps extends LookProps {
  /** What the answer to the password allows, `twoFactorMethods`. @default the authenticator app */
  methods?: readonly SecondFactor[] | undefined;
  /** Where to go afterwards. Must lie in the app. @default `?redirectTo=` of the address, else `paths.afterSignIn` */
  redirectTo?: string | undefined;
  /** Called once a session exists. @default goes to `redirectTo` */
  onSignedIn?: (() => void) | undefined;
  /** The way back to the password. @default goes to `paths.signIn`, and from there to `redirectTo` */
  onRestart?: (() => void) | undefined;
  /** Called when the server has forgotten the challenge. @default what `onRestart` does; without that, goes to `paths.signIn`, which says why */
  onEnded?: ((error: AuthError) => void) | undefined;
  /** Lets the form work before the page's script is there, or without it: `secondFactor` of `formPost('sign-in', ...)` of `livery-ui/server`. */
  form?: SecondFactorPost | undefined;
  className?: string | undefined;
}

/** The second step of a sign-in, for an app with a page of its own for it. `SignIn` brings it along. */
export const TwoFactorChallenge = withLook<TwoFactorChallengeProps>(function TwoFactorChallenge({
  methods,
  redirectTo,
  onSignedIn,
  onRestart,
  onEnded,
  form,
  className,
}: TwoFactorChallengeProps): ReactNode {
  const auth = useAuth();
  const { branding } = useLivery();
  const tag = useLanguageTag();
  const messages = useMessages(english);
  const { features } = useFeatures();
  const goOn = useGoOn(redirectTo);
  const toSignIn = (error?: AuthError) => auth.navigate(backToSignIn(auth.paths.signIn, redirectTo, error));
  const restart = onRestart ?? (() => toSignIn());
  const {
    state,
    methods: all,
    retryIn,
    resendIn,
    choose,
    send,
    verify,
  } = useTwoFactor({
    methods: methods ?? form?.methods,
    start: form && startOf(form),
    onSignedIn: onSignedIn ?? goOn,
    onEnded: onEnded ?? (onRestart ? restart : toSignIn),
  });
  const slow = useSlow();
  const { digits, otpDigits, trustDevice } = (features.plugins.twoFactor ?? {}) as { digits?: number; otpDigits?: number; trustDevice?: number };
  return (
    <TwoFactorView
      state={state}
      messages={messages}
      methods={all}
      digits={{ totp: digits ?? 6, otp: otpDigits ?? 6 }}
      trustFor={trustDevice ? formatDuration(trustDevice, tag) : undefined}
      branding={branding}
      form={form}
      className={className}
      retryIn={retryIn}
      resendIn={resendIn}
      slow={slow}
      onChoose={choose}
      onSend={() => void send()}
      onVerify={(code, options) => void verify(code, options)}
      onRestart={restart}
    />
  );
});

/** The step that a page is at whose form was posted. */
function startOf({ method, sent, misses, error }: SecondFactorPost): TwoFactorState {
  const start: TwoFactorState = { step: 'code', method, sent, misses, error: null };
  const state = error ? twoFactorTransition(twoFactorTransition(start, { type: 'verify' }), { type: 'reject', error }) : start;
  // Its last one is counted already.
  return state.step === 'code' ? { ...state, misses } : state;
}

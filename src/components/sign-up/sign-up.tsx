'use client';

import { type ReactNode, Suspense } from 'react';
import type { FormPost } from '../../client/form-post.js';
import type { SignUpState } from '../../flows/sign-up.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useEmailVerification } from '../../hooks/use-email-verification.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSignUp } from '../../hooks/use-sign-up.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { password } from '../../i18n/en/password.js';
import { signIn } from '../../i18n/en/sign-in.js';
import { signUp } from '../../i18n/en/sign-up.js';
import { formatDuration } from '../../safety/format-duration.js';
import { CheckMailView } from '../parts/check-mail-view.js';
import { rare } from '../rare.js';
import { useGoOn, useStillHere } from '../use-go-on.js';
import { useLanguageTag, useLivery, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { SignUpView } from './sign-up-view.js';

const WayOn = rare('WayOn');

const english = { common, errors, password, signIn, signUp };

export interface SignUpProps extends LookProps {
  /** Where to go once a session exists. Must lie in the app. @default `?redirectTo=` of the address, else `paths.afterSignIn` */
  redirectTo?: string | undefined;
  /** Called once a session exists. Where addresses have to be verified, that is after the mail was opened. @default goes to `redirectTo` */
  onSignedIn?: (() => void) | undefined;
  /** Puts the cursor into the first field. For a page of its own. @default false */
  autoFocus?: boolean | undefined;
  /** Lets the form work before the page's script is there, or without it: `formPost('sign-up', ...)` of `livery-ui/server`. */
  form?: FormPost<SignUpState> | undefined;
  className?: string | undefined;
}

/** The sign-up screen. An address that is taken looks just like one that is not: its owner gets a mail instead. */
export const SignUp = withLook<SignUpProps>(function SignUp({ redirectTo, onSignedIn, autoFocus = false, form, className }: SignUpProps): ReactNode {
  const { paths } = useAuth();
  const { branding } = useLivery();
  const tag = useLanguageTag();
  const messages = useMessages(english);
  const { features } = useFeatures();
  const goOn = useGoOn(redirectTo);
  const { state, retryIn, submit, restart } = useSignUp({ onSignedIn: onSignedIn ?? goOn, start: form?.state });
  const email = state.step === 'check-email' ? state.email : '';
  const resend = useEmailVerification({ email });
  const slow = useSlow();
  const stillHere = useStillHere(state.step === 'signed-in');

  return (
    <SignUpView
      state={state}
      messages={messages}
      features={features}
      branding={branding}
      className={className}
      paths={paths}
      retryIn={retryIn}
      slow={slow}
      autoFocus={autoFocus}
      action={form?.action}
      defaultEmail={form?.email}
      onSubmit={(values) => void submit(values)}
      wayOn={
        stillHere ? (
          <Suspense>
            <WayOn redirectTo={redirectTo} label={messages.signIn.goOn} />
          </Suspense>
        ) : null
      }
      checkMail={
        <CheckMailView
          messages={messages}
          branding={branding}
          className={className}
          step="check-email"
          title={messages.signUp.checkTitle}
          text={messages.signUp.checkText(email, formatDuration(features.lifetimes.verify, tag))}
          email={email}
          retryIn={resend.retryIn}
          pending={resend.state.step === 'sending'}
          slow={slow}
          error={resend.state.step === 'waiting' ? resend.state.error : null}
          sent={resend.state.step === 'waiting' && resend.state.sent}
          onResend={() => void resend.resend()}
          onRestart={restart}
        />
      }
    />
  );
});

'use client';

import { type ReactNode, Suspense, useId, useState } from 'react';
import type { PublicFeatures } from '../../client/features.js';
import type { FormPost } from '../../client/form-post.js';
import type { MailedWay } from '../../flows/sign-in.js';
import type { SignUpState } from '../../flows/sign-up.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useEmailVerification } from '../../hooks/use-email-verification.js';
import { useRateLimit } from '../../hooks/use-rate-limit.js';
import { useSignUp } from '../../hooks/use-sign-up.js';
import { useSlow } from '../../hooks/use-slow.js';
import { useSocialSignIn } from '../../hooks/use-social-sign-in.js';
import { useUsernameCheck } from '../../hooks/use-username-check.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { mailed } from '../../i18n/en/mailed.js';
import { password } from '../../i18n/en/password.js';
import { signIn } from '../../i18n/en/sign-in.js';
import { signUp } from '../../i18n/en/sign-up.js';
import { formatDuration } from '../../safety/format-duration.js';
import { later } from '../../ui/later.js';
import { backToSignIn } from '../back-to-sign-in.js';
import { additionalFields, type UserFields } from '../parts/additional-fields.js';
import { CheckMailView } from '../parts/check-mail-view.js';
import { LoadingCardView } from '../parts/loading-card-view.js';
import { OPEN_WAYS, type Way } from '../parts/ways.js';
import { useArrival } from '../sign-in/use-arrival.js';
import { useFirstFeatures } from '../use-first-features.js';
import { headedHere, useGoOn, useStillHere } from '../use-go-on.js';
import { useLanguageTag, useLivery, useMessages } from '../use-livery.js';
import { MoreWaysToggleView } from '../ways/more-ways-toggle-view.js';
import { WaysView } from '../ways/ways-view.js';
import { type LookProps, withLook } from '../with-look.js';
import { SignUpView } from './sign-up-view.js';

const VerifyByCode = later(() => import('../mailed/verify-by-code.js'), 'VerifyByCode');
const rare = () => import('../rare-steps.js');
const WayOn = later(rare, 'WayOn');
const WayNotice = later(rare, 'WayNotice');
const MoreWays = later(rare, 'MoreWays');
/** Nobody signs up by one. */
const NO_PASSKEY = { step: 'ready', error: null } as const;

const english = { mailed, common, errors, password, signIn, signUp };

export interface SignUpProps extends LookProps {
  /** Where to go once a session exists. Must lie in the app. @default `?redirectTo=` of the address, else `paths.afterSignIn` */
  redirectTo?: string | undefined;
  /** Called once a session exists. Where addresses have to be verified, that is after the mail was opened. @default goes to `redirectTo` */
  onSignedIn?: (() => void) | undefined;
  /** Puts the cursor into the first field. For a page of its own. @default false */
  autoFocus?: boolean | undefined;
  /** How the app's own fields are drawn, and in which order: what the server says of its `user.additionalFields` decides which there are. */
  fields?: UserFields | undefined;
  /** Whether a username is asked for, where the server has them. @default 'optional' */
  username?: 'required' | 'optional' | 'hidden' | undefined;
  /** How buttons of providers stand: two beside each other below the first, where the card is 360 px wide or more, or each as wide as the card. @default 'columns' */
  ways?: 'columns' | 'block' | undefined;
  /** Opens a provider's page in a window of its own; where that is not allowed, in this one. @default false */
  popup?: boolean | undefined;
  /** Lets the form work before the page's script is there, or without it: `formPost('sign-up', ...)` of `livery-ui/server`. */
  form?: FormPost<SignUpState> | undefined;
  className?: string | undefined;
}

/** The sign-up screen. An address that is taken looks just like one that is not: its owner gets a mail instead. */
export const SignUp = withLook<SignUpProps>(function SignUp({
  redirectTo,
  onSignedIn,
  autoFocus = false,
  fields,
  username = 'optional',
  ways: layout,
  popup,
  form,
  className,
}: SignUpProps): ReactNode {
  const auth = useAuth();
  const { paths } = auth;
  const { branding } = useLivery();
  const tag = useLanguageTag();
  const messages = useMessages(english);
  const { features, ready, whole } = useFirstFeatures();
  const goOn = useGoOn(redirectTo);
  const { state, retryIn, submit, restart } = useSignUp({ onSignedIn: onSignedIn ?? goOn, start: form?.state });
  const email = state.step === 'check-email' ? state.email : '';
  const resend = useEmailVerification({ email });
  const slow = useSlow();
  const stillHere = useStillHere(state.step === 'signed-in');
  const { min = 3 } = (features.plugins.username ?? {}) as { min?: number };
  const usernameCheck = useUsernameCheck({ min });
  const social = useSocialSignIn({ redirectTo: redirectTo ?? headedHere(auth), popup, requestSignUp: true, onSignedIn: onSignedIn ?? goOn });
  const read = useArrival(() => auth.navigate(paths.signIn));
  // The answer to a form that was posted without script is in its state already.
  const arrival = form?.state ? { ...read, error: null } : read;
  const waysRetryIn = useRateLimit('ways', ('error' in social.state && social.state.error) || null);
  const pending = 'provider' in social.state ? social.state.provider : null;
  const providers = features.providers.filter(({ signUp: open }) => open);
  // Where there are no passwords, sign-in begins with the form of a mail, which makes the account as well.
  const byMail = features.emailPassword ? null : mailThatSignsUp(features.plugins);
  const ways = [
    ...providers.map(({ id, name }): Way => ({ id, kind: 'provider', name: name || id })),
    ...(byMail ? [{ id: byMail, kind: 'mailed' } as const] : []),
  ];
  const [open, more] = [ways.slice(0, OPEN_WAYS), ways.slice(OPEN_WAYS)];
  const [moreOpen, setMoreOpen] = useState(false);
  const moreId = useId();
  const waysAsleep = state.step === 'submitting' || waysRetryIn > 0;
  const slowWay = slow && social.state.step === 'starting';
  const hasNotice = slowWay || waysRetryIn > 0 || ('error' in social.state && social.state.error) || arrival.error || social.state.step === 'waiting';

  function take({ id, kind }: Way) {
    if (kind === 'mailed') auth.navigate(backToSignIn(paths.signIn, redirectTo));
    else void social.start(id);
  }

  if (!ready) return <LoadingCardView />;

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
      asleep={pending !== null}
      fields={additionalFields(features, fields)}
      username={
        features.plugins.username && username !== 'hidden'
          ? { required: username === 'required', state: usernameCheck.state, onCheck: usernameCheck.check }
          : undefined
      }
      notice={
        hasNotice ? (
          <Suspense>
            <WayNotice
              passkey={NO_PASSKEY}
              social={social.state}
              arrival={arrival}
              providers={features.providers}
              retryIn={waysRetryIn}
              slow={slowWay}
              onCancel={social.cancel}
            />
          </Suspense>
        ) : null
      }
      ways={
        open.length > 0 && whole ? <WaysView ways={open} messages={messages} layout={layout} pending={pending} asleep={waysAsleep} onChoose={take} /> : null
      }
      moreWays={
        more.length > 0 && whole ? (
          <MoreWaysToggleView label={messages.signUp.moreWays} open={moreOpen} controls={moreId} onToggle={() => setMoreOpen(!moreOpen)}>
            {moreOpen ? (
              <Suspense>
                <MoreWays id={moreId} ways={more} pending={pending} asleep={waysAsleep} onChoose={take} />
              </Suspense>
            ) : null}
          </MoreWaysToggleView>
        ) : null
      }
      onSubmit={(values) => void submit(values)}
      wayOn={
        stillHere ? (
          <Suspense>
            <WayOn redirectTo={redirectTo} label={messages.signIn.goOn} />
          </Suspense>
        ) : null
      }
      checkMail={
        features.plugins.emailOtp?.verifies === true ? (
          <Suspense fallback={<LoadingCardView />}>
            <VerifyByCode email={email} className={className} onSignedIn={onSignedIn ?? goOn} onRestart={restart} />
          </Suspense>
        ) : (
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
        )
      }
    />
  );
});

/** The way by mail that stands in the form's place on the sign-in screen (see `waysOf`), where it takes somebody new. */
function mailThatSignsUp({ magicLink, emailOtp }: PublicFeatures['plugins']): MailedWay | null {
  const plugin = (emailOtp ?? magicLink) as { signUp?: boolean } | undefined;
  return plugin?.signUp !== true ? null : emailOtp ? 'email-otp' : 'magic-link';
}

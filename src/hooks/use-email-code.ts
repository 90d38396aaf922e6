'use client';

import { useRef } from 'react';
import { readDeadline } from '../client/deadlines.js';
import { rememberWay } from '../client/last-way.js';
import { type EmailCodeState, emailCodeSent, emailCodeStart, emailCodeTransition } from '../flows/email-code.js';
import { isUnanswered } from '../flows/is-unanswered.js';
import type { SecondFactor } from '../flows/sign-in.js';
import { RESEND_WAITS } from './resend-waits.js';
import { secondFactorsDue } from './second-factors-due.js';
import { useAuth } from './use-auth.js';
import { useCountdown } from './use-countdown.js';
import { useFlow } from './use-flow.js';
import { useRateLimit } from './use-rate-limit.js';

/** What a mailed code is for. */
export type EmailCodePurpose = 'sign-in' | 'verify-email' | 'reset-password';

export interface UseEmailCodeOptions {
  /** @default 'sign-in' */
  purpose?: EmailCodePurpose | undefined;
  /** An address that a code is on its way to already: the flow then begins at the code. */
  sentTo?: string | undefined;
  /** Called once somebody is signed in, the address is verified, or the password is set. */
  onDone?: (() => void) | undefined;
  /** Called when the code was right, before this page knows who is here. */
  onAdmitted?: (() => void) | undefined;
  /** Called when the code was right and the server asks for a second factor. */
  onSecondFactor?: ((methods: readonly SecondFactor[]) => void) | undefined;
}

export interface UseEmailCodeResult {
  state: EmailCodeState;
  /** Seconds until the server takes another try. */
  retryIn: number;
  /** Seconds until another mail may be asked for. */
  resendIn: number;
  /** Asks for a mail with a code. */
  request: (email: string) => Promise<void>;
  /** Sends the code. For a reset it is looked at here, and used up with the password. */
  verify: (code: string) => Promise<void>;
  /** For a reset: sets the new password. */
  setPassword: (password: string) => Promise<void>;
  restart: () => void;
}

const SEND: Readonly<Record<EmailCodePurpose, (email: string) => readonly [path: string, body: Record<string, unknown>]>> = {
  'sign-in': (email) => ['/email-otp/send-verification-otp', { email, type: 'sign-in' }],
  'verify-email': (email) => ['/email-otp/send-verification-otp', { email, type: 'email-verification' }],
  'reset-password': (email) => ['/email-otp/request-password-reset', { email }],
};
const VERIFY: Readonly<Record<EmailCodePurpose, (email: string, otp: string) => readonly [path: string, body: Record<string, unknown>]>> = {
  'sign-in': (email, otp) => ['/sign-in/email-otp', { email, otp }],
  'verify-email': (email, otp) => ['/email-otp/verify-email', { email, otp }],
  'reset-password': (email, otp) => ['/email-otp/check-verification-otp', { email, otp, type: 'forget-password' }],
};

/** Signs in, verifies an address or resets a password by a code that is mailed. Better Auth's `emailOTP` plugin. */
export function useEmailCode({ purpose = 'sign-in', sentTo, onDone, onAdmitted, onSecondFactor }: UseEmailCodeOptions = {}): UseEmailCodeResult {
  const { client, run, session } = useAuth();
  const flow = useFlow(emailCodeTransition, sentTo === undefined ? emailCodeStart : emailCodeSent(sentTo));
  const { state } = flow;
  // What is needed once more, and what no answer came to. Out of the state, which may be looked at by anybody: a code is a secret.
  const code = useRef('');
  const retryIn = useRateLimit(`email-code-${purpose}`, 'error' in state ? state.error : null);
  const cooldown = useCountdown(`email-code:${purpose}:${'email' in state ? state.email : ''}`);

  const post = ([path, body]: readonly [string, Record<string, unknown>], signal: AbortSignal) =>
    run(path, (options) => client.$fetch(path, { method: 'POST', body, ...options }), signal);

  async function request(email: string) {
    const key = `email-code:${purpose}:${email}`;
    // Asked for a moment ago, from this step or before a way back: the mail is on its way, and this screen says so.
    const waiting = (readDeadline(key, Date.now())?.until ?? 0) > Date.now();
    if (retryIn > 0 || (waiting && state.step === 'code')) return;
    const attempt = flow.attempt({ type: 'request', email });
    if (!attempt) return;
    if (!waiting) {
      const outcome = await post(SEND[purpose](email), attempt.signal);
      if (!outcome.ok) {
        attempt.send({ type: 'reject', error: outcome.error });
        return;
      }
      cooldown.start(RESEND_WAITS, key);
    }
    attempt.send({ type: 'accept' });
  }

  async function verify(typed: string) {
    if (retryIn > 0 || !('email' in state)) return;
    const attempt = flow.attempt({ type: 'verify' });
    if (!attempt) return;
    const outcome = await post(VERIFY[purpose](state.email, typed), attempt.signal);
    if (!outcome.ok) {
      let { error } = outcome;
      if (isUnanswered(error) && !attempt.signal.aborted) {
        if (await isVerified(state.email)) {
          if (attempt.send({ type: 'accept' })) onDone?.();
          return;
        }
        code.current = typed;
      } else if (error.code === 'INVALID_OTP' && typed === code.current) error = { ...error, code: 'OTP_EXPIRED' };
      attempt.send({ type: 'reject', error });
      return;
    }
    if (purpose === 'reset-password') {
      code.current = typed;
      attempt.send({ type: 'admit' });
      return;
    }
    const methods = secondFactorsDue(outcome.data);
    if (methods) {
      if (attempt.send({ type: 'accept' })) onSecondFactor?.(methods);
      return;
    }
    if (purpose === 'sign-in') rememberWay('email-otp');
    // Before anything is said of it: what is shown of an address is what the session says.
    else await session.refetch();
    if (!attempt.send({ type: 'accept' })) return;
    onAdmitted?.();
    if (purpose === 'sign-in') await session.refetch();
    onDone?.();
  }

  /** Whether only the answer was lost, and not what was asked for. */
  async function isVerified(email: string): Promise<boolean> {
    if (purpose !== 'verify-email') return false;
    await session.refetch();
    const user = session.get().data?.user;
    return !!user?.emailVerified && user.email.toLowerCase() === email.toLowerCase();
  }

  async function setPassword(password: string) {
    if (retryIn > 0 || !('email' in state)) return;
    const attempt = flow.attempt({ type: 'set' });
    if (!attempt) return;
    const outcome = await post(['/email-otp/reset-password', { email: state.email, otp: code.current, password }], attempt.signal);
    if (outcome.ok) code.current = '';
    if (attempt.send(outcome.ok ? { type: 'accept' } : { type: 'reject', error: outcome.error }) && outcome.ok) onDone?.();
  }

  return { state, retryIn, resendIn: cooldown.secondsLeft, request, verify, setPassword, restart: () => void flow.send({ type: 'restart' }) };
}

'use client';

import { useEffect, useRef } from 'react';
import { type EmailChangeState, type EmailChangeWait, emailChangeStart, emailChangeTransition } from '../flows/email-change.js';
import { RESEND_WAITS } from './resend-waits.js';
import { useAuth } from './use-auth.js';
import { useCountdown } from './use-countdown.js';
import { useFeatures } from './use-features.js';
import { useFlow } from './use-flow.js';
import { useRateLimit } from './use-rate-limit.js';
import { useSession } from './use-session.js';

export interface UseEmailChangeResult {
  state: EmailChangeState;
  /** Seconds until the server takes another try. */
  retryIn: number;
  /** Seconds until another mail may be asked for. */
  resendIn: number;
  /** Asks for the mail that gives the account this address. */
  request: (email: string) => Promise<void>;
  /** Sends the mail again. */
  resend: () => Promise<void>;
  /** Sends the code of a mail: of the old address at the step `proof`, of the new one at `code`. */
  verify: (code: string) => Promise<void>;
  /** Begins anew, with another address. */
  restart: () => void;
}

/**
 * Gives an account another address. The server says the same whether the address is free or somebody else's, so that nobody learns who has an account; the account has
 * the new one when the link was opened, or its code was typed here. Needs `user.changeEmail` of Better Auth, or `changeEmail` of its plugin `emailOTP`, which goes first
 * where both are on, for nobody has to leave the page.
 */
export function useEmailChange(): UseEmailChangeResult {
  const { client, run, session } = useAuth();
  const { features } = useFeatures();
  const known = useSession().data?.user.email;
  const flow = useFlow(emailChangeTransition, emailChangeStart);
  const { state, send: tell } = flow;
  const { changesEmail = false, asksOldEmail = false } = (features.plugins.emailOtp ?? {}) as { changesEmail?: boolean; asksOldEmail?: boolean };
  const error = 'error' in state ? state.error : null;
  const asked = 'email' in state ? state.email : null;
  const awaited = state.step === 'resending' ? state.awaits : state.step;
  const retryIn = useRateLimit('change-email', error);
  const cooldown = useCountdown(cooldownOf(asked, awaited));

  // The address that the account had when it was asked: mails are for the change from that one.
  const from = useRef(known);
  const waits = asked !== null && state.step !== 'changed';
  useEffect(() => {
    // Hears of the link that was opened in another tab, and of another change that was quicker.
    if (waits && known && known !== from.current) tell({ type: 'confirm', email: known });
  }, [waits, known, tell]);

  const post = (path: string, body: Record<string, unknown>, signal: AbortSignal) =>
    run(path, (options) => client.$fetch(path, { method: 'POST', body, ...options }), signal);

  /** The mail that comes first, and what is waited for then. */
  function ask(newEmail: string, signal: AbortSignal) {
    if (!changesEmail) return run('/change-email', (options) => client.changeEmail({ newEmail }, options), signal);
    if (!asksOldEmail) return post('/email-otp/request-email-change', { newEmail }, signal);
    return post('/email-otp/send-verification-otp', { email: known, type: 'email-verification' }, signal);
  }
  const first: EmailChangeWait = !changesEmail ? 'sent' : asksOldEmail ? 'proof' : 'code';

  async function send(newEmail: string, event: { type: 'request'; email: string } | { type: 'resend' }) {
    if (retryIn > 0 || (event.type === 'resend' && cooldown.secondsLeft > 0)) return;
    const attempt = flow.attempt(event);
    if (!attempt) return;
    if (event.type === 'request') from.current = known;
    const outcome = await ask(newEmail, attempt.signal);
    if (outcome.ok) {
      cooldown.start(RESEND_WAITS, cooldownOf(newEmail, first));
      // Where an address need not be proven, the account has it already.
      if (first === 'sent') await session.refetch();
    }
    attempt.send(outcome.ok ? { type: 'accept', awaits: first } : { type: 'reject', error: outcome.error });
  }

  async function verify(otp: string) {
    if (retryIn > 0 || (awaited !== 'proof' && awaited !== 'code') || asked === null) return;
    const [step, newEmail] = [awaited, asked];
    const attempt = flow.attempt({ type: 'verify' });
    if (!attempt) return;
    const outcome = await post(step === 'proof' ? '/email-otp/request-email-change' : '/email-otp/change-email', { newEmail, otp }, attempt.signal);
    if (step === 'proof') {
      if (outcome.ok) cooldown.start(RESEND_WAITS, cooldownOf(newEmail, 'code'));
      attempt.send(outcome.ok ? { type: 'accept', awaits: 'code' } : { type: 'reject', error: outcome.error });
      return;
    }
    // Also where the answer was lost: the account may have the address, and then the code is used up.
    if (outcome.ok || (outcome.error.status === 0 && outcome.error.code !== 'ABORTED')) await session.refetch();
    attempt.send(outcome.ok ? { type: 'confirm' } : { type: 'reject', error: outcome.error });
  }

  return {
    state,
    retryIn,
    resendIn: cooldown.secondsLeft,
    request: (email) => send(email, { type: 'request', email }),
    resend: async () => (asked === null ? undefined : send(asked, { type: 'resend' })),
    verify,
    restart: () => void tell({ type: 'restart' }),
  };
}

/** Each address has a wait of its own. */
function cooldownOf(email: string | null, awaits: EmailChangeState['step']): string {
  return `change-email:${awaits === 'proof' || awaits === 'proving' ? 'old' : (email ?? '')}`;
}

'use client';

import { useEffect } from 'react';
import { type EmailChangeState, emailChangeStart, emailChangeTransition } from '../flows/email-change.js';
import { RESEND_WAITS } from './resend-waits.js';
import { useAuth } from './use-auth.js';
import { useCountdown } from './use-countdown.js';
import { useFlow } from './use-flow.js';
import { isRateLimit, useRateLimit } from './use-rate-limit.js';
import { useSession } from './use-session.js';

export interface UseEmailChangeResult {
  state: EmailChangeState;
  /** Seconds until the server takes another try, or another mail may be asked for. */
  retryIn: number;
  /** Asks for the link that gives the account this address. */
  request: (email: string) => Promise<void>;
  /** Sends the link again. */
  resend: () => Promise<void>;
  /** Begins anew, with another address. */
  restart: () => void;
}

/**
 * Gives an account another address. The server says the same whether the address is free or somebody else's, so that nobody learns who has an account; the account has
 * the new one when the link was opened. Needs `user.changeEmail` of Better Auth.
 */
export function useEmailChange(): UseEmailChangeResult {
  const { client, run, session } = useAuth();
  const known = useSession().data?.user.email;
  const flow = useFlow(emailChangeTransition, emailChangeStart);
  const { state, send: tell } = flow;
  const error = 'error' in state ? state.error : null;
  const asked = 'email' in state ? state.email : null;
  const limit = useRateLimit('change-email', isRateLimit(error) ? error : null);
  const cooldown = useCountdown(`change-email:${asked ?? ''}`);
  const retryIn = state.step === 'sent' ? Math.max(limit, cooldown.secondsLeft) : limit;

  const confirmed = asked !== null && state.step !== 'changed' && known?.toLowerCase() === asked.toLowerCase();
  useEffect(() => {
    // Hears of the link that was opened in another tab.
    if (confirmed) tell({ type: 'confirm' });
  }, [confirmed, tell]);

  async function send(newEmail: string, event: { type: 'request'; email: string } | { type: 'resend' }) {
    if (retryIn > 0) return;
    const attempt = flow.attempt(event);
    if (!attempt) return;
    const outcome = await run('/change-email', (options) => client.changeEmail({ newEmail }, options), attempt.signal);
    if (outcome.ok) {
      cooldown.start(RESEND_WAITS);
      // Where an address need not be proven, the account has it already.
      await session.refetch();
    }
    attempt.send(outcome.ok ? { type: 'accept' } : { type: 'reject', error: outcome.error });
  }

  return {
    state,
    retryIn,
    request: (email) => send(email, { type: 'request', email }),
    resend: async () => (asked === null ? undefined : send(asked, { type: 'resend' })),
    restart: () => void tell({ type: 'restart' }),
  };
}

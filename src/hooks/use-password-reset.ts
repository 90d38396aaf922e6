'use client';

import { readDeadline } from '../client/deadlines.js';
import { newPasswordStart, type PasswordResetState, passwordResetStart, passwordResetTransition, resetLinkInvalid } from '../flows/password-reset.js';
import { RESEND_WAITS } from './resend-waits.js';
import { useAuth } from './use-auth.js';
import { useCountdown } from './use-countdown.js';
import { useFlow } from './use-flow.js';
import { useRateLimit } from './use-rate-limit.js';

export interface UsePasswordResetOptions {
  /** The token of an opened link: the flow then begins at the new password. An empty one counts as a broken link. Left out, it begins at the address. */
  token?: string | undefined;
  /** Called when the new password is set. */
  onDone?: (() => void) | undefined;
  /** The step to begin at, such as the one that `formPost` of `livery-ui/server` gives. @default the address, or the new password where there is a token */
  start?: PasswordResetState | undefined;
}

export interface UsePasswordResetResult {
  state: PasswordResetState;
  /** Seconds until a mail may be asked for (again), or the server takes another try. */
  retryIn: number;
  /** Asks for a mail. */
  request: (email: string) => Promise<void>;
  /** Sets the new password. */
  setPassword: (password: string) => Promise<void>;
  restart: () => void;
}

/** Resets a password: asks for a mail, or sets the new password with the token of its link. */
export function usePasswordReset({ token, onDone, start }: UsePasswordResetOptions = {}): UsePasswordResetResult {
  const { client, run, paths } = useAuth();
  const flow = useFlow(passwordResetTransition, start ?? (token === undefined ? passwordResetStart : token === '' ? resetLinkInvalid : newPasswordStart));
  const { state } = flow;
  const error = state.step === 'address' || state.step === 'sent' || state.step === 'new-password' ? state.error : null;
  const limit = useRateLimit('password-reset', error);
  const cooldown = useCountdown(`reset:${'email' in state ? state.email : ''}`);

  async function request(email: string) {
    // Asked for a moment ago, from this step or before a way back: the mail is on its way, and this screen says so.
    const waiting = (readDeadline(`reset:${email}`, Date.now())?.until ?? 0) > Date.now();
    if (limit > 0 || (waiting && state.step === 'sent')) return;
    const attempt = flow.attempt({ type: 'request', email });
    if (!attempt) return;
    if (waiting) {
      attempt.send({ type: 'accept' });
      return;
    }
    const redirectTo = new URL(paths.resetPassword, window.location.origin).href;
    const outcome = await run('/request-password-reset', (options) => client.requestPasswordReset({ email, redirectTo }, options), attempt.signal);
    if (outcome.ok) cooldown.start(RESEND_WAITS, `reset:${email}`);
    attempt.send(outcome.ok ? { type: 'accept' } : { type: 'reject', error: outcome.error });
  }

  async function setPassword(newPassword: string) {
    if (!token || limit > 0) return;
    const attempt = flow.attempt({ type: 'set' });
    if (!attempt) return;
    const outcome = await run('/reset-password', (options) => client.resetPassword({ newPassword, token }, options), attempt.signal);
    if (attempt.send(outcome.ok ? { type: 'accept' } : { type: 'reject', error: outcome.error }) && outcome.ok) onDone?.();
  }

  return { state, retryIn: Math.max(limit, cooldown.secondsLeft), request, setPassword, restart: () => void flow.send({ type: 'restart' }) };
}

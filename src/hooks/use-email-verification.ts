'use client';

import {
  type EmailVerificationState,
  emailVerificationTransition,
  verificationLinkInvalid,
  verificationReady,
  verificationWaiting,
} from '../flows/email-verification.js';
import { RESEND_WAITS, verificationKey } from './resend-waits.js';
import { useAuth } from './use-auth.js';
import { useCountdown } from './use-countdown.js';
import { useFlow } from './use-flow.js';
import { useRateLimit } from './use-rate-limit.js';

export interface UseEmailVerificationOptions {
  /** The address that waits for a mail. */
  email?: string | undefined;
  /** The token of an opened link: the flow then begins at its confirmation. An empty one counts as a broken link. */
  token?: string | undefined;
  /** Called when the address is verified. */
  onVerified?: (() => void) | undefined;
  /** The step to begin at, such as the one that `formPost` of `livery-ui/server` gives. @default waiting, or the confirmation where there is a token */
  start?: EmailVerificationState | undefined;
}

export interface UseEmailVerificationResult {
  state: EmailVerificationState;
  /** Seconds until a mail may be asked for. */
  retryIn: number;
  /** Asks for another mail. */
  resend: () => Promise<void>;
  /** Verifies the address with the token. */
  verify: () => Promise<void>;
}

/** Waits for a mail and sends it again, or verifies the address with the token of its link. */
export function useEmailVerification({ email, token, onVerified, start }: UseEmailVerificationOptions = {}): UseEmailVerificationResult {
  const { client, run, session } = useAuth();
  const flow = useFlow(
    emailVerificationTransition,
    start ?? (token === undefined ? verificationWaiting : token === '' ? verificationLinkInvalid : verificationReady),
  );
  const { state } = flow;
  const error = state.step === 'waiting' || state.step === 'ready' ? state.error : null;
  const limit = useRateLimit('verify-email', error);
  const cooldown = useCountdown(verificationKey(email ?? ''));
  const retryIn = Math.max(limit, cooldown.secondsLeft);

  async function resend() {
    if (!email || retryIn > 0) return;
    const attempt = flow.attempt({ type: 'resend' });
    if (!attempt) return;
    const outcome = await run('/send-verification-email', (options) => client.sendVerificationEmail({ email }, options), attempt.signal);
    if (outcome.ok) cooldown.start(RESEND_WAITS);
    attempt.send(outcome.ok ? { type: 'accept' } : { type: 'reject', error: outcome.error });
  }

  async function verify() {
    if (!token || limit > 0) return;
    const attempt = flow.attempt({ type: 'verify' });
    if (!attempt) return;
    const outcome = await run('/verify-email', (options) => client.verifyEmail({ query: { token } }, options), attempt.signal);
    // The server may have signed the person in on the way.
    if (outcome.ok) await session.refetch();
    if (attempt.send(outcome.ok ? { type: 'accept' } : { type: 'reject', error: outcome.error }) && outcome.ok) onVerified?.();
  }

  return { state, retryIn, resend, verify };
}

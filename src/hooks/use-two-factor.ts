'use client';

import { useState } from 'react';
import type { AuthError } from '../client/auth-error.js';
import type { SecondFactor } from '../flows/sign-in.js';
import { challengeEnds, type TwoFactorEvent, type TwoFactorMethod, type TwoFactorState, twoFactorStart, twoFactorTransition } from '../flows/two-factor.js';
import { useAuth } from './use-auth.js';
import { useCountdown } from './use-countdown.js';
import { useFlow } from './use-flow.js';
import { useRateLimit } from './use-rate-limit.js';

export interface UseTwoFactorOptions {
  /** What the answer to the password allows. A backup code is always one more. @default the authenticator app */
  methods?: readonly SecondFactor[] | undefined;
  /** The step to begin at, such as the one that `formPost` of `livery-ui/server` gives. @default the first way */
  start?: TwoFactorState | undefined;
  /** Called once a session exists. */
  onSignedIn?: (() => void) | undefined;
  /** Called when the challenge is over, by time or by too many codes: only the password helps now. */
  onEnded?: ((error: AuthError) => void) | undefined;
}

export interface UseTwoFactorResult {
  state: TwoFactorState;
  /** All ways, the one that is used included. */
  methods: readonly TwoFactorMethod[];
  /** Seconds until the server takes another try. */
  retryIn: number;
  /** Seconds until another mail may be asked for. */
  resendIn: number;
  /** Takes another way. What was typed for the first one is the view's to keep. */
  choose: (method: TwoFactorMethod) => void;
  /** Asks for a mail with a code. */
  send: () => Promise<void>;
  /** Sends a code. Ignored where the current step takes none. */
  verify: (code: string, options?: { trustDevice?: boolean | undefined }) => Promise<void>;
}

const PATHS: Readonly<Record<TwoFactorMethod, string>> = {
  totp: '/two-factor/verify-totp',
  otp: '/two-factor/verify-otp',
  'backup-code': '/two-factor/verify-backup-code',
};

/** Seconds between mails, as for every other mail; here, for a module shared with the other ways would be one more to load. */
const RESEND_WAITS = [30, 60, 120] as const;

/** Proves who somebody is, after the password: by an authenticator app, a mailed code or a backup code. */
export function useTwoFactor({ methods = [], start, onSignedIn, onEnded }: UseTwoFactorOptions = {}): UseTwoFactorResult {
  const { client, run, session } = useAuth();
  const first = methods.includes('totp') || methods.length === 0 ? 'totp' : 'otp';
  const all: TwoFactorMethod[] = [...(methods.length === 0 ? (['totp'] as const) : methods), 'backup-code'];
  const flow = useFlow(twoFactorTransition, start ?? twoFactorStart(first));
  const { state } = flow;
  const error = state.step === 'code' ? state.error : null;
  const retryIn = useRateLimit('two-factor', error);
  // A challenge of its own: a mail for another one, in the same tab, is none for this.
  const [challenge] = useState(() => `two-factor:${Date.now()}`);
  const cooldown = useCountdown(challenge);

  async function send() {
    if (cooldown.secondsLeft > 0) return;
    const attempt = flow.attempt({ type: 'send' });
    if (!attempt) return;
    const outcome = await run(
      '/two-factor/send-otp',
      (options) => client.$fetch('/two-factor/send-otp', { method: 'POST', body: {}, ...options }),
      attempt.signal,
    );
    if (outcome.ok) cooldown.start(RESEND_WAITS);
    if (outcome.ok) attempt.send({ type: 'accept' });
    else refuse('otp', outcome.error, attempt.send);
  }

  async function verify(code: string, { trustDevice = false }: { trustDevice?: boolean | undefined } = {}) {
    if (retryIn > 0 || !('sent' in state)) return;
    const { method } = state;
    const path = PATHS[method];
    const attempt = flow.attempt({ type: 'verify' });
    if (!attempt) return;
    const outcome = await run(path, (options) => client.$fetch(path, { method: 'POST', body: { code, trustDevice }, ...options }), attempt.signal);
    if (!outcome.ok) {
      refuse(method, outcome.error, attempt.send);
      return;
    }
    await session.refetch();
    if (attempt.send({ type: 'accept' })) onSignedIn?.();
  }

  function refuse(method: TwoFactorMethod, error: AuthError, tell: (event: TwoFactorEvent) => boolean) {
    if (tell({ type: 'reject', error }) && challengeEnds(method, error)) onEnded?.(error);
  }

  function choose(method: TwoFactorMethod) {
    flow.send({ type: 'choose', method });
    // Whoever chooses the mail wants it.
    if (method === 'otp' && state.step === 'code' && !state.sent) void send();
  }

  return { state, methods: all, retryIn, resendIn: cooldown.secondsLeft, choose, send, verify };
}

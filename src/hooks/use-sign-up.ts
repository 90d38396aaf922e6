'use client';

import { useRef } from 'react';
import { startDeadline } from '../client/deadlines.js';
import { isAnswered, randomKey } from '../client/idempotency-key.js';
import { type SignUpState, signUpStart, signUpTransition } from '../flows/sign-up.js';
import { RESEND_WAITS, verificationKey } from './resend-waits.js';
import { useAuth } from './use-auth.js';
import { useFlow } from './use-flow.js';
import { useRateLimit } from './use-rate-limit.js';

export interface SignUpDetails {
  name: string;
  email: string;
  password: string;
  /** With Better Auth's `username` plugin. */
  username?: string | undefined;
  /** Values of the app's own fields, by name. */
  fields?: Readonly<Record<string, string | number | boolean>> | undefined;
}

export interface UseSignUpOptions {
  /** Called once a session exists. Where the address has to be verified first, that is later, and elsewhere. */
  onSignedIn?: (() => void) | undefined;
  /** The step to begin at, such as the one that `formPost` of `livery-ui/server` gives. @default an empty form */
  start?: SignUpState | undefined;
}

export interface UseSignUpResult {
  state: SignUpState;
  /** Seconds until the server takes another try. */
  retryIn: number;
  /** Sends the details. Ignored where the current step takes no submit, and while `retryIn` runs. */
  submit: (details: SignUpDetails) => Promise<void>;
  /** Goes back to an empty form. */
  restart: () => void;
}

/** Signs up with name, email and password: ends with a session, or with a mail to be opened. */
export function useSignUp({ onSignedIn, start = signUpStart }: UseSignUpOptions = {}): UseSignUpResult {
  const { client, run, session } = useAuth();
  const flow = useFlow(signUpTransition, start);
  const retryIn = useRateLimit('sign-up', flow.state.step === 'details' ? flow.state.error : null);
  const idempotencyKey = useRef<string | null>(null);

  async function submit({ name, email, password, username, fields }: SignUpDetails) {
    if (retryIn > 0) return;
    const attempt = flow.attempt({ type: 'submit', email });
    if (!attempt) return;

    idempotencyKey.current ??= randomKey();
    const details = { ...fields, ...(username ? { username } : {}), name, email, password, idempotencyKey: idempotencyKey.current };
    const outcome = await run('/sign-up/email', (options) => client.signUp.email(details, options), attempt.signal);
    if (isAnswered(outcome)) idempotencyKey.current = null;
    if (!outcome.ok) {
      attempt.send({ type: 'reject', error: outcome.error });
      return;
    }
    // Better Auth gives no token where the address has to be verified first, and just the same where it is taken.
    if (typeof outcome.data.token !== 'string') {
      startDeadline(verificationKey(email), RESEND_WAITS, Date.now());
      attempt.send({ type: 'await-email' });
      return;
    }
    await session.refetch();
    if (attempt.send({ type: 'accept' })) onSignedIn?.();
  }

  return { state: flow.state, retryIn, submit, restart: () => void flow.send({ type: 'restart' }) };
}

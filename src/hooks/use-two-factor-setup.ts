'use client';

import { useRef, useState } from 'react';
import { isSignedOut } from '../client/ask-session.js';
import { readDate } from '../client/read-date.js';
import type { Answer } from '../client/run.js';
import { isUnanswered } from '../flows/is-unanswered.js';
import {
  type TwoFactorSecrets,
  type TwoFactorSetupState,
  type TwoFactorTask,
  twoFactorSetupStart,
  twoFactorSetupTransition,
} from '../flows/two-factor-setup.js';
import { useAuth } from './use-auth.js';
import { useFlow } from './use-flow.js';
import { useKeptPage } from './use-kept-page.js';
import { useRateLimit } from './use-rate-limit.js';
import { useSession } from './use-session.js';

export interface UseTwoFactorSetupResult {
  /** Whether it is on; `null` while that is not known. */
  enabled: boolean | null;
  /** Whether the server requires it, and until when it has to be on: `null` for the second once it is, and for all where nobody requires it. */
  required: { dueAt: Date | null } | null;
  state: TwoFactorSetupState;
  /** What is to be shown in the steps `scan` and `codes`, and forgotten after them. */
  secrets: TwoFactorSecrets | null;
  /** Seconds until the server takes another try. */
  retryIn: number;
  /** Begins, at the password. */
  open: (task: TwoFactorTask) => void;
  /** Sends the password, for what was begun. */
  submit: (password: string) => Promise<void>;
  /** Goes on to the code, once the key is in the app. */
  next: () => void;
  /** Goes back to the key. */
  back: () => void;
  /** Sends a code of the app, which turns it on. */
  verify: (code: string) => Promise<void>;
  /** Leaves, and forgets what was shown. */
  close: () => void;
}

const PATHS: Readonly<Record<TwoFactorTask, string>> = {
  enable: '/two-factor/enable',
  'backup-codes': '/two-factor/generate-backup-codes',
  disable: '/two-factor/disable',
};
const NONE: TwoFactorSecrets = { uri: '', key: '', backupCodes: [] };

/** Turns the second factor of an account on by an authenticator app, makes new backup codes, and turns it off. Better Auth's `twoFactor` plugin. */
export function useTwoFactorSetup(): UseTwoFactorSetupResult {
  const { client, run } = useAuth();
  const page = useKeptPage();
  const session = useSession();
  const flow = useFlow(twoFactorSetupTransition, twoFactorSetupStart);
  const { state } = flow;
  const [secrets, setSecrets] = useState<TwoFactorSecrets | null>(null);
  const unanswered = useRef(false);
  const error = 'error' in state ? state.error : null;
  const retryIn = useRateLimit('two-factor-setup', error);
  const user = session.data?.user as { twoFactorEnabled?: unknown; twoFactorRequired?: unknown; twoFactorDueAt?: unknown } | undefined;

  async function submit(password: string) {
    if (retryIn > 0 || state.step !== 'password') return;
    const { task } = state;
    const attempt = flow.attempt({ type: 'submit' });
    if (!attempt) return;
    const path = PATHS[task];
    const outcome = await run(path, (options) => client.$fetch(path, { method: 'POST', body: { password }, ...options }), attempt.signal);
    if (!outcome.ok) {
      attempt.send({ type: 'reject', error: outcome.error });
      // Turned off in another place meanwhile: the card must say so, too.
      if (outcome.error.code === 'TWO_FACTOR_NOT_ENABLED') void session.refetch();
      return;
    }
    if (task === 'disable') await session.refetch();
    else setSecrets(readSecrets(outcome.data));
    attempt.send({ type: 'accept' });
  }

  async function verify(code: string) {
    if (retryIn > 0 || state.step !== 'code') return;
    const attempt = flow.attempt({ type: 'verify' });
    if (!attempt) return;
    const path = '/two-factor/verify-totp';
    const outcome = await run(path, (options) => client.$fetch(path, { method: 'POST', body: { code }, ...options }), attempt.signal);
    if (outcome.ok) await session.refetch();
    else {
      unanswered.current ||= isUnanswered(outcome.error) && !attempt.signal.aborted;
      // A right code has the session replaced. Where the new one was lost on the way, these codes are what is left, so the page goes on as if the old one were there.
      if (!unanswered.current || !(await isSignedOut(client))) {
        attempt.send({ type: 'reject', error: outcome.error });
        return;
      }
      if (attempt.send({ type: 'accept', lost: true })) page.keep();
      return;
    }
    attempt.send({ type: 'accept' });
  }

  return {
    enabled: session.status === 'loading' ? null : user?.twoFactorEnabled === true,
    required: user?.twoFactorRequired === true ? { dueAt: user.twoFactorDueAt ? readDate(user.twoFactorDueAt) : null } : null,
    state,
    secrets,
    retryIn,
    open(task) {
      unanswered.current = false;
      flow.send({ type: 'open', task });
    },
    submit,
    next: () => void flow.send({ type: 'next' }),
    back: () => void flow.send({ type: 'back' }),
    verify,
    close() {
      if (!flow.send({ type: 'close' })) return;
      setSecrets(null);
      void page.leave();
    },
  };
}

function readSecrets({ totpURI, backupCodes }: Answer): TwoFactorSecrets {
  const codes = Array.isArray(backupCodes) ? backupCodes.filter((code) => typeof code === 'string') : [];
  if (typeof totpURI !== 'string' || !totpURI.startsWith('otpauth:')) return { ...NONE, backupCodes: codes };
  return { uri: totpURI, key: new URLSearchParams(totpURI.split('?')[1]).get('secret') ?? '', backupCodes: codes };
}

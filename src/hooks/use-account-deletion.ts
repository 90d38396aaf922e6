'use client';

import { useRef } from 'react';
import { isSignedOut } from '../client/ask-session.js';
import {
  type AccountDeletionState,
  accountDeletionStart,
  accountDeletionTransition,
  deletionLinkInvalid,
  deletionLinkReady,
} from '../flows/account-deletion.js';
import { isUnanswered } from '../flows/is-unanswered.js';
import { useAuth } from './use-auth.js';
import { useFeatures } from './use-features.js';
import { useFlow } from './use-flow.js';
import { useKeptPage } from './use-kept-page.js';
import { useRateLimit } from './use-rate-limit.js';

export interface UseAccountDeletionOptions {
  /** The token of an opened link: the flow then begins at its confirmation. An empty one counts as a broken link. */
  token?: string | undefined;
  /** Called when the account is gone. */
  onDeleted?: (() => void) | undefined;
}

export interface UseAccountDeletionResult {
  state: AccountDeletionState;
  /** Seconds until the server takes another try. */
  retryIn: number;
  /** Begins, at what will be lost. */
  open: () => void;
  close: () => void;
  /** Deletes the account, by its password where it has one; where the server asks by mail, has the link sent. */
  submit: (password?: string) => Promise<void>;
  /** Deletes the account by the token of the link. */
  confirm: () => Promise<void>;
}

/** Better Auth's answer where it has sent a mail instead. */
const MAILED = 'Verification email sent';

/** Deletes the account of whoever is signed in. Needs `user.deleteUser` of Better Auth; without a password or a link the server wants a session that is fresh. */
export function useAccountDeletion({ token, onDeleted }: UseAccountDeletionOptions = {}): UseAccountDeletionResult {
  const { client, run, session } = useAuth();
  const flow = useFlow(accountDeletionTransition, token === undefined ? accountDeletionStart : token === '' ? deletionLinkInvalid : deletionLinkReady);
  const { state } = flow;
  const error = 'error' in state ? state.error : null;
  const retryIn = useRateLimit('delete-user', error);
  const unanswered = useRef(false);
  const { features } = useFeatures();
  const page = useKeptPage();

  async function send(event: { type: 'submit' | 'confirm' }, body: { password?: string; token?: string }) {
    if (retryIn > 0) return;
    const attempt = flow.attempt(event);
    if (!attempt) return;
    // With an account goes its session, which says nothing where there was none, nor where a mail is all that was asked for.
    const known = session.get().status === 'signed-in' && (event.type === 'confirm' || features.account?.deleteByEmail !== true);
    const isGone = async () => known && unanswered.current && (await isSignedOut(client));
    if (await isGone()) {
      vanish();
      return;
    }
    const outcome = await run('/delete-user', (options) => client.deleteUser(body, options), attempt.signal);
    unanswered.current = !outcome.ok && isUnanswered(outcome.error) && !attempt.signal.aborted;
    if (!outcome.ok) {
      if (await isGone()) vanish();
      else attempt.send({ type: 'reject', error: outcome.error });
      return;
    }
    if (outcome.data.message === MAILED) {
      attempt.send({ type: 'mail' });
      return;
    }
    if (attempt.send({ type: 'accept' })) onDeleted?.();
    await session.refetch();

    function vanish() {
      if (attempt?.send({ type: 'vanish' })) page.keep();
    }
  }

  return {
    state,
    retryIn,
    open() {
      unanswered.current = false;
      flow.send({ type: 'open' });
    },
    close: () => void flow.send({ type: 'close' }),
    submit: (password) => send({ type: 'submit' }, password ? { password } : {}),
    confirm: async () => (token ? send({ type: 'confirm' }, { token }) : undefined),
  };
}

'use client';

import { useRef } from 'react';
import { isSignedOut } from '../client/ask-session.js';
import { expectEnd } from '../client/session-end.js';
import {
  type AccountDeletionEvent,
  type AccountDeletionState,
  accountDeletionStart,
  accountDeletionTransition,
  deletionLinkInvalid,
  deletionLinkReady,
} from '../flows/account-deletion.js';
import { isUnanswered } from '../flows/is-unanswered.js';
import { useAuth } from './use-auth.js';
import { useFlow } from './use-flow.js';
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

  async function send(event: { type: 'submit' | 'confirm' }, body: { password?: string; token?: string }) {
    if (retryIn > 0) return;
    const attempt = flow.attempt(event);
    if (!attempt) return;
    // With an account goes its session, which says nothing where there was none.
    const before = session.get();
    const nobody = before.status === 'signed-out' && !before.error;
    const isGone = async () => !nobody && unanswered.current && (await isSignedOut(client));
    if (await isGone()) {
      await finish(attempt, { type: 'vanish' });
      return;
    }
    const outcome = await run('/delete-user', (options) => client.deleteUser(body, options), attempt.signal);
    const mailed = outcome.ok && outcome.data.message === MAILED;
    unanswered.current = !outcome.ok && isUnanswered(outcome.error) && !attempt.signal.aborted;
    if (mailed) attempt.send({ type: 'mail' });
    else if (outcome.ok) await finish(attempt, { type: 'accept' });
    // On a page of one's own there is room to say that it seems so. On the card it goes on.
    else if (await isGone()) await finish(attempt, { type: event.type === 'confirm' ? 'vanish' : 'accept' });
    else attempt.send({ type: 'reject', error: outcome.error });
  }

  async function finish(attempt: { send: (event: AccountDeletionEvent) => boolean }, event: AccountDeletionEvent) {
    if (attempt.send(event) && event.type === 'accept') onDeleted?.();
    await leave();
  }

  /** This page has ended the session, though it may not have heard so. */
  async function leave() {
    const endHere = expectEnd(client);
    await session.refetch();
    endHere();
  }

  return {
    state,
    retryIn,
    open: () => void flow.send({ type: 'open' }),
    close: () => void flow.send({ type: 'close' }),
    submit: (password) => send({ type: 'submit' }, password ? { password } : {}),
    confirm: async () => (token ? send({ type: 'confirm' }, { token }) : undefined),
  };
}

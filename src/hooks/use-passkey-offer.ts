'use client';

import { useState } from 'react';
import { dismissPasskeyOffer, isPasskeyOfferDismissed } from '../client/passkey-offer.js';
import type { AuthClient } from '../client/port.js';
import type { QueryDefinition } from '../client/query.js';
import type { Run } from '../client/run.js';
import { useAuth } from './use-auth.js';
import { useCanPasskey } from './use-can-passkey.js';
import { useFeatures } from './use-features.js';
import { useQuery } from './use-query.js';
import { useSession } from './use-session.js';

export interface UsePasskeyOfferResult {
  /** Whether to offer one: somebody is signed in, has none, and has not said "Not now" on this browser. `null` while that is not known. */
  offer: boolean | null;
  /** "Not now", which is remembered for three months. */
  dismiss: () => void;
}

/** Whether somebody who is signed in should be offered a passkey. Asks the server for the passkeys they have. */
export function usePasskeyOffer(): UsePasskeyOfferResult {
  const { client, run, queries } = useAuth();
  const { features, settled: asked } = useFeatures();
  const session = useSession();
  const can = useCanPasskey();
  const [dismissed, setDismissed] = useState(false);
  const userId = session.data?.user.id;
  const possible = features.plugins.passkey !== undefined && can !== false && userId !== undefined && !dismissed;
  const wanted = possible && !isPasskeyOfferDismissed(userId, Date.now());
  const passkeys = useQuery(queries.query(wanted ? passkeysQuery(client, run) : NOTHING_TO_ASK));

  function dismiss() {
    if (userId) dismissPasskeyOffer(userId, Date.now());
    setDismissed(true);
  }

  // A list that cannot be read is no reason to ask.
  const settled =
    !asked || session.status === 'loading' ? null : !wanted ? false : passkeys.data ? passkeys.data.length === 0 : passkeys.pending ? null : false;
  return { offer: settled, dismiss };
}

const NOTHING_TO_ASK: QueryDefinition<readonly unknown[]> = { key: 'no-passkeys', load: async () => ({ ok: true, data: [] }) };

function passkeysQuery(client: AuthClient, run: Run): QueryDefinition<readonly unknown[]> {
  const path = '/passkey/list-user-passkeys';
  return {
    key: 'passkeys',
    invalidatedBy: ['/passkey/verify-registration', '/passkey/delete-passkey', '/passkey/update-passkey'],
    load: async (signal) => {
      const outcome = await run(path, (options) => client.$fetch(path, { method: 'GET', ...options }), signal);
      if (!outcome.ok) return outcome;
      return Array.isArray(outcome.data) ? { ok: true, data: outcome.data } : { ok: false, error: { code: 'UNEXPECTED_RESPONSE', status: 200 } };
    },
  };
}

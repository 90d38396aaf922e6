'use client';

import { useState } from 'react';
import { NO_PASSKEYS, passkeysQuery } from '../client/passkey-list.js';
import { dismissPasskeyOffer, isPasskeyOfferDismissed } from '../client/passkey-offer.js';
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
  const passkeys = useQuery(queries.query(wanted ? passkeysQuery(client, run) : NO_PASSKEYS));

  function dismiss() {
    if (userId) dismissPasskeyOffer(userId, Date.now());
    setDismissed(true);
  }

  // A list that cannot be read is no reason to ask.
  const settled =
    !asked || session.status === 'loading' ? null : !wanted ? false : passkeys.data ? passkeys.data.length === 0 : passkeys.pending ? null : false;
  return { offer: settled, dismiss };
}

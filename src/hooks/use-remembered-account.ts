'use client';

import { useEffect, useState } from 'react';
import { type RememberedAccount, readAccount, writeAccount } from '../client/remembered-account.js';
import { useSession } from './use-session.js';

export interface UseRememberedAccountResult {
  /** Who was signed in here last, and is not now; `null` when that is nobody. */
  account: RememberedAccount | null;
  /** Forgets them, on this browser. */
  forget: () => void;
}

/** Remembers who is signed in on this browser, by name, address and picture, for as long as this is `on`. On a device that several people use, that tells them of each other. */
export function useRememberedAccount(on: boolean): UseRememberedAccountResult {
  const session = useSession();
  const [account, setAccount] = useState<RememberedAccount | null>(null);
  const user = session.data?.user;

  useEffect(() => {
    // Reads and writes the browser's memory, which a server does not have.
    if (!on) return;
    if (user) writeAccount({ name: user.name, email: user.email, image: user.image ?? null });
    setAccount(readAccount());
  }, [on, user]);

  function forget() {
    writeAccount(null);
    setAccount(null);
  }

  return { account: on && session.status !== 'signed-in' ? account : null, forget };
}

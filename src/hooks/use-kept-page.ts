'use client';

import { useEffect, useRef } from 'react';
import { expectEnd } from '../client/session-end.js';
import { useAuth } from './use-auth.js';

/**
 * Keeps what is on the page though its session is gone by the page's own doing, until somebody has read what they need: for a command that ends or replaces the session,
 * and whose answer was lost. The end is then no surprise to the page.
 */
export function useKeptPage(): { keep: () => void; leave: () => Promise<void> } {
  const { client, session } = useAuth();
  const kept = useRef(false);
  const latest = useRef({ leave });
  useEffect(() => {
    latest.current = { leave };
  });
  // Lets go of it with the card.
  useEffect(() => () => void latest.current.leave(), []);

  async function leave() {
    if (!kept.current) return;
    kept.current = false;
    const endHere = expectEnd(client);
    await session.refetch();
    endHere();
  }

  return {
    keep() {
      kept.current = true;
      session.hold();
    },
    leave,
  };
}

'use client';

import { useEffect, useState } from 'react';
import { takeUrlToken, type UrlToken } from '../client/url-token.js';

/** What the link of a mail brought along: `null` until the page has looked. It is in the address bar no longer, and in memory only. */
export function useUrlToken(): UrlToken | null {
  const [taken, setTaken] = useState<UrlToken | null>(null);

  useEffect(() => {
    // Reads the address bar, which a server does not have, before any other request of the page leaves.
    const take = () => {
      const found = takeUrlToken();
      setTaken((before) => (before && !found.token && !found.error ? before : found));
    };
    take();
    // A link that differs from the open page by its fragment alone loads nothing.
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);

  return taken;
}

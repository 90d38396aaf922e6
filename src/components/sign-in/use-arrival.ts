'use client';

import { useEffect, useRef, useState } from 'react';
import type { SecondFactor } from '../../flows/sign-in.js';
import type { Arrival } from './read-arrival.js';

const NOTHING: Arrival = { reauth: false, error: null, provider: null, secondFactor: null };
const MARKED = /[?&](?:reauth|error|second-factor)=/;

/**
 * What the address bar says about how somebody came here, once the page is there. What is about this arrival alone is taken out of it.
 *
 * @param onSecondFactor Called when a way in that is no form has led up to the second factor.
 */
export function useArrival(onSecondFactor: (methods: readonly SecondFactor[]) => void): Arrival {
  const [arrival, setArrival] = useState(NOTHING);
  const latest = useRef(onSecondFactor);

  useEffect(() => {
    // Reads the address bar, which a server does not have. Most have nothing to read.
    const { search } = window.location;
    if (!MARKED.test(search)) return;
    // Known at once: until the rest is, nobody who is signed in is told so instead of being asked.
    setArrival({ ...NOTHING, reauth: search.includes('reauth=') });
    let here = true;
    import('./arrive.js').then(
      ({ arrive }) => {
        if (!here) return;
        const read = arrive();
        setArrival(read);
        if (read.secondFactor) latest.current(read.secondFactor);
      },
      () => {},
    );
    return () => {
      here = false;
    };
  }, []);

  return arrival;
}

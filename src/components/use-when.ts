'use client';

import { useEffect, useRef } from 'react';

/** Does something once `condition` has become true, such as going on when the server has said who is here. */
export function useWhen(condition: boolean, then: () => void): void {
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    // Subscribes to the condition.
    if (condition) latest.current();
  }, [condition]);
}

import { lazy } from 'react';

/** A part of `rare-steps.tsx`, loaded when it is first drawn. */
export function rare<Name extends keyof typeof import('./rare-steps.js')>(name: Name) {
  return lazy(async () => ({ default: (await import('./rare-steps.js'))[name] }));
}

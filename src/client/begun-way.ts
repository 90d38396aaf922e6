import { rememberWay } from './last-way.js';

/** A way that has begun on a provider's page: it counts once somebody is back and signed in. */
const KEY = 'livery:begun-way';

/** Notes that somebody leaves for a provider. */
export function beginWay(way: string): void {
  try {
    sessionStorage.setItem(KEY, way);
  } catch {
    // Storage may be turned off or full. Nothing depends on it.
  }
}

/** Somebody is back: `signedIn` or not. */
export function endWay(signedIn: boolean): void {
  try {
    const begun = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (signedIn && begun) rememberWay(begun);
  } catch {
    // As above.
  }
}

import { keepTime, readKeptTimes } from './kept-time.js';

/** When somebody last looked at the list of their sessions on this browser. */
const PREFIX = 'livery-sessions-seen-';
/** As long as browsers keep a cookie. Source: RFC 6265bis, section 5.5. */
const KEPT_MS = 400 * 86_400_000;

/** Milliseconds since the epoch; `null` where nobody has looked, or nothing can be remembered. */
export function readLastLook(userId: string): number | null {
  try {
    const times = readKeptTimes(nameOf(userId));
    return times.length > 0 ? Math.max(...times) : null;
  } catch {
    // Storage may be turned off.
    return null;
  }
}

export function rememberLook(userId: string, now: number): void {
  try {
    keepTime(nameOf(userId), now, KEPT_MS);
  } catch {
    // Storage may be turned off or full. Then nothing is marked.
  }
}

function nameOf(userId: string): string {
  return PREFIX + encodeURIComponent(userId);
}

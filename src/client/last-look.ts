/** When somebody last looked at the list of their sessions on this browser. */
const PREFIX = 'livery:sessions-seen:';

/** Milliseconds since the epoch; `null` where nobody has looked, or nothing can be remembered. */
export function readLastLook(userId: string): number | null {
  try {
    const stored = localStorage.getItem(PREFIX + userId);
    const at = Number(stored ?? Number.NaN);
    return Number.isFinite(at) ? at : null;
  } catch {
    // Storage may be turned off.
    return null;
  }
}

export function rememberLook(userId: string, now: number): void {
  try {
    localStorage.setItem(PREFIX + userId, String(now));
  } catch {
    // Storage may be turned off or full. Then nothing is marked.
  }
}

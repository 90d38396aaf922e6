/** A point in time until which something must wait, kept over a reload. Holds no secret and no address: keys are hashed. */
export interface Deadline {
  /** Milliseconds since the epoch. */
  until: number;
  /** How many times in a row it was set, for waits that grow. */
  count: number;
}

const PREFIX = 'livery:';
const MAX_WAIT_MS = 3_600_000;

/** Reads a deadline, ahead or past, or `null`. A storage that is blocked or holds nonsense counts as empty. */
export function readDeadline(key: string, now: number): Deadline | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(PREFIX + hash(key)) ?? 'null');
    const { until, count } = (value ?? {}) as Partial<Deadline>;
    if (typeof until !== 'number' || typeof count !== 'number' || !(until - now <= MAX_WAIT_MS)) return null;
    return { until, count };
  } catch {
    return null;
  }
}

/**
 * Starts a wait of some seconds, or of the next of several for waits that grow with each time. Returns its length in seconds.
 */
export function startDeadline(key: string, seconds: number | readonly number[], now: number): number {
  const count = readDeadline(key, now)?.count ?? 0;
  const wait = typeof seconds === 'number' ? seconds : (seconds[Math.min(count, seconds.length - 1)] ?? 0);
  writeDeadline(key, { until: now + wait * 1000, count: count + 1 });
  return wait;
}

function writeDeadline(key: string, deadline: Deadline): void {
  try {
    sessionStorage.setItem(PREFIX + hash(key), JSON.stringify(deadline));
  } catch {
    // Storage may be blocked or full. The wait then lasts until the page is left.
  }
}

// FNV-1a: the key may be an address, which has no business in a storage that any script of the page can read.
function hash(key: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}

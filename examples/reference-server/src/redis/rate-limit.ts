import type { Redis } from './connect-redis.js';

/** Counts and says how long the count lasts, in one step, so that callers at the same time are all counted. */
const COUNT = `local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { count, redis.call('PTTL', KEYS[1]) }`;

const MOST_KEYS = 100_000;

interface Rule {
  /** Seconds. */
  window: number;
  max: number;
}

/**
 * Better Auth's limits for an address of the network, counted by all instances together. While Redis is away each instance counts for itself: a limit that let
 * everybody through would leave the password hashes to whoever asks for them.
 */
export function sharedRateLimit(redis: Redis) {
  const here = new Map<string, { count: number; endsAt: number }>();

  function countHere(key: string, windowMs: number): [count: number, leftMs: number] {
    const now = Date.now();
    const known = here.get(key);
    const counted = known && known.endsAt > now ? known : { count: 0, endsAt: now + windowMs };
    counted.count += 1;
    if (here.size >= MOST_KEYS) here.clear();
    here.set(key, counted);
    return [counted.count, counted.endsAt - now];
  }

  return {
    async consume(key: string, { window, max }: Rule) {
      const windowMs = window * 1000;
      const answer = await redis.ask((client) => client.eval(COUNT, { keys: [`livery:limit:${key}`], arguments: [String(windowMs)] }));
      const [count, leftMs] = (answer as [number, number] | undefined) ?? countHere(key, windowMs);
      return count <= max ? { allowed: true, retryAfter: null } : { allowed: false, retryAfter: Math.max(1, Math.ceil(leftMs / 1000)) };
    },
  };
}

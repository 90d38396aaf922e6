import { createClient } from '@redis/client';

/** A question that Redis may leave unanswered. */
export interface Redis {
  /** Does `job` where Redis is there and quick; `undefined` where it is not. Never throws. */
  ask: <Answer>(job: (client: RedisClient) => Promise<Answer>) => Promise<Answer | undefined>;
  close: () => Promise<void>;
}

type RedisClient = ReturnType<typeof createClient>;

const ANSWER_MS = 250;
/** So long Redis is left alone once it did not answer in time: waiting for it would slow every request down. */
const REST_MS = 1000;
const CONNECT_MS = 1000;
const RECONNECT_MS = 500;

/** Connects, and goes on trying for as long as the server runs. It does not wait for a Redis that is away: sessions are in the database, too. */
export function connectRedis(url: string): Redis {
  const client = createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: CONNECT_MS, reconnectStrategy: RECONNECT_MS } });
  let restsUntil = 0;
  let away = false;

  // Said once for each time that it goes, not for each try. An error of Redis can quote a command, so its words stay out of the log.
  function note(nowAway: boolean) {
    if (away !== nowAway) console.error(JSON.stringify({ event: nowAway ? 'redis-away' : 'redis-back' }));
    away = nowAway;
  }
  client.on('error', () => note(true));
  client.on('ready', () => {
    restsUntil = 0;
    note(false);
  });
  client.connect().catch(() => {});

  return {
    async ask(job) {
      if (!client.isReady || Date.now() < restsUntil) return undefined;
      try {
        const answer = await inTime(job(client as RedisClient));
        note(false);
        return answer;
      } catch {
        restsUntil = Date.now() + REST_MS;
        note(true);
        return undefined;
      }
    },
    async close() {
      client.destroy();
    },
  };
}

async function inTime<Answer>(work: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), ANSWER_MS);
  });
  // What comes in after that is nobody's any more.
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What lies between a browser and the server. */
export type NetworkMode =
  | 'online'
  /** Takes two seconds. */
  | 'slow'
  /** Nothing arrives. */
  | 'offline'
  /** The server takes no more requests for a while, and says how long. */
  | 'rate-limited'
  /** The server fails without a word. */
  | 'broken'
  /** Something in front of the server answers with a page of its own. */
  | 'html'
  /** An answer without a body. */
  | 'empty'
  /** The answer ends in the middle. */
  | 'cut-off'
  /** No answer ever comes. */
  | 'stalled'
  /** The server has done its work, and its answer gets lost. */
  | 'answer-lost'
  /** The request arrives twice; the first answer is the one that is seen. */
  | 'twice'
  /** Of two answers, the first comes after the second. */
  | 'out-of-order';

export const NETWORK_MODES: readonly NetworkMode[] = [
  'online',
  'slow',
  'offline',
  'rate-limited',
  'broken',
  'html',
  'empty',
  'cut-off',
  'stalled',
  'answer-lost',
  'twice',
  'out-of-order',
];

export interface NetworkSettings {
  /** @default 'online' */
  mode?: NetworkMode | undefined;
  /** Milliseconds that each answer takes. @default 0, and 2000 when `mode` is `slow` */
  delay?: number | undefined;
  /** Seconds that `rate-limited` asks to wait; `null` says nothing of it. @default 30 */
  retryAfter?: number | null | undefined;
  /** What `broken` says. @default nothing */
  error?: { code: string; message: string } | undefined;
  /** Only requests whose path holds this text meet the mode, such as `/sign-in`. @default all */
  only?: string | undefined;
}

export interface Network {
  get: () => NetworkSettings;
  set: (settings: NetworkMode | NetworkSettings) => void;
  /** Keeps answers of paths that hold this text back until the returned function is called. */
  hold: (path: string) => () => void;
  /** Carries one request to the server and its answer back, as the settings want it. Rejects as `fetch` does. */
  carry: (path: string, signal: AbortSignal | null | undefined, serve: () => Promise<Response>) => Promise<Response>;
}

const SLOW_MS = 2000;
const RETRY_AFTER_SECONDS = 30;
/** An answer that waits for a later one is let go when none comes. */
const LATE_MS = 1000;

const json = (body: unknown, status: number, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** Makes the network of a sandbox. */
export function createNetwork(initial: NetworkMode | NetworkSettings = {}): Network {
  let settings = read(initial);
  let held: { path: string; until: Promise<void> } | null = null;
  let late: (() => void) | null = null;

  async function answer(mode: NetworkMode, { retryAfter = RETRY_AFTER_SECONDS, error }: NetworkSettings, serve: () => Promise<Response>): Promise<Response> {
    switch (mode) {
      case 'offline':
        throw new TypeError('Failed to fetch');
      case 'stalled':
        return new Promise(() => {});
      case 'rate-limited':
        return json(
          { message: 'Too many requests. Please try again later.' },
          429,
          retryAfter === null ? {} : { 'x-retry-after': `${retryAfter}`, 'retry-after': `${retryAfter}` },
        );
      case 'broken':
        return error ? json(error, 500) : new Response(null, { status: 500 });
      case 'html':
        return new Response('<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } });
      case 'empty':
        return new Response(null, { status: 200 });
      case 'cut-off':
        return new Response('{"token":"abc","user":{"id', { status: 200, headers: { 'content-type': 'application/json' } });
      case 'answer-lost':
        await serve();
        throw new TypeError('Failed to fetch');
      case 'twice': {
        const [first] = await Promise.all([serve(), serve()]);
        return first as Response;
      }
      case 'out-of-order': {
        const response = await serve();
        if (late) {
          late();
          late = null;
        } else
          await new Promise<void>((resolve) => {
            late = resolve;
            setTimeout(resolve, LATE_MS);
          });
        return response;
      }
      default:
        return serve();
    }
  }

  return {
    get: () => settings,
    set(next) {
      settings = read(next);
    },
    hold(path) {
      let release = () => {};
      const until = new Promise<void>((resolve) => {
        release = resolve;
      });
      const own = { path, until };
      held = own;
      return () => {
        if (held === own) held = null;
        release();
      };
    },
    async carry(path, signal, serve) {
      const { mode = 'online', delay, only } = settings;
      const met = only === undefined || path.includes(only) ? mode : 'online';
      const wait = delay ?? (met === 'slow' ? SLOW_MS : 0);
      return orAborted(signal, async () => {
        if (held && path.includes(held.path)) await held.until;
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        return answer(met, settings, serve);
      });
    },
  };
}

function read(settings: NetworkMode | NetworkSettings): NetworkSettings {
  const { mode, ...rest } = typeof settings === 'string' ? { mode: settings } : settings;
  if (mode !== undefined && !NETWORK_MODES.includes(mode))
    throw new Error(`livery-ui/sandbox: there is no network mode "${mode}". Take one of: ${NETWORK_MODES.join(', ')}.`);
  return { ...rest, mode };
}

async function orAborted(signal: AbortSignal | null | undefined, job: () => Promise<Response>): Promise<Response> {
  if (!signal) return job();
  const aborted = () => new DOMException('The operation was aborted.', 'AbortError');
  if (signal.aborted) throw aborted();
  let stop = () => {};
  const end = new Promise<never>((_, reject) => {
    const handle = () => reject(aborted());
    signal.addEventListener('abort', handle);
    stop = () => signal.removeEventListener('abort', handle);
  });
  return Promise.race([job(), end]).finally(stop);
}

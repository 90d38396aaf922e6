import type { EmailKind } from '../kit/definition.js';
import { type EmailTransport, PermanentEmailError } from './transport.js';

/** A mail that waits, as it is stored: facts to render it from, not the rendered mail. */
export interface EmailJob {
  id: string;
  template: string;
  recipient: string;
  /** The facts, as JSON. They hold the link, so they are removed once they are not needed. */
  payload: string;
  /** Language tag. */
  locale: string;
  status: 'waiting' | 'sent' | 'expired' | 'failed';
  attempts: number;
  /** When it was asked for, is tried next, and is worth sending no more. */
  createdAt: Date;
  nextAttemptAt: Date;
  expiresAt: Date;
  /** Why the last try failed, in the transport's words. */
  lastError: string | null;
}

/** Where mails wait. */
export interface EmailStore {
  add(job: Omit<EmailJob, 'id'>): Promise<void>;
  /** Waiting mails that are due, oldest first. */
  due(now: Date, limit: number): Promise<EmailJob[]>;
  /** Records a try, only if nobody else has done so since `attempts`; says whether it did. */
  claim(job: EmailJob, nextAttemptAt: Date): Promise<boolean>;
  update(id: string, change: Partial<EmailJob>): Promise<void>;
  /** How many mails of a template went to a recipient since a moment. */
  countSince(recipient: string, template: string, since: Date): Promise<number>;
}

export interface EmailQueueOptions {
  store: EmailStore;
  transport: EmailTransport;
  /** Makes the mail of a job. */
  render: (job: EmailJob) => Promise<Parameters<EmailTransport['send']>[0]>;
  /** Milliseconds between one try and the next. The last one repeats. */
  retryDelays: readonly number[];
  /** Keeps the facts of sent mails, for an outbox page in development. @default false */
  keepSent?: boolean | undefined;
  now?: (() => number) | undefined;
  /** 0 to 1, for jitter. */
  random?: (() => number) | undefined;
  /** Hears of each try that failed: ids and reasons, no secrets. */
  onError?: ((problem: { id: string; template: string; attempts: number; reason: string; final: boolean }) => void) | undefined;
}

export interface EmailQueue {
  /** Stores a mail and returns; it is sent in the background. */
  enqueue(job: Pick<EmailJob, 'template' | 'recipient' | 'payload' | 'locale'>, options: { lifetime: number; kind: EmailKind }): Promise<void>;
  /** Tries everything that is due now, and waits until it was tried. */
  flush(): Promise<void>;
  /** Begins to look for due mails, at once, soon after each new one, and every second. */
  start(): void;
  /** Stops looking, and waits for what is being sent. */
  stop(): Promise<void>;
}

/** Below the shortest wait that a screen asks of a person before "Send again". A second copy within it is a double click or an attack. */
const IDENTICAL_MS = 25_000;
/**
 * Whether another one within that time is a second copy: a code replaces the one before, so the newest has to arrive, and an event is another one. And how many an hour:
 * more than anybody asks for, and less than fills a mailbox.
 */
const LIMITS: Readonly<Record<EmailKind, { onceAtATime: boolean; anHour: number }>> = {
  link: { onceAtATime: true, anHour: 10 },
  code: { onceAtATime: false, anHour: 10 },
  notice: { onceAtATime: true, anHour: 5 },
  event: { onceAtATime: false, anHour: 20 },
};
const HOUR_MS = 3_600_000;
const LOOK_EVERY_MS = 1000;
/** Long enough for the transaction that asked for a mail to end. */
const LOOK_SOON_MS = 20;
const BATCH = 20;
/** While a try runs, the mail belongs to the instance that claimed it for this long; a try is given up well before. */
const CLAIM_MS = 60_000;
const SEND_MS = 30_000;
const MAX_ERROR = 300;

/** Sends mails in the background, tries again when that fails, and stops when they are worth nothing any more. What is stored outlives a crash. */
export function createEmailQueue({
  store,
  transport,
  render,
  retryDelays,
  keepSent = false,
  now = Date.now,
  random = Math.random,
  onError,
}: EmailQueueOptions): EmailQueue {
  let timer: ReturnType<typeof setInterval> | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let working: Promise<void> | null = null;
  let storeAway = false;

  async function attempt(job: EmailJob): Promise<void> {
    if (!(await store.claim(job, new Date(now() + CLAIM_MS)))) return;
    const attempts = job.attempts + 1;
    if (job.expiresAt.getTime() <= now()) {
      await store.update(job.id, { status: 'expired', payload: '{}' });
      onError?.({ id: job.id, template: job.template, attempts, reason: 'expired', final: true });
      return;
    }
    const signal = AbortSignal.timeout(SEND_MS);
    const failure = await Promise.race([deliver(job, signal), aborted(signal)]).then(
      () => null,
      (error: unknown) => error,
    );
    // Apart from the sending: what was sent must not be sent again because it could not be written down at once.
    if (failure === null) return store.update(job.id, { status: 'sent', lastError: null, ...(keepSent ? {} : { payload: '{}' }) });
    const final = failure instanceof PermanentEmailError;
    const reason = (failure instanceof Error ? failure.message : 'unknown').replace(/\s+/g, ' ').slice(0, MAX_ERROR);
    const delay = (retryDelays[Math.min(job.attempts, retryDelays.length - 1)] ?? 1000) * (0.75 + random() / 2);
    await store.update(job.id, final ? { status: 'failed', lastError: reason, payload: '{}' } : { lastError: reason, nextAttemptAt: new Date(now() + delay) });
    onError?.({ id: job.id, template: job.template, attempts, reason, final });
  }

  async function deliver(job: EmailJob, signal: AbortSignal): Promise<void> {
    await transport.send(await render(job), { idempotencyKey: job.id, signal });
  }

  async function work(): Promise<void> {
    try {
      const jobs = await store.due(new Date(now()), BATCH);
      await Promise.all(jobs.map(attempt));
      storeAway = false;
    } catch (error) {
      // The store is away; what it holds is tried when it is back. Told once, not at each look.
      if (!storeAway) onError?.({ id: '', template: '', attempts: 0, reason: error instanceof Error ? error.message : 'store', final: false });
      storeAway = true;
    }
  }

  function flush(): Promise<void> {
    working ??= work().finally(() => {
      working = null;
    });
    return working;
  }

  return {
    flush,
    async enqueue(job, { lifetime, kind }) {
      const at = now();
      const { onceAtATime, anHour } = LIMITS[kind];
      if (onceAtATime && (await store.countSince(job.recipient, job.template, new Date(at - IDENTICAL_MS))) > 0) return;
      if ((await store.countSince(job.recipient, job.template, new Date(at - HOUR_MS))) >= anHour) return;
      await store.add({
        ...job,
        status: 'waiting',
        attempts: 0,
        createdAt: new Date(at),
        nextAttemptAt: new Date(at),
        expiresAt: new Date(at + lifetime * 1000),
        lastError: null,
      });
      if (!timer) return;
      clearTimeout(soon);
      soon = setTimeout(() => void flush(), LOOK_SOON_MS);
      (soon as { unref?: () => void }).unref?.();
    },
    start() {
      void flush();
      timer ??= setInterval(() => void flush(), LOOK_EVERY_MS);
      (timer as { unref?: () => void }).unref?.();
    },
    async stop() {
      clearInterval(timer);
      clearTimeout(soon);
      timer = undefined;
      await working;
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('took too long'))));
}

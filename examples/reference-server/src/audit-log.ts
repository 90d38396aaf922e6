import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What happened to an account, for whom and when; never with an address, a password or a token. */
export interface AuditEvent {
  seq: number;
  /** Milliseconds since the epoch. */
  at: number;
  kind: string;
  /** Id of the person; empty where nobody is known yet. */
  subject: string;
  hash: string;
}

/** A signature of the newest event, made now and then, so that a log whose end was cut off is found out as well. */
export interface AuditHead {
  seq: number;
  signature: string;
}

export type AuditVerdict = { whole: true; events: number; head: string } | { whole: false; row: string };

/** What comes before the first event. */
export const GENESIS = '0'.repeat(64);

/** The hash of an event and of all before it. */
export function hashOf(previous: string, { seq, at, kind, subject }: Omit<AuditEvent, 'hash'>): string {
  return createHash('sha256')
    .update(`${previous}${JSON.stringify([seq, at, kind, subject])}`)
    .digest('hex');
}

export function signatureOf(secret: string, { seq, hash }: Pick<AuditEvent, 'seq' | 'hash'>): string {
  return createHmac('sha256', secret).update(`audit-head:${seq}:${hash}`).digest('hex');
}

/** Looks at a whole log, events and heads by `seq`. Names the first row that is not as it was written, is missing, or has a signature that does not fit. */
export function examineAuditLog(events: Iterable<AuditEvent>, heads: Iterable<AuditHead>, secret: string): AuditVerdict {
  let last: Pick<AuditEvent, 'seq' | 'hash'> = { seq: 0, hash: GENESIS };
  const hashes = new Map<number, string>();
  for (const event of events) {
    if (event.seq !== last.seq + 1 || event.hash !== hashOf(last.hash, event)) return { whole: false, row: `event ${last.seq + 1}` };
    last = event;
    hashes.set(event.seq, event.hash);
  }
  for (const { seq, signature } of heads) {
    const hash = hashes.get(seq);
    const expected = Buffer.from(signatureOf(secret, { seq, hash: hash ?? '' }));
    const given = Buffer.from(signature);
    if (hash === undefined || given.length !== expected.length || !timingSafeEqual(given, expected)) return { whole: false, row: `signed head ${seq}` };
  }
  return { whole: true, events: last.seq, head: last.hash };
}

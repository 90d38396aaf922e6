import type { Outcome } from './run.js';

/** 128 random bits in hexadecimal, for `idempotencyKey`. `crypto.randomUUID` is missing on plain http. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the server says of the wish itself, not of who asks, how often, or whether it could be heard. */
const ANSWERS = new Set([400, 404, 409, 413, 422]);

/** Whether a wish was answered: whoever tries again after that means something new; before it, they mean the same. */
export function isAnswered(outcome: Outcome<unknown>): boolean {
  return outcome.ok || ANSWERS.has(outcome.error.status);
}

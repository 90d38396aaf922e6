import { keepTime, readKeptTimes } from './kept-time.js';

/** "Not now" to a passkey, by person and browser. */
const PREFIX = 'livery-no-passkey-';
/** Long enough to annoy nobody, short enough for a new phone. */
const REST_MS = 90 * 86_400_000;

export function isPasskeyOfferDismissed(userId: string, now: number): boolean {
  try {
    return readKeptTimes(nameOf(userId)).some((since) => since <= now && now - since < REST_MS);
  } catch {
    // Where nothing can be remembered, as on a server, nobody is asked again and again.
    return true;
  }
}

export function dismissPasskeyOffer(userId: string, now: number): void {
  try {
    keepTime(nameOf(userId), now, REST_MS);
  } catch {
    // As above.
  }
}

function nameOf(userId: string): string {
  return PREFIX + encodeURIComponent(userId);
}

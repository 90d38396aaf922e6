/** "Not now" to a passkey, by person and browser. */
const PREFIX = 'livery:no-passkey:';
/** Long enough to annoy nobody, short enough for a new phone. */
const REST_MS = 90 * 86_400_000;

export function isPasskeyOfferDismissed(userId: string, now: number): boolean {
  try {
    const since = Number(localStorage.getItem(PREFIX + userId) ?? Number.NaN);
    return since <= now && now - since < REST_MS;
  } catch {
    // Where nothing can be remembered, nobody is asked again and again.
    return true;
  }
}

export function dismissPasskeyOffer(userId: string, now: number): void {
  try {
    localStorage.setItem(PREFIX + userId, String(now));
  } catch {
    // As above.
  }
}

/**
 * "Not now" to a passkey, by person and browser. In a cookie, for a server may have the browser's storage cleared when somebody signs out (`Clear-Site-Data`), and in the
 * storage, for Safari forgets after seven days what a page has written into a cookie.
 */
const PREFIX = 'livery-no-passkey-';
/** Long enough to annoy nobody, short enough for a new phone. */
const REST_MS = 90 * 86_400_000;

export function isPasskeyOfferDismissed(userId: string, now: number): boolean {
  try {
    const name = nameOf(userId);
    const cookie = document.cookie.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
    return [cookie?.slice(name.length + 1), localStorage.getItem(name)].some((since) => Number(since ?? Number.NaN) <= now && now - Number(since) < REST_MS);
  } catch {
    // Where nothing can be remembered, as on a server, nobody is asked again and again.
    return true;
  }
}

export function dismissPasskeyOffer(userId: string, now: number): void {
  const name = nameOf(userId);
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous, and only for secure pages
    document.cookie = `${name}=${now}; Max-Age=${REST_MS / 1000}; Path=/; SameSite=Lax${window.location.protocol === 'https:' ? '; Secure' : ''}`;
    localStorage.setItem(name, String(now));
  } catch {
    // As above.
  }
}

function nameOf(userId: string): string {
  return PREFIX + encodeURIComponent(userId);
}

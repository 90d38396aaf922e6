/** "Not now" to a passkey, by person and browser. In a cookie, for a server may have the browser's storage cleared when somebody signs out (`Clear-Site-Data`). */
const PREFIX = 'livery-no-passkey-';
/** Long enough to annoy nobody, short enough for a new phone. */
const REST_MS = 90 * 86_400_000;

export function isPasskeyOfferDismissed(userId: string, now: number): boolean {
  // Where nothing can be remembered, nobody is asked again and again.
  if (!navigator.cookieEnabled) return true;
  const name = nameOf(userId);
  const cookie = document.cookie.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  const since = Number(cookie?.slice(name.length + 1) ?? Number.NaN);
  return since <= now && now - since < REST_MS;
}

export function dismissPasskeyOffer(userId: string, now: number): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous, and only for secure pages
  document.cookie = `${nameOf(userId)}=${now}; Max-Age=${REST_MS / 1000}; Path=/; SameSite=Lax${secure}`;
}

function nameOf(userId: string): string {
  return PREFIX + encodeURIComponent(userId);
}

/**
 * A moment that this browser remembers by a name, in milliseconds since the epoch. In a cookie, for a server may have the browser's storage cleared when somebody signs
 * out (`Clear-Site-Data`), and in the storage, for Safari forgets after seven days what a page has written into a cookie. Both throw where there is no page.
 */
export function readKeptTimes(name: string): number[] {
  const cookie = document.cookie.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  return [cookie?.slice(name.length + 1), readStorage(name)].map((text) => Number(text ?? Number.NaN)).filter(Number.isFinite);
}

export function keepTime(name: string, at: number, forMs: number): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous, and only for secure pages
  document.cookie = `${name}=${at}; Max-Age=${forMs / 1000}; Path=/; SameSite=Lax${window.location.protocol === 'https:' ? '; Secure' : ''}`;
  localStorage.setItem(name, String(at));
}

function readStorage(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    // Storage may be turned off.
    return null;
  }
}

/** What a mail's link carries into the app. */
export interface UrlToken {
  token: string | null;
  /** What the link is for, such as `verify-email`. */
  type: string | null;
  /** A code that Better Auth put into the address after it refused a link. */
  error: string | null;
  /** Where the person was headed when the link was asked for; still to be checked. */
  redirectTo: string | null;
}

const KEYS = ['token', 'type', 'error', 'redirectTo'] as const;
/** Tokens of Better Auth are at most some hundred characters; a signed one about a thousand. */
const MAX_TOKEN = 4096;

/**
 * Takes token, type, error and target out of the address bar and returns them. The fragment is looked at first: it never reaches a server, a log or a `Referer`. The
 * history entry is replaced, so that neither Back nor a shared screen shows the token again.
 */
export function takeUrlToken(): UrlToken {
  const fragment = new URLSearchParams(window.location.hash.slice(1));
  const query = new URLSearchParams(window.location.search);
  const [token, type, error, redirectTo] = KEYS.map((key) => {
    const value = fragment.get(key) ?? query.get(key);
    return value && value.length <= MAX_TOKEN ? value : null;
  });

  if (KEYS.some((key) => fragment.has(key) || query.has(key))) {
    for (const key of KEYS) {
      fragment.delete(key);
      query.delete(key);
    }
    const search = query.size > 0 ? `?${query}` : '';
    const hash = fragment.size > 0 ? `#${fragment}` : '';
    window.history.replaceState(window.history.state, '', window.location.pathname + search + hash);
  }
  return { token: token ?? null, type: type ?? null, error: error ?? null, redirectTo: redirectTo ?? null };
}

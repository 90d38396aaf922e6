/** Longer targets are refused: no real path of an app is, and servers cut URLs at about this length. */
const MAX_LENGTH = 2048;

// Browsers drop or rewrite these before they resolve a URL, so what is checked and what is opened would differ.
const REWRITTEN_BY_BROWSERS = /[\p{Cc}\p{Cf}\p{Z}\p{Cs}\\]/u;

/** Proxies and routers decode a path a few times over; `/%252fevil` must not become `//evil` on the way. */
const DECODINGS = 3;

export interface SafeRedirectOptions {
  /** The origin that the target has to stay on, like `https://app.example.com`. */
  origin: string;
  /** Where to go when the target is refused. @default '/' */
  fallback?: string | undefined;
  /** Further origins, matched exactly. A target there is returned as a whole URL. */
  allowedOrigins?: readonly string[] | undefined;
}

/**
 * Returns a place that is safe to send a person to after they signed in: a path on `origin`, or a URL on one of `allowedOrigins`. Anything else,
 * also of another type, becomes `fallback`. The result is built anew from the parsed URL and is never the raw text.
 *
 * Source: OWASP ASVS 5.0, 1.2.2 and 3.7.2; WHATWG URL.
 */
export function safeRedirect(raw: unknown, { origin, fallback = '/', allowedOrigins = [] }: SafeRedirectOptions): string {
  if (typeof raw !== 'string' || raw === '' || raw.length > MAX_LENGTH || REWRITTEN_BY_BROWSERS.test(raw)) return fallback;

  // `https:evil` is a path to a browser on an https page, and a host to one on an http page.
  if (/^https?:(?!\/\/)/i.test(raw)) return fallback;
  const url = parse(raw, origin);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password) return fallback;
  if (startsLikeAnAuthority(url.pathname)) return fallback;

  if (url.origin === parse(origin, origin)?.origin) return url.pathname + url.search + url.hash;
  return allowedOrigins.includes(url.origin) ? url.href : fallback;
}

function parse(raw: string, base: string): URL | null {
  try {
    return new URL(raw, base);
  } catch {
    return null;
  }
}

function startsLikeAnAuthority(pathname: string): boolean {
  let path = pathname;
  for (let round = 0; round <= DECODINGS; round += 1) {
    if (/^\/[/\\\s]/.test(path)) return true;
    try {
      path = decodeURIComponent(path);
    } catch {
      return round > 0 && /%(?:2f|5c)/i.test(path.slice(0, 8));
    }
  }
  return false;
}

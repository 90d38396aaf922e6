/** A picture inside a URL has to stay small: it travels with every page. */
const MAX_DATA_LENGTH = 32 * 1024;
const RASTER_DATA = /^data:image\/(?:png|webp|avif|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const HIDDEN = /[\p{Cc}\p{Cf}\p{Z}\p{Cs}\\]/u;

/** What a URL is for: `link` may also be `mailto:`, `image` may also be a small picture as `data:`. */
export type UrlKind = 'link' | 'image';

/**
 * Returns a URL that may stand in `href` or `src`: `https:`, `http:` on the loopback host, a path on the same origin, and what `kind` adds. It is
 * serialised anew from its parts. Returns `null` for everything else, in particular for `javascript:`, `vbscript:` and SVG as data.
 */
export function safeUrl(raw: string, kind: UrlKind): string | null {
  const text = raw.trim();
  if (text === '' || HIDDEN.test(text)) return null;
  if (text.startsWith('data:')) return kind === 'image' && text.length <= MAX_DATA_LENGTH && RASTER_DATA.test(text) ? text : null;
  if (text.length > 2048) return null;
  if (text.startsWith('/')) return samePath(text);

  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (url.protocol === 'mailto:' && kind === 'link') return /^mailto:[^\s<>"'?]+@[^\s<>"'?]+$/.test(url.href) ? quoted(url.href) : null;
  if (url.username || url.password) return null;
  const allowed = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  return allowed ? quoted(url.href) : null;
}

function samePath(text: string): string | null {
  const base = 'https://same.invalid';
  try {
    const url = new URL(text, base);
    return url.origin === base && !url.pathname.startsWith('//') ? quoted(url.pathname + url.search + url.hash) : null;
  } catch {
    return null;
  }
}

// WHATWG serialisation leaves these as they are in some parts of a URL; in CSS and in mails they would end a string.
function quoted(href: string): string {
  return href.replace(/['"()<>{};`]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

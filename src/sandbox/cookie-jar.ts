interface Cookie {
  value: string;
  /** Milliseconds since the epoch; `Infinity` for the life of the browser. */
  expiresAt: number;
}

/** The cookies of one browser of a sandbox. It has one origin, so names are enough. */
export interface CookieJar {
  /** Takes what a server set. Source: RFC 6265, section 5.3, for one host and path. */
  take(setCookies: readonly string[]): void;
  /** The `Cookie` header, or `null` when there are none. */
  header(): string | null;
  /** Names and values of the cookies that are still valid. */
  all(): ReadonlyMap<string, string>;
  clear(): void;
  /** Lets this many milliseconds pass for all of them. */
  age(milliseconds: number): void;
}

export function createCookieJar(): CookieJar {
  const cookies = new Map<string, Cookie>();

  function all(): ReadonlyMap<string, string> {
    const now = Date.now();
    for (const [name, { expiresAt }] of cookies) if (expiresAt <= now) cookies.delete(name);
    return new Map([...cookies].map(([name, { value }]) => [name, value]));
  }

  return {
    all,
    take(setCookies) {
      for (const text of setCookies) {
        const [, name, value = ''] = /^\s*([^=;]+)=([^;]*)/.exec(text) ?? [];
        if (name) cookies.set(name.trim(), { value, expiresAt: expiryOf(text) });
      }
    },
    header() {
      const text = [...all()].map(([name, value]) => `${name}=${value}`).join('; ');
      return text === '' ? null : text;
    },
    clear: () => cookies.clear(),
    age(milliseconds) {
      for (const cookie of cookies.values()) cookie.expiresAt -= milliseconds;
    },
  };
}

function expiryOf(text: string): number {
  const maxAge = /;\s*max-age=(-?\d+)/i.exec(text)?.[1];
  if (maxAge !== undefined) return Date.now() + Number(maxAge) * 1000;
  const expires = Date.parse(/;\s*expires=([^;]+)/i.exec(text)?.[1] ?? '');
  return Number.isNaN(expires) ? Number.POSITIVE_INFINITY : expires;
}

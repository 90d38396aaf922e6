/** Which way somebody came in last, on this browser: `email`, `passkey`, `magic-link`, `email-otp` or the id of a provider. A convenience, and no secret. */
const KEY = 'livery:last-way';
/** Ids of providers are short; whatever else is stored there is not ours. */
const WAY = /^[\w.-]{1,64}$/;

/** @param cookie Name of the cookie of Better Auth's `lastLoginMethod`, which knows better than this browser's memory. */
export function readLastWay(cookie: unknown): string | null {
  try {
    const found =
      document.cookie
        .split('; ')
        .find((one) => one.startsWith(`${cookie}=`))
        ?.split('=')[1] ?? localStorage.getItem(KEY);
    return found && WAY.test(found) ? found : null;
  } catch {
    // Storage may be turned off.
    return null;
  }
}

export function rememberWay(way: string): void {
  try {
    localStorage.setItem(KEY, way);
  } catch {
    // Storage may be turned off or full. Nothing depends on it.
  }
}

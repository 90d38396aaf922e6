const WITHIN_MS = 5000;

/** Where a provider describes itself. Source: OpenID Connect Discovery 1.0, section 4. */
export const descriptionOf = (issuer: string) => `${issuer}/.well-known/openid-configuration`;

/**
 * Whether an OpenID provider describes itself within the time. Better Auth waits for it without end when it starts, so a silent one would keep everybody from signing
 * in; it leaves out one that answers anything else, until the next start.
 */
export async function describesItself(issuer: string, withinMs: number = WITHIN_MS): Promise<boolean> {
  try {
    const response = await fetch(descriptionOf(issuer), { signal: AbortSignal.timeout(withinMs) });
    // A description may stop in its middle, too.
    await response.json();
    return response.ok;
  } catch {
    return false;
  }
}

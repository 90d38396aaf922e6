import { Hono } from 'hono';

/** The part of Better Auth by which keys are checked. */
export interface KeyChecks {
  verifyApiKey: (input: { body: { key: string; permissions: Record<string, string[]> } }) => Promise<{
    valid: boolean;
    error: { code?: string | undefined; details?: { tryAgainIn?: number } | undefined } | null;
    key: { referenceId: string; name: string | null } | null;
  }>;
}

const TOO_OFTEN = new Set(['RATE_LIMITED', 'RATE_LIMIT_EXCEEDED', 'USAGE_EXCEEDED']);

/** What programs can ask for with an API key in the header `x-api-key`. `GET /me`: whose key it is, for a key with the permission `profile: read`. */
export function keyApi(api: KeyChecks, findUser: (id: string) => Promise<{ id: string; name: string; email: string } | null>) {
  return new Hono().get('/me', async (context) => {
    const key = context.req.header('x-api-key') ?? '';
    const { valid, error, key: found } = await api.verifyApiKey({ body: { key, permissions: { profile: ['read'] } } });
    context.header('cache-control', 'no-store');
    if (error && TOO_OFTEN.has(error.code ?? '')) {
      context.header('retry-after', String(Math.ceil((error.details?.tryAgainIn ?? 60_000) / 1000)));
      return context.json({ code: 'RATE_LIMITED', message: 'This key has made all the requests that it may make for now.' }, 429);
    }
    const user = valid && found ? await findUser(found.referenceId) : null;
    if (!user) return context.json({ code: 'INVALID_API_KEY', message: 'There is no such key, or it may not do this.' }, 401);
    return context.json({ id: user.id, name: user.name, email: user.email, key: found?.name ?? null });
  });
}

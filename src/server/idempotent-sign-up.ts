import { createAuthMiddleware } from 'better-auth/api';

/** A person tries again within minutes; a page that was left open overnight asks anew. */
const KEPT_MS = 3_600_000;
/** A random UUID, or as many hexadecimal digits. */
const KEY = /^[0-9a-f-]{32,36}$/;

type Context = { path?: string | undefined; body?: unknown };

const isSignUp = ({ path, body }: Context) => path === '/sign-up/email' && keyOf(body) !== null;

/**
 * Hooks that answer a repeated sign-up as the first one was answered. When the answer to a sign-up is lost on the way and the person presses the button again, the
 * address is taken by then, by themselves: without this they get a second mail which says that somebody tried to sign up in their place. The page sends the
 * same `idempotencyKey` with each try of the same details. Answers that hold a session are never kept.
 *
 * Source: IETF draft-ietf-httpapi-idempotency-key-header. The key travels in the body, since a header of our own would need every host's CORS rules to allow it.
 */
export const idempotentSignUp = {
  before: [
    {
      matcher: isSignUp,
      handler: createAuthMiddleware(async (ctx) => {
        const kept = await ctx.context.internalAdapter.findVerificationValue(await nameOf(ctx.body, ctx.context.secret));
        if (kept && kept.expiresAt > new Date()) return ctx.json(JSON.parse(kept.value));
      }),
    },
  ],
  after: [
    {
      matcher: isSignUp,
      handler: createAuthMiddleware(async (ctx) => {
        const answer = ctx.context.returned as { token?: unknown; user?: unknown } | undefined;
        if (!answer?.user || answer.token !== null) return;
        const kept = {
          identifier: await nameOf(ctx.body, ctx.context.secret),
          value: JSON.stringify(answer),
          expiresAt: new Date(Date.now() + KEPT_MS),
        };
        // The account is there by now: that its answer could not be kept must not look like a sign-up that failed.
        await ctx.context.internalAdapter
          .createVerificationValue(kept)
          .catch(() => ctx.context.logger.warn('livery: the answer to a sign-up could not be kept'));
      }),
    },
  ],
};

function keyOf(body: unknown): string | null {
  const key = (body as { idempotencyKey?: unknown } | null | undefined)?.idempotencyKey;
  return typeof key === 'string' && KEY.test(key) ? key : null;
}

/** The key with all that was sent along, so that one answer is never given to other details. Hashed with two secrets, one of which is not stored here, for a password is
 * among them. */
async function nameOf(body: unknown, secret: string): Promise<string> {
  const { email, name, password } = body as Record<string, unknown>;
  const text = JSON.stringify([secret, keyOf(body), email, name, password]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `livery-sign-up-${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

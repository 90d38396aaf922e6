import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';

/**
 * Writes down when somebody last signed in with a passkey, so that `PasskeySettings` can say which ones are in use: a field `lastUsedAt` of Better Auth's passkeys. Stands
 * beside the `passkey` plugin; run your migration after adding it.
 */
export function passkeyUses(): BetterAuthPlugin {
  return {
    id: 'livery-passkey-uses',
    schema: { passkey: { fields: { lastUsedAt: { type: 'date', required: false, input: false } } } },
    hooks: {
      after: [
        {
          matcher: ({ path }) => path === '/passkey/verify-authentication',
          handler: createAuthMiddleware(async (ctx) => {
            if (ctx.context.returned instanceof Error) return;
            const credentialID = (ctx.body as { response?: { id?: unknown } } | undefined)?.response?.id;
            if (typeof credentialID !== 'string') return;
            await ctx.context.adapter
              .updateMany({ model: 'passkey', where: [{ field: 'credentialID', value: credentialID }], update: { lastUsedAt: new Date() } })
              // Whatever that costs, the sign-in is done.
              .catch((error: unknown) => ctx.context.logger.error('livery-ui/server', error));
          }),
        },
      ],
    },
  };
}

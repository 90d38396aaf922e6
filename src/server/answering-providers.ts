import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';

/** People look at an empty page while their provider is asked. */
const TIMEOUT_MS = 10_000;

/**
 * Leads somebody whose provider breaks off, or says nothing for ten seconds, back to the app with a code, as one whose provider answers nonsense: Better Auth would wait as
 * long as the line is held, and show a bare error for a line that breaks while it asks who somebody is.
 *
 * Source: QUALITY.md S09, S11.
 */
export const answeringProviders = (timeout = TIMEOUT_MS) => {
  const guarded = new WeakSet<object>();
  return {
    id: 'livery-answering-providers',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/callback/:id',
          handler: createAuthMiddleware(async (ctx) => {
            const { logger, socialProviders } = ctx.context;
            // Where other plugins add theirs while Better Auth starts, only a request knows them all.
            for (const provider of socialProviders) {
              if (guarded.has(provider)) continue;
              guarded.add(provider);
              const { validateAuthorizationCode, getUserInfo } = provider;
              // Whoever calls it says why no tokens came.
              provider.validateAuthorizationCode = (...given) => within(timeout, validateAuthorizationCode.apply(provider, given));
              provider.getUserInfo = async (...given) => {
                try {
                  return await within(timeout, getUserInfo.apply(provider, given));
                } catch (error) {
                  logger.error(`livery-ui/server: "${provider.id}" did not say who somebody is.`, error);
                  return null;
                }
              };
            }
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
};

async function within<Value>(milliseconds: number, answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The provider said nothing for ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

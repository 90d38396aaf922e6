import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import type { Branding } from '../branding/branding.js';
import { brandingToCss } from '../branding/css.js';
import { accountAccess } from './account-access.js';
import { answeringProviders } from './answering-providers.js';
import { everySession } from './every-session.js';
import { publicFeatures } from './features.js';
import { formEndpoint } from './form-endpoint.js';
import { idempotentSignUp } from './idempotent-sign-up.js';
import { keepLastWay } from './keep-last-way.js';
import { lateHooks } from './late-hooks.js';
import { keepOwners, soleOwnerEndpoint } from './sole-owner.js';
import { tooOld } from './supported-version.js';

export interface LiveryOptions {
  /** Serves `GET /livery/branding.css`, for colours in the first paint under any Content Security Policy. */
  branding?: Branding | undefined;
  /** The public key of a captcha whose Better Auth options have no place for it (Turnstile, reCAPTCHA). */
  captchaSiteKey?: string | undefined;
}

/** Features change with a deployment; half a minute of an old answer harms nobody, and saves a request per page. */
const FEATURES_CACHE = 'public, max-age=30, stale-while-revalidate=300';
const CSS_CACHE = 'public, max-age=300, stale-while-revalidate=86400';

/**
 * Livery's own Better Auth plugin: tells pages what the server can do, and in which colours, takes forms of pages without script, takes a sign-up that is sent twice as
 * one, keeps the last passkey of who has nothing else and the last owner of an organization, signs out everywhere else where that is asked for, however many sessions there
 * are, and waits for no provider longer than ten seconds. Put it first in `plugins`.
 *
 * @example
 * betterAuth({ plugins: [livery({ branding }), ...others] });
 */
export const livery = ({ branding, captchaSiteKey }: LiveryOptions = {}) => {
  const css = branding ? brandingToCss(branding) : null;
  return {
    id: 'livery',
    init(context) {
      const sentence = tooOld(context.version);
      if (sentence) context.logger.error(sentence);
      return { options: { plugins: [lateHooks, keepLastWay, keepOwners, accountAccess, everySession, answeringProviders()] } };
    },
    hooks: idempotentSignUp,
    endpoints: {
      liveryForm: formEndpoint,
      liverySoleOwner: soleOwnerEndpoint,
      liveryFeatures: createAuthEndpoint('/livery/features', { method: 'GET' }, async (ctx) => {
        ctx.setHeader('cache-control', FEATURES_CACHE);
        return ctx.json(publicFeatures(ctx.context, { captchaSiteKey, appName: branding?.name }));
      }),
      liveryBranding: createAuthEndpoint('/livery/branding.css', { method: 'GET' }, async () => {
        const headers = { 'content-type': 'text/css; charset=utf-8', 'cache-control': CSS_CACHE, 'x-content-type-options': 'nosniff' };
        return new Response(css ?? '', { status: css === null ? 404 : 200, headers });
      }),
    },
  } satisfies BetterAuthPlugin;
};

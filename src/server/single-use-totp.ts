import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';

const MODEL = 'twoFactor';
/** Better Auth's own names and defaults. */
const COOKIE = 'two_factor';
const DIGITS = 6;
const PERIOD_SECONDS = 30;
/** Better Auth takes the code before and after the one of now, for clocks that are a little off. */
const STEPS_AROUND = [-1, 0, 1] as const;
/** Never the code of an app, so Better Auth refuses it as it refuses any wrong one, and counts it. */
const USED_UP = 'used-up';

interface Row {
  id: string;
  secret: string;
  lastTotpStep?: number | null;
}

/**
 * Lets each code of an authenticator app in once: whoever has looked over a shoulder is too late. Better Auth by itself takes the same code until its time is over. Put it
 * before `twoFactor()` in `plugins`; it adds a column, so migrate once more.
 *
 * Source: RFC 6238, section 5.2; OWASP ASVS 5.0, 6.5.1.
 */
export const singleUseTotp = () =>
  ({
    id: 'livery-single-use-totp',
    schema: { [MODEL]: { fields: { lastTotpStep: { type: 'number', required: false, returned: false, input: false } } } },
    hooks: {
      before: [
        {
          matcher: (context) => context.path === '/two-factor/verify-totp',
          handler: createAuthMiddleware(async (ctx) => {
            if (await isUsedUp(ctx)) return { context: { body: { ...ctx.body, code: USED_UP } } };
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin;

/** Whether a code was let in before. One that was not is claimed, by whoever is first. */
async function isUsedUp(ctx: GenericEndpointContext): Promise<boolean> {
  const userId = await whoIsAsked(ctx);
  const { adapter, secretConfig } = ctx.context;
  const row = userId && (await adapter.findOne<Row>({ model: MODEL, where: [{ field: 'userId', value: userId }] }));
  if (!row) return false;
  const options = (ctx.context.getPlugin('two-factor')?.options as { totpOptions?: { digits?: number; period?: number } } | undefined)?.totpOptions;
  const secret = await symmetricDecrypt({ key: secretConfig, data: row.secret });
  const now = Math.floor(Date.now() / 1000 / (options?.period ?? PERIOD_SECONDS));
  for (const around of STEPS_AROUND) {
    const step = now + around;
    if ((await hotp(secret, step, options?.digits ?? DIGITS)) !== ctx.body?.code) continue;
    // One statement with its condition, so that two callers with one code cannot both be first.
    const claim = (guard: { field: string; operator?: 'lt'; value: number | null }) =>
      adapter.incrementOne({ model: MODEL, where: [{ field: 'id', value: row.id }, guard], increment: {}, set: { lastTotpStep: step } });
    if (row.lastTotpStep == null && (await claim({ field: 'lastTotpStep', value: null }))) return false;
    return !(await claim({ field: 'lastTotpStep', operator: 'lt', value: step }));
  }
  return false;
}

/** Somebody who is signed in and turns it on, or somebody whose password was right. */
async function whoIsAsked(ctx: GenericEndpointContext): Promise<string | null> {
  const session = await getSessionFromCtx(ctx);
  if (session) return session.user.id;
  const { name } = ctx.context.createAuthCookie(COOKIE);
  const challenge = await ctx.getSignedCookie(name, ctx.context.secret);
  if (!challenge) return null;
  return (await ctx.context.internalAdapter.findVerificationValue(challenge))?.value ?? null;
}

/** A one-time password of a counter. Source: RFC 4226, section 5.3. */
async function hotp(secret: string, counter: number, digits: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
  const message = new DataView(new ArrayBuffer(8));
  message.setBigUint64(0, BigInt(counter));
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, message));
  const offset = mac.getUint8(mac.byteLength - 1) & 0xf;
  return String((mac.getUint32(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}

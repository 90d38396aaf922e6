import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { peekSession } from './peek-session.js';

export interface BreachedPasswordsOptions {
  /** Where the range API is, such as that of a copy of your own; five characters of a hash are put behind it. @default 'https://api.pwnedpasswords.com/range/' */
  url?: string | undefined;
  /** Asks for the hashes that begin with five characters. @default asks `url` */
  findRange?: ((prefix: string, signal: AbortSignal) => Promise<string>) | undefined;
  /**
   * Hears when the service could not be asked, at which endpoint, and of whom where somebody is signed in: the password was let through. What it throws is logged.
   * @default a line in Better Auth's log
   */
  onUnavailable?: ((error: unknown, where: { path: string; userId: string | null }) => void | Promise<void>) | undefined;
  /** Milliseconds after which the service counts as unavailable. @default 2000 */
  timeout?: number | undefined;
}

/** Endpoints that set a password, and the field it is in. */
const FIELDS: Readonly<Record<string, string>> = {
  '/sign-up/email': 'password',
  '/reset-password': 'newPassword',
  '/change-password': 'newPassword',
  '/set-password': 'newPassword',
  '/email-otp/reset-password': 'password',
  '/phone-number/reset-password': 'newPassword',
  '/admin/create-user': 'password',
  '/admin/set-user-password': 'newPassword',
};
const PREFIX_LENGTH = 5;
const TIMEOUT_MS = 2000;
const HAVE_I_BEEN_PWNED = 'https://api.pwnedpasswords.com/range/';

/**
 * Refuses passwords that are known from data breaches, with `PASSWORD_COMPROMISED`. The service learns the first five characters of a hash, which thousands of passwords
 * share. When it cannot be asked, the password is let through and that is recorded: Better Auth's own plugin would close sign-up instead.
 *
 * Source: NIST SP 800-63B-4, section 3.1.1.2; OWASP ASVS 5.0, 6.2.12.
 */
export const breachedPasswords = ({ url = HAVE_I_BEEN_PWNED, findRange = rangeOf(url), onUnavailable, timeout = TIMEOUT_MS }: BreachedPasswordsOptions = {}) =>
  ({
    id: 'livery-breached-passwords',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path !== undefined && Object.hasOwn(FIELDS, path),
          handler: createAuthMiddleware(async (ctx) => {
            const password: unknown = (ctx.body as Record<string, unknown> | undefined)?.[FIELDS[ctx.path] ?? ''];
            if (typeof password !== 'string' || password === '') return;
            const breached = await isBreached(password, findRange, timeout).catch(async (error: unknown) => {
              try {
                if (onUnavailable) await onUnavailable(error, { path: ctx.path, userId: (await peekSession(ctx))?.user.id ?? null });
                else ctx.context.logger.warn('livery-ui/server: a password was not compared with known breaches, for the service could not be asked.');
              } catch (unrecorded) {
                ctx.context.logger.error('livery-ui/server: that a password was not compared with known breaches could not be recorded.', unrecorded);
              }
              return false;
            });
            if (breached) throw new APIError('BAD_REQUEST', { code: 'PASSWORD_COMPROMISED', message: 'This password is known from a data breach.' });
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin;

async function isBreached(password: string, findRange: NonNullable<BreachedPasswordsOptions['findRange']>, timeout: number): Promise<boolean> {
  // Better Auth's own normal form, so that the same password is looked for as is stored.
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(password.normalize('NFKC')));
  const hash = [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
  const range = await findRange(hash.slice(0, PREFIX_LENGTH), AbortSignal.timeout(timeout));
  const line = range.split(/\r?\n/).find((one) => one.toUpperCase().startsWith(`${hash.slice(PREFIX_LENGTH)}:`));
  // Lines that pad an answer count nothing.
  return line !== undefined && Number(line.split(':')[1]) > 0;
}

/** Padded, so that not even the length of an answer tells anything. */
function rangeOf(url: string): NonNullable<BreachedPasswordsOptions['findRange']> {
  return async (prefix, signal) => {
    const response = await fetch(url.replace(/\/?$/, '/') + prefix, { signal, headers: { 'add-padding': 'true', 'user-agent': 'livery-ui' } });
    if (!response.ok) throw new Error(`The service answered ${response.status}.`);
    return response.text();
  };
}

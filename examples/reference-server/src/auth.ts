import { apiKey } from '@better-auth/api-key';
import { passkey } from '@better-auth/passkey';
import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { emailOTP, genericOAuth, lastLoginMethod, magicLink, multiSession, twoFactor, username } from 'better-auth/plugins';
import { authEmails, type EmailTransport } from 'livery-ui/emails';
import { ar } from 'livery-ui/emails/locales/ar';
import { de } from 'livery-ui/emails/locales/de';
import { en } from 'livery-ui/emails/locales/en';
import {
  apiKeys,
  avatars,
  breachedPasswords,
  freshEmailChange,
  livery,
  passkeyUses,
  requireTwoFactor,
  secondFactorForAll,
  singleUseTotp,
  twoFactorStatus,
  withRetryAfter,
} from 'livery-ui/server';
import { accountLimit } from './account-limit.js';
import { diskStore, objectStore } from './avatar-store.js';
import type { Config } from './config.js';
import type { AuthDatabase } from './database/database.js';
import { describesItself, descriptionOf } from './oidc-provider.js';
import { argon2id } from './password-hash.js';
import type { Redis } from './redis/connect-redis.js';
import { sharedRateLimit } from './redis/rate-limit.js';
import { sessionCache } from './redis/session-cache.js';

/** The header in which this server tells Better Auth who calls. It is overwritten on every request, so nobody outside can set it. */
export const CLIENT_ADDRESS_HEADER = 'x-livery-client-address';

/** What a key may be allowed to do here: see `key-api.ts`. */
const KEY_PERMISSIONS = { profile: ['read'] };
/** How many people may be signed in on one browser. */
const ACCOUNTS_AT_ONCE = 4;
const HOUR = 3600;
const DAY = 24 * HOUR;

/** Better Auth with everything that the web app uses, with its tables made. With Redis, sessions and limits are those of all instances together. */
export async function createAuth(config: Config, database: AuthDatabase, redis: Redis | null, transport: EmailTransport) {
  const cache = redis && sessionCache(redis);
  const mail = authEmails({
    branding: config.branding,
    transport,
    locales: [en, de, ar],
    links: config.mailLinks,
    keepSent: !config.production,
    onError: ({ template, attempts, reason, final }) => console.error(JSON.stringify({ event: 'mail-not-sent', template, attempts, reason, final })),
  });

  const oidc = config.oidc && (await describesItself(config.oidc.issuer)) ? config.oidc : null;
  if (config.oidc && !oidc) console.error(JSON.stringify({ event: 'provider-left-out', issuer: config.oidc.issuer }));
  const secondFactor = twoFactor({ issuer: config.branding.name, otpOptions: { ...mail.twoFactor, storeOTP: 'hashed' } });
  const options = {
    appName: config.branding.name,
    baseURL: config.url,
    secret: config.secret,
    trustedOrigins: [config.url],
    database: database.options,
    ...(cache ? { secondaryStorage: cache.storage } : {}),
    plugins: [
      livery({ branding: config.branding }),
      accountLimit(config.signInsPerMinute),
      singleUseTotp(),
      twoFactorStatus(),
      freshEmailChange(),
      ...(config.checksBreaches
        ? [
            breachedPasswords({
              url: config.breachesUrl,
              async onUnavailable(_, { userId }) {
                console.error(JSON.stringify({ event: 'password-not-compared-with-breaches' }));
                await database.note('password-not-compared-with-breaches', userId ?? '');
              },
            }),
          ]
        : []),
      config.secondFactorAfter === 'all' ? secondFactorForAll(secondFactor) : secondFactor,
      ...(config.secondFactorWithinDays === null ? [] : [requireTwoFactor({ grace: config.secondFactorWithinDays * DAY })]),
      ...waysIn(config, oidc, mail),
      ...(config.ways.includes('passkey') ? [passkeyUses()] : []),
      lastLoginMethod(),
      avatars({ store: 'directory' in config.avatars ? diskStore(config.avatars.directory) : objectStore(config.avatars) }),
      multiSession({ maximumSessions: ACCOUNTS_AT_ONCE }),
      apiKeys({ permissions: KEY_PERMISSIONS }),
      apiKey({ defaultPrefix: keyPrefix(config.branding.name), startingCharactersConfig: { charactersLength: 10 } }),
      mail.plugin(),
      ...(cache ? [cache.plugin] : []),
    ],
    socialProviders: config.social,
    // Where people are told why a provider's page did not lead to a session, when nobody said another place.
    onAPIError: { errorURL: `${config.url}/auth-error` },
    emailAndPassword: {
      ...mail.emailAndPassword,
      ...(config.passwordHash === 'argon2id' ? { password: argon2id } : {}),
      enabled: true,
      disableSignUp: !config.signUpOpen,
      requireEmailVerification: true,
      minPasswordLength: config.minPasswordLength,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: HOUR,
    },
    // The new address is asked, by a link or a code, and the old one told.
    user: {
      additionalFields: config.userFields,
      changeEmail: { enabled: config.mailedBy === 'links' },
      deleteUser: { enabled: true, ...mail.deleteUser },
    },
    // Better Auth lets its plugin send a code only where nobody sends a link.
    emailVerification: {
      ...(config.mailedBy === 'links' ? mail.emailVerification : { sendOnSignUp: true }),
      autoSignInAfterVerification: true,
      expiresIn: HOUR,
    },
    session: { expiresIn: 7 * DAY, updateAge: DAY, freshAge: DAY, storeSessionInDatabase: true },
    verification: { storeInDatabase: true },
    rateLimit: { enabled: true, ...(redis ? { customStorage: sharedRateLimit(redis) } : { storage: 'database' as const }) },
    telemetry: { enabled: false },
    // Databases report failures in words that hold queries; what is logged is chosen by us.
    logger: { level: config.production ? ('error' as const) : ('warn' as const) },
    advanced: {
      // Better Auth turns both off by itself where NODE_ENV is `test`. Nothing but this line may.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      // A cookie with this prefix cannot be set by a sibling domain. Source: RFC 6265bis, section 4.1.3.2.
      ...(config.production ? { cookiePrefix: '__Host-livery', useSecureCookies: false, defaultCookieAttributes: { secure: true } } : {}),
    },
  };
  // Planned once it is this instance's turn: another one may have made the tables by then.
  await database.migrate(async () => (await getMigrations(options)).runMigrations());
  await database.signHead(config.secret);
  const auth = betterAuth(options);
  // The outbox is looked into as soon as Better Auth is there: what a crash has left is sent now.
  await auth.$context;
  return { auth: withRetryAfter(auth), mail };
}

/** Tells whose key it is where one is found: "acme_". */
function keyPrefix(app: string): string {
  return `${
    app
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '')
      .slice(0, 12) || 'key'
  }_`;
}

/** The ways in beside email and password that the configuration names. */
function waysIn(config: Config, oidc: Config['oidc'], mail: Pick<ReturnType<typeof authEmails>, 'magicLink' | 'emailOTP'>): BetterAuthPlugin[] {
  const disableSignUp = !config.signUpOpen;
  const byCodes = config.mailedBy === 'codes';
  const plugins: Record<Config['ways'][number], () => BetterAuthPlugin> = {
    passkey: () => passkey({ rpName: config.branding.name, rpID: new URL(config.url).hostname, origin: config.url }),
    'magic-link': () => magicLink({ ...mail.magicLink, disableSignUp, storeToken: 'hashed' }),
    'email-otp': () =>
      emailOTP({ ...mail.emailOTP, disableSignUp, storeOTP: 'hashed', overrideDefaultEmailVerification: byCodes, changeEmail: { enabled: byCodes } }),
    username: () => username(),
  };
  return [
    ...config.ways.map((way) => plugins[way]()),
    ...(oidc
      ? [
          genericOAuth({
            config: [
              {
                providerId: 'oidc',
                name: oidc.name,
                discoveryUrl: descriptionOf(oidc.issuer),
                clientId: oidc.clientId,
                clientSecret: oidc.clientSecret,
                scopes: ['openid', 'email', 'profile'],
                pkce: true,
                disableSignUp,
              },
            ],
          }),
        ]
      : []),
  ];
}

export type ReferenceAuth = Awaited<ReturnType<typeof createAuth>>;

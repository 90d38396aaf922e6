import { dirname, join } from 'node:path';
import { type Branding, brandingFromEnv, type Env } from 'livery-ui/branding';
import type { ObjectStorage } from './avatar-store.js';

/** How the server runs, read once from the environment. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** Where people reach the app, without a slash at the end. */
  url: string;
  secret: string;
  /** The embedded database, where `databaseUrl` is null. */
  databaseFile: string;
  /** PostgreSQL, for more than one instance of the server. */
  databaseUrl: string | null;
  /** Redis, for sessions and limits of several instances. */
  redisUrl: string | null;
  smtpUrl: string | null;
  /** Where pictures of people are kept: in storage that speaks S3, or in a directory of this machine. */
  avatars: ObjectStorage | { directory: string };
  /** Whether tokens stand in the fragment of a mail's link or, for pages that are drawn on the server, in its query. */
  mailLinks: 'confirm' | 'confirm-on-server';
  /** Whether addresses are verified and passwords reset by a link, or by a code that is typed in. */
  mailedBy: 'links' | 'codes';
  minPasswordLength: number;
  signUpOpen: boolean;
  /** How many proxies of yours stand in front, each of which adds to `X-Forwarded-For`. */
  proxies: number;
  /** Sign-ins of all people together, right or wrong, that the server looks at in a minute: each costs it a password hash. */
  signInsPerMinute: number;
  /** Seconds between being asked to end and taking nothing more, for whoever stands in front to see that `/ready` says so. */
  drainSeconds: number;
  /** Ways in beside email and password. */
  ways: readonly Way[];
  /** OpenID Connect with a provider of your own. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
  /** Providers that Better Auth knows, by their ids. */
  social: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Whether a provider's page opens in a window of its own. */
  socialPopup: boolean;
  /** After which ways in the second factor is asked for. */
  secondFactorAfter: 'passwords' | 'all';
  /** Days that people have to turn the second factor on; `null` where it is theirs to choose. */
  secondFactorWithinDays: number | null;
  passwordHash: 'scrypt' | 'argon2id';
  /** Whether new passwords are compared with known breaches, at a service on the internet. */
  checksBreaches: boolean;
  /** Where else than at that service breaches are looked up: a copy of your own. */
  breachesUrl: string | undefined;
  /** What people see who sign in: a card, one that asks for the address first, a page with a panel beside it, or a card that offers whoever was here last. */
  signInAs: SignInAs;
  /** What is asked at sign-up beside name, address and password. */
  userFields: Readonly<Record<string, UserField>>;
  branding: Branding;
}

const SIGN_IN_AS = ['card', 'identifier', 'page', 'remembered'] as const;
export type SignInAs = (typeof SIGN_IN_AS)[number];

/** A field of the app's own, as Better Auth's `additionalFields` takes it. */
export interface UserField {
  type: 'string' | 'number' | 'boolean' | 'date' | string[];
  required: boolean;
}

/** Variables that take one of a few words. A word that is misspelt must not mean the weaker one. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  PASSWORD_HASH: ['argon2id', 'scrypt'],
  BREACHED_PASSWORDS: ['check', 'off'],
  SECOND_FACTOR_AFTER: ['all', 'passwords'],
  SIGN_UP: ['open', 'closed'],
  SOCIAL_POPUP: ['yes', 'no'],
  MAIL_LINKS: ['confirm', 'confirm-on-server'],
  MAILED_BY: ['links', 'codes'],
  SIGN_IN_AS,
};

/** Columns of Better Auth and its plugins: as a field of the app's own, somebody could fill them in at sign-up. */
const TAKEN = new Set(
  'id name email emailVerified image createdAt updatedAt username displayUsername twoFactorEnabled lastLoginMethod isAnonymous role banned banReason banExpires phoneNumber phoneNumberVerified'.split(
    ' ',
  ),
);
const FIELD_TYPES = ['string', 'number', 'boolean', 'date'] as const;

export const WAYS = ['passkey', 'magic-link', 'email-otp', 'username'] as const;
export type Way = (typeof WAYS)[number];

/** Good enough to try things out, and known to everybody who reads this. */
const DEVELOPMENT_SECRET = 'development-only-secret-0123456789abcdef';
/** NIST SP 800-63B-4: 15 where a password is the only factor, 8 beside a second one. */
const DEFAULT_MIN_PASSWORD = 15;
const LEAST_MIN_PASSWORD = 8;
/** What one core can hash in a minute, about. */
const DEFAULT_SIGN_INS_PER_MINUTE = 600;

/**
 * Reads the configuration.
 *
 * @throws with every problem at once, so that nothing starts half configured. In production, which is wherever `APP_URL` is not this machine, that
 * includes a secret that everybody knows and plain http.
 */
export function readConfig(env: Env): Config {
  const port = Number(env.PORT ?? 3000);
  const url = (env.APP_URL ?? `http://localhost:${port}`).replace(/\/$/, '');
  // Whoever reaches the app from elsewhere must not find what is there for development, whether or not somebody thought of NODE_ENV.
  const production = env.NODE_ENV === 'production' || !/^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(url);
  const secret = env.BETTER_AUTH_SECRET ?? DEVELOPMENT_SECRET;
  const minPasswordLength = Number(env.PASSWORD_MIN_LENGTH ?? DEFAULT_MIN_PASSWORD);
  const proxies = Number(env.PROXIES ?? 0);
  const signInsPerMinute = Number(env.SIGN_INS_PER_MINUTE ?? DEFAULT_SIGN_INS_PER_MINUTE);
  const drainSeconds = Number(env.DRAIN_SECONDS ?? 0);
  const ways = (env.WAYS ?? WAYS.join(',')).split(',').filter(Boolean);
  const secondFactorWithinDays = env.SECOND_FACTOR_WITHIN_DAYS ? Number(env.SECOND_FACTOR_WITHIN_DAYS) : null;
  const userFields = readUserFields(env.USER_FIELDS ?? '');
  const problems: string[] = [];

  let branding: Branding | null = null;
  try {
    branding = brandingFromEnv({ APP_NAME: 'Acme', EMAIL_FROM: 'Acme <no-reply@example.com>', ...env, APP_URL: url });
  } catch (error) {
    problems.push((error as Error).message);
  }
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > 9) problems.push('PROXIES: is not a number from 0 to 9. For example: 1');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) problems.push('PORT: is not a port. For example: 3000');
  if (!Number.isInteger(signInsPerMinute) || signInsPerMinute < 1)
    problems.push(`SIGN_INS_PER_MINUTE: is not a number above 0. For example: ${DEFAULT_SIGN_INS_PER_MINUTE}`);
  if (!(drainSeconds >= 0 && drainSeconds <= 60)) problems.push('DRAIN_SECONDS: is not a number from 0 to 60. For example: 5');
  if (secondFactorWithinDays !== null && !(secondFactorWithinDays >= 0 && secondFactorWithinDays <= 365))
    problems.push('SECOND_FACTOR_WITHIN_DAYS: is not a number from 0 to 365. For example: 14');
  if (!Number.isInteger(minPasswordLength) || minPasswordLength < LEAST_MIN_PASSWORD || minPasswordLength > 64) {
    problems.push(`PASSWORD_MIN_LENGTH: is not a number from ${LEAST_MIN_PASSWORD} to 64. For example: ${DEFAULT_MIN_PASSWORD}`);
  }
  for (const [name, values] of Object.entries(CHOICES))
    if (env[name] && !values.includes(env[name])) problems.push(`${name}: is neither of ${values.join(', ')}. For example: ${values[0]}`);
  for (const way of ways) if (!(WAYS as readonly string[]).includes(way)) problems.push(`WAYS: knows no ${way}. For example: ${WAYS.join(',')}`);
  if (!userFields) problems.push('USER_FIELDS: cannot be read. For example: softwareBackground*,hardwareBackground:none|hobby|profession,startedOn:date');
  if (env.BREACHED_PASSWORDS_URL && !URL.canParse(env.BREACHED_PASSWORDS_URL))
    problems.push('BREACHED_PASSWORDS_URL: is no address. For example: https://breaches.example.com/range/');
  if (env.OIDC_ISSUER && !(env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET))
    problems.push('OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: are missing, and OIDC_ISSUER needs both. For example: what your provider shows for the app');
  if (env.S3_ENDPOINT && !(env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY))
    problems.push('S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: are missing, and S3_ENDPOINT needs both. For example: what your storage shows for the bucket');
  if (env.S3_ENDPOINT && !/^https?:\/\/[^/]+\/./.test(env.S3_ENDPOINT) && !/^https?:\/\/[^/]+\.[^/]+\.[^/]+\/?$/.test(env.S3_ENDPOINT))
    problems.push('S3_ENDPOINT: names no bucket. For example: https://s3.eu-central-1.amazonaws.com/acme-avatars');
  // The addresses hold passwords, so no problem quotes them.
  if (env.DATABASE_URL && !/^postgres(?:ql)?:\/\/./.test(env.DATABASE_URL))
    problems.push('DATABASE_URL: is not the address of a PostgreSQL. For example: postgres://user:password@db.example.com:5432/auth?sslmode=verify-full');
  if (env.REDIS_URL && !/^rediss?:\/\/./.test(env.REDIS_URL))
    problems.push('REDIS_URL: is not the address of a Redis. For example: rediss://user:password@redis.example.com:6379');
  if (env.REDIS_URL && !env.DATABASE_URL)
    problems.push('REDIS_URL: is for several instances of the server, which need DATABASE_URL as well. Set that, or leave both out.');
  if (production) {
    if (secret === DEVELOPMENT_SECRET || secret.length < 32)
      problems.push('BETTER_AUTH_SECRET: is missing, known or shorter than 32 characters. For example: what `openssl rand -base64 32` prints');
    if (!url.startsWith('https://')) problems.push('APP_URL: is not https, so sessions could be read on the way. For example: https://app.example.com');
    if (env.PROXIES === undefined)
      problems.push('PROXIES: is missing. Without it everybody behind a proxy shares one rate limit. For example: 1, or 0 when nothing stands in front');
    if (!env.EMAIL_FROM) problems.push('EMAIL_FROM: is missing, so mails would have no sender. For example: Acme <no-reply@example.com>');
  }
  if (problems.length > 0 || !branding || !userFields) throw new Error(`The server does not start:\n${problems.join('\n')}`);

  if (minPasswordLength < DEFAULT_MIN_PASSWORD)
    console.warn(`PASSWORD_MIN_LENGTH is ${minPasswordLength}. Less than ${DEFAULT_MIN_PASSWORD} is meant for accounts with a second factor.`);
  const databaseFile = env.DATABASE_FILE ?? 'examples/reference-server/data/auth.db';
  return {
    production,
    port,
    url,
    secret,
    minPasswordLength,
    proxies,
    secondFactorWithinDays,
    signInsPerMinute,
    drainSeconds,
    branding,
    host: env.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    databaseFile,
    databaseUrl: env.DATABASE_URL || null,
    redisUrl: env.REDIS_URL || null,
    smtpUrl: env.SMTP_URL || null,
    avatars: env.S3_ENDPOINT
      ? {
          endpoint: env.S3_ENDPOINT,
          region: env.S3_REGION ?? 'auto',
          accessKeyId: env.S3_ACCESS_KEY_ID ?? '',
          secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? '',
        }
      : { directory: env.AVATAR_DIRECTORY ?? join(dirname(databaseFile), 'avatars') },
    mailLinks: env.MAIL_LINKS === 'confirm-on-server' ? 'confirm-on-server' : 'confirm',
    mailedBy: env.MAILED_BY === 'codes' ? 'codes' : 'links',
    signUpOpen: env.SIGN_UP !== 'closed',
    ways: ways as Way[],
    oidc: env.OIDC_ISSUER
      ? {
          issuer: env.OIDC_ISSUER.replace(/\/$/, ''),
          clientId: env.OIDC_CLIENT_ID ?? '',
          clientSecret: env.OIDC_CLIENT_SECRET ?? '',
          name: env.OIDC_NAME ?? 'OpenID Connect',
        }
      : null,
    social: readSocial(env),
    socialPopup: env.SOCIAL_POPUP === 'yes',
    secondFactorAfter: env.SECOND_FACTOR_AFTER === 'passwords' ? 'passwords' : 'all',
    passwordHash: env.PASSWORD_HASH === 'argon2id' ? 'argon2id' : 'scrypt',
    checksBreaches: env.BREACHED_PASSWORDS === 'check',
    breachesUrl: env.BREACHED_PASSWORDS_URL || undefined,
    signInAs: SIGN_IN_AS.find((one) => one === env.SIGN_IN_AS) ?? 'card',
    userFields,
  };
}

/** What a provider may want beside its id and secret, as far as it is text. TikTok calls its id a key. */
const SOCIAL_OPTIONS: Readonly<Record<string, string>> = {
  CLIENT_ID: 'clientId',
  CLIENT_KEY: 'clientKey',
  CLIENT_SECRET: 'clientSecret',
  DOMAIN: 'domain',
  ISSUER: 'issuer',
  REGION: 'region',
  TENANT_ID: 'tenantId',
  USER_POOL_ID: 'userPoolId',
};

/** `SOCIAL_GITHUB_CLIENT_ID` and `SOCIAL_GITHUB_CLIENT_SECRET` turn GitHub on, and so on. */
function readSocial(env: Env): Config['social'] {
  const social: Record<string, Record<string, string>> = {};
  for (const [name, value] of Object.entries(env)) {
    const [, provider = '', said = ''] = /^SOCIAL_([A-Z]+)_([A-Z_]+)$/.exec(name) ?? [];
    const option = SOCIAL_OPTIONS[said];
    if (!option || !value) continue;
    social[provider.toLowerCase()] = { ...social[provider.toLowerCase()], [option]: value };
  }
  return Object.fromEntries(Object.entries(social).filter(([, { clientId, clientKey, clientSecret }]) => (clientId ?? clientKey) && clientSecret));
}

/** Reads `name`, `name:type` and `name:one|other`, with a star behind the name of what has to be filled in. `null` when any of it says nothing. */
function readUserFields(text: string): Config['userFields'] | null {
  const fields: Record<string, UserField> = {};
  for (const said of text.split(',').filter(Boolean)) {
    const [, name, star, kind = 'string'] = /^\s*([a-z]\w{0,62})(\*?)(?::([\w|-]+))?\s*$/.exec(said) ?? [];
    const type = kind.includes('|') ? kind.split('|').filter(Boolean) : FIELD_TYPES.find((known) => known === kind);
    if (!name || !type || TAKEN.has(name) || Object.hasOwn(fields, name)) return null;
    fields[name] = { type, required: star === '*' };
  }
  return fields;
}

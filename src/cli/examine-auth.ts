import type { Finding } from './finding.js';

/** What is looked at of an app's own `betterAuth(...)`. */
export interface AppAuth {
  options: {
    baseURL?: unknown;
    database?: unknown;
    plugins?: readonly { id: string }[];
    socialProviders?: Record<string, { enabled?: boolean } | undefined>;
    emailAndPassword?: { enabled?: boolean; requireEmailVerification?: boolean; disableSignUp?: boolean; sendResetPassword?: unknown };
    emailVerification?: { sendVerificationEmail?: unknown };
    trustedOrigins?: unknown;
    rateLimit?: { enabled?: boolean; storage?: string; customStorage?: unknown };
    secondaryStorage?: unknown;
    session?: { storeSessionInDatabase?: boolean };
    advanced?: { disableCSRFCheck?: boolean; disableOriginCheck?: boolean };
  };
  $context: Promise<{ secret?: string }>;
}

/** What a database lacks, by table; as Better Auth's `getMigrations` says it. */
export interface Migrations {
  toBeCreated: readonly { table: string }[];
  toBeAdded: readonly { table: string; fields: Record<string, unknown> }[];
}

/** Plugins that have screens of their own in Better Auth's world, and none here yet. */
const WITHOUT_SCREENS = new Set('phone-number organization admin device-authorization anonymous siwe sso one-tap'.split(' '));
/** Plugins by which people can sign in without a password, with screens of ours or their own. */
const WAYS_IN = new Set('magic-link email-otp passkey generic-oauth phone-number anonymous siwe sso one-tap'.split(' '));
const MIN_SECRET = 32;
/** What Better Auth takes where none is set: everybody knows it. */
const KNOWN_SECRET = 'better-auth-secret-12345678901234567890';
const MIGRATE = 'npx auth migrate on Node 22.12 or later, or the script of docs/troubleshooting.md';

export function isAppAuth(value: unknown): value is AppAuth {
  return typeof value === 'object' && value !== null && 'options' in value && '$context' in value;
}

/** Whether an app's server is set up as Livery's screens expect it, and has the tables that it needs. */
export async function examineAuth(auth: AppAuth, readMigrations: (options: AppAuth['options']) => Promise<Migrations>): Promise<Finding[]> {
  const { options } = auth;
  const plugins = options.plugins?.map(({ id }) => id) ?? [];
  const findings: Finding[] = [];
  const add = (kind: Finding['kind'], text: string) => findings.push({ kind, text });

  const at = plugins.indexOf('livery');
  if (at < 0) add('problem', 'livery() of livery-ui/server is not among the plugins, so pages draw only email and password');
  else if (at > 0) add('problem', `livery() is plugin number ${at + 1}: put it first, so that those after it see what it has done`);
  else add('fine', 'livery() is the first plugin');
  const undrawn = plugins.filter((id) => WITHOUT_SCREENS.has(id));
  if (undrawn.length > 0) add('note', `no screens of ${undrawn.join(', ')} in this version: keep your own for them`);

  const form = options.emailAndPassword;
  const verifies = typeof options.emailVerification?.sendVerificationEmail === 'function';
  if (!form?.enabled) {
    const hasWay = plugins.some((id) => WAYS_IN.has(id)) || Object.values(options.socialProviders ?? {}).some((provider) => provider?.enabled !== false);
    if (!hasWay) add('problem', 'nobody can sign in: turn on emailAndPassword, a provider, or a plugin such as magicLink()');
  } else {
    if (form.requireEmailVerification && !verifies)
      add(
        'problem',
        'requireEmailVerification is on and nothing sends the mail: set emailVerification.sendVerificationEmail, or spread mail.emailVerification',
      );
    if (!form.requireEmailVerification && !form.disableSignUp)
      add('note', 'requireEmailVerification is off, so sign-up tells everybody which addresses have an account');
    if (typeof form.sendResetPassword !== 'function')
      add('note', 'nothing sends mails to reset a password, so "Forgot password?" is not drawn: spread mail.emailAndPassword');
  }

  const context = await auth.$context.catch((error: unknown) => ({ refused: firstLine(error) }));
  const secret = ('secret' in context && context.secret) || '';
  if ('refused' in context) add('problem', `Better Auth does not start: ${context.refused}`);
  else if (secret === KNOWN_SECRET) add('problem', 'no secret is set, so Better Auth takes one that everybody knows: openssl rand -base64 32');
  else if (secret.length < MIN_SECRET) add('problem', `the secret has ${secret.length} characters and needs ${MIN_SECRET}: openssl rand -base64 32`);
  if (!options.baseURL) add('note', 'baseURL is not set, so Better Auth takes it from the request: set it to what browsers show');
  if (options.advanced?.disableCSRFCheck || options.advanced?.disableOriginCheck)
    add('problem', 'the check of origins is turned off, so every site can send its forms here');
  if (Array.isArray(options.trustedOrigins) && options.trustedOrigins.includes('*')) add('problem', 'trustedOrigins has *, so every site is trusted');
  if (options.rateLimit?.enabled === false) add('problem', 'the rate limit is turned off, so passwords can be guessed as fast as the server answers');
  else if (!options.rateLimit?.customStorage && (options.rateLimit?.storage ?? (options.secondaryStorage ? 'secondary' : 'memory')) === 'memory')
    add('note', "the rate limit is counted in each process for itself: with several, set rateLimit.storage to 'database'");
  if (options.secondaryStorage && !options.session?.storeSessionInDatabase)
    add('note', 'sessions are in the secondary storage alone and are lost with it: set session.storeSessionInDatabase');

  return [...findings, await examineSchema(options, readMigrations)];
}

async function examineSchema(options: AppAuth['options'], readMigrations: (options: AppAuth['options']) => Promise<Migrations>): Promise<Finding> {
  if (!options.database) return { kind: 'note', text: 'no database is set, so Better Auth keeps what it keeps in memory, and it is lost with the process' };
  // Better Auth would end the process at an adapter, such as those of Prisma and Drizzle.
  if (typeof options.database === 'function') return notLookedAt('an adapter');
  try {
    const { toBeCreated, toBeAdded } = await readMigrations(options);
    const missing = [
      ...toBeCreated.map(({ table }) => `table ${table}`),
      ...toBeAdded.flatMap(({ table, fields }) => Object.keys(fields).map((field) => `${table}.${field}`)),
    ];
    if (missing.length === 0) return { kind: 'fine', text: 'the database has every table and column' };
    return { kind: 'problem', text: `the database lacks ${missing.join(', ')}: ${MIGRATE}` };
  } catch (error) {
    return notLookedAt(firstLine(error));
  }
}

function notLookedAt(reason: string): Finding {
  return { kind: 'note', text: `the tables could not be looked at (${reason}): Better Auth can only compare databases that it reaches through Kysely` };
}

function firstLine(error: unknown): string {
  return (error instanceof Error && error.message.split('\n')[0]) || 'no answer';
}

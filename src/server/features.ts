import type { AuthContext } from 'better-auth';
import type { ProviderFeature, PublicFeatures, UserFieldFeature } from '../client/features.js';

/** Better Auth's own defaults, in seconds, for lifetimes that it does not resolve itself. */
const HOUR = 3600;
/** Better Auth reads no more rows of a table at once. */
const DEFAULT_ROWS = 100;
const DEFAULT_COOKIE_CACHE = 300;

type Options = Record<string, unknown>;

/** The part of Better Auth's context that is looked at. */
export type FeaturesContext = Pick<AuthContext, 'appName' | 'options' | 'sessionConfig' | 'socialProviders'> & {
  password: { config: { minPasswordLength: number; maxPasswordLength: number } };
};

/**
 * What a page may know of a server: read from the options and plugins that are really there. Everything is named one by one and nothing is spread, for client
 * secrets sit in the same objects.
 */
export function publicFeatures(
  context: FeaturesContext,
  { captchaSiteKey, appName }: { captchaSiteKey?: string | undefined; appName?: string | undefined } = {},
): PublicFeatures {
  const { options, sessionConfig, password } = context;
  const form = options.emailAndPassword;
  const verifies = typeof options.emailVerification?.sendVerificationEmail === 'function';
  return {
    version: 1,
    // Better Auth has a name of its own where the host gave none.
    appName: appName ?? context.options.appName ?? '',
    emailPassword: form?.enabled
      ? {
          signUp: form.disableSignUp !== true,
          minLength: password.config.minPasswordLength,
          maxLength: password.config.maxPasswordLength,
          requireEmailVerification: form.requireEmailVerification === true,
          reset: typeof form.sendResetPassword === 'function',
        }
      : null,
    emailVerification: verifies,
    providers: context.socialProviders.map(publicProvider),
    plugins: publicPlugins(context, captchaSiteKey),
    userFields: publicUserFields(options.user?.additionalFields ?? {}),
    account: {
      changeEmail: options.user?.changeEmail?.enabled === true,
      deleteUser: options.user?.deleteUser?.enabled === true,
      deleteByEmail: typeof options.user?.deleteUser?.sendDeleteAccountVerification === 'function',
      linking: options.account?.accountLinking?.enabled !== false,
      maxRows: options.advanced?.database?.defaultFindManyLimit ?? DEFAULT_ROWS,
    },
    lifetimes: {
      verify: options.emailVerification?.expiresIn ?? HOUR,
      reset: form?.resetPasswordTokenExpiresIn ?? HOUR,
      session: sessionConfig.expiresIn,
      freshAge: sessionConfig.freshAge,
      cookieCache: options.session?.cookieCache?.enabled ? (options.session.cookieCache.maxAge ?? DEFAULT_COOKIE_CACHE) : 0,
    },
  };
}

function publicProvider(provider: FeaturesContext['socialProviders'][number]): ProviderFeature {
  const { id, name, options } = provider as { id: string; name: string; options?: Options };
  return { id, name: NAMES[id] ?? name, kind: SOCIAL.has(id) ? 'social' : 'generic', signUp: options?.disableSignUp !== true };
}

/** What people call a service, where Better Auth has another name for it. */
const NAMES: Readonly<Record<string, string>> = {
  gitlab: 'GitLab',
  linkedin: 'LinkedIn',
  microsoft: 'Microsoft',
  naver: 'NAVER',
  twitter: 'X',
  kakao: 'Kakao',
  huggingface: 'Hugging Face',
  tiktok: 'TikTok',
  wechat: 'WeChat',
};

// Better Auth tells built-in and generic providers apart by nothing but their names.
const SOCIAL = new Set(
  (
    'apple atlassian cloudflare cognito discord dropbox facebook figma github gitlab google huggingface kakao kick line linear linkedin microsoft naver notion paybin paypal ' +
    'polar railway reddit roblox salesforce slack spotify tiktok twitch twitter vercel vk wechat zoom'
  ).split(' '),
);

/** For each plugin the options that a page has to know; only numbers, booleans and short names. */
const PLUGINS: Readonly<Record<string, readonly [name: string, read: (options: Options) => Options]>> = {
  username: [
    'username',
    (options) => ({
      min: number(options.minUsernameLength, 3),
      max: number(options.maxUsernameLength, 30),
      ...(options.immutableUsername === true ? { immutable: true } : {}),
    }),
  ],
  'magic-link': ['magicLink', (options) => ({ signUp: options.disableSignUp !== true, lifetime: number(options.expiresIn, 300) })],
  'email-otp': [
    'emailOtp',
    (options) => ({
      length: number(options.otpLength, 6),
      signUp: options.disableSignUp !== true,
      lifetime: number(options.expiresIn, 300),
      // Whether addresses are verified by a code instead of a link.
      verifies: options.overrideDefaultEmailVerification === true,
      // Whether an account gets another address by one, and whether the old address is asked for one first.
      changesEmail: record(options.changeEmail).enabled === true,
      asksOldEmail: record(options.changeEmail).verifyCurrentEmail === true,
    }),
  ],
  'phone-number': ['phoneNumber', (options) => ({ length: number(options.otpLength, 6), signUp: options.signUpOnVerification !== undefined })],
  passkey: ['passkey', (options) => (typeof options.rpID === 'string' ? { rpId: options.rpID } : {})],
  'livery-two-factor-status': ['twoFactorStatus', () => ({})],
  'two-factor': [
    'twoFactor',
    (options) => ({
      digits: number(record(options.totpOptions).digits, 6),
      period: number(record(options.totpOptions).period, 30),
      otp: typeof record(options.otpOptions).sendOTP === 'function',
      otpDigits: number(record(options.otpOptions).digits, 6),
      // Seconds. Better Auth's own default is 30 days.
      trustDevice: number(options.trustDeviceMaxAge, 2_592_000),
    }),
  ],
  organization: ['organization', (options) => ({ teams: record(options.teams).enabled === true, create: options.allowUserToCreateOrganization !== false })],
  'api-key': ['apiKey', () => ({})],
  // The second of one name wins: with `apiKeys()`, what it offers is told.
  'livery-api-keys': ['apiKey', ({ permissions, expiresIn, rateLimits, maxKeys }) => ({ permissions, expiresIn, rateLimits, maxKeys })],
  'livery-avatars': ['avatar', (options) => ({ maxBytes: number(options.maxBytes, 2_000_000) })],
  'multi-session': ['multiSession', (options) => ({ max: number(options.maximumSessions, 5) })],
  'device-authorization': ['deviceAuthorization', (options) => ({ userCodeLength: number(options.userCodeLength, 8) })],
  anonymous: ['anonymous', () => ({})],
  siwe: ['siwe', () => ({})],
  sso: ['sso', () => ({})],
  'one-tap': ['oneTap', (options) => (typeof options.clientId === 'string' ? { clientId: options.clientId } : {})],
  'last-login-method': [
    'lastLoginMethod',
    (options) => ({ cookie: typeof options.cookieName === 'string' ? options.cookieName : 'better-auth.last_used_login_method' }),
  ],
};

function publicPlugins(context: FeaturesContext, captchaSiteKey: string | undefined): PublicFeatures['plugins'] {
  const plugins = Object.entries(PLUGINS).flatMap(([id, [name, read]]) => {
    const plugin = context.options.plugins?.find((candidate) => candidate.id === id);
    return plugin ? [[name, read(record((plugin as { options?: unknown }).options))] as const] : [];
  });
  const captcha = context.options.plugins?.find((candidate) => candidate.id === 'captcha');
  if (captcha) {
    const { provider, siteKey } = record((captcha as { options?: unknown }).options);
    const key = captchaSiteKey ?? siteKey;
    plugins.push(['captcha', { provider: String(provider ?? ''), ...(typeof key === 'string' ? { siteKey: key } : {}) }]);
  }
  return Object.fromEntries(plugins);
}

function publicUserFields(
  fields: Record<string, { type?: unknown; required?: boolean | undefined; input?: boolean | undefined }>,
): Record<string, UserFieldFeature> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { type, required, input }]) => [
      name,
      { type: Array.isArray(type) ? type.map(String) : String(type), required: required !== false, input: input !== false },
    ]),
  );
}

function record(value: unknown): Options {
  return typeof value === 'object' && value !== null ? (value as Options) : {};
}

function number(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}

import { MAX_USER_AGENT } from '../src/safety/user-agent.js';
import type { EmailId, EmailPropsById } from './templates/index.js';
import type { SecurityNotice } from './templates/security-notice.js';

/** Whom a mail goes to, as Better Auth hands them over. */
export interface Person {
  name: string;
  email: string;
}

/** Takes a mail over: facts to render it from, who asked for it, and for how many seconds it is worth sending. */
export type Enqueue = <Id extends EmailId>(
  template: Id,
  person: Person,
  props: EmailPropsById[Id],
  request: Request | undefined,
  lifetime: number,
) => Promise<void>;

export interface MailCallbackOptions {
  /** Where the app lives, without a slash at the end. Read each time. */
  url: string;
  /** `confirm` leads to a page of the app that acts on a click. `direct` keeps Better Auth's links, which act when they are opened. @default 'confirm' */
  links?: 'confirm' | 'confirm-on-server' | 'direct' | undefined;
  /** Paths of the app that mails lead to. */
  paths?: MailPaths | undefined;
  /** Seconds that links work; read each time, for they are known only once Better Auth has started. */
  lifetimes: MailLifetimes;
}

/** Seconds. */
export interface MailLifetimes {
  deleteAccount: number;
  verify: number;
  reset: number;
  twoFactorCode: number;
  magicLink: number;
  emailCode: number;
}

/** Better Auth's own. */
export const DEFAULT_LIFETIMES: Readonly<MailLifetimes> = {
  verify: 3600,
  reset: 3600,
  twoFactorCode: 180,
  magicLink: 300,
  emailCode: 300,
  deleteAccount: 86_400,
};

/** The second argument of a plugin's callback. */
export interface CallbackContext {
  request?: Request | undefined;
}

/** What a mailed code is for, in Better Auth's words, and the mail that carries it. */
const CODE_MAILS = {
  'sign-in': 'sign-in-code',
  'email-verification': 'verify-code',
  'forget-password': 'reset-code',
  'change-email': 'change-email-code',
} as const;

export interface MailPaths {
  confirm?: string;
  resetPassword?: string;
  forgotPassword?: string;
  signIn?: string;
  home?: string;
}

const PATHS: Required<MailPaths> = { confirm: '/confirm', resetPassword: '/reset-password', forgotPassword: '/forgot-password', signIn: '/sign-in', home: '/' };

/** What a notice says beside who, when and what. */
export interface NoticeFacts {
  userAgent?: string | undefined;
  /** Backup codes that still work. */
  left?: number | undefined;
  /** What people call the provider of an account. */
  provider?: string | undefined;
  /** What somebody calls an API key. */
  keyName?: string | undefined;
}
/** A notice that is a day late tells nobody anything. */
const NOTICE_LIFETIME = 86_400;

/** Better Auth's callbacks that send mails, each of which hands one mail to `enqueue`. */
export function mailCallbacks(enqueue: Enqueue, options: MailCallbackOptions) {
  const { links = 'confirm', paths, lifetimes } = options;
  const allPaths = { ...PATHS, ...paths };
  const at = (path: string) => `${options.url}${path}`;
  const linkTo = (path: string, type: string, token: string, direct: string) =>
    // A fragment reaches no server and no log; only a page with script can read it.
    links === 'direct' ? direct : `${at(path)}${links === 'confirm' ? '#' : '?'}type=${type}&token=${encodeURIComponent(token)}`;
  const securityNotice = (template: SecurityNotice, user: Person, facts: NoticeFacts, request?: Request) => {
    const help = template === 'email-changed' || template === 'account-deleted' ? allPaths.home : allPaths.forgotPassword;
    const { provider = '', keyName = '', ...more } = facts;
    return enqueue(template, user, { name: user.name, url: at(help), at: Date.now(), provider, keyName, ...more }, request, NOTICE_LIFETIME);
  };
  const passwordChangedFor = (user: Person, request: Request | undefined) =>
    enqueue('password-changed', user, { name: user.name, url: at(allPaths.forgotPassword), changedAt: Date.now() }, request, NOTICE_LIFETIME);

  return {
    emailVerification: {
      sendVerificationEmail: async ({ user, url: direct, token }: { user: Person; url: string; token: string }, request?: Request) => {
        const [template, type] = readEmailChange(token) ? (['change-email-verify', 'change-email'] as const) : (['verify-email', 'verify-email'] as const);
        const props = { name: user.name, url: linkTo(allPaths.confirm, type, token, direct), lifetime: lifetimes.verify };
        return enqueue(template, user, props, request, lifetimes.verify);
      },
      afterEmailVerification: async (user: Person, request?: Request) => {
        // Who has changed an address was welcomed long ago.
        if (request && readEmailChange(new URL(request.url).searchParams.get('token') ?? '')) return;
        await enqueue('welcome', user, { name: user.name, url: at(allPaths.home) }, request, NOTICE_LIFETIME);
      },
    },
    changeEmail: {
      sendChangeEmailConfirmation: async (
        { user, newEmail, url: direct, token }: { user: Person; newEmail: string; url: string; token: string },
        request?: Request,
      ) => {
        const link = linkTo(allPaths.confirm, 'change-email-confirm', token, direct);
        return enqueue('change-email-confirm', user, { name: user.name, url: link, newEmail, lifetime: lifetimes.verify }, request, lifetimes.verify);
      },
    },
    deleteUser: {
      sendDeleteAccountVerification: async ({ user, url: direct, token }: { user: Person; url: string; token: string }, request?: Request) => {
        const link = linkTo(allPaths.confirm, 'delete-account', token, direct);
        return enqueue('delete-account-verify', user, { name: user.name, url: link, lifetime: lifetimes.deleteAccount }, request, lifetimes.deleteAccount);
      },
      afterDelete: async (user: Person, request?: Request) => securityNotice('account-deleted', user, { userAgent: userAgentOf(request) }, request),
    },
    emailAndPassword: {
      // What the mail about a changed password promises. Source: ASVS 7.4.3.
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, url: direct, token }: { user: Person; url: string; token: string }, request?: Request) =>
        enqueue(
          'reset-password',
          user,
          { name: user.name, url: linkTo(allPaths.resetPassword, 'reset-password', token, direct), lifetime: lifetimes.reset },
          request,
          lifetimes.reset,
        ),
      onPasswordReset: async ({ user }: { user: Person }, request?: Request) => passwordChangedFor(user, request),
      onExistingUserSignUp: async ({ user }: { user: Person }, request?: Request) =>
        enqueue('existing-account', user, { name: user.name, url: at(allPaths.signIn) }, request, NOTICE_LIFETIME),
    },
    twoFactor: {
      sendOTP: async ({ user, otp }: { user: Person; otp: string }, context?: CallbackContext) =>
        enqueue(
          'two-factor-code',
          user,
          { name: user.name, code: otp, lifetime: lifetimes.twoFactorCode, userAgent: userAgentOf(context?.request) },
          context?.request,
          lifetimes.twoFactorCode,
        ),
    },
    magicLink: {
      sendMagicLink: async ({ email, url: direct, token }: { email: string; url: string; token: string }, context?: CallbackContext) => {
        const target = new URL(direct).searchParams.get('callbackURL');
        const link = linkTo(allPaths.confirm, 'magic-link', token, direct);
        // Where the person was headed, if that is in the app.
        const { url } = options;
        const there = links !== 'direct' && target && new URL(target, url).origin === new URL(url).origin ? new URL(target, url) : null;
        // A slash is what Better Auth writes where nothing was said.
        const headed = there && target !== '/' ? `&redirectTo=${encodeURIComponent(there.pathname + there.search)}` : '';
        await enqueue(
          'magic-link',
          { name: '', email },
          { name: '', url: link + headed, lifetime: lifetimes.magicLink, userAgent: userAgentOf(context?.request) },
          context?.request,
          lifetimes.magicLink,
        );
      },
    },
    emailOTP: {
      sendVerificationOTP: async ({ email, otp, type }: { email: string; otp: string; type: keyof typeof CODE_MAILS }, context?: CallbackContext) =>
        enqueue(
          CODE_MAILS[type],
          { name: '', email },
          { name: '', code: otp, lifetime: lifetimes.emailCode, userAgent: userAgentOf(context?.request) },
          context?.request,
          lifetimes.emailCode,
        ),
    },
    /** Tells somebody of a change to their account. */
    securityNotice,
    /** For which Better Auth has no callback. */
    passwordChanged: passwordChangedFor,
  };
}

function userAgentOf(request: Request | undefined): string | undefined {
  return request?.headers.get('user-agent')?.slice(0, MAX_USER_AGENT);
}

/** What the token of a verification says of a change of address, or `null`. It is read, not checked: Better Auth has made it, or checks it. */
export function readEmailChange(token: string): { from: string; to: string } | null {
  try {
    // In a sandbox this runs in a browser, too.
    const bytes = atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    const payload: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))));
    const { email, updateTo } = payload as Record<string, unknown>;
    return typeof email === 'string' && typeof updateTo === 'string' ? { from: email, to: updateTo } : null;
  } catch {
    return null;
  }
}

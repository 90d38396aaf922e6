import type { EmailId, EmailPropsById } from './templates/index.js';

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
  /** Where the app lives, without a slash at the end. */
  url: string;
  /** `confirm` leads to a page of the app that acts on a click. `direct` keeps Better Auth's links, which act when they are opened. @default 'confirm' */
  links?: 'confirm' | 'confirm-on-server' | 'direct' | undefined;
  /** Paths of the app that mails lead to. */
  paths?: MailPaths | undefined;
  /** Seconds that links work; read each time, for they are known only once Better Auth has started. */
  lifetimes: { verify: number; reset: number; twoFactorCode: number };
}

export interface MailPaths {
  confirm?: string;
  resetPassword?: string;
  forgotPassword?: string;
  signIn?: string;
  home?: string;
}

const PATHS: Required<MailPaths> = { confirm: '/confirm', resetPassword: '/reset-password', forgotPassword: '/forgot-password', signIn: '/sign-in', home: '/' };
/** A notice that is a day late tells nobody anything. */
const NOTICE_LIFETIME = 86_400;

/** Better Auth's callbacks that send mails, each of which hands one mail to `enqueue`. */
export function mailCallbacks(enqueue: Enqueue, { url, links = 'confirm', paths, lifetimes }: MailCallbackOptions) {
  const allPaths = { ...PATHS, ...paths };
  const at = (path: string) => `${url}${path}`;
  const linkTo = (path: string, type: string, token: string, direct: string) =>
    // A fragment reaches no server and no log; only a page with script can read it.
    links === 'direct' ? direct : `${at(path)}${links === 'confirm' ? '#' : '?'}type=${type}&token=${encodeURIComponent(token)}`;
  const passwordChangedFor = (user: Person, request: Request | undefined) =>
    enqueue('password-changed', user, { name: user.name, url: at(allPaths.forgotPassword), changedAt: Date.now() }, request, NOTICE_LIFETIME);

  return {
    emailVerification: {
      sendVerificationEmail: async ({ user, url: direct, token }: { user: Person; url: string; token: string }, request?: Request) =>
        enqueue(
          'verify-email',
          user,
          { name: user.name, url: linkTo(allPaths.confirm, 'verify-email', token, direct), lifetime: lifetimes.verify },
          request,
          lifetimes.verify,
        ),
      afterEmailVerification: async (user: Person, request?: Request) =>
        enqueue('welcome', user, { name: user.name, url: at(allPaths.home) }, request, NOTICE_LIFETIME),
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
      sendOTP: async ({ user, otp }: { user: Person; otp: string }, context?: { request?: Request | undefined }) =>
        enqueue('two-factor-code', user, { name: user.name, code: otp, lifetime: lifetimes.twoFactorCode }, context?.request, lifetimes.twoFactorCode),
    },
    /** For which Better Auth has no callback. */
    passwordChanged: passwordChangedFor,
  };
}

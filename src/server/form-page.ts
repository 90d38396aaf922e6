import type { FormPost, SecondFactorPost } from '../client/form-post.js';
import type { Transition } from '../flows/create-transition.js';
import { type EmailVerificationEvent, type EmailVerificationState, emailVerificationTransition, verificationReady } from '../flows/email-verification.js';
import { newPasswordStart, type PasswordResetEvent, type PasswordResetState, passwordResetStart, passwordResetTransition } from '../flows/password-reset.js';
import { type SignInEvent, type SignInState, signInStart, signInTransition } from '../flows/sign-in.js';
import { type SignUpEvent, type SignUpState, signUpStart, signUpTransition } from '../flows/sign-up.js';

/** The state that each form's component takes. */
export interface FormStates {
  'sign-in': SignInState;
  'sign-up': SignUpState;
  'forgot-password': PasswordResetState;
  'reset-password': PasswordResetState;
  'verify-email': EmailVerificationState;
}

export type FormName = keyof FormStates;

/** The page that a form is on. */
export interface FormPage {
  /** Its address, or path and query, as the request has it. */
  url: string;
  /** The headers of its request: an address that was typed a moment ago is in a cookie. */
  headers: Pick<Headers, 'get'>;
  /** Where to go afterwards. Must lie in the app. @default `?redirectTo=` of the page, else `afterSignIn` */
  redirectTo?: string | undefined;
  /** As in the provider's `paths`. @default '/' */
  afterSignIn?: string | undefined;
  /** The page that links of reset mails lead to. @default '/reset-password' */
  resetPassword?: string | undefined;
  /** Better Auth's own. @default '/api/auth' */
  basePath?: string | undefined;
}

/** What `livery()` adds to the address of the page when it leads back there. */
export const ANSWER = { error: 'error', retry: 'retry', done: 'posted' } as const;
/** And while a second factor is due. */
export const SECOND_FACTOR = { methods: 'second-factor', method: 'method', sent: 'sent', misses: 'misses' } as const;
export const SECOND_FACTOR_FORM = 'two-factor';
/** Holds the address that was typed, for the page that comes next: an address bar is no place for it. */
export const EMAIL_COOKIE = 'livery-form-email';

/** Links about a change of address prove it as the first one is proven. */
const ADDRESS_LINKS: ReadonlyMap<string, FormName> = new Map([
  ['change-email', 'verify-email'],
  ['change-email-confirm', 'verify-email'],
]);

/** Any origin will do: only path and query are used. */
const SOMEWHERE = 'http://page.invalid';
const CODE = /^[A-Za-z][A-Za-z0-9_]{1,63}$/;

/** Each form: its flow up to the answer, and the event of an answer that is no error. */
const FORMS: { [Name in FormName]: (email: string, error: { code: string; status: number; retryAfter: number } | null) => FormStates[Name] } = {
  'sign-in': (email, error) =>
    run<SignInState, SignInEvent>(
      signInTransition,
      signInStart,
      { type: 'submit', email },
      error ? { type: 'reject', error } : { type: 'challenge', methods: [] },
    ),
  'sign-up': (email, error) =>
    run<SignUpState, SignUpEvent>(signUpTransition, signUpStart, { type: 'submit', email }, error ? { type: 'reject', error } : { type: 'await-email' }),
  'forgot-password': (email, error) =>
    run<PasswordResetState, PasswordResetEvent>(
      passwordResetTransition,
      passwordResetStart,
      { type: 'request', email },
      error ? { type: 'reject', error } : { type: 'accept' },
    ),
  'reset-password': (_, error) =>
    run<PasswordResetState, PasswordResetEvent>(
      passwordResetTransition,
      newPasswordStart,
      { type: 'set' },
      error ? { type: 'reject', error } : { type: 'accept' },
    ),
  'verify-email': (_, error) =>
    run<EmailVerificationState, EmailVerificationEvent>(
      emailVerificationTransition,
      verificationReady,
      { type: 'verify' },
      error ? { type: 'reject', error } : { type: 'accept' },
    ),
};

/**
 * Lets a server-rendered form work before the page's script is there, or without it: pass what it returns to the component as `form`.
 *
 * @param name The form, or the path of the screen that it is on, as `AuthView` takes it.
 * @returns `undefined` for a path whose screen has no form of this kind
 * @example
 * <SignIn form={formPost('sign-in', { url: request.url, headers: request.headers })} />
 */
export function formPost<Name extends FormName>(name: Name, page: FormPage): FormPost<FormStates[Name]>;
export function formPost(path: string, page: FormPage): FormPost<FormStates[FormName]> | undefined;
export function formPost(
  path: string,
  { url, headers, redirectTo, afterSignIn, resetPassword, basePath = '/api/auth' }: FormPage,
): FormPost<unknown> | undefined {
  const page = new URL(url, SOMEWHERE);
  const query = page.searchParams;
  const [code, retry, done] = [query.get(ANSWER.error), Number(query.get(ANSWER.retry)), query.has(ANSWER.done)];
  for (const key of Object.values(ANSWER)) query.delete(key);

  const screen = path.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? '';
  // The page of links has the form that the link is for.
  const type = screen === 'confirm' ? (query.get('type') ?? '') : undefined;
  const name = type === undefined ? screen : (ADDRESS_LINKS.get(type) ?? type);
  if (!isForm(name)) return undefined;

  const to = name === 'forgot-password' ? resetPassword : (redirectTo ?? query.get('redirectTo') ?? afterSignIn);
  const email = readCookie(headers.get('cookie') ?? '');
  const error = code && CODE.test(code) ? { code, status: 400, retryAfter: retry > 0 && retry <= 3600 ? retry : 0 } : null;
  const due = name === 'sign-in' ? query.get(SECOND_FACTOR.methods) : null;
  const actionOf = (form: string) => `${basePath}/livery/form/${form}?${new URLSearchParams({ from: page.pathname + page.search, ...(to ? { to } : {}) })}`;
  if (due !== null) {
    const methods = due.split(',').filter((method) => method === 'totp' || method === 'otp');
    return {
      name,
      action: actionOf(name),
      email,
      state: { step: 'second-factor', methods } satisfies SignInState,
      secondFactor: { ...secondFactorPages(page, methods), action: actionOf(SECOND_FACTOR_FORM), methods, error },
    };
  }
  return {
    name,
    type,
    action: actionOf(name),
    email,
    token: query.get('token') ?? undefined,
    state: error || done ? FORMS[name](email ?? '', error) : undefined,
  };
}

/** Which way a page of the second factor is at, and the pages of all of them. */
function secondFactorPages(page: URL, methods: readonly ('totp' | 'otp')[]): Pick<SecondFactorPost, 'method' | 'sent' | 'misses' | 'pages'> {
  const asked = page.searchParams.get(SECOND_FACTOR.method);
  const first = methods.includes('totp') || methods.length === 0 ? 'totp' : 'otp';
  const method = asked === 'totp' || asked === 'otp' || asked === 'backup-code' ? asked : first;
  const at = (change: (query: URLSearchParams) => void) => {
    const query = new URLSearchParams(page.search);
    for (const key of Object.values(ANSWER)) query.delete(key);
    change(query);
    return `${page.pathname}${query.size > 0 ? `?${query}` : ''}`;
  };
  const withMethod = (chosen: string) => at((query) => query.set(SECOND_FACTOR.method, chosen));
  return {
    method,
    sent: page.searchParams.has(SECOND_FACTOR.sent),
    misses: readMisses(page.searchParams),
    pages: {
      totp: withMethod('totp'),
      otp: withMethod('otp'),
      'backup-code': withMethod('backup-code'),
      restart: at((query) => {
        for (const key of Object.values(SECOND_FACTOR)) query.delete(key);
      }),
    },
  };
}

/** How many well-formed codes of an app were wrong. An address can say anything. */
export function readMisses(query: URLSearchParams): number {
  return Math.min(9, Math.max(0, Math.trunc(Number(query.get(SECOND_FACTOR.misses))) || 0));
}

function isForm(name: string): name is FormName {
  return Object.hasOwn(FORMS, name);
}

function run<State, Event>(transition: Transition<State, Event>, start: State, ...events: Event[]): State {
  return events.reduce(transition, start);
}

function readCookie(cookies: string): string | undefined {
  const value = cookies
    .split(/;\s*/)
    .find((cookie) => cookie.startsWith(`${EMAIL_COOKIE}=`))
    ?.slice(EMAIL_COOKIE.length + 1);
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

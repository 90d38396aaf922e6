import type { ReadableAtom } from 'nanostores';

/** Options that every call of ours passes on to the client's fetch. */
export interface RequestOptions {
  signal: AbortSignal;
  onError: (context: { response: { headers: Headers } }) => void;
}

/** What a call of the client resolves to. `data` is read with care: a proxy may have put anything there. */
export type ClientResult = PromiseLike<unknown>;

/** A person, as far as we show them. Additional fields are there, and unknown to us. */
export interface AuthUser {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image?: string | null | undefined;
}

export interface AuthSessionInfo {
  id: string;
  userId: string;
  expiresAt: Date | string;
}

/** What `getSession` gives, on a server or in a page. */
export interface AuthSession {
  user: AuthUser;
  session: AuthSessionInfo;
}

export interface SessionAtomState {
  data: AuthSession | null;
  error: unknown;
  isPending: boolean;
  isRefetching?: boolean | undefined;
  refetch: (options?: { query?: { disableCookieCache?: boolean } }) => Promise<void>;
}

/**
 * What Livery calls on a Better Auth client, and no more, so that a client with any plugins and any additional fields fits. `auth-client.test-d.ts` proves it.
 */
export interface AuthClient {
  $fetch(path: string, options?: Record<string, unknown>): ClientResult;
  // A record of nanostores: `session`, and those of plugins.
  // biome-ignore lint/suspicious/noExplicitAny: each plugin adds atoms of its own shape
  $store: { atoms: any; notify(signal: string): void };
  signIn: { email(body: { email: string; password: string; rememberMe?: boolean }, options?: object): ClientResult };
  signUp: { email(body: { email: string; password: string; name: string }, options?: object): ClientResult };
  signOut(body?: object, options?: object): ClientResult;
  sendVerificationEmail(body: { email: string }, options?: object): ClientResult;
  verifyEmail(body: { query: { token: string } }, options?: object): ClientResult;
  requestPasswordReset(body: { email: string; redirectTo?: string }, options?: object): ClientResult;
  resetPassword(body: { newPassword: string; token: string }, options?: object): ClientResult;
  updateUser(body: Record<string, unknown>, options?: object): ClientResult;
  changePassword(body: { currentPassword: string; newPassword: string; revokeOtherSessions?: boolean }, options?: object): ClientResult;
  changeEmail(body: { newEmail: string }, options?: object): ClientResult;
  deleteUser(body: { password?: string; token?: string }, options?: object): ClientResult;
  listSessions(body?: object, options?: object): ClientResult;
  revokeSession(body: { token: string }, options?: object): ClientResult;
  revokeOtherSessions(body?: object, options?: object): ClientResult;
}

/** Whether an app has passed a Better Auth client for React, and not a server, or nothing. */
export function isAuthClient(client: AuthClient | undefined): boolean {
  return !!client?.$store?.atoms?.session;
}

/** The client's own session store. Every Better Auth client has it, whatever the framework. */
export function sessionAtomOf(client: AuthClient): ReadableAtom<SessionAtomState> {
  return client.$store.atoms.session;
}

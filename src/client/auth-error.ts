/** Why a request did not succeed. `code` is what words are chosen by; server prose is never kept. */
export interface AuthError {
  /** A code of Better Auth or of one of its plugins, or one of `LIVERY_ERROR_CODES`. */
  code: string;
  /** HTTP status, 0 when no response arrived. */
  status: number;
  /** Seconds to wait before another try makes sense, 0 to 3600. */
  retryAfter?: number | undefined;
}

/** Codes for what happens outside Better Auth's endpoints: on the network, in a proxy, in `livery()`. */
export const LIVERY_ERROR_CODES = [
  'ABORTED',
  'FEATURE_DISABLED',
  'NETWORK_ERROR',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  'SIGN_UP_CLOSED',
  'TIMEOUT',
  'UNEXPECTED_RESPONSE',
  'UNKNOWN',
] as const;

export type LiveryErrorCode = (typeof LIVERY_ERROR_CODES)[number];

/** No response arrived, or a part of the page did not. An error of its own each time, so that what is said of one is not taken for said of the next. */
export const noConnection = (): { ok: false; error: AuthError } => ({ ok: false, error: { code: 'NETWORK_ERROR', status: 0 } });

/** Better Auth answers these with 401 when the session is gone; every other 401 is about what was typed. */
const SESSION_GONE = /^(?:UNAUTHORIZED|SESSION_EXPIRED|UNKNOWN)$/;

export function isSessionGone(error: AuthError): boolean {
  return error.status === 401 && SESSION_GONE.test(error.code);
}

/** Turns the `error` of a Better Auth result, or anything a proxy put in its place, into an `AuthError`. */
export function toAuthError(body: unknown, retryAfter: number | null): AuthError {
  const { code, status: rawStatus } = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const status = typeof rawStatus === 'number' && Number.isInteger(rawStatus) ? rawStatus : 0;
  // So says Better Auth of a session that is there, and too old to delete an account by.
  const tooOld = code === 'SESSION_EXPIRED' && status === 400;
  return { code: tooOld ? 'SESSION_NOT_FRESH' : (readCode(code) ?? codeOfStatus(status)), status, ...(retryAfter === null ? {} : { retryAfter }) };
}

function readCode(code: unknown): string | null {
  return typeof code === 'string' && /^[A-Za-z][A-Za-z0-9_]{1,63}$/.test(code) ? code : null;
}

function codeOfStatus(status: number): LiveryErrorCode {
  if (status === 429) return 'RATE_LIMITED';
  if (status >= 502 && status <= 504) return 'SERVICE_UNAVAILABLE';
  return status >= 500 || (status >= 200 && status < 400) ? 'UNEXPECTED_RESPONSE' : 'UNKNOWN';
}

import { startAuthentication, startRegistration, WebAuthnAbortService } from '@simplewebauthn/browser';
import type { AuthError } from './auth-error.js';
import type { AuthClient } from './port.js';
import type { Answer, Outcome, Run } from './run.js';

/** What the browser gave: to be sent on to the server, with what the Signal API asks for afterwards. */
export interface PasskeyAnswer {
  response: Readonly<Record<string, unknown>>;
  credentialId: string;
  /** Whom the passkey belongs to, as the device knows it; empty where the device does not say. */
  userHandle: string;
  rpId: string;
}

/**
 * Codes for what a browser throws. Browsers say no more on purpose: a cancelled dialog, a timeout, a finger that was not recognised and a device without a passkey all
 * are `NotAllowedError`. Source: WebAuthn Level 3, sections 5.1.3 and 5.1.4.
 */
const CODES: Readonly<Record<string, string>> = {
  NotAllowedError: 'PASSKEY_CANCELLED',
  AbortError: 'ABORTED',
  InvalidStateError: 'PASSKEY_ALREADY_THERE',
  SecurityError: 'PASSKEY_DOMAIN_REFUSED',
  NotSupportedError: 'PASSKEY_NOT_SUPPORTED',
  ConstraintError: 'PASSKEY_NOT_SUPPORTED',
  TypeError: 'PASSKEY_NOT_SUPPORTED',
  NotReadableError: 'PASSKEY_FAILED',
  OperationError: 'PASSKEY_FAILED',
  UnknownError: 'PASSKEY_FAILED',
};

/** The code of whatever a ceremony threw. The library wraps what the browser said, which is in `cause`. */
export function passkeyError(thrown: unknown): AuthError {
  const { name, cause } = (thrown ?? {}) as { name?: unknown; cause?: { name?: unknown } };
  const code = [cause?.name, name].map((one) => (typeof one === 'string' && Object.hasOwn(CODES, one) ? CODES[one] : undefined)).find(Boolean);
  return { code: code ?? 'PASSKEY_FAILED', status: 0 };
}

/** Ends whatever ceremony is going on: there is one at a time in a page, whoever began it. */
export function endCeremony(): void {
  WebAuthnAbortService.cancelCeremony();
}

export interface AskOptions {
  /** Offers passkeys beside a field of the page, and waits for as long as it takes, instead of opening a dialog. */
  conditional: boolean;
  signal: AbortSignal;
}

/** Asks the person for a passkey. One that is offered beside a field gives way to one that is asked for. */
export async function askForPasskey(client: AuthClient, run: Run, { conditional, signal }: AskOptions): Promise<Outcome<PasskeyAnswer>> {
  const path = '/passkey/generate-authenticate-options';
  const options = await run(path, (request) => client.$fetch(path, { method: 'GET', ...request }), signal);
  if (!options.ok) return options;
  if (signal.aborted) return { ok: false, error: { code: 'ABORTED', status: 0 } };
  const end = () => endCeremony();
  signal.addEventListener('abort', end);
  try {
    const answer = await startAuthentication({
      optionsJSON: options.data as never,
      useBrowserAutofill: conditional,
      // The field may come later than the offer.
      verifyBrowserAutofillInput: false,
    });
    const { rpId } = options.data as { rpId?: string };
    return { ok: true, data: answerOf(answer, answer.response.userHandle, rpId) };
  } catch (thrown) {
    return { ok: false, error: passkeyError(thrown) };
  } finally {
    signal.removeEventListener('abort', end);
  }
}

export interface MakeOptions {
  /** What the passkey is called in lists. */
  name?: string | undefined;
  /** What the device calls the account beside its address, which Better Auth would give twice. Source: WebAuthn Level 3, section 5.4.3. */
  displayName?: string | undefined;
  signal: AbortSignal;
  /** The device has made it, and the server is told. */
  onAnswer: () => void;
}

/** Makes a passkey on the device that the person chooses, and tells the server. */
export async function makePasskey(client: AuthClient, run: Run, { name, displayName, signal, onAnswer }: MakeOptions): Promise<Outcome<Answer>> {
  const path = '/passkey/generate-register-options';
  const options = await run(path, (request) => client.$fetch(path, { method: 'GET', ...request }), signal);
  if (!options.ok) return options;
  if (signal.aborted) return { ok: false, error: { code: 'ABORTED', status: 0 } };
  const end = () => endCeremony();
  signal.addEventListener('abort', end);
  try {
    const { user } = options.data;
    const optionsJSON = { ...options.data, ...(displayName ? { user: { ...(user as object), displayName } } : {}) } as never;
    const response = await startRegistration({ optionsJSON });
    onAnswer();
    const verify = '/passkey/verify-registration';
    return await run(verify, (request) => client.$fetch(verify, { method: 'POST', body: { response, ...(name ? { name } : {}) }, ...request }), signal);
  } catch (thrown) {
    return { ok: false, error: passkeyError(thrown) };
  } finally {
    signal.removeEventListener('abort', end);
  }
}

function answerOf(response: { id: string }, userHandle: string | undefined, rpId: string | undefined): PasskeyAnswer {
  return { response: { ...response }, credentialId: response.id, userHandle: userHandle ?? '', rpId: rpId ?? window.location.hostname };
}

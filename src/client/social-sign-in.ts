import type { AuthError } from './auth-error.js';
import { beginWay } from './begun-way.js';
import { rememberWay } from './last-way.js';
import { makeNonce, openPopup, type PopupWait, popupAddress, waitForPopup } from './popup.js';
import type { AuthClient } from './port.js';
import type { Run } from './run.js';

export interface SocialRequest {
  /** Its id in Better Auth. */
  provider: string;
  /** Where to go afterwards, in the app. */
  target: string;
  /** The page that hears when it did not work. @default the page that is open */
  errorTo: string | undefined;
  /** The page that a window of its own comes back to; `null` to leave this page. */
  popupPage: string | null;
  requestSignUp: boolean;
  /** Connects the account to whoever is signed in, in place of signing in. @default false */
  linking?: boolean | undefined;
  signal: AbortSignal;
}

/** The provider's page, in this window or in one of its own. */
export type SocialPage = { url: string; popup: Window | null; nonce: string } | { error: AuthError };

/** Opens the window, if there is to be one, and asks the server where the provider's page is. */
export async function findProviderPage(
  client: AuthClient,
  run: Run,
  { provider, target, errorTo, popupPage, requestSignUp, linking = false, signal }: SocialRequest,
): Promise<SocialPage> {
  const popup = popupPage === null ? null : openPopup();
  const nonce = makeNonce();
  const back = popup && popupPage !== null ? popupAddress(popupPage, nonce) : null;
  const body = {
    provider,
    callbackURL: back ?? new URL(target, window.location.origin).href,
    errorCallbackURL: back ?? errorAddress(errorTo, provider, linking),
    disableRedirect: true,
    ...(requestSignUp ? { requestSignUp } : {}),
  };
  const path = linking ? '/link-social' : '/sign-in/social';
  const outcome = await run(path, (options) => client.$fetch(path, { method: 'POST', body, ...options }), signal);
  const url = outcome.ok ? webAddress(outcome.data.url) : null;
  if (url && !popup && !linking) beginWay(provider);
  if (url) return { url, popup, nonce };
  popup?.close();
  return { error: outcome.ok ? { code: 'UNEXPECTED_RESPONSE', status: 200 } : outcome.error };
}

/** How a sign-in at a provider goes on: this page gives way, a window has come to its end, or there is no way. */
export type ProviderAnswer = { type: 'leave'; url: string } | { type: 'accept' } | { type: 'return' } | { type: 'reject'; error: AuthError };

/**
 * Signs in at a provider, up to where this page gives way to the provider's, or its window has answered. `onWait` hears that a window is open and says until when it
 * is waited for; `null` closes it again. `onClosed` and `onHere` hear when it looks closed, and when it was not.
 */
export async function signInAtProvider(
  client: AuthClient,
  run: Run,
  request: SocialRequest,
  { onWait, ...until }: { onWait: () => AbortSignal | null } & Omit<PopupWait, 'signal'>,
): Promise<ProviderAnswer> {
  const page = await findProviderPage(client, run, request);
  if ('error' in page) return { type: 'reject', error: page.error };
  const { popup } = page;
  if (!popup) return { type: 'leave', url: page.url };
  const signal = onWait();
  if (!signal) {
    popup.close();
    return { type: 'return' };
  }
  const answer = await followPopup({ ...page, popup }, request.provider, { signal, ...until });
  if (!answer) return { type: 'return' };
  return answer.error ? { type: 'reject', error: answer.error } : { type: 'accept' };
}

/** Shows the provider's page in its window and waits for what comes of it: `null` when it was closed. */
async function followPopup(
  { popup, url, nonce }: { popup: Window; url: string; nonce: string },
  provider: string,
  until: PopupWait,
): Promise<{ error: AuthError | null } | null> {
  popup.location.href = url;
  const answer = await waitForPopup(popup, nonce, until);
  if (answer?.error === null) rememberWay(provider);
  return answer;
}

/** The page that is open, without what an earlier try has left in its address. */
function errorAddress(errorTo: string | undefined, provider: string, keepHash: boolean): string {
  const url = new URL(errorTo ?? window.location.href, window.location.origin);
  for (const key of ['error', 'error_description', 'token']) url.searchParams.delete(key);
  url.searchParams.set('provider', provider);
  // A page of settings may keep its tab there.
  if (!keepHash) url.hash = '';
  return url.href;
}

/** Where the server says that the provider's page is. */
function webAddress(url: unknown): string | null {
  if (typeof url !== 'string' || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

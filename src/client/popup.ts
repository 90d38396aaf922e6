import type { AuthError } from './auth-error.js';

/** What a page and its window say to each other. No token is ever among it. */
export interface PopupMessage {
  /** Made by the page that opened the window. */
  nonce: string;
  /** The window is at work; or its page goes away; or the page that opened it has given up on it, or goes away. Without any, the window is done. */
  now?: 'here' | 'gone' | 'over' | undefined;
  /** Why it did not work. */
  error?: string | undefined;
}

const CHANNEL = 'livery:popup';
const WINDOW_NAME = 'livery-popup';
const NONCE_PARAMETER = 'popup';
const SIZE = { width: 480, height: 640 };
/** How often a window is looked at: browsers do not say that one was closed. */
const LOOK_MS = 400;
/** A message that is on its way when the window closes arrives within this. */
const GRACE_MS = 1200;

/** Opens an empty window, in the click that asks for it, or browsers refuse. `null` where they do all the same. */
export function openPopup(): Window | null {
  const left = Math.max(0, window.screenX + (window.outerWidth - SIZE.width) / 2);
  const top = Math.max(0, window.screenY + (window.outerHeight - SIZE.height) / 2);
  return window.open('', WINDOW_NAME, `popup,width=${SIZE.width},height=${SIZE.height},left=${left},top=${top}`);
}

/** The address of the page that is to speak in the window, with the nonce that makes its words ours. */
export function popupAddress(page: string, nonce: string): string {
  const url = new URL(page, window.location.origin);
  url.searchParams.set(NONCE_PARAMETER, nonce);
  return url.href;
}

export function makeNonce(): string {
  return crypto.randomUUID();
}

/** Until when a window is waited for, and what is heard of it meanwhile. */
export interface PopupWait {
  signal: AbortSignal;
  onClosed: () => void;
  onHere: () => void;
}

/**
 * Waits for the window's word. The word comes over a channel of this origin, which no other origin can speak on, and which works as well where the provider's page has cut the
 * tie to the opener. A window behind such a page looks closed, so one that looks closed is still listened to, until `signal` ends the wait; and a page of ours in it says
 * that it is there.
 *
 * @param onClosed Called when the window looks closed.
 * @param onHere Called when a window that looked closed has said that it is there.
 * @returns `null` when `signal` ended the wait
 */
export function waitForPopup(
  popup: Pick<Window, 'closed' | 'close'>,
  nonce: string,
  { signal, onClosed, onHere }: PopupWait,
): Promise<{ error: AuthError | null } | null> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    // A window that has said that it is there looks closed, and a hidden one has slow clocks: it is there until it says that it goes.
    let speaks = false;
    let unseenFor = 0;
    const timer = setInterval(() => {
      unseenFor = popup.closed && !speaks ? unseenFor + LOOK_MS : 0;
      if (unseenFor === GRACE_MS) onClosed();
    }, LOOK_MS);
    // The browser keeps this page from closing a window that has been elsewhere. It can close itself.
    const giveUp = () => channel.postMessage({ nonce, now: 'over' } satisfies PopupMessage);
    const leave = () => {
      giveUp();
      settle(null);
    };
    signal.addEventListener('abort', leave);
    // A page that comes back from the browser's memory finds its window closed.
    window.addEventListener('pagehide', giveUp);
    channel.addEventListener('message', ({ data }) => {
      const message = readPopupMessage(data, nonce);
      if (message?.now === 'here') {
        if (unseenFor >= GRACE_MS) onHere();
        speaks = true;
      } else if (message?.now === 'gone') speaks = false;
      else if (message && !message.now) settle({ error: message.error ? { code: message.error, status: 400 } : null });
    });

    function settle(result: { error: AuthError | null } | null) {
      clearInterval(timer);
      channel.close();
      signal.removeEventListener('abort', leave);
      window.removeEventListener('pagehide', giveUp);
      if (!popup.closed) popup.close();
      resolve(result);
    }
  });
}

/** Reads what came over the channel. Anything that is not the word of this window is `null`. */
export function readPopupMessage(data: unknown, nonce: string): PopupMessage | null {
  if (typeof data !== 'object' || data === null || nonce === '') return null;
  const { nonce: said, now, error } = data as Record<string, unknown>;
  if (said !== nonce) return null;
  if (now === 'here' || now === 'gone' || now === 'over') return { nonce, now };
  return typeof error === 'string' && /^\w{1,64}$/.test(error) ? { nonce, error } : { nonce };
}

/** In the window itself, which its address names, for browsers take its name away on the way: says how it ended, and closes it. `false` in any other page. */
export function answerFromPopup(): boolean {
  const query = new URLSearchParams(window.location.search);
  const nonce = query.get(NONCE_PARAMETER);
  if (!nonce) return false;
  const channel = new BroadcastChannel(CHANNEL);
  const error = query.get('error');
  channel.postMessage({ nonce, ...(error ? { error } : {}) } satisfies PopupMessage);
  channel.close();
  window.close();
  return true;
}

/**
 * In the window, at a second factor, which comes before its last page: says that it is there, and when it goes, and closes when the page that opened it gives up meanwhile or goes away. Does nothing in any other page.
 *
 * @param lastPage Where the window is to end, by which it knows that it is one.
 */
export function stayInPopup(lastPage: string | null) {
  const { origin } = window.location;
  const nonce = lastPage !== null && URL.canParse(lastPage, origin) ? new URL(lastPage, origin).searchParams.get(NONCE_PARAMETER) : null;
  if (!nonce) return;
  const channel = new BroadcastChannel(CHANNEL);
  const say = (now: 'here' | 'gone') => channel.postMessage({ nonce, now } satisfies PopupMessage);
  channel.addEventListener('message', ({ data }) => {
    if (readPopupMessage(data, nonce)?.now === 'over') window.close();
  });
  window.addEventListener('pagehide', () => say('gone'));
  say('here');
}

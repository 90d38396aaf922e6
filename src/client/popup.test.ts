// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerFromPopup, readPopupMessage, stayInPopup, waitForPopup } from './popup.js';

describe('what a window says', () => {
  it('P12 is anything but the word of that window, whatever comes over the channel', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readPopupMessage(data, 'nonce')).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('P12 is read by its nonce alone, with a code and no more', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (error, token, now) => {
        const message = readPopupMessage({ nonce: 'nonce', error, token, now }, 'nonce');
        expect(Object.keys(message ?? {}).filter((key) => key !== 'nonce' && key !== 'error')).toEqual([]);
        if (message?.error !== undefined) expect(message.error).toMatch(/^\w{1,64}$/);
      }),
      { numRuns: 1000 },
    );
    expect(readPopupMessage({ nonce: 'nonce', error: 'access_denied' }, 'nonce')).toEqual({ nonce: 'nonce', error: 'access_denied' });
    for (const now of ['here', 'gone', 'over']) expect(readPopupMessage({ nonce: 'nonce', now, token: 'secret' }, 'nonce')).toEqual({ nonce: 'nonce', now });
    expect(readPopupMessage({ nonce: '' }, '')).toBeNull();
  });
});

describe('a window that is waited for', () => {
  const CHANNEL = 'livery:popup';
  const NONCE = 'nonce';
  let told: string[];
  let window_: { closed: boolean; close: () => void };
  let channel: BroadcastChannel;
  let heard: unknown[];
  let giveUp: AbortController;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    [told, heard, giveUp] = [[], [], new AbortController()];
    window_ = { closed: false, close: () => void told.push('close') };
    channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', ({ data }) => heard.push(data));
  });
  afterEach(() => {
    giveUp.abort();
    channel.close();
    vi.useRealTimers();
    window.history.replaceState(null, '', '/');
  });

  const wait = () =>
    waitForPopup(window_, NONCE, { signal: giveUp.signal, onClosed: () => void told.push('looks closed'), onHere: () => void told.push('is here') });
  /** What is said on a channel arrives in a task of its own, in the order in which it was said. */
  async function delivered() {
    const [from, to] = [new BroadcastChannel('delivered'), new BroadcastChannel('delivered')];
    await new Promise<void>((resolve) => {
      to.addEventListener('message', () => resolve());
      from.postMessage(null);
    });
    from.close();
    to.close();
    await new Promise((resolve) => setTimeout(resolve));
  }
  async function say(message: object) {
    channel.postMessage({ nonce: NONCE, ...message });
    await delivered();
  }
  const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

  it('is told to look closed once, a while after it was closed, and is listened to all the same', async () => {
    const answer = wait();
    pass(10_000);
    expect(told).toEqual([]);
    window_.closed = true;
    pass(800);
    expect(told).toEqual([]);
    pass(10_000);
    expect(told).toEqual(['looks closed']);
    await say({});
    expect(await answer).toEqual({ error: null });
  });

  it('is there, whatever it looks like, from its word until it goes', async () => {
    wait();
    window_.closed = true;
    pass(1200);
    await say({ now: 'here' });
    expect(told).toEqual(['looks closed', 'is here']);
    pass(60_000);
    expect(told).toHaveLength(2);
    await say({ now: 'gone' });
    pass(1200);
    expect(told).toEqual(['looks closed', 'is here', 'looks closed']);
  });

  it('is done by its own word alone, with the code of what went wrong', async () => {
    const answer = wait();
    channel.postMessage({ nonce: 'of another window', error: 'access_denied' });
    await say({ error: 'account_not_linked' });
    expect(await answer).toEqual({ error: { code: 'account_not_linked', status: 400 } });
    expect(told).toEqual(['close']);
  });

  it('is told to close by a page that gives up on it, and by one that goes away', async () => {
    const answer = wait();
    window.dispatchEvent(new Event('pagehide'));
    await delivered();
    expect(heard).toEqual([{ nonce: NONCE, now: 'over' }]);
    giveUp.abort();
    expect(await answer).toBeNull();
    await delivered();
    expect(heard).toEqual([
      { nonce: NONCE, now: 'over' },
      { nonce: NONCE, now: 'over' },
    ]);
    // Once it is over, nothing is said any more.
    window.dispatchEvent(new Event('pagehide'));
    await delivered();
    expect(heard).toHaveLength(2);
  });

  it('says at a second factor that it is there, closes by the word of its own page alone, and says when it goes', async () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    stayInPopup(`/callback?popup=${NONCE}`);
    await delivered();
    expect(heard).toEqual([{ nonce: NONCE, now: 'here' }]);
    channel.postMessage({ nonce: 'of another window', now: 'over' });
    await delivered();
    expect(close).not.toHaveBeenCalled();
    await say({ now: 'over' });
    expect(close).toHaveBeenCalledOnce();
    window.dispatchEvent(new Event('pagehide'));
    await delivered();
    expect(heard.at(-1)).toEqual({ nonce: NONCE, now: 'gone' });
    close.mockRestore();
  });

  it('says nothing on a page that is no window: without a last page, with one elsewhere, with one that is no address', async () => {
    for (const lastPage of [null, '/dashboard', '/callback?popup=', 'http://']) stayInPopup(lastPage);
    expect(answerFromPopup()).toBe(false);
    await delivered();
    expect(heard).toEqual([]);
  });

  it('ends with its last page, which says how it went and nothing else of its address', async () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    window.history.replaceState(null, '', `/callback?popup=${NONCE}&error=access_denied&token=secret`);
    expect(answerFromPopup()).toBe(true);
    await delivered();
    expect(heard).toEqual([{ nonce: NONCE, error: 'access_denied' }]);
    expect(close).toHaveBeenCalledOnce();
    close.mockRestore();
  });
});

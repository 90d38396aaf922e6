import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPopupMessage } from './popup.js';

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

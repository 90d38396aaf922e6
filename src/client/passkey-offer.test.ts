import { afterEach, describe, expect, it, vi } from 'vitest';
import { dismissPasskeyOffer, isPasskeyOfferDismissed } from './passkey-offer.js';

describe('an offer of a passkey', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is not made by a server, which remembers nothing', () => {
    expect(typeof document).toBe('undefined');
    dismissPasskeyOffer('ada', 0);
    expect(isPasskeyOfferDismissed('ada', 0)).toBe(true);
  });

  it('rests for ninety days for whoever did not want it, as long as one of two places remembers', () => {
    const kept = new Map<string, string>();
    const page = { cookie: '' };
    vi.stubGlobal('document', page);
    vi.stubGlobal('window', { location: { protocol: 'https:' } });
    vi.stubGlobal('localStorage', { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) });
    const day = 86_400_000;
    expect(isPasskeyOfferDismissed('ada', day)).toBe(false);
    dismissPasskeyOffer('ada', day);
    expect(page.cookie).toMatch(/^livery-no-passkey-ada=86400000; Max-Age=7776000; Path=\/; SameSite=Lax; Secure$/);
    page.cookie = 'other=1; livery-no-passkey-ada=86400000';
    kept.clear();
    expect(isPasskeyOfferDismissed('ada', 90 * day)).toBe(true);
    expect(isPasskeyOfferDismissed('ada', 92 * day)).toBe(false);
    expect(isPasskeyOfferDismissed('grace', 2 * day)).toBe(false);
    page.cookie = '';
    kept.set('livery-no-passkey-ada', '86400000');
    expect(isPasskeyOfferDismissed('ada', 2 * day)).toBe(true);
  });
});

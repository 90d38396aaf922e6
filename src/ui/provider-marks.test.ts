import { socialProviderList } from 'better-auth/social-providers';
import { describe, expect, it } from 'vitest';
import { loadMark } from './provider-marks.js';

/** Nobody has drawn a mark of these that is free. */
const WITHOUT = ['paybin', 'polar'];

describe('the marks of providers', () => {
  it('are there for every provider that the installed Better Auth knows, but two', async () => {
    const marks = await Promise.all(socialProviderList.map(async (id) => [id, await loadMark(id)] as const));
    expect(marks.length).toBeGreaterThan(30);
    expect(marks.filter(([, mark]) => mark === null).map(([id]) => id)).toEqual(WITHOUT);
    for (const [id, mark] of marks)
      for (const [shape, colour] of mark?.paths ?? []) {
        expect(shape, id).toMatch(/^[Mm][\d\s.,a-zA-Z-]+$/);
        expect(colour, id).toMatch(/^(?:#[0-9a-f]{3,8}|currentColor)$/i);
      }
  });

  it('are none for a name that nobody has', async () => {
    for (const id of ['acme-id', '', '__proto__', 'constructor']) expect(await loadMark(id)).toBeNull();
  });
});

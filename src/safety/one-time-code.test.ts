import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackupCode, readOneTimeCode } from './one-time-code.js';

describe('readOneTimeCode', () => {
  it.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    ['123-456', '123456'],
    [' 1 2 3 4 5 6 ', '123456'],
    ['G-123456', '123456'],
    ['123\u00a0456', '123456'],
    ['123\u2011456', '123456'],
    ['１２３４５６', '123456'],
    ['١٢٣٤٥٦', '123456'],
    ['۱۲۳۴۵۶', '123456'],
    ['१२३४५६', '123456'],
    ['𝟏𝟐𝟑𝟒𝟓𝟔', '123456'],
    ['Your Acme code is 123 456. It works for 5 minutes.', '123456'],
    ['2 steps: 123456', '123456'],
    ['12', '12'],
    ['1234567', '123456'],
    ['abc', ''],
    ['', ''],
  ])('P9 O01 reads %j as %j', (text, code) => {
    expect(readOneTimeCode(text, 6)).toBe(code);
  });

  it('P9 gives nothing but ASCII digits, no more than asked for, and the same for what it gave', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 4, max: 10 }), (text, length) => {
        const code = readOneTimeCode(text, length);
        expect(code).toMatch(new RegExp(`^[0-9]{0,${length}}$`));
        expect(readOneTimeCode(code, length)).toBe(code);
      }),
      { numRuns: 2000 },
    );
  });

  it('P9 finds a code in any script, however it is spaced', () => {
    const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce, 0x1e950];
    fc.assert(
      fc.property(
        fc.constantFrom(...zeros),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }),
        fc.constantFrom('', ' ', '-', '\u2013'),
        (zero, digits, gap) => {
          const text = digits.map((digit) => String.fromCodePoint(zero + digit)).join(gap);
          expect(readOneTimeCode(text, 6)).toBe(digits.join(''));
        },
      ),
    );
  });

  it('S11 is quick with 8 KB of anything', () => {
    for (const text of ['1 '.repeat(4096), '-'.repeat(8192), 'a1'.repeat(4096)]) expect(readOneTimeCode(text, 6).length).toBeLessThanOrEqual(6);
  });
});

describe('readBackupCode', () => {
  it.each([
    ['aB3dE-fGh1j', 'aB3dE-fGh1j'],
    [' aB3dE – fGh1j\n', 'aB3dE-fGh1j'],
    ['aB3dEfGh1j', 'aB3dE-fGh1j'],
    ['ａＢ３ｄＥ－ｆＧｈ１ｊ', 'aB3dE-fGh1j'],
    ['aB٣dE-fGh١j', 'aB3dE-fGh1j'],
    ['', ''],
  ])('P9 reads %j as %j', (text, code) => {
    expect(readBackupCode(text)).toBe(code);
  });
});

import { betterAuth } from 'better-auth';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileUrl } from '../../tests/support/hostile-url.js';
import { cleanText } from './clean-text.js';
import { countCharacters } from './count-characters.js';
import { normaliseEmail } from './normalise-email.js';
import { parseRetryAfter } from './parse-retry-after.js';
import { estimateStrength } from './password-strength.js';
import { REDIRECT_ATTACKS } from './redirect-attacks.js';
import { safeRedirect } from './safe-redirect.js';
import { safeUrl } from './safe-url.js';
import { webmailOf } from './webmail.js';

const origin = 'https://app.example.com';
describe('safeRedirect', () => {
  it.each([
    ['/dashboard', '/dashboard'],
    ['/a/b?x=1#top', '/a/b?x=1#top'],
    ['dashboard', '/dashboard'],
    [`${origin}/inside`, '/inside'],
    ['/search?q=a%2Fb', '/search?q=a%2Fb'],
  ])('keeps %s, a place of the app', (raw, expected) => {
    expect(safeRedirect(raw, { origin })).toBe(expected);
  });

  it.each(REDIRECT_ATTACKS)('2.1 refuses %j', (raw) => {
    expect(safeRedirect(raw, { origin, fallback: '/home' })).toBe('/home');
  });

  it.each([[['/a']], [{}], [null], [undefined], [42]])('2.1 refuses %j, which is no text', (raw) => {
    expect(safeRedirect(raw, { origin })).toBe('/');
  });

  it('lets a listed origin pass as a whole URL, and no look-alike of it', () => {
    const allowedOrigins = ['https://admin.example.com'];
    expect(safeRedirect('https://admin.example.com/x', { origin, allowedOrigins })).toBe('https://admin.example.com/x');
    expect(safeRedirect('https://admin.example.com.evil.test/x', { origin, allowedOrigins })).toBe('/');
    expect(safeRedirect('http://admin.example.com/x', { origin, allowedOrigins })).toBe('/');
  });

  it('2.1 P2 stays on the origin whatever it is given, also when a router joins the result to it, and changes nothing when it is asked twice', () => {
    fc.assert(
      fc.property(hostileUrl, (raw) => {
        const target = safeRedirect(raw, { origin });
        expect(new URL(target, origin).origin).toBe(origin);
        expect(new URL(origin + target).origin).toBe(origin);
        expect(safeRedirect(target, { origin })).toBe(target);
      }),
      { numRuns: 5000 },
    );
  });

  it('2.1 P2 gives nothing that Better Auth’s own check would refuse, but for an encoded slash, which it refuses anywhere', async () => {
    const allowedOrigins = ['https://admin.example.com'];
    const { $context } = betterAuth({ baseURL: origin, secret: 'a secret that is used by tests only, 32+', trustedOrigins: allowedOrigins });
    const context = await $context;
    const inPath = /^[^?#]*%(?:2f|5c)/i;
    fc.assert(
      fc.property(
        fc.oneof(
          hostileUrl,
          fc.constantFrom(...REDIRECT_ATTACKS),
          hostileUrl.map((path) => `https://admin.example.com/${path}`),
        ),
        (raw) => {
          const target = safeRedirect(raw, { origin, allowedOrigins });
          if (!inPath.test(target)) expect(context.isTrustedOrigin(target, { allowRelativePaths: true }), target).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('safeUrl', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'data:image/svg+xml;base64,AAAA',
    '//evil.test/x',
    'http://evil.test',
    'https://user:pass@evil.test',
    'ftp://a.test',
    '/\\evil.test',
    ' ',
    'java\nscript:alert(1)',
  ])('2.2 refuses %j', (raw) => {
    expect(safeUrl(raw, 'link')).toBeNull();
    expect(safeUrl(raw, 'image')).toBeNull();
  });

  it('2.2 keeps https, loopback http, paths, mailto for links and small rasters for images', () => {
    expect(safeUrl('https://example.com/a b', 'link')).toBeNull();
    expect(safeUrl('https://example.com/logo.png', 'image')).toBe('https://example.com/logo.png');
    expect(safeUrl('http://localhost:3000/x', 'link')).toBe('http://localhost:3000/x');
    expect(safeUrl('/logo.svg', 'image')).toBe('/logo.svg');
    expect(safeUrl('mailto:help@example.com', 'link')).toBe('mailto:help@example.com');
    expect(safeUrl('mailto:help@example.com', 'image')).toBeNull();
    expect(safeUrl('data:image/png;base64,iVBORw0KGgo=', 'image')).toBe('data:image/png;base64,iVBORw0KGgo=');
    expect(safeUrl('data:image/png;base64,iVBORw0KGgo=', 'link')).toBeNull();
    expect(safeUrl(`data:image/png;base64,${'A'.repeat(33_000)}`, 'image')).toBeNull();
  });

  it('2.2 gives nothing that could end a string, a rule or a tag, and is stable', () => {
    fc.assert(
      fc.property(fc.oneof(hostileUrl, fc.webUrl()), fc.constantFrom('link' as const, 'image' as const), (raw, kind) => {
        const url = safeUrl(raw, kind);
        if (url === null) return;
        expect(url).not.toMatch(/["'<>(){};\\`\s]/);
        expect(safeUrl(url, kind)).toBe(url);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('cleanText', () => {
  it('drops what turns, hides or breaks a line, and keeps joiners that scripts and emoji need', () => {
    expect(cleanText('Ada\u202Eevil\u0000 \r\nBcc: x\u200B', 64)).toBe('Adaevil Bcc: x');
    expect(cleanText('👩‍👩‍👧 می‌خواهم', 64)).toBe('👩‍👩‍👧 می‌خواهم');
  });

  it('cuts by what a reader sees as one character', () => {
    expect(cleanText('👩‍👩‍👧'.repeat(5), 3)).toBe('👩‍👩‍👧👩‍👩‍👧…');
  });

  it('is stable, bounded and free of controls for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 80 }), (raw, max) => {
        const text = cleanText(raw, max);
        expect([...new Intl.Segmenter().segment(text)].length).toBeLessThanOrEqual(max);
        expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
        expect(text).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

describe('parseRetryAfter', () => {
  const now = Date.UTC(1994, 10, 6, 8, 49, 30);

  it.each([
    ['120', 120],
    ['7', 7],
    ['0', 0],
    ['999999999999999999999', 3600],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 7],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 7],
    ['Sun Nov  6 08:49:37 1994', 7],
    ['Sun, 06 Nov 1994 08:49:00 GMT', 0],
  ])('reads %j as %i seconds', (value, seconds) => {
    expect(parseRetryAfter(value, now)).toBe(seconds);
  });

  it.each(['', '-5', 'soon', '1e308', '2024-01-01T00:00:00Z', '0x10', null, undefined])('finds nothing in %j', (value) => {
    expect(parseRetryAfter(value, now)).toBeNull();
  });

  it('P8 gives null or 0 to 3600 for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.double().map(String),
          fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
        ),
        (value) => {
          const seconds = parseRetryAfter(value, now);
          if (seconds !== null) expect(seconds).toSatisfy((n: number) => Number.isInteger(n) && n >= 0 && n <= 3600);
        },
      ),
    );
  });
});

describe('normaliseEmail', () => {
  it.each([
    [' Ada@Example.COM ', 'ada@example.com'],
    ['ada+tag@example.com', 'ada+tag@example.com'],
    ['ａｄａ＠example.com', 'ada@example.com'],
    ['ada@münchen.example', 'ada@xn--mnchen-3ya.example'],
    ["o'brien@example.com", "o'brien@example.com"],
    ['ada@example', null],
    ['ada@example.com,eve@evil.test', null],
    ['"ada eve"@example.com', null],
    ['ada@example.com\nBcc: eve@evil.test', null],
    ['ada@@example.com', null],
    ['ada@example.com/x@evil.test', null],
    ['ada@127.0.0.1', null],
    ['@example.com', null],
    ['ada', null],
  ])('reads %j as %j', (raw, expected) => {
    expect(normaliseEmail(raw)).toBe(expected);
  });

  it('P10 gives one plain address or null, and is stable', () => {
    const parts = fc
      .array(fc.constantFrom('a', '@', '＠', ',', ';', '"', ' ', '.', 'example.com', '<', '>', '\n', 'é', '%', '\u202e', '(x)'), { maxLength: 10 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(parts, fc.emailAddress(), fc.string({ unit: 'binary' })), (raw) => {
        const address = normaliseEmail(raw);
        if (address === null) return;
        expect(address.split('@')).toHaveLength(2);
        expect(address).not.toMatch(/[\s,;<>"()[\]\\]/);
        expect(normaliseEmail(address)).toBe(address);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('passwords', () => {
  it('N02 counts code points, so an emoji of one code point is one character', () => {
    expect(countCharacters('😀😀')).toBe(2);
    expect(countCharacters('e\u0301')).toBe(2);
    expect(countCharacters('密码')).toBe(2);
  });

  it.each([
    ['password', 0],
    ['Passw0rd123', 0],
    ['aaaaaaaaaaaaaaaaaaaa', 0],
    ['abcdefghijklmnopqrst', 0],
    ['adalovelace1', 0],
    ['vK7$pq2!xZ', 3],
    ['seven mild otters read maps', 4],
  ])('N05 judges %j as %i', (password, strength) => {
    expect(estimateStrength(password, ['Ada Lovelace', 'ada@example.com'])).toBe(strength);
  });

  it('N05 answers from 0 to 4 for any text, and never lower for a longer random one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (password) => {
        expect([0, 1, 2, 3, 4]).toContain(estimateStrength(password));
      }),
      { numRuns: 300 },
    );
    const letters = 'kzqwvxjphbgmfycd83625';
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(letters.length - 1)), (stream) => {
        const random = Array.from({ length: 24 }, () => letters[stream.next().value as number]).join('');
        if (/(.)\1\1|(..+)\2/.test(random)) return;
        expect(estimateStrength(random)).toBeGreaterThanOrEqual(estimateStrength(random.slice(0, 6)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('webmailOf', () => {
  it.each([
    ['ada@gmail.com', 'https://mail.google.com/mail/'],
    ['Ada@Outlook.COM', 'https://outlook.live.com/mail/'],
    ['a"@gmail.com"@web.de', 'https://web.de/'],
    ['ada@example.com', null],
    ['ada@constructor', null],
    ['gmail.com@example.com', null],
    ['', null],
  ])('leads the owner of %j to %s', (email, page) => expect(webmailOf(email)).toBe(page));

  it('leads to https and takes nothing of the address along', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom('gmail.com', 'gmx.de', 'proton.me', 'example.com'), (email, domain) => {
        const page = webmailOf(`${email.split('@')[0]}@${domain}`);
        expect(page).toBe(webmailOf(`x@${domain}`));
        if (page) expect(new URL(page)).toMatchObject({ protocol: 'https:', search: '', hash: '', username: '' });
      }),
    );
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Branding, brandingFromEnv, createBranding, publicBranding } from './branding.js';
import { BrandingError } from './branding-error.js';
import { parseColour, toHex } from './colour.js';
import { contrast, textOn } from './contrast.js';
import { brandingToCss, brandingVariables } from './css.js';
import { BRANDING_FIELDS } from './fields.js';
import { brandLadder, brandLadderRgb, SURFACES, type Theme } from './ladder.js';
import { type Rgb, rgbToOklch } from './oklch.js';
import { findBrokenPromise } from './promises.js';
import { reportColours } from './report.js';

const themes: Theme[] = ['light', 'dark'];
const anyRgb = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)) as fc.Arbitrary<Rgb>;
const variables = Object.values(BRANDING_FIELDS).map((field) => field.variable);
const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '#fff;}body{display:none',
    'red',
    'url(https://evil.test)',
    'expression(1)',
    '"}</style><script>',
    'https://x.test/");@import "y',
    '8px;--x:1',
    "a'b",
    'Acme\r\nBcc: eve@evil.test',
    '../x',
  ),
);

describe('brandingFromEnv', () => {
  it('reads every variable', () => {
    const env = Object.fromEntries(Object.values(BRANDING_FIELDS).map((field) => [field.variable, field.example]));
    expect(brandingFromEnv(env)).toMatchInlineSnapshot(`
      {
        "companyAddress": "1 Example Street, London",
        "companyName": "Acme Ltd",
        "description": "Orders and invoices in one place",
        "domain": "app.example.com",
        "emailFrom": "Acme <no-reply@example.com>",
        "emailReplyTo": "support@example.com",
        "faviconUrl": "/favicon.ico",
        "fontFamily": "Source Sans 3",
        "logoDarkUrl": "https://example.com/logo-dark.png",
        "logoUrl": "https://example.com/logo.png",
        "name": "Acme",
        "primaryColor": "#4f46e5",
        "privacyUrl": "https://example.com/privacy",
        "radius": 8,
        "secondaryColor": "#00b4bb",
        "supportEmail": "support@example.com",
        "supportUrl": "https://example.com/help",
        "tagline": "Everything, on time",
        "termsUrl": "https://example.com/terms",
        "url": "https://app.example.com",
      }
    `);
  });

  it('has a default for everything, and takes an empty variable as unset', () => {
    expect(brandingFromEnv({ APP_NAME: '  ' })).toEqual(brandingFromEnv({}));
    expect(brandingFromEnv({}).primaryColor).toBe('#4f46e5');
  });

  it.each(['NEXT_PUBLIC_', 'VITE_', 'PUBLIC_'])('reads APP_* with the prefix %s, the plain name first', (prefix) => {
    expect(brandingFromEnv({ [`${prefix}APP_NAME`]: 'Acme' }).name).toBe('Acme');
    expect(brandingFromEnv({ [`${prefix}APP_NAME`]: 'Public', APP_NAME: 'Plain' }).name).toBe('Plain');
    expect(brandingFromEnv({ [`${prefix}EMAIL_FROM`]: 'a@example.com' }).emailFrom).toBeNull();
  });

  it('lists every bad variable in one error, with an example and without the value', () => {
    const env = {
      NEXT_PUBLIC_APP_PRIMARY_COLOR: 'blurple',
      APP_LOGO_URL: 'javascript:alert(1)',
      APP_RADIUS: '900px',
      EMAIL_FROM: 'a@example.com, b@example.com',
    };
    try {
      brandingFromEnv(env);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(BrandingError);
      const { problems, message } = error as BrandingError;
      expect(problems.map((problem) => problem.name)).toEqual(['APP_LOGO_URL', 'NEXT_PUBLIC_APP_PRIMARY_COLOR', 'APP_RADIUS', 'EMAIL_FROM']);
      for (const { example } of problems) expect(message).toContain(example);
      for (const value of Object.values(env)) expect(message).not.toContain(value);
    }
  });

  it('P1 gives a valid branding or one BrandingError for any record, and its CSS holds nothing but our own grammar', () => {
    const record = fc.dictionary(
      fc.oneof(fc.constantFrom(...variables), fc.constantFrom('__proto__', 'constructor')),
      fc.oneof(hostileText, fc.constant(undefined)),
    );
    fc.assert(
      fc.property(record, (env) => {
        let branding: Branding;
        try {
          branding = brandingFromEnv(env);
        } catch (error) {
          expect(error).toBeInstanceOf(BrandingError);
          return;
        }
        expect(createBranding(branding)).toEqual(branding);
        expect(JSON.parse(JSON.stringify(branding))).toEqual(branding);
        for (const value of Object.values(brandingVariables(branding))) {
          expect(value).toMatch(/^(?:light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\)|\d{1,2}(?:\.\d+)?px|"[\p{L}\p{N} _-]+", [\w ,"-]+)$/u);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('P15 never puts a server value into the public branding', () => {
    const branding = publicBranding(createBranding({ emailFrom: 'Canary <canary@example.com>', emailReplyTo: 'canary@example.com' }));
    expect(JSON.stringify(branding)).not.toMatch(/canary/i);
    expect(Object.keys(branding)).not.toContain('emailFrom');
    expect(publicBranding(createBranding({ primaryColor: '#facc15' })).variables['--lv-brand']).toBe('light-dark(#facc15, #facc15)');
  });

  it('leaves to the page’s stylesheets what a branding does not name, so that the colours of branding.css hold', () => {
    expect(publicBranding(createBranding({ name: 'Acme' })).variables).toEqual({});
    expect(publicBranding(createBranding({ radius: 4 })).variables).toEqual({ '--lv-radius': '4px' });
    const tokens = readFileSync('src/tokens.css', 'utf8');
    for (const [name, value] of Object.entries(brandingVariables(createBranding()))) expect(tokens).toContain(`${name}: ${value};`);
  });

  it('tells where a colour was repaired, and by how much, and never draws one that does not reach what it has to', () => {
    expect(reportColours(createBranding()).filter(({ theme, moved }) => theme === 'light' && moved !== 0)).toEqual([]);
    const yellow = reportColours(createBranding({ primaryColor: '#facc15' }));
    expect(yellow.find(({ theme, use }) => theme === 'light' && use === 'text')).toMatchObject({ asked: '#facc15', drawn: '#8a6f00', needed: 4.5 });
    expect(yellow.find(({ theme, use }) => theme === 'light' && use === 'text')?.moved).toBeLessThan(-20);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        for (const { contrastDrawn, needed } of reportColours({ primaryColor: `#${number.toString(16).padStart(6, '0')}` })) {
          expect(contrastDrawn).toBeGreaterThanOrEqual(needed);
        }
      }),
    );
    expect(reportColours({ primaryColor: 'red;}' })).toEqual([]);
  });

  it('writes CSS of a branding that was never checked without letting anything of it through', () => {
    const css = brandingToCss({ ...createBranding(), primaryColor: 'red;}*{display:none', radius: Number.NaN, fontFamily: '"};x' });
    expect(css).toBe(brandingToCss(createBranding()));
  });
});

describe('parseColour', () => {
  it.each([
    ['#abc', '#aabbcc'],
    ['#4F46E5', '#4f46e5'],
    ['rgb(79, 70, 229)', '#4f46e5'],
    ['rgb(79 70 229)', '#4f46e5'],
    ['rgb(100%, 0%, 0%)', '#ff0000'],
    ['hsl(0 100% 50%)', '#ff0000'],
    ['hsl(243.4, 75.4%, 58.6%)', '#4f46e5'],
    ['oklch(100% 0 0)', '#ffffff'],
    ['oklch(0.628 0.2577 29.23)', '#ff0000'],
  ])('reads %s', (text, hex) => {
    expect(toHex(parseColour(text) as Rgb)).toBe(hex);
  });

  it.each(['', 'red', '#ab', '#abcd', '#aabbccdd', 'rgb(1,2)', 'rgb(1 2 3 / 50%)', 'var(--x)', 'url(x)', `#${'a'.repeat(70)}`])('refuses %j', (text) => {
    expect(parseColour(text)).toBeNull();
  });
});

describe('the colour engine', () => {
  it.each([
    ['#4f46e5', 'light', '#4f46e5', '#ffffff', '#4535d5'],
    ['#facc15', 'light', '#facc15', '#000000', '#eabe00'],
    ['#111111', 'light', '#111111', '#ffffff', '#1b1b1b'],
    ['#111111', 'dark', '#ededed', '#000000', '#dedede'],
  ] as const)('P3 makes the ladder of the reference for %s in %s', (primary, theme, brand, onBrand, hover) => {
    expect(brandLadder(parseColour(primary) as Rgb, theme)).toMatchObject({ brand, onBrand, hover });
  });

  it('P3 keeps every promise of contrast over a 64-cubed grid and its edges', () => {
    const broken: unknown[] = [];
    const values = [...Array.from({ length: 64 }, (_, i) => Math.round((i * 255) / 63))];
    for (const r of values)
      for (const g of values)
        for (const b of values)
          for (const theme of themes) {
            const problem = findBrokenPromise([r, g, b], theme);
            if (problem) broken.push(problem);
          }
    expect(broken).toEqual([]);
  }, 120_000);

  it('P3 keeps them for any colour there is, and keeps the hue', () => {
    fc.assert(
      fc.property(anyRgb, fc.constantFrom(...themes), (rgb, theme) => {
        expect(findBrokenPromise(rgb, theme)).toBeNull();
        const before = rgbToOklch(rgb);
        for (const after of [brandLadderRgb(rgb, theme).text, brandLadderRgb(rgb, theme).ring].map(rgbToOklch)) {
          // Eight bits a channel leave little to tell a hue by when a colour is nearly grey or nearly black.
          if (before.c < 0.06 || after.c < 0.06 || after.l < 0.2) continue;
          const drift = Math.abs(((after.h - before.h + 540) % 360) - 180);
          // Two degrees, and what whole numbers from 0 to 255 blur: about 0.003 of chroma, which is more degrees the greyer a colour is.
          const blur = (Math.atan2(0.003, Math.min(before.c, after.c)) * 180) / Math.PI;
          expect(drift).toBeLessThan(2 + blur);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('P3 changes nothing about a colour that is right already', () => {
    fc.assert(
      fc.property(anyRgb, fc.constantFrom(...themes), (rgb, theme) => {
        const { ring } = brandLadderRgb(rgb, theme);
        expect(brandLadderRgb(ring, theme).ring).toEqual(ring);
      }),
    );
  });

  it('P3 finds the worst text contrast of all greys and primaries above 4.5', () => {
    for (let v = 0; v < 256; v += 1)
      for (const rgb of [
        [v, v, v],
        [v, 0, 0],
        [0, v, 0],
        [0, 0, v],
      ] as const)
        expect(contrast(textOn(rgb), rgb)).toBeGreaterThanOrEqual(4.5);
  });

  it('knows at least the grounds white and near-black', () => {
    expect(SURFACES.light.length + SURFACES.dark.length).toBe(8);
  });
});

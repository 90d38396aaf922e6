import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUserAgent } from './user-agent.js';

describe('readUserAgent', () => {
  it.each([
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', 'Chrome', 'macOS', 'laptop'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15', 'Safari', 'macOS', 'laptop'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox', 'Windows', 'desktop'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge',
      'Windows',
      'desktop',
    ],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 OPR/116.0.0.0', 'Opera', 'Windows', 'desktop'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
      'phone',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1',
      'Chrome',
      'iPhone',
      'phone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
      'Samsung Internet',
      'Android',
      'phone',
    ],
    ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', 'Chrome', 'ChromeOS', 'laptop'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox', 'Linux', 'desktop'],
    ['curl/8.5.0', 'curl', null, 'unknown'],
    ['', null, null, 'unknown'],
    ['<script>alert(1)</script>', null, null, 'unknown'],
  ])('X01 reads %s', (userAgent, browser, system, kind) => {
    expect(readUserAgent(userAgent)).toEqual({ browser, system, kind });
  });

  it('P5 answers from a closed set of labels for any text, also a very long one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 8000 }), (text) => {
        const { browser, system, kind } = readUserAgent(text);
        for (const label of [browser, system]) expect(label ?? 'Linux').toMatch(/^[A-Za-z ]{1,20}$/);
        expect(['phone', 'laptop', 'desktop', 'unknown']).toContain(kind);
      }),
      { numRuns: 200 },
    );
  });
});

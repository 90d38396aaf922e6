import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USER_AGENTS } from '../../tests/support/user-agents.js';
import { readUserAgent } from './user-agent.js';

describe('readUserAgent', () => {
  it.each(USER_AGENTS)('P5 X01 reads %s', (userAgent, browser, system, kind) => {
    expect(readUserAgent(userAgent)).toEqual({ browser, system, kind });
  });

  it('P5 is held against more than a hundred, each another one', () => {
    expect(new Set(USER_AGENTS.map(([userAgent]) => userAgent)).size).toBe(USER_AGENTS.length);
    expect(USER_AGENTS.length).toBeGreaterThan(100);
  });

  it('P5 asks this device itself whether a Mac that feels fingers is an iPad', () => {
    const [mac] = USER_AGENTS.find(([, browser, system]) => browser === 'Safari' && system === 'macOS') ?? [''];
    expect(readUserAgent(mac, 5)).toEqual({ browser: 'Safari', system: 'iPad', kind: 'tablet' });
    expect(readUserAgent(mac, 0)).toMatchObject({ system: 'macOS' });
    // A Windows laptop feels fingers, too.
    expect(readUserAgent('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', 10)).toMatchObject({
      system: 'Windows',
    });
  });

  it('P5 answers from a closed set of labels for any text, also a very long one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 8000 }), (text) => {
        const { browser, system, kind } = readUserAgent(text);
        for (const label of [browser, system]) expect(label ?? 'Linux').toMatch(/^[A-Za-z. ]{1,20}$/);
        expect(['phone', 'tablet', 'laptop', 'desktop', 'unknown']).toContain(kind);
      }),
      { numRuns: 200 },
    );
  });
});

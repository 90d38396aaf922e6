import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyReports, readViolation } from './policy-reports.js';

describe('reports of the Content Security Policy', () => {
  it.each([
    [
      [{ type: 'csp-violation', body: { effectiveDirective: 'script-src-elem', blockedURL: 'https://evil.test/x.js?token=canary', sample: 'canary' } }],
      'https://evil.test',
    ],
    [
      { 'csp-report': { 'effective-directive': 'script-src-elem', 'blocked-uri': 'inline', 'document-uri': 'https://app.example.com/#token=canary' } },
      'inline',
    ],
  ])('2.4 are read down to directive and origin', (report, blocked) => {
    expect(readViolation(report)).toEqual({ directive: 'script-src-elem', blocked });
  });

  it('2.4 of any other kind are nothing, and no text of theirs reaches the log', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (report) => {
        const found = readViolation(report);
        if (found) expect(JSON.stringify(found)).not.toMatch(/\\[nr]/);
      }),
    );
  });

  it('2.4 are logged once a second at most, and always answered alike', async () => {
    const lines: string[] = [];
    const app = policyReports((line) => lines.push(line));
    const send = (body: string) => app.request('/', { method: 'POST', body });
    const report = JSON.stringify([{ body: { effectiveDirective: 'img-src', blockedURL: 'https://evil.test/a' } }]);
    expect(await Promise.all([send(report), send(report), send('{'), send('"'.repeat(20_000))]).then((all) => all.map(({ status }) => status))).toEqual([
      204, 204, 204, 413,
    ]);
    expect(lines).toEqual(['{"event":"csp-violation","directive":"img-src","blocked":"https://evil.test"}']);
  });
});

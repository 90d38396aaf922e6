import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

const MAX_BODY = 16 * 1024;
/** Anybody may send reports, so a flood of them must not fill the log. */
const LOG_EVERY_MS = 1000;

interface Violation {
  directive: string;
  /** Origin of what was refused, or a keyword such as `inline`. */
  blocked: string;
}

/**
 * Takes what browsers report of the Content Security Policy, and logs the directive and the origin: no path, no query and no sample, for those may hold a token.
 * Source: W3C Reporting API; CSP Level 3, section 5.
 */
export function policyReports(log: (line: string) => void = console.warn) {
  const app = new Hono();
  let quietUntil = 0;
  app.post('/', bodyLimit({ maxSize: MAX_BODY }), async (context) => {
    const found = readViolation(await context.req.json().catch(() => null));
    if (found && Date.now() >= quietUntil) {
      quietUntil = Date.now() + LOG_EVERY_MS;
      log(JSON.stringify({ event: 'csp-violation', ...found }));
    }
    return context.body(null, 204);
  });
  return app;
}

/** Reads a report of either kind: a list of the Reporting API, or the older single one. */
export function readViolation(report: unknown): Violation | null {
  const first = Array.isArray(report) ? report[0] : report;
  const body = record(record(first).body ?? record(first)['csp-report']);
  const directive = String(body.effectiveDirective ?? body['effective-directive'] ?? body['violated-directive'] ?? '');
  const blocked = String(body.blockedURL ?? body['blocked-uri'] ?? '');
  if (!/^[a-z-]{1,40}$/.test(directive)) return null;
  return { directive, blocked: /^[a-z-]{1,20}$/.test(blocked) ? blocked : originOf(blocked) };
}

function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return '';
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

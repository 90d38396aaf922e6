import type { MiddlewareHandler } from 'hono';
import type { Config } from './config.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'report-uri /policy-reports',
  'report-to policy',
].join('; ');

/** Pages to which a mail's link leads say nothing about where they were. */
const TOKEN_PAGES = /^\/(?:confirm|reset-password|verify-email)/;

/** The browser's part of the defence. Source: OWASP ASVS 5.0, chapter 3; QUALITY.md 2.4. */
export function securityHeaders({ production }: Config): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', POLICY);
    headers.set('referrer-policy', TOKEN_PAGES.test(context.req.path) ? 'no-referrer' : 'strict-origin-when-cross-origin');
    headers.set('reporting-endpoints', 'policy="/policy-reports"');
    headers.set('x-content-type-options', 'nosniff');
    headers.set('cross-origin-opener-policy', 'same-origin-allow-popups');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('permissions-policy', 'publickey-credentials-get=(self), publickey-credentials-create=(self), camera=(), microphone=(), geolocation=()');
    if (production) headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  };
}

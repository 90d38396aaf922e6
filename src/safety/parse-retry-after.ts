/** No wait of a sign-in form is longer than this; a server that asks for more is misconfigured, or hostile. */
const MAX_SECONDS = 3600;
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /;

/**
 * Reads the value of a `Retry-After` or `X-Retry-After` header: whole seconds, or an HTTP date in any of its three formats.
 *
 * @param now Milliseconds since the epoch, for dates.
 * @returns Seconds from 0 to 3600, or `null` when there is nothing readable.
 *
 * Source: RFC 9110, sections 5.6.7 and 10.2.3.
 */
export function parseRetryAfter(value: string | null | undefined, now: number): number | null {
  const text = value?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.min(MAX_SECONDS, Math.ceil(Number(text)));
  if (text.length > 40 || !HTTP_DATE.test(text)) return null;
  // asctime has no zone, and means GMT like the others.
  const date = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  if (Number.isNaN(date)) return null;
  return Math.min(MAX_SECONDS, Math.max(0, Math.ceil((date - now) / 1000)));
}

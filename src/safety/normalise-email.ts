/** RFC 5321, section 4.5.3.1: a path is at most 256 octets with its brackets. */
const MAX_LENGTH = 254;
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_{|}~-]+)*$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Returns the one address that `raw` holds, in lower case, its domain in ASCII; or `null` when it is not exactly one whole address. Full-width letters from
 * an input method are folded; quotes, commas and spaces inside are refused, so that it can never become two recipients.
 */
export function normaliseEmail(raw: string): string | null {
  const text = raw.normalize('NFKC').trim();
  const at = text.indexOf('@');
  if (at < 1 || at !== text.lastIndexOf('@') || text.length > MAX_LENGTH) return null;

  const local = text.slice(0, at);
  const domain = asciiDomain(text.slice(at + 1));
  if (!domain || local.length > 64 || !LOCAL.test(local)) return null;
  const address = `${local}@${domain}`.toLowerCase();
  return address.length <= MAX_LENGTH ? address : null;
}

function asciiDomain(domain: string): string | null {
  if (/[\s/\\?#:@%[\]]/u.test(domain)) return null;
  let host: string;
  try {
    host = new URL(`https://${domain}`).hostname;
  } catch {
    return null;
  }
  const labels = host.split('.');
  const whole = labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? '');
  return whole ? host : null;
}

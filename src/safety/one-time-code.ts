/** What people put between the digits of a code. */
const BETWEEN = /[\s\p{Cf}\p{Pd}.·_]/gu;
/** Longer than any mail that somebody may have copied whole. */
const MAX_TEXT = 8192;

/**
 * The digits of a code as it was typed, pasted or filled in: `123 456`, `G-123456`, full-width digits, those of other scripts, or a whole sentence with a code in it.
 *
 * @returns ASCII digits, at most `length` of them
 */
export function readOneTimeCode(text: string, length: number): string {
  const plain = toAsciiDigits(text.slice(0, MAX_TEXT).normalize('NFKC'));
  const joined = plain.replace(BETWEEN, '');
  // In a sentence the code is the one number that is as long as a code.
  const whole = plain.match(new RegExp(`(?<!\\d)\\d(?:[\\s\\p{Pd}]?\\d){${length - 1}}(?![\\s\\p{Pd}]?\\d)`, 'u'))?.[0];
  return (whole ?? joined).replace(/\D/g, '').slice(0, length);
}

/** A backup code as it was saved, with its dash and without what a copy has added. */
export function readBackupCode(text: string): string {
  const plain = toAsciiDigits(text.slice(0, MAX_TEXT).normalize('NFKC'))
    .replace(/\p{Pd}/gu, '-')
    .replace(/[\s\p{Cf}]/gu, '');
  // Better Auth puts a dash behind the fifth character.
  return /^[a-z\d]{10}$/i.test(plain) ? `${plain.slice(0, 5)}-${plain.slice(5)}` : plain.slice(0, 64);
}

/** Decimal digits of every script stand in runs from 0 to 9. Source: Unicode Standard, section 4.6. */
export function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) as number;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value);
  });
}

/** Whether a refusal means that Better Auth takes the mailed code no more, right or not, so that only another mail helps. */
export function isCodeSpent(errorCode = ''): boolean {
  return /^(?:OTP_(?:HAS_)?EXPIRED|TOO_MANY_ATTEMPTS)/.test(errorCode);
}

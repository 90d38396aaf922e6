/** Counts code points, as NIST SP 800-63B-4 section 3.1.1.2 asks for passwords: an emoji of one code point is one character. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

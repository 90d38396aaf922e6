// Controls, line and paragraph separators, bidi controls, invisible characters and lone surrogates. ZWNJ and ZWJ stay: Persian and emoji need them.
const UNSAFE = /(?!\u200c|\u200d|\n|\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Returns text that was given by a person (a name, a device) fit to be shown beside ours: NFC, without control, bidi and invisible characters, spaces
 * collapsed, cut to `max` graphemes. An ellipsis marks a cut.
 */
export function cleanText(value: string, max: number): string {
  const text = value.normalize('NFC').replace(UNSAFE, '').replace(/\s+/gu, ' ').trim();
  if (text.length <= max) return text;
  const parts = graphemes(text);
  return parts.length <= max
    ? text
    : `${parts
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

function graphemes(text: string): string[] {
  // Firefox before 125 has no Segmenter; code points are the next best cut.
  if (typeof Intl.Segmenter !== 'function') return [...text];
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

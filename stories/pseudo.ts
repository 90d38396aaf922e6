import { en } from '../src/i18n/en/index.js';
import type { Messages } from '../src/i18n/messages.js';

const ACCENTED: Record<string, string> = { a: 'á', e: 'ë', i: 'ï', o: 'ø', u: 'û', y: 'ý', c: 'ç', n: 'ñ', A: 'Å', E: 'É', I: 'Í', O: 'Ö', U: 'Ü' };
/** What translations are longer by than English, as a rule. */
const LONGER_BY = 0.4;

/** English in disguise: every word accented and the whole two fifths longer, so that what is cut off, and what is not a message, can be seen. */
export function pseudo(text: string): string {
  const accented = text.replace(/[a-zA-Z]/g, (letter) => ACCENTED[letter] ?? letter);
  return `${accented} ${'~'.repeat(2)}${'øñë '.repeat(Math.ceil((text.length * LONGER_BY) / 4)).trim()}`;
}

/** All messages of the screens in that language. What a message is given, such as a name or a time, stays as it is. */
export const pseudoMessages = Object.fromEntries(
  Object.entries(en.messages).map(([slice, words]) => [
    slice,
    Object.fromEntries(
      Object.entries(words).map(([key, word]) => [
        key,
        typeof word === 'string' ? pseudo(word) : (...given: unknown[]) => pseudoAround(word as (...given: never[]) => string, given),
      ]),
    ),
  ]),
) as unknown as Messages;

function pseudoAround(word: (...given: never[]) => string, given: unknown[]): string {
  const text = word(...(given as never[]));
  const value = given.find((part): part is string => typeof part === 'string' && part !== '' && text.includes(part));
  if (value === undefined) return pseudo(text);
  const [before = '', ...after] = text.split(value);
  return `${pseudo(before)} ${value} ${pseudo(after.join(value))}`;
}

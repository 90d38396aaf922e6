import { cleanText } from '../../src/safety/clean-text.js';

const MAX_NAME = 64;
/** A scheme, `www.`, a path, an address: with these a name is a message of its own. */
const SPEAKS = /:\/\/|www\.|[/@\\<>]|\b(?:https?|mailto)\b/iu;
/** Mail programs make links of dotted words. */
const DOTTED = /([\p{L}\p{N}])[.。．](?=[\p{L}\p{N}])/gu;
const WORD_JOINER = '\u2060';

/**
 * A name that a person chose, fit to stand in a mail: names have been used to send phishing through honest senders. What looks like an address becomes
 * `fallback`; a dotted word stays readable, but no mail program makes a link of it.
 */
export function safeName(name: string, fallback: string): string {
  const text = cleanText(name, MAX_NAME);
  if (text === '' || SPEAKS.test(text)) return fallback;
  return text.replace(DOTTED, `$1${WORD_JOINER}.${WORD_JOINER}`);
}

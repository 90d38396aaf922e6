import { ar } from '../src/i18n/ar/index.js';
import { de } from '../src/i18n/de/index.js';
import { en } from '../src/i18n/en/index.js';
import type { Locale } from '../src/i18n/messages.js';
import { pseudoMessages } from './pseudo.js';

/** The languages of the toolbar. `long words` is English in disguise, two fifths longer. */
export const LOCALES = {
  en,
  de,
  ar,
  'long words': { tag: 'en-XA', direction: 'ltr', messages: pseudoMessages },
} as const satisfies Record<string, Locale>;

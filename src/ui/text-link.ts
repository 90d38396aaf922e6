import { focusRing } from './focus-ring.js';

/** A link in a sentence or at a label's end. */
export const textLink = `lv:font-medium lv:text-brand-text lv:rounded-[3px] lv:hover:underline lv:underline-offset-3 lv:decoration-1 ${focusRing}`;
/** A link inside other words, where colour alone would not show it. */
export const inlineLink = `${textLink} lv:underline`;

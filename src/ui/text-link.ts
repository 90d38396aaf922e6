import { focusRing } from './focus-ring.js';

const link = `lv:font-medium lv:rounded-[3px] lv:hover:underline lv:underline-offset-3 lv:decoration-1 ${focusRing}`;
/** A link in a sentence or at a label's end. */
export const textLink = `${link} lv:text-brand-text`;
/** A link inside other words, where colour alone would not show it. */
export const inlineLink = `${link} lv:text-brand-text lv:underline`;
/** A link in the colour of the words around it. */
export const plainLink = `${link} lv:underline`;

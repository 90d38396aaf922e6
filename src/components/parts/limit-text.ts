import type { ApiKeyLimit } from '../../client/api-key-list.js';
import { formatterOf } from '../../i18n/formatter.js';
import { formatDuration } from '../../safety/format-duration.js';

const LATIN: Intl.NumberFormatOptions = { numberingSystem: 'latn' };

/** A whole number, in groups. */
export function formatNumber(value: number, tag: string): string {
  return formatterOf(Intl.NumberFormat, tag, LATIN).format(value);
}

/** How many requests a key may make, in a sentence that takes the number and the time. */
export function limitText({ requests, window }: ApiKeyLimit, say: (count: string, duration: string) => string, tag: string): string {
  return say(formatNumber(requests, tag), formatDuration(window, tag));
}

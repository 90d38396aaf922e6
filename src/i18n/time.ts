import { formatterOf } from './formatter.js';

const MINUTE = 60_000;
const STEPS = [
  ['minute', MINUTE],
  ['hour', 60 * MINUTE],
  ['day', 1440 * MINUTE],
] as const;
/** After a week, a date says more than a number of days. */
const WEEK = 7 * 1440 * MINUTE;

// A date that is none is nothing in each of these: a broken row must not take the page along.

/** A moment as a person says it: "2 hours ago", "Yesterday", and after a week the date. `now` in milliseconds since the epoch. */
export function formatMoment(date: Date, now: number, tag: string): string {
  if (!isDate(date)) return '';
  const ago = Math.max(0, now - date.getTime());
  if (ago >= WEEK) return formatDate(date, now, tag);
  const [unit, size] = STEPS.findLast(([, size]) => ago >= size) ?? STEPS[0];
  const text = formatterOf(Intl.RelativeTimeFormat, tag, RELATIVE).format(-Math.floor(ago / size), unit);
  return text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);
}

// Digits of one kind on a page: countdowns and addresses are in these.
const LATIN = { numberingSystem: 'latn' };
const RELATIVE = { numeric: 'auto', ...LATIN } as Intl.RelativeTimeFormatOptions;
const DAY_AND_MONTH: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', ...LATIN };
const WITH_YEAR: Intl.DateTimeFormatOptions = { ...DAY_AND_MONTH, year: 'numeric' };
const EXACT: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short', ...LATIN };
const TIME: Intl.DateTimeFormatOptions = { timeStyle: 'short', ...LATIN };

/** Day and month, with the year when it is another one. */
export function formatDate(date: Date, now: number, tag: string): string {
  if (!isDate(date)) return '';
  const options = date.getFullYear() === new Date(now).getFullYear() ? DAY_AND_MONTH : WITH_YEAR;
  return formatterOf(Intl.DateTimeFormat, tag, options).format(date);
}

/** Date and time in full, for a tooltip. */
export function formatExact(date: Date, tag: string): string {
  return isDate(date) ? formatterOf(Intl.DateTimeFormat, tag, EXACT).format(date) : '';
}

/** Hours and minutes. */
export function formatTime(date: Date, tag: string): string {
  return isDate(date) ? formatterOf(Intl.DateTimeFormat, tag, TIME).format(date) : '';
}

function isDate(date: Date): boolean {
  return !Number.isNaN(date.getTime());
}

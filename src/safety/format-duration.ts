import { formatterOf } from './formatter.js';

const inUnit = (unit: string) => ({ style: 'unit', unit, unitDisplay: 'long', numberingSystem: 'latn' }) as Intl.NumberFormatOptions;
const MINUTES = [inUnit('minute'), 60] as const;
const SECONDS = [inUnit('second'), 1] as const;
const UNITS = [[inUnit('day'), 86_400], [inUnit('hour'), 3600], MINUTES] as const;

/** A lifetime in the largest unit that fits it whole, in the words of a language: "1 hour", "30 minutes". */
export function formatDuration(seconds: number, tag: string): string {
  const [unit, size] = UNITS.find(([, size]) => seconds >= size && seconds % size === 0) ?? (seconds >= 60 ? MINUTES : SECONDS);
  return formatterOf(Intl.NumberFormat, tag, unit).format(Math.max(1, Math.round(seconds / size)));
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** A lifetime in the largest unit that fits it whole, in the words of a language: "1 hour", "30 minutes". */
export function formatDuration(seconds: number, tag: string): string {
  const [unit, size] = UNITS.find(([, size]) => seconds >= size && seconds % size === 0) ?? (seconds >= 60 ? UNITS[2] : (['second', 1] as const));
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long', numberingSystem: 'latn' }).format(Math.max(1, Math.round(seconds / size)));
}

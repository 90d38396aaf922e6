const UNITS: Readonly<Record<string, number>> = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };

/**
 * Reads a time span such as `10 minutes` or `1 day` into milliseconds; a number is milliseconds already.
 *
 * @throws when it is neither.
 */
export function parseDuration(span: string | number): number {
  const [, amount, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*(second|minute|hour|day|week)s?\s*$/.exec(String(span)) ?? [];
  const milliseconds = typeof span === 'number' ? span : Number(amount) * (UNITS[unit] ?? Number.NaN);
  if (!Number.isFinite(milliseconds) || milliseconds < 0)
    throw new Error(`livery-ui/sandbox: ${JSON.stringify(span)} is no time span. Write it like "10 minutes", "2 hours" or "1 day".`);
  return milliseconds;
}

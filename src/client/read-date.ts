/** A moment as a server sends it, in a text or in milliseconds since the epoch. Anything else is the epoch. */
export function readDate(value: unknown): Date {
  const date = value instanceof Date ? value : new Date(typeof value === 'string' || typeof value === 'number' ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}

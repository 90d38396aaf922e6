import { tellDeveloper } from '../safety/dev.js';
import { BRANDING_FIELDS, namesOf } from './fields.js';

// Loaded late and in development only, so that what only developers read weighs nothing.

const MAX_DISTANCE = 2;

/** Tells a developer what `envNotes` finds. */
export function checkEnv(env: Readonly<Record<string, unknown>>): void {
  for (const note of envNotes(env)) tellDeveloper(note);
}

/** What is likely a mistake in an environment: variables that look like ours and are not read, and colours that came to nothing. */
export function envNotes(env: Readonly<Record<string, unknown>>): string[] {
  const known = Object.values(BRANDING_FIELDS).flatMap(namesOf);
  const misspelt = Object.keys(env).flatMap((name) => {
    // Without this, API_URL would be taken for APP_URL.
    if (known.includes(name) || !/(?:^|_)APP_|^EMAIL_/.test(name)) return [];
    const meant = known.find((candidate) => distance(name, candidate) <= MAX_DISTANCE);
    return meant ? [`The variable ${name} is not read. Is it ${meant} that you mean?`] : [];
  });
  const empty = known
    .filter((name) => name.endsWith('_COLOR') && env[name] === '')
    .map(
      (name) =>
        `The variable ${name} is empty, so the default colour is taken. In a .env a # starts a comment: put colours in quotes, as in ${name}="#0f766e".`,
    );
  return [...misspelt, ...empty];
}

/** How many letters have to be added, left out, exchanged or swapped with their neighbour. Source: optimal string alignment. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MAX_DISTANCE) return MAX_DISTANCE + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j += 1) {
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      rows[i]?.push(Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swap));
    }
  }
  return cell(a.length, b.length);
}

/** How hard a password is to guess, from 0 (at once) to 4 (beyond any attacker). It advises; it never decides. */
export type PasswordStrength = 0 | 1 | 2 | 3 | 4;

// The words that people build passwords from, most used first. A server checks breached passwords; this list only keeps the meter honest.
const COMMON = (
  'password passwort 123456 qwerty qwertz azerty abc123 letmein welcome admin login master monkey dragon football baseball iloveyou sunshine princess ' +
  'shadow superman batman michael jordan charlie trustno1 starwars whatever freedom hello ninja mustang access secret summer winter spring autumn ' +
  'internet computer google orange banana flower cookie pepper ginger killer soccer hockey george andrew thomas daniel jessica ashley qazwsx zaq12wsx ' +
  'asdfgh zxcvbn correct horse battery staple'
).split(' ');
const SEQUENCES = 'abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm qwertzuiop yxcvbnm azertyuiop'.split(' ');
const LEET: Record<string, string> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

/** Decades (powers of ten) of guesses from which each level starts: a throttled form, an open form, a slow hash, a fast hash. */
const LEVELS = [6, 8, 10, 14] as const;

/**
 * Estimates how many guesses a password withstands. Repeats, runs along the alphabet or the keyboard, years, common words and words that an attacker knows
 * (`context`: the person's name, their address, the app) count for little; every other character for the size of its class.
 */
export function estimateStrength(password: string, context: readonly string[] = []): PasswordStrength {
  const decades = estimateDecades(password, context);
  return LEVELS.filter((level) => decades >= level).length as PasswordStrength;
}

function estimateDecades(password: string, context: readonly string[]): number {
  const known = context.flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2);
  let rest = [...password.normalize('NFKC').slice(0, 256)];
  let decades = 0;

  while (rest.length > 0) {
    const pattern = longestPattern(rest.join(''), known);
    const taken = pattern ? pattern.length : 1;
    decades += pattern ? pattern.decades : decadesOf(rest[0] as string);
    rest = rest.slice(taken);
  }
  return decades;
}

interface Pattern {
  length: number;
  decades: number;
}

function longestPattern(text: string, known: readonly string[]): Pattern | null {
  const lower = text.toLowerCase();
  const plain = lower.replace(/[013457@$!]/g, (character) => LEET[character] ?? character);
  const word = [...known, ...COMMON].find((candidate) => lower.startsWith(candidate) || plain.startsWith(candidate));
  const found: (Pattern | null)[] = [
    word ? { length: [...word].length, decades: known.includes(word) ? 1 : 1 + Math.log10(COMMON.indexOf(word) + 1) } : null,
    lengthOf(/^(.)\1{2,}/su, text, (length) => 1.5 + Math.log10(length)),
    lengthOf(/^(.{2,8}?)\1+/su, text, (length) => 2 + Math.log10(length)),
    lengthOf(/^(?:19|20)\d\d/, text, () => 2),
    sequence(lower),
  ];
  return found.reduce((best, next) => (next && next.length > (best?.length ?? 0) ? next : best), null);
}

function lengthOf(expression: RegExp, text: string, decades: (length: number) => number): Pattern | null {
  const match = expression.exec(text)?.[0];
  if (!match) return null;
  const length = [...match].length;
  return { length, decades: decades(length) };
}

function sequence(lower: string): Pattern | null {
  let length = 0;
  for (const line of SEQUENCES) {
    for (const run of [line, [...line].reverse().join('')]) {
      const start = run.indexOf(lower[0] ?? '');
      if (start < 0) continue;
      let end = 0;
      while (end < lower.length && run[start + end] === lower[end]) end += 1;
      length = Math.max(length, end);
    }
  }
  return length > 2 ? { length, decades: 1 + Math.log10(length) } : null;
}

function decadesOf(character: string): number {
  if (/[a-z]/.test(character)) return Math.log10(26);
  if (/[0-9]/.test(character)) return 1;
  if (/[A-Z]/.test(character)) return Math.log10(40);
  return /[ -~]/.test(character) ? Math.log10(33) : 2;
}

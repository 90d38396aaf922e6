/** One value that cannot be used. */
export interface BrandingProblem {
  /** The variable or property as the host wrote it, like `NEXT_PUBLIC_APP_PRIMARY_COLOR`. */
  name: string;
  /** What is wrong with it, as a sentence without the value: a value may be a secret in the wrong place. */
  reason: string;
  /** A value that would be right. */
  example: string;
}

/** Thrown once, with every problem there is, so that a developer mends them in one go. */
export class BrandingError extends Error {
  readonly problems: readonly BrandingProblem[];

  constructor(problems: readonly BrandingProblem[]) {
    const lines = problems.map(({ name, reason, example }) => `  ${name}: ${reason} For example: ${example}`);
    super(`The branding has ${problems.length === 1 ? 'a value' : `${problems.length} values`} that cannot be used:\n${lines.join('\n')}`);
    this.name = 'BrandingError';
    this.problems = problems;
  }
}

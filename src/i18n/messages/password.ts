export interface PasswordMessages {
  /** Under a field for a new password. */
  rule: (min: number) => string;
  tooShort: (missing: number) => string;
  tooLong: (max: number) => string;
  /** The server has found it in a data breach. */
  passwordCompromised: string;
  /** Five levels, weakest first. */
  strength: readonly [string, string, string, string, string];
}

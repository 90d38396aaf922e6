/** The second step of a sign-in on a page without script. Plain data. */
export interface SecondFactorPost {
  /** Where its form goes. */
  action: string;
  /** Which ways there are, and which one the page is at. */
  methods: readonly ('totp' | 'otp')[];
  method: 'totp' | 'otp' | 'backup-code';
  /** Whether a mail with a code was asked for. */
  sent: boolean;
  /** How many codes of the app were wrong so far. */
  misses: number;
  error: { code: string; status: number; retryAfter: number } | null;
  /** The page of each way, and of the first step. */
  pages: Readonly<Record<'totp' | 'otp' | 'backup-code' | 'restart', string>>;
}

/** What lets a form work before the page's script is there, or without it: made on the server by `formPost` of `livery-ui/server`. Plain data. */
export interface FormPost<State> {
  /** Which form it is, such as `sign-in`. */
  name: string;
  /** On the page of links: what the link is for, such as `change-email`. */
  type?: string | undefined;
  /** Where it goes. */
  action: string;
  /** The step that the page is at, once its form was posted. */
  state?: State | undefined;
  /** The address that was typed. */
  email?: string | undefined;
  /** The token of a mail's link. */
  token?: string | undefined;
  /** After a password that was right, where the account has a second factor: what `TwoFactorChallenge` takes as `form`. */
  secondFactor?: SecondFactorPost | undefined;
}

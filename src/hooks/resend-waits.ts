/** Seconds between one mail and the next: most mails arrive within half a minute, and who asks a third time should look into spam. */
export const RESEND_WAITS = [30, 60, 120] as const;

/** Names the wait for the next verification mail to an address, which sign-up starts and the screen after it shows. */
export function verificationKey(email: string): string {
  return `verify:${email}`;
}

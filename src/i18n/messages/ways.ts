/** What single ways in are like, in the list of more ways. */
export interface WaysMessages {
  passkeyHint: string;
  magicLinkHint: string;
  emailCodeHint: string;
}

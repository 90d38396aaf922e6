import type { PublicFeatures } from './features.js';

/** What a server mails for an address to be confirmed; `null` where it mails nothing. */
export function confirmsEmailBy({ emailVerification, plugins }: Pick<PublicFeatures, 'emailVerification' | 'plugins'>): 'link' | 'code' | null {
  // The plugin may have taken the place of the link.
  if (plugins.emailOtp && (!emailVerification || plugins.emailOtp.verifies === true)) return 'code';
  return emailVerification ? 'link' : null;
}

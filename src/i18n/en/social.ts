import type { SocialMessages } from '../messages/social.js';

export const social: SocialMessages = {
  someProvider: 'The other service',
  cancelled: (provider) => `${provider}: sign-in was cancelled. Nothing has changed.`,
  notLinked: (provider) =>
    `${provider} is not connected yet, and there is an account with this address already. Sign in as you did before, then connect it in your settings.`,
  connectFailed: (provider) => `${provider} could not be connected. Confirm your email address there, or use another account.`,
  linkedElsewhere: (provider) => `${provider}: this account belongs to somebody else here. Use another one.`,
  emailMissing: (provider) => `${provider} did not tell us your email address. Allow it there, or use another way.`,
  emailUnverified: (provider) => `${provider} has not confirmed your email address yet. Confirm it there, or use another way.`,
  tookTooLong: () => 'That took too long, or began in another browser. Try again.',
  failed: (provider) => `${provider} could not sign you in just now. Try again, or use another way.`,
  noAccount: (provider) => `${provider}: nobody here uses this account, and new ones cannot be made at the moment. If you have one here, sign in another way.`,
  waiting: (provider) => `Finish in the window of ${provider}.`,
  cancel: 'Cancel',
  returningTitle: 'Signing you in',
  cancelledTitle: 'Sign-in was cancelled',
  failedTitle: 'That did not work',
  tryAgain: 'Back to sign-in',
};

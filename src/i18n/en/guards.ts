import type { GuardMessages } from '../messages/guards.js';

export const guards: GuardMessages = {
  errorTitle: 'That did not work',
  errorAction: 'Back to sign-in',
  notFoundTitle: 'There is no such page',
  notFoundText: 'The address may have a mistake in it.',
  endedTitle: 'You are signed out',
  endedText: 'Your session ended in another tab or on another device, or its time was over.',
  endedAction: 'Sign in again',
  notSetUpTitle: 'This does not work yet',
  notSetUpText: 'The app is not set up correctly. Nothing you do is wrong; please come back later.',
};

import type { AccountMessages } from '../messages/account.js';

export const account: AccountMessages = {
  menu: (name) => `Account of ${name}`,
  signOut: 'Sign out',
  signOutFailed: 'You are still signed in. Try again.',
  settings: 'Account settings',
};

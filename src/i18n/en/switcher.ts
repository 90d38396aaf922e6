import type { SwitcherMessages } from '../messages/switcher.js';

export const switcher: SwitcherMessages = {
  title: 'Accounts on this browser',
  text: 'Go from one to the other without signing in again.',
  current: 'In use',
  switch: 'Switch',
  switchTo: (name) => `Switch to ${name}`,
  switched: (name) => `You are ${name} now.`,
  add: 'Add another account',
  full: (max) => `${max} accounts fit here. Sign out of one to add another.`,
  signOut: 'Sign out',
  signOutOf: (name) => `Sign out ${name}`,
  signedOutOf: (name) => `${name} is signed out here.`,
  signOutAll: 'Sign out of all accounts',
  invalidSessionToken: 'This account is signed out here already.',
};

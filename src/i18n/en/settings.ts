import type { SettingsMessages } from '../messages/settings.js';

export const settings: SettingsMessages = {
  title: 'Account',
  profile: 'Profile',
  security: 'Security',
  sessions: 'Sessions',
  keys: 'API keys',
  save: 'Save',
  saved: 'Saved.',
  failedTitle: 'This could not be loaded',
  stale: (time) => `Could not refresh. This is how it was at ${time}.`,
  changedElsewhere: (value) => `Changed elsewhere meanwhile, to ${value}. Saving replaces that.`,
  nothing: 'nothing',
  signedOutTitle: 'Sign in to see your account',
  signedOutText: 'Nobody is signed in here at the moment.',
  signIn: 'Sign in',
  notFoundTitle: 'There is no such page',
  range: (from, to, all) => `${from} to ${to} of ${all}`,
  newer: 'Newer',
  older: 'Older',
};

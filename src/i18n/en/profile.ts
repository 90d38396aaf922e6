import type { ProfileMessages } from '../messages.js';

export const profile: ProfileMessages = {
  title: 'Profile',
  text: 'Who you are in this app.',
  note: 'Changes show at once.',
};

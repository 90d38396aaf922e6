import type { ProfileMessages } from '../messages/profile.js';

export const profile: ProfileMessages = {
  title: 'Profile',
  text: 'Who you are in this app.',
  note: 'Changes show at once.',
  usernameFixed: 'It stays as it was chosen.',
};

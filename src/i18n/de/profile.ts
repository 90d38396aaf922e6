import type { ProfileMessages } from '../messages/profile.js';

export const profile: ProfileMessages = {
  title: 'Profil',
  text: 'Wer du in dieser App bist.',
  note: 'Änderungen sind sofort zu sehen.',
  usernameFixed: 'Er bleibt, wie er gewählt wurde.',
};

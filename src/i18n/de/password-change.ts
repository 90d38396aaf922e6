import type { PasswordChangeMessages } from '../messages/password-change.js';

export const passwordChange: PasswordChangeMessages = {
  title: 'Passwort',
  text: 'Nimm eines, das du sonst nirgends verwendest.',
  changed: (date) => `Geändert: ${date}.`,
  current: 'Jetziges Passwort',
  currentMissing: 'Gib das Passwort ein, das du jetzt hast.',
  currentWrong: 'Das ist nicht dein jetziges Passwort.',
  currentPerhapsOld: 'Das ist nicht dein jetziges Passwort. Ein früherer Versuch hat es vielleicht schon zum neuen gemacht.',
  forgot: 'Passwort vergessen?',
  new: 'Neues Passwort',
  same: 'Dieses Passwort hast du schon. Nimm ein anderes.',
  signOutOthers: 'Alle anderen Sitzungen abmelden',
  submit: 'Passwort ändern',
  done: 'Dein Passwort ist geändert.',
  doneOthers: 'Dein Passwort ist geändert, und überall sonst bist du abgemeldet.',
  doneLost: 'Die Antwort des Servers ging verloren, aber dein Passwort scheint geändert, und du bist abgemeldet. Melde dich mit dem neuen an.',
  noneText: 'Du meldest dich ohne Passwort an. Um eines zu setzen, lass dir einen Link schicken.',
  noneSend: 'Link per E-Mail schicken',
  noneSent: (email) => `Wir haben einen Link an ${email} geschickt. Öffne ihn, um ein Passwort zu setzen.`,
};

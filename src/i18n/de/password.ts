import type { PasswordMessages } from '../messages/password.js';

export const password: PasswordMessages = {
  rule: (min) => `Mindestens ${min} Zeichen. Ein paar Wörter hintereinander sind gut.`,
  tooShort: (missing) => (missing === 1 ? 'Ein Zeichen fehlt noch.' : `${missing} Zeichen fehlen noch.`),
  tooLong: (max) => `Höchstens ${max} Zeichen.`,
  passwordCompromised: 'Dieses Passwort ist aus einem Datenleck bekannt. Wähle ein anderes.',
  strength: ['Leicht zu erraten', 'Stärke: schwach', 'Stärke: mittel', 'Stärke: gut', 'Stärke: hoch'],
};

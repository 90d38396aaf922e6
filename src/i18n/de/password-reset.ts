import type { PasswordResetMessages } from '../messages/password-reset.js';

export const passwordReset: PasswordResetMessages = {
  title: 'Passwort zurücksetzen',
  subtitle: 'Gib deine Adresse ein, und wir senden dir einen Link.',
  submit: 'Link senden',
  sentTitle: 'Sieh in deine E-Mails',
  sentText: (email, duration) => `Wenn zu ${email} ein Konto gehört, ist ein Link unterwegs. Er gilt ${duration}.`,
  newTitle: 'Neues Passwort wählen',
  newSubtitle: 'Damit meldest du dich ab jetzt an.',
  newLabel: 'Neues Passwort',
  newSubmit: 'Passwort setzen',
  doneTitle: 'Dein Passwort ist geändert',
  doneText: 'Melde dich mit dem neuen an.',
  doneAction: 'Anmelden',
  invalidTitle: 'Dieser Link gilt nicht mehr',
  invalidText: 'Links gelten einmal und nur für kurze Zeit.',
  invalidAction: 'Neuen Link anfordern',
  unsureTitle: 'Dein Passwort ist vielleicht schon geändert',
  unsureText: 'Auf deinen ersten Versuch kam keine Antwort. Melde dich mit dem Passwort von damals an. Wenn das nicht geht, setze es noch einmal zurück.',
  unsureAction: 'Noch einmal zurücksetzen',
};

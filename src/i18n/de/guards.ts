import type { GuardMessages } from '../messages/guards.js';

export const guards: GuardMessages = {
  errorTitle: 'Das hat nicht geklappt',
  errorAction: 'Zurück zur Anmeldung',
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFoundText: 'Vielleicht ist ein Fehler in der Adresse.',
  endedTitle: 'Sie sind abgemeldet',
  endedText: 'Ihre Sitzung wurde in einem anderen Tab oder auf einem anderen Gerät beendet, oder sie ist abgelaufen.',
  endedAction: 'Wieder anmelden',
  notSetUpTitle: 'Das funktioniert noch nicht',
  notSetUpText: 'Die App ist nicht richtig eingerichtet. Sie machen nichts falsch; bitte kommen Sie später wieder.',
};

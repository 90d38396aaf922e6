import type { GuardMessages } from '../messages.js';

export const guards: GuardMessages = {
  errorTitle: 'Das hat nicht geklappt',
  errorAction: 'Zurück zur Anmeldung',
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFoundText: 'Vielleicht ist ein Fehler in der Adresse.',
};

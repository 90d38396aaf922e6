import type { MailedMessages } from '../messages/mailed.js';

export const mailed: MailedMessages = {
  useAnotherAddress: 'Andere Adresse verwenden',
  nothingArrived: 'Nichts da? Sieh im Spam nach oder prüfe die Adresse oben.',
  sendAgain: 'Noch einmal senden',
  sendAgainIn: (time) => `Noch einmal senden in ${time}`,
  sentAgain: 'Gesendet. Es kann eine Minute dauern.',
  openMailApp: 'E-Mail-Programm öffnen',
};

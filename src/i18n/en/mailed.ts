import type { MailedMessages } from '../messages/mailed.js';

export const mailed: MailedMessages = {
  useAnotherAddress: 'Use another address',
  nothingArrived: 'Nothing there? Look in spam, or check the address above.',
  sendAgain: 'Send again',
  sendAgainIn: (time) => `Send again in ${time}`,
  sentAgain: 'Sent. It can take a minute to arrive.',
  openMailApp: 'Open mail app',
};

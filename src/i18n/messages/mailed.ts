/** Words about a mail that is on its way. */
export interface MailedMessages {
  useAnotherAddress: string;
  nothingArrived: string;
  sendAgain: string;
  sendAgainIn: (time: string) => string;
  sentAgain: string;
  openMailApp: string;
}

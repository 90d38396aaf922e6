export interface MagicLinkMessages {
  title: string;
  text: string;
  submit: string;
  sentTitle: string;
  sentText: (email: string, duration: string) => string;
  /** The link works in whichever browser it is opened. */
  otherDevice: string;
  readyTitle: (app: string) => string;
  readyText: string;
  confirm: string;
  invalidTitle: string;
  invalidText: string;
  newLink: string;
  done: string;
}

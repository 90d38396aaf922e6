import type { Branding } from '../../src/branding/branding.js';
import type { EmailMessages } from '../i18n/messages.js';

/** A part of a mail. HTML and text are both made from these, so that they always say the same. */
export type Block =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: string }
  /** The one action. Its address is also written out under it. */
  | { type: 'button'; label: string; href: string }
  /** Digits to be typed or copied, alone on their line. */
  | { type: 'code'; text: string }
  | { type: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { type: 'note'; text: string };

export interface EmailContent {
  /** Under 60 characters, without a name that a person chose. */
  subject: string;
  /** What a mailbox shows beside the subject. */
  preheader: string;
  blocks: readonly Block[];
  /** Why the reader gets it, in the footer. */
  reason: string;
}

export interface EmailContext {
  branding: Branding;
  messages: EmailMessages;
  /** A lifetime in the reader's words. */
  duration: (seconds: number) => string;
  /** A moment in the reader's words and time zone. */
  moment: (date: Date) => string;
}

export type EmailKind = 'link' | 'code' | 'notice' | 'event';

export interface EmailDefinition<Props> {
  id: string;
  /**
   * `link` and `code` mails end with their lifetime, and each code is another one; `notice` and `event` mails are worth sending for a day. Each `event` is about another
   * thing that somebody who is signed in has done, such as a key that was made.
   */
  kind: EmailKind;
  build: (props: Props, context: EmailContext) => EmailContent;
}

/** Defines a mail: one function from its facts to its blocks. */
export function defineEmail<Props>(definition: EmailDefinition<Props>): EmailDefinition<Props> {
  return definition;
}

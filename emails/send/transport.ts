/** A mail as it leaves. */
export interface EmailMessage {
  from: string;
  to: string;
  replyTo?: string | undefined;
  subject: string;
  html: string;
  text: string;
  headers: Readonly<Record<string, string>>;
}

export interface SendOptions {
  /** The same for every try of one mail, so that a provider can drop a second copy. */
  idempotencyKey: string;
  signal?: AbortSignal | undefined;
}

/** A way to send mails. Resolves when the next server has taken the mail over; rejects when it has not. */
export interface EmailTransport {
  name: string;
  send(message: EmailMessage, options: SendOptions): Promise<void>;
  /** Checks that mails could be sent now. */
  verify?(): Promise<void>;
}

/** A transport throws this when another try cannot help, such as for an address that does not exist. */
export class PermanentEmailError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PermanentEmailError';
  }
}

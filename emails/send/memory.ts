import type { EmailMessage, EmailTransport } from './transport.js';

export interface MemoryTransport extends EmailTransport {
  /** Every mail that was sent, oldest first. */
  sent: EmailMessage[];
  /** The newest mail to an address, or of all. */
  last: (to?: string) => EmailMessage | undefined;
}

/** Keeps mails in memory. For tests. */
export function memory(): MemoryTransport {
  const sent: EmailMessage[] = [];
  return {
    name: 'memory',
    sent,
    last: (to) => sent.findLast((message) => to === undefined || message.to === to),
    async send(message) {
      sent.push(message);
    },
  };
}

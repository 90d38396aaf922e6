import type { EmailTransport } from './transport.js';

/** Writes mails to the console, links and all. For development: a log in production must not hold a token. */
export function consoleTransport(write: (text: string) => void = console.log): EmailTransport {
  return {
    name: 'console',
    async send({ to, subject, text }) {
      write(`\nMail to ${to}: ${subject}\n${text}`);
    },
  };
}

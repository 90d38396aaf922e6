import type { EmailTransport } from './transport.js';
import { PermanentEmailError } from './transport.js';

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://`. */
  url: string;
  /** Milliseconds for the connection and for each answer. @default 10000 */
  timeout?: number | undefined;
}

/** Sends mails over SMTP by nodemailer, which the app installs. A 5xx answer ends the tries. Source: RFC 5321, section 4.2.1. */
export function smtp({ url, timeout = 10_000 }: SmtpOptions): EmailTransport {
  let connection: ReturnType<typeof connect> | null = null;
  async function connect() {
    const { createTransport } = await import('nodemailer');
    return createTransport({ url, connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout } as never);
  }
  const connected = () => {
    connection ??= connect();
    return connection;
  };

  return {
    name: 'smtp',
    async verify() {
      await (await connected()).verify();
    },
    async send({ from, to, replyTo, subject, html, text, headers }, { idempotencyKey }) {
      const domain = from.replace(/.*@|>$/g, '') || 'localhost';
      try {
        await (await connected()).sendMail({
          from,
          to,
          ...(replyTo ? { replyTo } : {}),
          subject,
          html,
          text,
          messageId: `<${idempotencyKey}@${domain}>`,
          headers: { ...headers, 'X-Entity-Ref-ID': idempotencyKey },
        });
      } catch (error) {
        const { responseCode, message } = error as { responseCode?: number; message?: string };
        if (responseCode !== undefined && responseCode >= 500) throw new PermanentEmailError(message ?? 'refused');
        throw error;
      }
    },
  };
}

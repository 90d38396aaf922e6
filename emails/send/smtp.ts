import type { EmailTransport } from './transport.js';
import { PermanentEmailError } from './transport.js';

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://`. */
  url: string;
  /** Milliseconds for the connection and for each answer. @default 10000 */
  timeout?: number | undefined;
}

/** What nodemailer calls a refusal of the sender, the recipient or the content. */
const REFUSED = new Set(['EENVELOPE', 'EMESSAGE']);
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Sends mails over SMTP by nodemailer, which the app installs. The connection has to be encrypted, unless the mail server is on this machine. A 5xx answer to the
 * mail itself ends the tries. Source: RFC 5321, section 4.2.1; RFC 8314, section 3.
 *
 * @throws at once when the address of the mail server is missing or is none, before any mail could be lost to it.
 */
export function smtp({ url, timeout = 10_000 }: SmtpOptions): EmailTransport {
  if (!isSmtpUrl(url))
    throw new Error(
      'livery-ui/emails: smtp() needs the address of a mail server, beginning with smtp:// or smtps://. Set SMTP_URL, for example: smtp://user:password@mail.example.com:587',
    );
  let connection: ReturnType<typeof connect> | null = null;
  async function connect() {
    const { createTransport } = await import('nodemailer');
    return createTransport({
      url,
      requireTLS: !LOOPBACK.has(new URL(url).hostname),
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
    } as never);
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
        const { responseCode = 0, code = '', message } = error as { responseCode?: number; code?: string; message?: string };
        // A refused password or greeting is about the server, and will be mended; a refused recipient or content will not.
        if (responseCode >= 500 && REFUSED.has(code)) throw new PermanentEmailError(message ?? 'refused');
        throw error;
      }
    },
  };
}

// The address holds a password, so no error may quote it.
function isSmtpUrl(url: unknown): boolean {
  if (typeof url !== 'string' || !/^smtps?:\/\//.test(url)) return false;
  try {
    return new URL(url).hostname !== '';
  } catch {
    return false;
  }
}

import type { EmailId, RenderEmailOptions, RenderedEmail } from '../../emails/index.js';
import type { Enqueue, Person } from '../../emails/mail-callbacks.js';
import type { Branding } from '../branding/branding.js';

/** A mail that the server of a sandbox has sent. */
export interface SandboxMail {
  id: string;
  template: EmailId;
  to: string;
  /** The facts that it is made of. */
  props: Readonly<Record<string, unknown>>;
  /** Where its button leads. */
  link: string;
  /** The token of that link, or an empty text. */
  token: string;
  /** The code that it carries, or an empty text. */
  code: string;
  /** Milliseconds since the epoch. */
  sentAt: number;
  /** Makes the mail as its reader gets it, or would in another brand or language. It needs `@react-email/components`. */
  render: (options?: Partial<RenderEmailOptions>) => Promise<RenderedEmail>;
}

export interface Outbox {
  /** Every mail, newest first. The list is a new one after each mail. */
  mails: readonly SandboxMail[];
  /** The newest mail of a template, to somebody or to anybody. */
  last: (template?: EmailId, to?: string) => SandboxMail | undefined;
  /** Calls back after each mail; returns how to stop. */
  subscribe: (listener: () => void) => () => void;
  clear: () => void;
}

export interface OutboxOptions {
  branding: Branding;
  /** Told of each token that leaves in a mail. */
  onToken: (token: string) => void;
}

/** Makes the outbox of a sandbox, and what puts mails into it. It only keeps them: a mail that sent a request of its own would wait for the one that sent it. */
export function createOutbox({ branding, onToken }: OutboxOptions): { outbox: Outbox; enqueue: Enqueue } {
  const listeners = new Set<() => void>();
  let count = 0;

  const outbox: Outbox = {
    mails: [],
    last: (template, to) => outbox.mails.find((mail) => (template === undefined || mail.template === template) && (to === undefined || mail.to === to)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear: () => put([]),
  };

  function put(mails: readonly SandboxMail[]) {
    outbox.mails = mails;
    for (const listener of listeners) listener();
  }

  const enqueue: Enqueue = async (template, person: Person, props) => {
    const link = (props as { url?: string }).url ?? '';
    const token = new URLSearchParams(new URL(link, 'http://localhost').hash.slice(1)).get('token') ?? '';
    if (token) onToken(token);
    count += 1;
    const mail: SandboxMail = {
      id: String(count),
      template,
      to: person.email,
      props: { ...props },
      link,
      token,
      code: (props as { code?: string }).code ?? '',
      sentAt: Date.now(),
      // The templates are loaded when a mail is looked at, so that a test that looks at none needs none.
      render: async (options) => (await import('../../emails/render-email.js')).renderEmail(template, props, { branding, ...options }),
    };
    put([mail, ...outbox.mails]);
  };
  return { outbox, enqueue };
}

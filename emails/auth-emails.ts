import type { AuthContext, BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import type { Branding } from '../src/branding/branding.js';
import { isOutboxAtRest } from '../src/safety/outbox-at-rest.js';
import { en } from './i18n/en/index.js';
import type { EmailLocale } from './i18n/messages.js';
import { DEFAULT_LIFETIMES, type MailLifetimes, type MailPaths, mailCallbacks, type Person } from './mail-callbacks.js';
import { renderEmail } from './render-email.js';
import { securityNotices } from './security-notices.js';
import { adapterStore, outboxSchema } from './send/adapter-store.js';
import { memoryStore } from './send/memory-store.js';
import { createEmailQueue, type EmailJob, type EmailQueue, type EmailQueueOptions } from './send/queue.js';
import type { EmailTransport } from './send/transport.js';
import { type EmailId, type EmailPropsById, TEMPLATES } from './templates/index.js';

export interface AuthEmailsOptions {
  /** `url` and `emailFrom` have to be set: links and sender come from them. */
  branding: Branding;
  transport: EmailTransport;
  /** Languages that mails can be in; the first is the default. The request's `Accept-Language` chooses. @default English */
  locales?: readonly EmailLocale[] | undefined;
  /**
   * `confirm` leads to a page of the app that acts on a click, so that a mail scanner which opens every link uses up nothing; `confirm-on-server` does so, too, with
   * the token where a server-rendered page can read it. `direct` keeps Better Auth's links, which act when they are opened. @default 'confirm'
   */
  links?: 'confirm' | 'confirm-on-server' | 'direct' | undefined;
  /** Paths of the app that mails lead to. */
  paths?: MailPaths | undefined;
  /** Keeps the outbox as a table of the auth database (`plugin()` has to be added), so that a crash or a dead mail server loses nothing. @default true */
  durable?: boolean | undefined;
  /** Keeps the links of sent mails, for an outbox page in development. @default false */
  keepSent?: boolean | undefined;
  /** Hears of each try that failed. @default writes a line to `console.error`, without address and link */
  onError?: EmailQueueOptions['onError'];
}

/** What is read of a plugin's options. Seconds, but for the period. */
interface PluginOptions {
  expiresIn?: number;
  otpOptions?: { period?: number };
}

/** Better Auth counts the lifetime of mailed second factors in minutes. */
const MINUTE_SECONDS = 60;
const SECOND = 1000;
const MINUTE = 60_000;
const MEMORY_DELAYS = [0.5 * SECOND, 2 * SECOND, 8 * SECOND] as const;
const DURABLE_DELAYS = [SECOND, 10 * SECOND, MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE, 16 * MINUTE, 32 * MINUTE, 60 * MINUTE] as const;

/**
 * Wires every mail of Better Auth: spread `emailAndPassword` and `emailVerification` into its options, and add `plugin()`.
 *
 * A callback stores the mail and returns at once: were it to wait for a mail server, the time of the answer would tell who has an account.
 *
 * @throws when the branding has no `url` or no `emailFrom`.
 */
export function authEmails({
  branding,
  transport,
  locales = [en],
  links = 'confirm',
  paths,
  durable = true,
  keepSent,
  onError = logProblem,
}: AuthEmailsOptions) {
  const { url, emailFrom } = branding;
  if (!url || !emailFrom) {
    throw new Error(
      'livery-ui/emails: mails need to know where the app lives and who sends them. Set APP_URL and EMAIL_FROM (or `url` and `emailFrom` of createBranding).',
    );
  }
  const lifetimes: MailLifetimes = { ...DEFAULT_LIFETIMES };
  let queue = durable ? null : startQueue(memoryStore(), MEMORY_DELAYS);

  function startQueue(store: EmailQueueOptions['store'], retryDelays: readonly number[]): EmailQueue {
    const started = createEmailQueue({ store, transport, retryDelays, keepSent, onError, render: (job) => toMessage(job) });
    if (!isOutboxAtRest()) started.start();
    return started;
  }

  async function toMessage(job: EmailJob) {
    const rendered = await renderEmail(job.template as EmailId, JSON.parse(job.payload), { branding, locale: locales.find(({ tag }) => tag === job.locale) });
    return { ...rendered, from: emailFrom as string, replyTo: branding.emailReplyTo ?? undefined, to: job.recipient };
  }

  async function enqueue<Id extends EmailId>(template: Id, person: Person, props: EmailPropsById[Id], request: Request | undefined, lifetime: number) {
    if (!queue)
      throw new Error(
        'livery-ui/emails: the outbox is a table of the auth database, so Better Auth needs to know it. Add mail.plugin() to `plugins`, or pass durable: false.',
      );
    const locale = chooseLocale(request?.headers.get('accept-language') ?? '', locales).tag;
    await queue.enqueue({ template, recipient: person.email, payload: JSON.stringify(props), locale }, { lifetime, kind: TEMPLATES[template].kind });
  }

  const { emailVerification, emailAndPassword, changeEmail, deleteUser, twoFactor, magicLink, emailOTP, securityNotice, passwordChanged } = mailCallbacks(
    enqueue,
    {
      url,
      links,
      paths,
      lifetimes,
    },
  );
  return {
    emailVerification,
    emailAndPassword,
    /** For `user.changeEmail`, where the old address is to be asked as well. Without it the new one is asked, and the old one told afterwards. */
    changeEmail,
    /** For `user.deleteUser`: by the link of a mail, and with a mail afterwards. Take `afterDelete` alone where the password is asked instead. */
    deleteUser,
    /** For `twoFactor({ otpOptions: mail.twoFactor })`. */
    twoFactor,
    /** For `magicLink(mail.magicLink)`. */
    magicLink,
    /** For `emailOTP(mail.emailOTP)`: the four codes. */
    emailOTP,
    /** The outbox table, the true lifetimes, and mails for which Better Auth has no callback. */
    plugin: () =>
      ({
        id: 'livery-emails',
        schema: durable ? outboxSchema : {},
        init(context: AuthContext) {
          lifetimes.verify = context.options.emailVerification?.expiresIn ?? DEFAULT_LIFETIMES.verify;
          const plugin = (id: string) => (context.options.plugins?.find((one) => one.id === id) as { options?: PluginOptions } | undefined)?.options;
          lifetimes.twoFactorCode = (plugin('two-factor')?.otpOptions?.period ?? DEFAULT_LIFETIMES.twoFactorCode / MINUTE_SECONDS) * MINUTE_SECONDS;
          lifetimes.magicLink = plugin('magic-link')?.expiresIn ?? DEFAULT_LIFETIMES.magicLink;
          lifetimes.emailCode = plugin('email-otp')?.expiresIn ?? DEFAULT_LIFETIMES.emailCode;
          lifetimes.deleteAccount = context.options.user?.deleteUser?.deleteTokenExpiresIn ?? DEFAULT_LIFETIMES.deleteAccount;
          lifetimes.reset = context.options.emailAndPassword?.resetPasswordTokenExpiresIn ?? DEFAULT_LIFETIMES.reset;
          if (durable && !queue) queue = startQueue(adapterStore(context), DURABLE_DELAYS);
          return { options: securityNotices(securityNotice, context) };
        },
        hooks: {
          after: [
            {
              matcher: (context) => context.path === '/change-password' || context.path === '/set-password',
              handler: createAuthMiddleware(async (context) => {
                const person = context.context.session?.user;
                if (person && !(context.context.returned instanceof Error)) await passwordChanged(person, context.request);
              }),
            },
          ],
        },
      }) satisfies BetterAuthPlugin,
    /** Tries everything that is due, and waits until it was tried. */
    flush: async () => queue?.flush(),
    /** Stops sending, after what is being sent. For shutdown. */
    stop: async () => queue?.stop(),
  };
}

// A mail server that is wrongly set up would be noticed by nobody else: screens say that a mail was sent, whatever happens to it.
function logProblem({ template, attempts, reason, final }: Parameters<NonNullable<EmailQueueOptions['onError']>>[0]): void {
  // The words of SQLite, PostgreSQL and MySQL.
  const help = /no such table|does not exist|doesn't exist/i.test(reason) ? ' Run your Better Auth migration: mail.plugin() adds a table.' : '';
  console.error(`livery-ui/emails: ${template || 'the outbox'} failed, try ${attempts}${final ? ', given up' : ''}: ${reason}.${help}`);
}

/** The language of a reader that mails can be in. Source: RFC 9110, section 12.5.4. */
export function chooseLocale(acceptLanguage: string, locales: readonly EmailLocale[]): EmailLocale {
  const wanted = acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = Number(parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean) ?? 1);
      return { tag, quality: Number.isFinite(quality) ? quality : 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const found = locales.find((locale) => locale.tag.toLowerCase() === tag) ?? locales.find((locale) => locale.tag.split('-')[0] === tag.split('-')[0]);
    if (found) return found;
  }
  return locales[0] ?? en;
}

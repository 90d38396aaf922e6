import type { EmailMessages, NoticeMessages } from '../i18n/messages.js';
import { type Block, defineEmail, type EmailContext, type EmailKind } from '../kit/definition.js';
import { nameDevice } from './device.js';
import { greet } from './greeting.js';

export interface SecurityNoticeProps {
  name: string;
  /** The page on which a password is reset. */
  url: string;
  /** When it happened, in milliseconds since the epoch. */
  at: number;
  /** Of the browser that did it. */
  userAgent?: string | undefined;
}

export interface BackupCodeUsedProps extends SecurityNoticeProps {
  /** Codes that still work; left out where the server cannot say. */
  left?: number | undefined;
}

export interface AccountLinkProps extends SecurityNoticeProps {
  /** What people call the provider. */
  provider: string;
}

export interface ApiKeyCreatedProps extends SecurityNoticeProps {
  /** What the person calls the key. The key itself is in no mail. */
  keyName: string;
}

/** What a notice can be about. */
export type SecurityNotice =
  | 'new-device'
  | 'passkey-added'
  | 'passkey-removed'
  | 'two-factor-enabled'
  | 'two-factor-disabled'
  | 'backup-code-used'
  | 'email-changed'
  | 'account-deleted'
  | 'account-linked'
  | 'account-unlinked'
  | 'api-key-created';

interface NoticeParts<Props> {
  /** A sentence after the first one. */
  more?: (props: Props, messages: EmailMessages) => string;
  /** Facts before when and where. */
  facts?: (props: Props, messages: EmailMessages) => readonly (readonly [label: string, value: string])[];
  /** Whether a new password helps the person; else they are led to whoever can. @default true */
  passwordHelps?: boolean;
  /** @default 'event' */
  kind?: EmailKind;
}

/** Mails that tell of a change to an account: what, when, where, and what to do when it was somebody else. */
function securityNotice<Props extends SecurityNoticeProps>(
  id: SecurityNotice,
  wordsOf: (messages: EmailMessages) => NoticeMessages,
  { more = () => '', facts = () => [], passwordHelps = true, kind = 'event' }: NoticeParts<Props> = {},
) {
  return defineEmail<Props>({
    id,
    kind,
    build(props, context) {
      const { branding, messages, moment } = context;
      const words = wordsOf(messages);
      const extra = more(props, messages);
      return {
        subject: words.subject(branding.name),
        preheader: words.notYou,
        reason: messages.securityReason,
        blocks: [
          { type: 'heading', text: words.title },
          { type: 'paragraph', text: `${greet(context, props.name, words.text(branding.name))}${extra === '' ? '' : ` ${extra}`}` },
          {
            type: 'facts',
            rows: [
              ...facts(props, messages),
              [messages.when, moment(new Date(props.at))],
              [messages.device, nameDevice(props.userAgent) ?? messages.unknownDevice],
            ],
          },
          { type: 'paragraph', text: words.notYou },
          passwordHelps ? { type: 'button', label: messages.resetPasswordButton, href: props.url } : helpButton(context, props.url),
        ],
      };
    },
  });
}

/** Leads to whoever can help, and to the app where nobody is named. */
function helpButton({ branding, messages }: EmailContext, url: string): Block {
  const support = branding.supportUrl ?? (branding.supportEmail ? `mailto:${branding.supportEmail}` : null);
  return { type: 'button', label: support ? messages.helpButton : messages.openButton(branding.name), href: support ?? url };
}

/** Somebody signed in on a device that has not been seen before. */
export const newDevice = securityNotice('new-device', ({ newDevice }) => newDevice, { kind: 'notice' });
export const passkeyAdded = securityNotice('passkey-added', ({ passkeyAdded }) => passkeyAdded);
export const passkeyRemoved = securityNotice('passkey-removed', ({ passkeyRemoved }) => passkeyRemoved);
export const twoFactorEnabled = securityNotice('two-factor-enabled', ({ twoFactorEnabled }) => twoFactorEnabled);
export const twoFactorDisabled = securityNotice('two-factor-disabled', ({ twoFactorDisabled }) => twoFactorDisabled);
/** Says how many are left. */
export const backupCodeUsed = securityNotice<BackupCodeUsedProps>('backup-code-used', ({ backupCodeUsed }) => backupCodeUsed, {
  more: ({ left }, messages) => (left === undefined ? '' : messages.backupCodeUsed.left(left)),
});
/** To the address that an account had, where a new password can no longer be asked for. */
export const emailChanged = securityNotice('email-changed', ({ emailChanged }) => emailChanged, { passwordHelps: false });
export const accountDeleted = securityNotice('account-deleted', ({ accountDeleted }) => accountDeleted, { passwordHelps: false });
const provider = ({ provider }: AccountLinkProps, messages: EmailMessages) => [[messages.provider, provider]] as const;
export const accountLinked = securityNotice<AccountLinkProps>('account-linked', ({ accountLinked }) => accountLinked, { facts: provider });
export const accountUnlinked = securityNotice<AccountLinkProps>('account-unlinked', ({ accountUnlinked }) => accountUnlinked, { facts: provider });
export const apiKeyCreated = securityNotice<ApiKeyCreatedProps>('api-key-created', ({ apiKeyCreated }) => apiKeyCreated, {
  facts: ({ keyName }, messages) => (keyName ? [[messages.keyName, keyName]] : []),
});

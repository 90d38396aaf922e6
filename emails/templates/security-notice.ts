import { readUserAgent } from '../../src/safety/user-agent.js';
import type { EmailMessages, NoticeMessages } from '../i18n/messages.js';
import { defineEmail } from '../kit/definition.js';
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

type NoticeId = 'new-device' | 'passkey-added' | 'passkey-removed' | 'two-factor-enabled' | 'two-factor-disabled' | 'backup-code-used';

/** Mails that tell of a change to an account: what, when, where, and what to do when it was somebody else. */
function securityNotice<Props extends SecurityNoticeProps>(
  id: NoticeId,
  wordsOf: (messages: EmailMessages) => NoticeMessages,
  more: (props: Props, messages: EmailMessages) => string = () => '',
) {
  return defineEmail<Props>({
    id,
    kind: 'notice',
    build(props, context) {
      const { branding, messages, moment } = context;
      const words = wordsOf(messages);
      const { browser, system } = readUserAgent(props.userAgent ?? '');
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
              [messages.when, moment(new Date(props.at))],
              [messages.device, [browser, system].filter(Boolean).join(', ') || messages.unknownDevice],
            ],
          },
          { type: 'paragraph', text: words.notYou },
          { type: 'button', label: messages.resetPasswordButton, href: props.url },
        ],
      };
    },
  });
}

/** Somebody signed in on a device that has not been seen before. */
export const newDevice = securityNotice('new-device', ({ newDevice }) => newDevice);
export const passkeyAdded = securityNotice('passkey-added', ({ passkeyAdded }) => passkeyAdded);
export const passkeyRemoved = securityNotice('passkey-removed', ({ passkeyRemoved }) => passkeyRemoved);
export const twoFactorEnabled = securityNotice('two-factor-enabled', ({ twoFactorEnabled }) => twoFactorEnabled);
export const twoFactorDisabled = securityNotice('two-factor-disabled', ({ twoFactorDisabled }) => twoFactorDisabled);
/** Says how many are left. */
export const backupCodeUsed = securityNotice<BackupCodeUsedProps>(
  'backup-code-used',
  ({ backupCodeUsed }) => backupCodeUsed,
  ({ left }, messages) => (left === undefined ? '' : messages.backupCodeUsed.left(left)),
);

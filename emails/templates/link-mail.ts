import type { EmailMessages, LinkMessages } from '../i18n/messages.js';
import { defineEmail } from '../kit/definition.js';
import { greet } from './greeting.js';

export interface LinkMailProps {
  name: string;
  url: string;
  /** Seconds that the link works. */
  lifetime: number;
}

export interface ChangeEmailProps extends LinkMailProps {
  /** The address that the account is to have. */
  newEmail: string;
}

type LinkMailId = 'change-email-verify' | 'change-email-confirm' | 'delete-account-verify';

/** Mails that ask for a click on a change to an account: what it is, the one link, how long it works. */
function linkMail<Props extends LinkMailProps>(
  id: LinkMailId,
  wordsOf: (messages: EmailMessages) => LinkMessages,
  facts: (props: Props, messages: EmailMessages) => readonly (readonly [label: string, value: string])[] = () => [],
) {
  return defineEmail<Props>({
    id,
    kind: 'link',
    build(props, context) {
      const { branding, messages, duration } = context;
      const words = wordsOf(messages);
      const valid = messages.validFor(duration(props.lifetime));
      const rows = facts(props, messages);
      return {
        subject: words.subject(branding.name),
        preheader: valid,
        reason: words.reason,
        blocks: [
          { type: 'heading', text: words.title },
          { type: 'paragraph', text: greet(context, props.name, words.text(branding.name)) },
          ...(rows.length > 0 ? [{ type: 'facts' as const, rows }] : []),
          { type: 'button', label: words.button, href: props.url },
          { type: 'note', text: valid },
        ],
      };
    },
  });
}

const newAddress = ({ newEmail }: ChangeEmailProps, messages: EmailMessages) => [[messages.newAddress, newEmail]] as const;

/** To the new address of an account: asks its owner for a click. */
export const changeEmailVerify = linkMail('change-email-verify', (messages) => messages.changeEmailVerify);
/** To the old address of an account: asks whether the change is wanted. */
export const changeEmailConfirm = linkMail<ChangeEmailProps>('change-email-confirm', (messages) => messages.changeEmailConfirm, newAddress);
/** Asks whether an account is really to be deleted. */
export const deleteAccountVerify = linkMail('delete-account-verify', (messages) => messages.deleteAccountVerify);

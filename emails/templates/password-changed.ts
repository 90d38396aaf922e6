import { defineEmail } from '../kit/definition.js';
import { greet } from './greeting.js';

export interface PasswordChangedProps {
  name: string;
  /** The page on which a password is reset. */
  url: string;
  /** When it was changed, in milliseconds since the epoch. */
  changedAt: number;
}

/** Tells a person that the password was changed, and what to do when it was somebody else. */
export const passwordChanged = defineEmail<PasswordChangedProps>({
  id: 'password-changed',
  kind: 'notice',
  build({ name, url, changedAt }, context) {
    const { branding, messages, moment } = context;
    const words = messages.passwordChanged;
    return {
      subject: words.subject(branding.name),
      preheader: words.notYou,
      reason: words.reason,
      blocks: [
        { type: 'heading', text: words.title },
        { type: 'paragraph', text: greet(context, name, words.text(branding.name)) },
        { type: 'facts', rows: [[messages.when, moment(new Date(changedAt))]] },
        { type: 'paragraph', text: words.notYou },
        { type: 'button', label: words.button, href: url },
      ],
    };
  },
});

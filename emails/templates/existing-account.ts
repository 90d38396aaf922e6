import { defineEmail } from '../kit/definition.js';
import { greet } from './greeting.js';

export interface ExistingAccountProps {
  name: string;
  /** The sign-in page. */
  url: string;
}

/** Tells the owner of an address that somebody tried to sign up with it. The page that was used tells nobody. */
export const existingAccount = defineEmail<ExistingAccountProps>({
  id: 'existing-account',
  kind: 'notice',
  build({ name, url }, context) {
    const { branding, messages } = context;
    const words = messages.existingAccount;
    return {
      subject: words.subject(branding.name),
      preheader: words.title,
      reason: words.reason,
      blocks: [
        { type: 'heading', text: words.title },
        { type: 'paragraph', text: greet(context, name, words.text(branding.name)) },
        { type: 'button', label: words.button, href: url },
      ],
    };
  },
});

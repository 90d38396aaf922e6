import { defineEmail } from '../kit/definition.js';
import { greet } from './greeting.js';

export interface WelcomeProps {
  name: string;
  /** The app's start page. */
  url: string;
}

/** Says that the account is ready. */
export const welcome = defineEmail<WelcomeProps>({
  id: 'welcome',
  kind: 'notice',
  build({ name, url }, context) {
    const { branding, messages } = context;
    const words = messages.welcome;
    return {
      subject: words.subject(branding.name),
      preheader: words.title,
      reason: words.reason,
      blocks: [
        { type: 'heading', text: words.title },
        { type: 'paragraph', text: greet(context, name, words.text(branding.name)) },
        { type: 'button', label: words.button(branding.name), href: url },
      ],
    };
  },
});

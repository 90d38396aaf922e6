import { defineEmail } from '../kit/definition.js';
import { greet } from './greeting.js';

export interface VerifyEmailProps {
  name: string;
  url: string;
  /** Seconds that the link works. */
  lifetime: number;
}

/** Asks the owner of an address to confirm it. */
export const verifyEmail = defineEmail<VerifyEmailProps>({
  id: 'verify-email',
  kind: 'link',
  build({ name, url, lifetime }, context) {
    const { branding, messages, duration } = context;
    const words = messages.verifyEmail;
    const valid = messages.validFor(duration(lifetime));
    return {
      subject: words.subject(branding.name),
      preheader: valid,
      reason: words.reason,
      blocks: [
        { type: 'heading', text: words.title },
        { type: 'paragraph', text: greet(context, name, words.text(branding.name)) },
        { type: 'button', label: words.button, href: url },
        { type: 'note', text: valid },
      ],
    };
  },
});

import { defineEmail } from '../kit/definition.js';
import { askedOn } from './device.js';
import { greet } from './greeting.js';

export interface MagicLinkEmailProps {
  /** Empty where nobody is known yet, as at a first sign-in. */
  name: string;
  url: string;
  /** Seconds that the link works. */
  lifetime: number;
  /** Of the browser that asked. */
  userAgent?: string | undefined;
}

/** Signs in whoever opens its link. */
export const magicLink = defineEmail<MagicLinkEmailProps>({
  id: 'magic-link',
  kind: 'link',
  build({ name, url, lifetime, userAgent }, context) {
    const { branding, messages, duration } = context;
    const words = messages.magicLink;
    const valid = messages.validFor(duration(lifetime));
    return {
      subject: words.subject(branding.name),
      preheader: valid,
      reason: words.reason,
      blocks: [
        { type: 'heading', text: words.title(branding.name) },
        { type: 'paragraph', text: greet(context, name, words.text(branding.name)) },
        { type: 'button', label: words.button, href: url },
        { type: 'note', text: valid },
        ...askedOn(userAgent, messages),
      ],
    };
  },
});

import { defineEmail } from '../kit/definition.js';
import { greet } from './greeting.js';

export interface TwoFactorCodeProps {
  name: string;
  code: string;
  /** Seconds that the code works. */
  lifetime: number;
}

/** The second step of a sign-in, by mail. */
export const twoFactorCode = defineEmail<TwoFactorCodeProps>({
  id: 'two-factor-code',
  kind: 'code',
  build({ name, code, lifetime }, context) {
    const { branding, messages, duration } = context;
    const words = messages.twoFactorCode;
    const valid = messages.codeValidFor(duration(lifetime));
    return {
      subject: words.subject(branding.name),
      // Not the code: a mailbox shows this on a locked screen.
      preheader: valid,
      reason: words.reason,
      blocks: [
        { type: 'heading', text: words.title },
        { type: 'paragraph', text: greet(context, name, words.text(branding.name)) },
        { type: 'code', text: code },
        { type: 'note', text: valid },
        { type: 'note', text: words.notYou },
      ],
    };
  },
});

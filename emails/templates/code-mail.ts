import type { CodeMessages, EmailMessages } from '../i18n/messages.js';
import { defineEmail } from '../kit/definition.js';
import { askedOn } from './device.js';
import { greet } from './greeting.js';

export interface CodeMailProps {
  /** Empty where nobody is known yet, as at a first sign-in. */
  name: string;
  code: string;
  /** Seconds that the code works. */
  lifetime: number;
  /** Of the browser that asked. */
  userAgent?: string | undefined;
}

type CodeMailId = 'sign-in-code' | 'verify-code' | 'reset-code' | 'change-email-code' | 'two-factor-code';

/** Mails that carry a code differ by their words alone. */
function codeMail(id: CodeMailId, wordsOf: (messages: EmailMessages) => CodeMessages) {
  return defineEmail<CodeMailProps>({
    id,
    kind: 'code',
    build({ name, code, lifetime, userAgent }, context) {
      const { branding, messages, duration } = context;
      const words = wordsOf(messages);
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
          ...askedOn(userAgent, messages),
        ],
      };
    },
  });
}

/** Signs in without a password. */
export const signInCode = codeMail('sign-in-code', ({ signInCode }) => signInCode);
/** Proves that an address is theirs. */
export const verifyCode = codeMail('verify-code', ({ verifyCode }) => verifyCode);
/** Lets somebody choose a new password. */
export const resetCode = codeMail('reset-code', ({ resetCode }) => resetCode);
/** To the new address of an account. */
export const changeEmailCode = codeMail('change-email-code', ({ changeEmailCode }) => changeEmailCode);
/** The second step of a sign-in. */
export const twoFactorCode = codeMail('two-factor-code', ({ twoFactorCode }) => twoFactorCode);

import { type ChangeEvent, forwardRef, type ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { normaliseEmail } from '../../safety/normalise-email.js';
import { TextField } from '../../ui/text-field.js';

const EXAMPLE = 'ada@example.com';

/** What is wrong with an address, or `null`. */
export function checkEmail(value: string, messages: Pick<Messages, 'common'>): string | null {
  if (value.trim() === '') return messages.common.emailMissing;
  return normaliseEmail(value) ? null : messages.common.emailIncomplete(EXAMPLE);
}

export interface EmailFieldViewProps {
  id: string;
  messages: Pick<Messages, 'common'>;
  /** Tokens of the `autocomplete` attribute. */
  autoComplete: string;
  error?: ReactNode;
  defaultValue?: string | undefined;
  autoFocus?: boolean | undefined;
  readOnly?: boolean | undefined;
  onChange?: ((event: ChangeEvent<HTMLInputElement>) => void) | undefined;
}

/** The field for an address: the keyboard of phones has an @, and nothing is corrected or capitalised. */
export const EmailFieldView = forwardRef<HTMLInputElement, EmailFieldViewProps>(function EmailFieldView({ messages, ...props }, ref) {
  return (
    <TextField ref={ref} {...props} label={messages.common.email} name="email" type="email" inputMode="email" dir="ltr" autoCapitalize="none" autoCorrect="off" spellCheck={false} required />
  );
});

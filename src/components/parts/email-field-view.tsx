import { type ChangeEvent, forwardRef, type ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { TextField } from '../../ui/text-field.js';

const EXAMPLE = 'ada@example.com';
/** One address with a dotted domain. The server decides; this only catches what was not finished, or can be none. Source: RFC 5321, section 4.5.3.1.1, for the length. */
const SHAPE = /^[^\s@,;"<>()]{1,64}@[^\s@,;"<>()]+\.[^\s@,;"<>().]{2,}$/u;

/** An address as it was meant: full-width letters of an input method folded, spaces around it gone. */
export function readEmail(value: string): string {
  return value.normalize('NFKC').trim();
}

/** What is wrong with an address, or `null`. */
export function checkEmail(value: string, messages: Pick<Messages, 'common'>): string | null {
  if (value.trim() === '') return messages.common.emailMissing;
  return SHAPE.test(readEmail(value)) ? null : messages.common.emailIncomplete(EXAMPLE);
}

export interface EmailFieldViewProps {
  id: string;
  messages: Pick<Messages, 'common'>;
  /** Where a username will do as well: the label that says so. @default messages.common.email */
  label?: string | undefined;
  /** At the end of the label's line. */
  aside?: ReactNode;
  /** Tokens of the `autocomplete` attribute. */
  autoComplete: string;
  error?: ReactNode;
  defaultValue?: string | undefined;
  autoFocus?: boolean | undefined;
  readOnly?: boolean | undefined;
  onChange?: ((event: ChangeEvent<HTMLInputElement>) => void) | undefined;
}

/** The field for an address: the keyboard of phones has an @, and nothing is corrected or capitalised. */
export const EmailFieldView = forwardRef<HTMLInputElement, EmailFieldViewProps>(function EmailFieldView({ messages, label, ...props }, ref) {
  return (
    <TextField
      ref={ref}
      {...props}
      label={label ?? messages.common.email}
      name="email"
      type={label ? 'text' : 'email'}
      inputMode="email"
      dir="ltr"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      required
    />
  );
});

import { type RefObject, useRef, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { isCodeSpent } from '../../safety/one-time-code.js';
import { useSpentCode } from '../../ui/one-time-code-field.js';

export interface CodeEntry {
  code: string;
  /** What is said under the field. */
  remark: string | undefined;
  /** What is said above the form: an error that is not about what was typed. */
  error: AuthError | null;
  /** Whether only another mail helps. */
  spent: boolean;
  /** The field of the code. */
  field: RefObject<HTMLInputElement | null>;
  change: (code: string) => void;
  /** Hands a whole code on; of half of one it says so. */
  submit: (code: string) => void;
  /** Makes room for the code of another mail. */
  renew: () => void;
}

export interface CodeEntryOptions {
  messages: Pick<Messages, 'errors' | 'emailCode'>;
  /** Digits of a code. */
  length: number;
  /** Whether nothing is under way. */
  settled: boolean;
  error: AuthError | null;
  onCode: (code: string) => void;
}

/** What was typed of a mailed code, and what is to be said of it. */
export function useCodeEntry({ messages: { errors, emailCode }, length, settled, error, onCode }: CodeEntryOptions): CodeEntry {
  const [code, setCode] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const spent = useSpentCode(settled, error, isCodeSpent(error?.code), code);
  // What is about the code that was typed stands under the field.
  const aboutCode = error !== null && (error.code === 'INVALID_OTP' || isCodeSpent(error.code));

  function change(value: string) {
    setIncomplete(false);
    setCode(value);
  }

  return {
    code,
    remark: incomplete ? emailCode.incomplete(length) : aboutCode ? errorText({ ...errors, ...emailCode }, error.code) : undefined,
    error: aboutCode ? null : error,
    spent,
    field,
    change,
    submit(value) {
      if (value.length < length) setIncomplete(true);
      else onCode(value);
    },
    renew() {
      if (!spent) return;
      change('');
      field.current?.focus();
    },
  };
}

'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { countCharacters } from '../../safety/count-characters.js';
import type { PasswordStrength } from '../../safety/password-strength.js';
import { PasswordField } from '../../ui/password-field.js';
import { StrengthMeter } from '../../ui/strength-meter.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

/** A reader that speaks with every key is worse than none. Source: QUALITY.md N05. */
const SPEAK_AFTER_MS = 500;

type Estimate = (password: string, context: readonly string[]) => PasswordStrength;

/** What is wrong with a new password, or `null`. Length alone decides. Source: NIST SP 800-63B-4, 3.1.1.2. */
export function checkNewPassword(
  value: string,
  policy: { minLength: number; maxLength: number },
  messages: Pick<Messages, 'common' | 'password'>,
): string | null {
  const length = countCharacters(value);
  if (length === 0) return messages.common.passwordMissing;
  if (length < policy.minLength) return messages.password.tooShort(policy.minLength - length);
  return length > policy.maxLength ? messages.password.tooLong(policy.maxLength) : null;
}

export interface NewPasswordFieldViewProps {
  id: string;
  label: ReactNode;
  messages: Pick<Messages, 'common' | 'password'>;
  policy: { minLength: number; maxLength: number };
  error?: string | undefined;
  autoFocus?: boolean | undefined;
  /** Words that an attacker knows: the app's name, the person's. Read when something is typed. */
  context?: (() => readonly string[]) | undefined;
  onEdit?: (() => void) | undefined;
}

/** The field for a new password: says what is missing, and how hard the rest is to guess. The estimate advises and never refuses. */
export function NewPasswordFieldView({ id, label, messages, policy, error, autoFocus, context, onEdit }: NewPasswordFieldViewProps): ReactNode {
  const [value, setValue] = useState('');
  const [estimate, setEstimate] = useState<Estimate | null>(null);
  const asked = useRef(false);

  function loadEstimate() {
    if (asked.current) return;
    asked.current = true;
    // Without it, the field still says what counts.
    import('../../safety/password-strength.js').then(
      (module) => setEstimate(() => module.estimateStrength),
      () => {},
    );
  }

  const length = countCharacters(value);
  const level = value === '' || !estimate ? null : length < policy.minLength ? 0 : estimate(value, context?.() ?? []);
  const words =
    length > 0 && length < policy.minLength ? messages.password.tooShort(policy.minLength - length) : level === null ? null : messages.password.strength[level];
  const spoken = useSettled(value === '' ? '' : (words ?? ''));

  return (
    // The hint stands in the line that other fields keep free below them.
    <div className="lv lv:pb-0.5">
      <PasswordField
        id={id}
        name="password"
        label={label}
        autoComplete="new-password"
        autoFocus={autoFocus}
        required
        showLabel={messages.common.showPassword}
        hideLabel={messages.common.hidePassword}
        capsLockHint={messages.common.capsLock}
        error={error}
        // Safari makes passwords by this. The attribute has no type of its own yet.
        {...{ passwordrules: `minlength: ${policy.minLength}; maxlength: ${policy.maxLength}; allowed: unicode, ascii-printable;` }}
        meter={<StrengthMeter level={level} />}
        hint={
          <>
            {words ?? messages.password.rule(policy.minLength)}
            <VisuallyHidden role="status">{spoken}</VisuallyHidden>
          </>
        }
        onFocus={loadEstimate}
        onChange={(event) => {
          setValue(event.target.value);
          onEdit?.();
        }}
      />
    </div>
  );
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    // Subscribes to a pause in typing.
    const timer = setTimeout(() => setSettled(text), SPEAK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

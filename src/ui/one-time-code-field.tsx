'use client';

import { forwardRef, type ReactNode, useContext, useId, useState } from 'react';
import { RootContext } from './root-context.js';
import { FieldHint, TextField } from './text-field.js';
import { useSlot } from './use-slot.js';

export interface OneTimeCodeFieldProps {
  label: ReactNode;
  value: string;
  /** How many digits a code has. */
  length: number;
  /** Reads what was typed, pasted or filled in as a code. */
  read: (text: string) => string;
  onChange: (code: string) => void;
  /** Called when the last digit is there, with each code once. */
  onComplete?: ((code: string) => void) | undefined;
  error?: ReactNode;
  hint?: ReactNode;
  id?: string | undefined;
  readOnly?: boolean | undefined;
  autoFocus?: boolean | undefined;
}

/**
 * A code of digits: one input, so that pasting, filling in and screen readers work as with any other, drawn as a box for each digit. Source: WCAG 2.2, 3.3.8 and 1.3.5.
 */
export const OneTimeCodeField = forwardRef<HTMLInputElement, OneTimeCodeFieldProps>(function OneTimeCodeField(
  { label, value, length, read, onChange, onComplete, error, hint, id, readOnly, autoFocus },
  ref,
) {
  const { unstyled } = useContext(RootContext);
  const ownId = useId();
  const inputId = id ?? ownId;
  const [focused, setFocused] = useState(false);
  const [completed, setCompleted] = useState('');

  function take(text: string) {
    // The caret stands behind a code that was wrong: a whole one that is pasted there takes its place.
    const behind = value.length === length && text.startsWith(value) ? read(text.slice(length)) : '';
    const code = behind.length === length ? behind : read(text);
    onChange(code);
    if (code.length < length) setCompleted('');
    else if (code !== completed) {
      setCompleted(code);
      onComplete?.(code);
    }
  }

  const input = {
    ref,
    id: inputId,
    name: 'code',
    value,
    readOnly,
    autoFocus,
    required: true,
    dir: 'ltr',
    inputMode: 'numeric',
    autoComplete: 'one-time-code',
    autoCapitalize: 'none',
    spellCheck: false,
    // Without script; a limit of length would cut what is pasted with spaces in it.
    pattern: '[\\p{Nd} ]*',
    onChange: (event: { target: HTMLInputElement }) => take(event.target.value),
  } as const;

  // Boxes are a look.
  const slots = { field: useSlot('field', 'lv:grid lv:gap-1.5 lv:content-start'), label: useSlot('label', 'lv:block lv:font-medium lv:text-ink') };
  const box = useSlot('input', '');
  if (unstyled) return <TextField {...input} label={label} error={error} hint={hint} />;

  const active = Math.min(value.length, length - 1);
  return (
    <div {...slots.field} data-invalid={error ? true : undefined}>
      <label htmlFor={inputId} {...slots.label}>
        {label}
      </label>
      <div className="lv lv:relative lv:block lv:max-w-84" dir="ltr">
        <div aria-hidden="true" className="lv lv:flex lv:gap-2">
          {Array.from({ length }, (_, at) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: boxes are places, and have nothing else
              key={at}
              data-active={focused && at === active ? true : undefined}
              {...box}
              className={`${box.className} lv:flex-1 lv:min-w-0 lv:h-12 lv:grid lv:place-items-center lv:border lv:rounded-field lv:bg-field lv:shadow-control lv:text-20 lv:font-medium lv:tabular-nums lv:transition-colors ${
                // Read out and typed in two halves, so drawn in two.
                at * 2 === length ? 'lv:ms-2' : ''
              } ${
                focused && at === active
                  ? `lv:border-ring lv:outline-2 lv:outline-ring ${value[at] ? '' : 'lv-caret'}`
                  : error
                    ? 'lv:border-danger'
                    : 'lv:border-line-field'
              }`}
            >
              {value[at] ?? ''}
            </span>
          ))}
        </div>
        <input
          {...input}
          className="lv lv:absolute lv:inset-0 lv:w-full lv:h-full lv:opacity-0 lv:cursor-text lv:text-control"
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? `${inputId}-hint` : undefined}
          onFocus={(event) => {
            setFocused(true);
            event.target.setSelectionRange(value.length, value.length);
          }}
          onBlur={() => setFocused(false)}
          // The caret cannot be seen, so it stays at the end, unless all is selected.
          onSelect={({ currentTarget: field }) => {
            const all = field.selectionStart === 0 && field.selectionEnd === field.value.length;
            if (!all && field.selectionStart !== field.value.length) field.setSelectionRange(field.value.length, field.value.length);
          }}
        />
      </div>
      <FieldHint id={`${inputId}-hint`} error={error}>
        {hint}
      </FieldHint>
    </div>
  );
});

/**
 * Whether the code that stands in a field is as good as none, so that only another one helps: from a refusal for it until another code is typed, or the field, emptied for
 * one, is settled without a refusal.
 */
export function useSpentCode(settled: boolean, refusal: object | null, isSpent: boolean, code: string): boolean {
  const [spent, setSpent] = useState<{ refusal: object; code: string } | null>(null);
  if (refusal && isSpent) {
    if (spent?.refusal !== refusal) setSpent({ refusal, code });
  } else if (spent && settled && !refusal && code === '') setSpent(null);
  return spent !== null && (code === '' || code === spent.code);
}

'use client';

import { forwardRef, type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { focusRing } from './focus-ring.js';
import { AlertIcon } from './icons.js';
import { useSlot } from './use-slot.js';

export const inputClasses = `lv:block lv:w-full lv:h-(--lv-control) lv:px-3 lv:border lv:border-line-field lv:rounded-field lv:bg-field lv:text-control lv:shadow-control lv:text-ellipsis lv:transition-colors lv:hover:border-line-field-hover lv:aria-invalid:border-danger lv:[&[readonly]]:bg-sunken lv:[&[readonly]]:shadow-none lv:disabled:bg-sunken lv:disabled:text-ink-disabled lv:disabled:border-line-2 lv:disabled:cursor-not-allowed ${focusRing}`;

export interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'size'> {
  /** Always shown: a placeholder is gone when it is needed. */
  label: ReactNode;
  /** Under the field, in a line that is always there, so that nothing jumps. */
  hint?: ReactNode;
  /** Takes the place of the hint and marks the field. */
  error?: ReactNode;
  /** At the end of the label's line, such as a link. */
  aside?: ReactNode;
  /** Between the field and its hint, such as a meter. */
  meter?: ReactNode;
  /** Reads out what comes to stand under the field, word or error. */
  live?: boolean | undefined;
  /** A button at the field's end. */
  action?: ReactNode;
  /** @default one made by React */
  id?: string | undefined;
}

/** A labelled text input with its hint or error. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(
  { label, hint, error, aside, meter, action, live, id, className, ...props },
  ref,
) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const hintId = `${inputId}-hint`;
  return (
    <div {...useSlot('field', 'lv:grid lv:gap-1.5 lv:content-start')} data-invalid={error ? true : undefined}>
      <div className="lv lv:flex lv:justify-between lv:items-baseline lv:gap-3">
        <label htmlFor={inputId} {...useSlot('label', 'lv:block lv:font-medium lv:text-ink')}>
          {label}
        </label>
        {aside}
      </div>
      <div className="lv lv:relative lv:block">
        <input
          ref={ref}
          {...props}
          id={inputId}
          aria-invalid={error ? true : undefined}
          aria-describedby={cnIds(error || hint ? hintId : '', props['aria-describedby'])}
          {...useSlot('input', `${inputClasses} ${action ? 'lv-room' : ''}`, className)}
        />
        {action}
      </div>
      {meter}
      <FieldHint id={hintId} error={error} live={live}>
        {hint}
      </FieldHint>
    </div>
  );
});

function cnIds(...ids: (string | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}

export interface FieldHintProps {
  id?: string | undefined;
  error?: ReactNode;
  live?: boolean | undefined;
  children?: ReactNode;
  className?: string | undefined;
}

/** The line under a field. It is there before it has words, so that a screen reader hears them come. */
export function FieldHint({ id, error, live, children, className }: FieldHintProps) {
  return (
    <p
      id={id}
      role={live ? 'status' : undefined}
      {...useSlot(
        'hint',
        `lv:-mt-0.5 lv:min-h-[calc(var(--lv-rem)*1.125)] lv:flex lv:gap-1.5 lv:items-start lv:text-13 ${error ? 'lv:text-danger' : 'lv:text-ink-3'}`,
        className,
      )}
    >
      {error ? (
        <>
          <AlertIcon className="lv:mt-px" />
          <span className="lv">{error}</span>
        </>
      ) : (
        children
      )}
    </p>
  );
}

'use client';

import { forwardRef, type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import { ChevronDownIcon } from './icons.js';
import { FieldHint, inputClasses } from './text-field.js';
import { useSlot } from './use-slot.js';

export interface SelectFieldProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'size'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

/** The browser's own select, which every phone and screen reader knows, with our frame. */
export const SelectField = forwardRef<HTMLSelectElement, SelectFieldProps>(function SelectField(
  { label, hint, error, id, className, children, ...props },
  ref,
) {
  const ownId = useId();
  const selectId = id ?? ownId;
  return (
    <div {...useSlot('field', 'lv:grid lv:gap-1.5 lv:content-start')} data-invalid={error ? true : undefined}>
      <label htmlFor={selectId} {...useSlot('label', 'lv:block lv:font-medium lv:text-ink')}>
        {label}
      </label>
      <div className="lv lv:relative lv:block">
        <select
          ref={ref}
          {...props}
          id={selectId}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? `${selectId}-hint` : undefined}
          {...useSlot('select', `${inputClasses} lv:pe-9 lv:cursor-pointer lv:disabled:opacity-100 lv:forced-colors:appearance-auto`, className)}
        >
          {children}
        </select>
        <ChevronDownIcon className="lv:absolute lv:inset-y-0 lv:my-auto lv:end-3 lv:text-ink-3 lv:pointer-events-none lv:forced-colors:hidden" />
      </div>
      <FieldHint id={`${selectId}-hint`} error={error}>
        {hint}
      </FieldHint>
    </div>
  );
});

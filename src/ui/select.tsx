import { forwardRef, type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import { cn } from './cn.js';
import { ChevronDownIcon } from './icons.js';
import { FieldHint, inputClasses } from './text-field.js';

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
    <div className="lv lv:grid lv:gap-1.5 lv:content-start" data-slot="field" data-invalid={error ? true : undefined}>
      <label htmlFor={selectId} className="lv lv:block lv:font-medium lv:text-ink">
        {label}
      </label>
      <div className="lv lv:relative lv:block">
        <select
          ref={ref}
          data-slot="select"
          {...props}
          id={selectId}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? `${selectId}-hint` : undefined}
          className={cn(`${inputClasses} lv:pe-9 lv:cursor-pointer lv:disabled:opacity-100 lv:forced-colors:appearance-auto`, className)}
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

'use client';

import { forwardRef, type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { cn } from './cn.js';
import { focusRing } from './focus-ring.js';
import { FieldHint } from './text-field.js';
import { useSlot } from './use-slot.js';

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'size'> {
  label: ReactNode;
  error?: ReactNode;
}

/** A checkbox with its words; a click on them counts, too. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox({ label, error, id, className, ...props }, ref) {
  const ownId = useId();
  const boxId = id ?? ownId;
  return (
    <div {...useSlot('checkbox-field', 'lv:grid lv:gap-1')}>
      <div className="lv lv:flex lv:gap-2.5 lv:items-start lv:pointer-coarse:min-h-11 lv:pointer-coarse:items-center">
        <span className="lv lv:relative lv:flex-none lv:size-4 lv:my-0.5">
          <input
            ref={ref}
            type="checkbox"
            {...props}
            id={boxId}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${boxId}-error` : undefined}
            {...useSlot(
              'checkbox',
              `lv:peer lv:absolute lv:inset-0 lv:size-4 lv:border lv:border-line-field lv:rounded-check lv:bg-field lv:cursor-pointer lv:hover:border-line-field-hover lv:checked:bg-brand lv:checked:border-brand-edge lv:aria-invalid:border-danger lv:disabled:bg-press lv:disabled:border-transparent lv:disabled:cursor-not-allowed lv:before:absolute lv:before:-inset-1 lv:forced-colors:appearance-auto ${focusRing}`,
              className,
            )}
          />
          <svg
            aria-hidden="true"
            viewBox="0 0 16 16"
            width="16"
            height="16"
            // Without styles it is not to be seen: the browser draws a tick of its own.
            fill="none"
            className="lv lv:absolute lv:inset-0 lv:size-4 lv:pointer-events-none lv:text-on-brand lv:stroke-[1.75] lv:invisible lv:peer-checked:visible lv:peer-disabled:text-ink-3 lv:forced-colors:hidden"
          >
            <path d="m4 8.25 2.75 2.75L12 5.25" />
          </svg>
        </span>
        <label htmlFor={boxId} className={cn(`lv:text-ink lv:cursor-pointer ${props.disabled ? 'lv:text-ink-disabled lv:cursor-not-allowed' : ''}`)}>
          {label}
        </label>
      </div>
      {error ? <FieldHint id={`${boxId}-error`} error={error} className="lv:ps-6.5" /> : null}
    </div>
  );
});

import { forwardRef, type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { cn } from './cn.js';
import { focusRing } from './focus-ring.js';
import { AlertIcon } from './icons.js';

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'size'> {
  label: ReactNode;
  error?: ReactNode;
}

/** A checkbox with its words; a click on them counts, too. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox({ label, error, id, className, ...props }, ref) {
  const ownId = useId();
  const boxId = id ?? ownId;
  return (
    <div className="lv lv:grid lv:gap-1" data-slot="checkbox-field">
      <div className="lv lv:flex lv:gap-2.5 lv:items-start lv:pointer-coarse:min-h-11 lv:pointer-coarse:items-center">
        <span className="lv lv:relative lv:flex-none lv:size-4 lv:my-0.5">
          <input
            ref={ref}
            type="checkbox"
            data-slot="checkbox"
            {...props}
            id={boxId}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${boxId}-error` : undefined}
            className={cn(
              `lv:peer lv:absolute lv:inset-0 lv:size-4 lv:border lv:border-line-field lv:rounded-check lv:bg-field lv:cursor-pointer lv:hover:border-line-field-hover lv:checked:bg-brand lv:checked:border-brand-edge lv:aria-invalid:border-danger lv:disabled:bg-press lv:disabled:border-transparent lv:disabled:cursor-not-allowed lv:before:absolute lv:before:-inset-1 lv:forced-colors:appearance-auto ${focusRing}`,
              className,
            )}
          />
          <svg
            aria-hidden="true"
            viewBox="0 0 16 16"
            className="lv lv:absolute lv:inset-0 lv:size-4 lv:pointer-events-none lv:text-on-brand lv:stroke-[1.75] lv:invisible lv:peer-checked:visible lv:peer-disabled:text-ink-3 lv:forced-colors:hidden"
          >
            <path d="m4 8.25 2.75 2.75L12 5.25" />
          </svg>
        </span>
        <label htmlFor={boxId} className={cn(`lv:text-ink lv:cursor-pointer ${props.disabled ? 'lv:text-ink-disabled lv:cursor-not-allowed' : ''}`)}>
          {label}
        </label>
      </div>
      {error ? (
        <p id={`${boxId}-error`} className="lv lv:ps-6.5 lv:flex lv:gap-1.5 lv:items-start lv:text-13 lv:text-danger">
          <AlertIcon className="lv:mt-px" />
          <span className="lv">{error}</span>
        </p>
      ) : null}
    </div>
  );
});

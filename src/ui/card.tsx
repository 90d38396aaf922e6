'use client';

import { forwardRef, type HTMLAttributes, type ReactNode } from 'react';
import { useSlot } from './use-slot.js';

export interface CardProps extends Omit<HTMLAttributes<HTMLElement>, 'title'> {
  title: ReactNode;
  /** One line about what the card is for. */
  text?: ReactNode;
  /** On sunken ground at the end: a note and the one action. */
  footer?: ReactNode;
}

/** A card of a settings page: head, body, footer. */
export const Card = forwardRef<HTMLElement, CardProps>(function Card({ title, text, footer, className, children, ...props }, ref) {
  // What a button has to say of a slow answer makes it no wider.
  const footerSlot = useSlot(
    'card-footer',
    'lv:@min-[480px]:[&>div>div]:justify-items-end lv:@min-[480px]:[&>div>div>button]:w-auto lv:flex lv:flex-wrap lv:items-center lv:justify-between lv:gap-x-4 lv:gap-y-3 lv:min-h-14 lv:px-4 lv:@min-[480px]:px-6 lv:py-2.5 lv:bg-sunken lv:border-t lv:border-line lv:text-ink-3 lv:text-13',
  );
  return (
    <section
      ref={ref}
      {...props}
      {...useSlot('card', 'lv:relative lv:overflow-clip lv:bg-surface lv:border lv:border-line lv:rounded-card lv:shadow-card', className)}
    >
      <div className="lv lv:px-4 lv:@min-[480px]:px-6 lv:pt-5">
        <h2 tabIndex={-1} {...useSlot('card-title', 'lv:text-16 lv:tracking-16 lv:font-semibold lv:outline-none')}>
          {title}
        </h2>
        {text ? <p className="lv lv:mt-0.5 lv:text-ink-2 lv:text-pretty">{text}</p> : null}
      </div>
      {children}
      {footer ? <div {...footerSlot}>{footer}</div> : null}
    </section>
  );
});

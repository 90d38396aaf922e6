'use client';

import { type ButtonHTMLAttributes, forwardRef, type MouseEvent, type ReactNode } from 'react';
import { focusRing } from './focus-ring.js';
import { Spinner } from './spinner.js';
import { useSlot } from './use-slot.js';

const BASE = `lv:items-center lv:justify-center lv:border lv:text-center lv:font-medium lv:select-none lv:transition-colors lv:forced-colors:border-[ButtonText] ${focusRing}`;
const VARIANTS = {
  primary: 'lv:bg-brand lv:text-on-brand lv:border-brand-edge lv:shadow-shine lv:hover:bg-brand-hover lv:active:bg-brand-active lv:active:shadow-none',
  secondary: 'lv:bg-plain lv:text-ink lv:border-line-2 lv:shadow-control lv:hover:bg-plain-hover lv:active:bg-plain-active lv:active:shadow-none',
  quiet: 'lv:text-ink-2 lv:border-transparent lv:hover:bg-hover lv:hover:text-ink lv:active:bg-press lv:active:text-ink',
  danger:
    'lv:bg-danger-fill lv:text-white lv:border-danger-edge lv:shadow-shine lv:hover:bg-danger-fill-hover lv:active:bg-danger-fill-active lv:active:shadow-none',
  'danger-secondary':
    'lv:bg-plain lv:text-danger lv:border-line-2 lv:shadow-control lv:hover:bg-danger-soft lv:hover:border-danger-line lv:active:border-danger lv:active:shadow-none',
} as const;
const ASLEEP = 'lv:text-ink-disabled lv:border-transparent lv:cursor-not-allowed lv:forced-colors:text-[GrayText]';
const SIZES = {
  md: 'lv:min-h-(--lv-control) lv:py-1.5 lv:rounded-field',
  sm: 'lv:min-h-(--lv-control-sm) lv:py-1 lv:rounded-item lv:text-13',
  icon: 'lv:min-h-(--lv-control-sm) lv:w-(--lv-control-sm) lv:flex-none lv:rounded-item',
} as const;
const ROOM = { md: 'lv:px-4 lv:gap-2', sm: 'lv:px-3 lv:gap-1.5', icon: '' } as const;
/** With no icon to take the place of, the padding gives back exactly what spinner and gap take, so the width stays. */
const PENDING_ROOM = { md: 'lv:px-[5px] lv:gap-2', sm: 'lv:px-1 lv:gap-1', icon: '' } as const;
const WIDTHS = { block: 'lv:flex lv:w-full', inline: 'lv:inline-flex' } as const;

export type ButtonVariant = keyof typeof VARIANTS;
export type ButtonSize = keyof typeof SIZES;

/** The classes of a button, for a link that looks like one. */
export function buttonClasses(variant: ButtonVariant, { size = 'md', block = false }: { size?: ButtonSize; block?: boolean } = {}): string {
  return [BASE, VARIANTS[variant], 'lv:cursor-pointer', SIZES[size], ROOM[size], block ? WIDTHS.block : WIDTHS.inline].join(' ');
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` for the one thing that a screen is for; red fill only in a dialog that confirms. @default 'secondary' */
  variant?: ButtonVariant | undefined;
  /** `sm` in rows, toolbars and card footers; `icon` for a square with an icon alone. @default 'md' */
  size?: ButtonSize | undefined;
  /** As wide as its container. @default false */
  block?: boolean | undefined;
  /** Shows that its action is on its way. It keeps its width and the focus, and takes no click. @default false */
  pending?: boolean | undefined;
  /** 16 px, before the words. The spinner takes its place. */
  icon?: ReactNode;
}

/** A button. With `aria-disabled` it looks asleep and takes no click, but keeps the focus. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = 'secondary', size = 'md', block = false, pending = false, icon, type = 'button', className, children, onClick, ...props },
  ref,
) {
  const asleep = props.disabled === true || props['aria-disabled'] === true || props['aria-disabled'] === 'true';
  // One without a ground gets none when it sleeps.
  const look = asleep
    ? `${ASLEEP} ${variant === 'quiet' ? '' : 'lv:bg-disabled'}`
    : `${VARIANTS[variant]} ${pending ? 'lv:cursor-default' : 'lv:cursor-pointer'}`;
  const room = pending && !icon ? PENDING_ROOM[size] : ROOM[size];

  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    // preventDefault also stops the submit of a form.
    if (asleep || pending) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button
      ref={ref}
      data-variant={variant}
      data-pending={pending || undefined}
      {...props}
      type={type}
      aria-disabled={asleep || pending || undefined}
      onClick={handleClick}
      {...useSlot('button', `${BASE} ${look} ${SIZES[size]} ${room} ${block ? WIDTHS.block : WIDTHS.inline}`, className)}
    >
      {pending ? <Spinner size={size === 'sm' && !icon ? 12 : 14} /> : icon}
      {children}
    </button>
  );
});

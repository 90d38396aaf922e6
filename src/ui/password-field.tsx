'use client';

import { forwardRef, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { focusRingInside } from './focus-ring.js';
import { EyeIcon, EyeOffIcon } from './icons.js';
import { TextField, type TextFieldProps } from './text-field.js';
import { useSlot } from './use-slot.js';
import { visuallyHidden } from './visually-hidden.js';

export interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'action' | 'hint'> {
  /** Accessible names of the button at the field's end. */
  showLabel: string;
  hideLabel: string;
  /** Said while Caps Lock is on. */
  capsLockHint: string;
  hint?: ReactNode;
}

/**
 * A password input with a button that shows what was typed. It hides again when the form is sent or the page is left, and forgets everything when the page comes
 * back from the back/forward cache, which would otherwise bring passwords back.
 */
export const PasswordField = forwardRef<HTMLInputElement, PasswordFieldProps>(function PasswordField(
  { showLabel, hideLabel, capsLockHint, hint, onKeyDown, onKeyUp, ...props },
  forwardedRef,
) {
  const input = useRef<HTMLInputElement | null>(null);
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);

  useEffect(() => {
    // Subscribes to the ends of a visit: a sent form, a page in the background, a page from the back/forward cache.
    const field = input.current;
    const form = field?.form;
    const hide = () => setShown(false);
    const forget = (event: PageTransitionEvent) => {
      if (event.persisted && field) field.value = '';
    };
    form?.addEventListener('submit', hide);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pageshow', forget);
    return () => {
      form?.removeEventListener('submit', hide);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pageshow', forget);
    };
  }, []);

  const watch = (event: KeyboardEvent<HTMLInputElement>) => setCapsLock(event.getModifierState('CapsLock'));

  function toggle() {
    const { selectionStart, selectionEnd } = input.current ?? {};
    setShown(!shown);
    // A change of type loses the caret.
    requestAnimationFrame(() => {
      input.current?.focus();
      if (selectionStart !== undefined) input.current?.setSelectionRange(selectionStart, selectionEnd ?? selectionStart);
    });
  }

  const Icon = shown ? EyeOffIcon : EyeIcon;
  return (
    <TextField
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      dir="ltr"
      {...props}
      ref={(element) => {
        input.current = element;
        if (typeof forwardedRef === 'function') forwardedRef(element);
        else if (forwardedRef) forwardedRef.current = element;
      }}
      type={shown ? 'text' : 'password'}
      hint={
        <>
          <span role="status" className={capsLock ? 'lv lv:text-warning' : `lv ${visuallyHidden}`}>
            {capsLock ? capsLockHint : ''}
          </span>
          {capsLock ? null : hint}
        </>
      }
      onKeyDown={(event) => {
        watch(event);
        onKeyDown?.(event);
      }}
      onKeyUp={(event) => {
        watch(event);
        onKeyUp?.(event);
      }}
      action={
        <button
          type="button"
          aria-label={shown ? hideLabel : showLabel}
          aria-pressed={shown}
          onClick={toggle}
          {...useSlot(
            'show-password',
            `lv:absolute lv:inset-y-1 lv:end-1 lv:w-8 lv:pointer-coarse:w-9 lv:grid lv:noscript:hidden lv:place-items-center lv:rounded-item lv:cursor-pointer lv:text-ink-2 lv:hover:bg-hover lv:hover:text-ink ${focusRingInside}`,
          )}
        >
          <Icon />
        </button>
      }
    />
  );
});

'use client';

import { Close, Content, Description, Root as DialogRoot, Portal, Title } from '@radix-ui/react-dialog';
import { type ReactNode, useRef } from 'react';
import { focusRing } from './focus-ring.js';
import { CloseIcon } from './icons.js';
import { useRootAttributes } from './root.js';
import { useSlot } from './use-slot.js';
import { visuallyHidden } from './visually-hidden.js';

export interface DialogProps {
  open: boolean;
  /** Escape, a press outside, or the button in the corner. */
  onClose: () => void;
  /** Names the exact thing that it is about. */
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  /** Actions, the safe one first. */
  footer?: ReactNode;
  children?: ReactNode;
  /** Holds a screen that has a title and a frame of its own: the title is for screen readers alone. @default false */
  bare?: boolean | undefined;
  /** Where the focus goes first: to the first field, or where there is none to the primary button, or to the safe one; or to the first action in any case, for a question that is answered there. @default 'field' */
  begin?: 'field' | 'action' | undefined;
  className?: string | undefined;
}

const FIRST_ACTION = '[data-slot="dialog-footer"] button';
/** In this order. What cannot be undone is a button for danger, or its dialog begins at the first action: the safe one. */
const FIRST = ['[role="application"], input:not([tabindex="-1"]), select, textarea', '[data-variant="primary"]', '[data-slot="button"]'];

/** Whatever had the focus before the newest dialog: one that takes another's place goes back there, too. */
let lastOpener: Element | null = null;

/**
 * A modal dialog. The focus goes to its first field, else to its primary button or the safe one, and back to where it was when the dialog is left. On a phone it stands
 * at the bottom edge. Radix's Overlay is left out on purpose: it writes a `<style>` that a strict Content Security Policy refuses, so the scrim is an element of ours and
 * scrolling is locked by our stylesheet.
 */
export function Dialog({ open, onClose, title, description, closeLabel, footer, children, bare = false, begin = 'field', className }: DialogProps) {
  const attributes = useRootAttributes();
  const opener = useRef<Element | null>(null);

  function handleOpen(event: Event) {
    const before = document.activeElement;
    if (before && before !== document.body && !before.closest('[role="dialog"]')) lastOpener = before;
    opener.current = before === document.body ? lastOpener : before;
    const content = event.currentTarget as HTMLElement;
    const first = (begin === 'action' ? [FIRST_ACTION] : FIRST).map((target) => content.querySelector<HTMLElement>(target)).find(Boolean);
    if (!first) return;
    event.preventDefault();
    first.focus();
  }

  // Radix would look for a trigger of its own; ours is whatever had the focus, if it is still there.
  function handleClose(event: Event) {
    event.preventDefault();
    if (opener.current instanceof HTMLElement && document.activeElement === document.body) opener.current.focus();
  }

  // What a button has to say of a slow answer stands above all buttons, which keep their places and widths.
  const footerSlot = useSlot(
    'dialog-footer',
    'lv:flex lv:flex-col-reverse lv:@min-[480px]:flex-row lv:@min-[480px]:flex-wrap lv:@min-[480px]:[&>div]:contents lv:@min-[480px]:[&>div>p]:order-first lv:@min-[480px]:[&>div>p]:basis-full lv:@min-[480px]:[&>div>p]:text-end lv:@min-[480px]:[&>div>button]:w-auto lv:justify-end lv:gap-2 lv:px-4 lv:py-3 lv:@min-[480px]:px-6 lv:border-t lv:border-line lv:bg-[light-dark(#f7f7f7,#161616)]',
  );
  return (
    <DialogRoot open={open} onOpenChange={(next) => !next && onClose()}>
      <Portal>
        <div
          {...attributes}
          data-lv-scroll-lock=""
          {...useSlot(
            'dialog-scrim',
            'lv-root lv:@container lv:fixed lv:inset-0 lv:z-50 lv:bg-scrim lv:grid lv:grid-cols-[minmax(0,1fr)] lv:items-end lv:min-[480px]:place-items-center lv:p-4 lv:overflow-y-auto lv:animate-[lv-appear_160ms_cubic-bezier(0,0,0.2,1)]',
          )}
        >
          <Content
            aria-modal="true"
            onOpenAutoFocus={handleOpen}
            onCloseAutoFocus={handleClose}
            {...(description ? {} : { 'aria-describedby': undefined })}
            {...useSlot(
              'dialog',
              'lv:relative lv:w-full lv:max-w-110 lv:bg-raised lv:border lv:border-line-2 lv:rounded-card lv:shadow-dialog lv:overflow-clip lv:pointer-events-auto lv:outline-none',
              className,
            )}
          >
            <div
              className={
                bare
                  ? 'lv lv:absolute lv:z-10 lv:top-7 lv:end-5'
                  : 'lv lv:flex lv:items-start lv:justify-between lv:gap-3 lv:px-4 lv:pt-5 lv:@min-[480px]:px-6 lv:@min-[480px]:pt-6'
              }
            >
              <Title className={bare ? `lv ${visuallyHidden}` : 'lv lv:text-16 lv:tracking-16 lv:font-semibold'}>{title}</Title>
              <Close
                aria-label={closeLabel}
                className={`lv lv:flex-none lv:-mt-1 lv:-me-2 lv:grid lv:place-items-center lv:size-(--lv-control-sm) lv:rounded-item lv:text-ink-2 lv:cursor-pointer lv:hover:bg-hover lv:hover:text-ink ${focusRing}`}
              >
                <CloseIcon />
              </Close>
            </div>
            <div className={bare ? 'lv' : 'lv lv:grid lv:gap-4 lv:px-4 lv:pt-2 lv:pb-5 lv:@min-[480px]:px-6 lv:@min-[480px]:pb-6'}>
              {description ? <Description className="lv lv:text-ink-2">{description}</Description> : null}
              {children}
            </div>
            {footer ? <div {...footerSlot}>{footer}</div> : null}
          </Content>
        </div>
      </Portal>
    </DialogRoot>
  );
}

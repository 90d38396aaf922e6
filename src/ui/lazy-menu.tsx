'use client';

import {
  type ButtonHTMLAttributes,
  type ComponentType,
  cloneElement,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useState,
} from 'react';
import type { MenuProps } from './menu.js';

export interface LazyMenuProps extends Omit<MenuProps, 'open' | 'onOpenChange' | 'focusFirst'> {
  /** Called when somebody wants it open, before it is loaded for the first time. */
  onOpen?: (() => void) | undefined;
}

/** A menu whose code is loaded when it is first opened. */
export function LazyMenu({ trigger, onOpen, ...menu }: LazyMenuProps): ReactNode {
  const [Menu, setMenu] = useState<ComponentType<MenuProps> | null>(null);
  const [open, setOpen] = useState(false);
  const [byKeyboard, setByKeyboard] = useState(false);

  // What Radix does for a menu that is there already: Enter, Space and the arrow down open it at its first entry, a pointer at none.
  function load(keyboard: boolean) {
    setByKeyboard(keyboard);
    onOpen?.();
    import('./menu.js').then(
      (module) => {
        setMenu(() => module.Menu);
        setOpen(true);
      },
      () => {}, // the network is away; the next press tries again
    );
  }

  if (Menu) return <Menu {...menu} open={open} onOpenChange={setOpen} focusFirst={byKeyboard} trigger={trigger} />;
  return cloneElement(trigger as ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: (event: MouseEvent) => load(event.detail === 0),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      load(true);
    },
  });
}

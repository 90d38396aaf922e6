'use client';

import { Content, Item, Root as MenuRoot, Portal, Trigger } from '@radix-ui/react-dropdown-menu';
import { type FocusEvent, type ReactElement, type ReactNode, useRef } from 'react';
import { cn } from './cn.js';
import { focusRingInside } from './focus-ring.js';
import { useRootAttributes } from './root.js';
import { useSlot } from './use-slot.js';

export interface MenuItem {
  /** Stable name for React. */
  key: string;
  label: ReactNode;
  icon?: ReactNode;
  /** Destructive words are red and come last. */
  danger?: boolean | undefined;
  onSelect: () => void;
}

export interface MenuProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Puts the focus on the first entry as soon as it is open. @default false, unless Radix itself saw a key open it */
  focusFirst?: boolean | undefined;
  /** The button that opens it. */
  trigger: ReactElement;
  /** Who or where you are. */
  head?: ReactNode;
  /** Groups, parted by a rule. */
  groups: readonly (readonly MenuItem[])[];
  /** Accessible name. */
  label: string;
}

/** A menu under its trigger. */
export function Menu({ open, onOpenChange, focusFirst = false, trigger, head, groups, label }: MenuProps) {
  const attributes = useRootAttributes();
  const entered = useRef(!focusFirst);
  const chosen = useRef<(() => void) | null>(null);
  // Words start on one edge, so the room is there for all of them or for none.
  const withIcons = groups.some((items) => items.some(({ icon }) => icon));

  // Radix puts the focus on the menu as a whole.
  function handleFocus(event: FocusEvent<HTMLElement>) {
    if (entered.current || event.target !== event.currentTarget) return;
    entered.current = true;
    event.currentTarget.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }

  return (
    <MenuRoot modal={false} open={open} onOpenChange={onOpenChange} {...(attributes.dir ? { dir: attributes.dir } : {})}>
      <Trigger asChild>{trigger}</Trigger>
      <Portal>
        <Content
          {...attributes}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
          onFocus={handleFocus}
          // After the focus is back on the button, so that a dialog that opens knows where it came from.
          onCloseAutoFocus={() => {
            const act = chosen.current;
            chosen.current = null;
            if (act) queueMicrotask(act);
          }}
          {...useSlot(
            'menu',
            `lv-root lv:z-50 ${head ? 'lv:w-70' : 'lv:w-55'} lv:max-w-[calc(100vw-16px)] lv:p-1 lv:bg-raised lv:border lv:border-line-2 lv:rounded-menu lv:shadow-menu lv:outline-none lv:animate-[lv-appear_160ms_cubic-bezier(0,0,0.2,1)]`,
          )}
        >
          {head ? <div className="lv lv:flex lv:items-center lv:gap-3 lv:px-2 lv:py-2.5">{head}</div> : null}
          {groups.map((items, at) => (
            <div key={items[0]?.key ?? at} role="group" className={cn(head || at > 0 ? 'lv:border-t lv:border-line lv:-mx-1 lv:px-1 lv:mt-1 lv:pt-1' : '')}>
              {items.map(({ key, label: words, icon, danger, onSelect }) => (
                <Item
                  key={key}
                  onSelect={() => {
                    chosen.current = onSelect;
                  }}
                  className={cn(
                    `lv:flex lv:items-center lv:gap-2.5 lv:min-h-9 lv:pointer-coarse:min-h-11 lv:px-2.5 lv:py-1.5 lv:rounded-item lv:cursor-pointer lv:data-highlighted:bg-hover lv:forced-colors:data-highlighted:outline-2 ${focusRingInside} ${
                      danger ? 'lv:text-danger lv:data-highlighted:bg-danger-soft' : 'lv:text-ink'
                    }`,
                  )}
                >
                  {withIcons ? <span className={`lv lv:flex-none lv:w-4 ${danger ? 'lv:text-danger' : 'lv:text-ink-3'}`}>{icon}</span> : null}
                  <span className="lv lv:flex-1">{words}</span>
                </Item>
              ))}
            </div>
          ))}
        </Content>
      </Portal>
    </MenuRoot>
  );
}

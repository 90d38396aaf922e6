'use client';

import { type ButtonHTMLAttributes, forwardRef, type ReactNode, useEffect, useRef, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { AuthUser } from '../../client/port.js';
import type { Messages } from '../../i18n/messages.js';
import { safeUrl } from '../../safety/safe-url.js';
import { Avatar } from '../../ui/avatar.js';
import { cn } from '../../ui/cn.js';
import { focusRing } from '../../ui/focus-ring.js';
import { SignOutIcon } from '../../ui/icons.js';
import { LazyMenu } from '../../ui/lazy-menu.js';
import type { MenuItem } from '../../ui/menu.js';
import { Notice } from '../../ui/notice.js';
import { Root } from '../../ui/root.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';

export interface MenuFailure {
  error: AuthError;
  text: string;
}

export interface UserButtonViewProps {
  user: Pick<AuthUser, 'name' | 'email' | 'image'>;
  messages: Pick<Messages, 'account'>;
  /** The host's own entries, before the sign-out. */
  items?: readonly MenuItem[] | undefined;
  /** Other accounts that are signed in here. Last, so that nothing moves when they arrive. */
  accounts?: readonly MenuItem[] | undefined;
  /** @default messages.account.signOut */
  signOutLabel?: string | undefined;
  /** Why what was chosen did not work. One is shown at a time, until somebody goes on; another error is shown anew, though its words are the same. */
  failures?: readonly MenuFailure[] | undefined;
  className?: string | undefined;
  /** Called when the menu is opened for the first time. */
  onOpen?: (() => void) | undefined;
  onSignOut: () => void;
}

/** The person's picture, and a menu under it. The menu's code is loaded when it is first opened. */
export function UserButtonView({
  user,
  messages,
  items = [],
  accounts = [],
  signOutLabel,
  failures = [],
  className,
  onOpen,
  onSignOut,
}: UserButtonViewProps): ReactNode {
  const { account } = messages;
  const picture = safeUrl(user.image ?? '', 'image');
  const root = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState<readonly AuthError[]>([]);
  const shown = failures.find((failure) => !left.includes(failure.error));
  const error = shown?.error;

  useEffect(() => {
    if (!error) return;
    const leave = () => setLeft((before) => [...before, error]);
    const leaveOutside = ({ target }: Event) => {
      if (!root.current?.contains(target as Node)) leave();
    };
    const leaveByKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') leave();
    };
    // It lies over the page, so it goes as soon as somebody goes on with something else, the menu itself included.
    document.addEventListener('pointerdown', leaveOutside);
    document.addEventListener('focusin', leaveOutside);
    document.addEventListener('keydown', leaveByKey);
    return () => {
      document.removeEventListener('pointerdown', leaveOutside);
      document.removeEventListener('focusin', leaveOutside);
      document.removeEventListener('keydown', leaveByKey);
    };
  }, [error]);

  return (
    <Root ref={root} inline slot="user-button" className="lv:relative">
      <LazyMenu
        trigger={<Trigger label={account.menu(user.name)} className={className} picture={<Avatar name={user.name} src={picture} />} />}
        label={account.menu(user.name)}
        head={
          <>
            <Avatar name={user.name} src={picture} />
            <span className="lv lv:flex-1 lv:grid">
              <bdi className="lv lv:truncate lv:font-medium" title={user.name}>
                {user.name}
              </bdi>
              <bdi className="lv lv:truncate lv:text-13 lv:text-ink-3" title={user.email}>
                {user.email}
              </bdi>
            </span>
          </>
        }
        groups={[items, [{ key: 'sign-out', label: signOutLabel ?? account.signOut, icon: <SignOutIcon />, onSelect: onSignOut }], accounts].filter(
          (group) => group.length > 0,
        )}
        onOpen={onOpen}
      />
      <div
        role="alert"
        className={shown ? 'lv lv:absolute lv:top-full lv:end-0 lv:z-50 lv:mt-1.5 lv:w-70 lv:max-w-[80vw] lv:text-balance' : `lv ${visuallyHidden}`}
      >
        {shown ? <Notice tone="danger">{shown.text}</Notice> : null}
      </div>
    </Root>
  );
}

interface TriggerProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  label: string;
  picture: ReactNode;
}

// Radix hands its own props and ref to what it is given as a trigger.
const Trigger = forwardRef<HTMLButtonElement, TriggerProps>(function Trigger({ label, picture, className, ...props }, ref) {
  return (
    <button
      ref={ref}
      type="button"
      aria-label={label}
      aria-haspopup="menu"
      {...props}
      className={cn(`lv:grid lv:place-items-center lv:min-w-8 lv:min-h-8 lv:pointer-coarse:size-11 lv:rounded-full lv:cursor-pointer ${focusRing}`, className)}
    >
      {picture}
    </button>
  );
});

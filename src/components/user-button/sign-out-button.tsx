'use client';

import type { ReactNode } from 'react';
import { useSignOut } from '../../hooks/use-sign-out.js';
import { account } from '../../i18n/en/account.js';
import { Button, type ButtonProps } from '../../ui/button.js';
import { SignOutIcon } from '../../ui/icons.js';
import { Root } from '../../ui/root.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';
import { useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';

const english = { account };

export interface SignOutButtonProps extends Omit<ButtonProps, 'onClick' | 'pending' | 'type'>, LookProps {
  /** @default goes to `paths.afterSignOut` */
  onSignedOut?: (() => void) | undefined;
}

/** Signs out. Says so when that did not work: somebody who walks away must not believe that it did. */
export const SignOutButton = withLook<SignOutButtonProps>(function SignOutButton({ onSignedOut, children, ...props }: SignOutButtonProps): ReactNode {
  const messages = useMessages(english);
  const { signOut, pending, error } = useSignOut({ onSignedOut });
  return (
    <Root inline className="lv:gap-1">
      <Button icon={<SignOutIcon />} {...props} pending={pending} onClick={() => void signOut()}>
        {children ?? messages.account.signOut}
      </Button>
      <span role="alert" className={error ? 'lv lv:text-13 lv:text-danger' : `lv ${visuallyHidden}`}>
        {error ? messages.account.signOutFailed : ''}
      </span>
    </Root>
  );
});

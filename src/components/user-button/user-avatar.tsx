'use client';

import type { ReactNode } from 'react';
import type { AuthUser } from '../../client/port.js';
import { useSession } from '../../hooks/use-session.js';
import { safeUrl } from '../../safety/safe-url.js';
import { Avatar, type AvatarProps } from '../../ui/avatar.js';
import { Root } from '../../ui/root.js';
import { type LookProps, withLook } from '../with-look.js';

export interface UserAvatarProps extends LookProps {
  /** Whose. @default the person who is signed in */
  user?: Pick<AuthUser, 'name' | 'image'> | undefined;
  /** In px. @default 32 */
  size?: AvatarProps['size'];
  className?: string | undefined;
}

/** A person's picture, or the initials. */
export const UserAvatar = withLook<UserAvatarProps>(function UserAvatar({ user, size, className }: UserAvatarProps): ReactNode {
  const { data } = useSession();
  const person = user ?? data?.user;
  if (!person) return null;
  return (
    <Root inline>
      <Avatar name={person.name} src={safeUrl(person.image ?? '', 'image')} size={size} className={className} />
    </Root>
  );
});

'use client';

import type { ReactNode } from 'react';
import { useSession } from '../../hooks/use-session.js';
import { Root } from '../../ui/root.js';
import { CardLoadingView, type CardLoadingViewProps } from '../parts/card-states-view.js';

/** A card of an account while it is not known whose; nothing once it is known that nobody is signed in. */
export function CardWaiting({ className, ...props }: CardLoadingViewProps & { className?: string | undefined }): ReactNode {
  const { status } = useSession();
  if (status === 'signed-out') return null;
  return (
    <Root className={className}>
      <CardLoadingView {...props} />
    </Root>
  );
}

'use client';

import { type ReactNode, useEffect } from 'react';
import { tellMissingClient } from '../../client/developer-notes.js';
import { guards } from '../../i18n/en/guards.js';
import { AlertIcon } from '../../ui/icons.js';
import { Tile } from '../../ui/tile.js';
import { AuthCardView } from '../parts/auth-card-view.js';
import type { LiveryContextValue } from '../use-livery.js';

/** In place of a component that has no provider, or one with something else than a client: the person learns that it is not their fault, the developer how to mend it. */
export function NotSetUp({ branding, locale, overrides }: Pick<LiveryContextValue, 'branding' | 'locale' | 'overrides'>): ReactNode {
  const words = { ...(locale?.messages.guards ?? guards), ...overrides.guards };
  useEffect(tellMissingClient, []);
  return (
    <AuthCardView
      branding={branding}
      step="not-set-up"
      icon={
        <Tile size={44} tone="danger">
          <AlertIcon size={20} />
        </Tile>
      }
      title={words.notSetUpTitle}
      subtitle={words.notSetUpText}
    />
  );
}

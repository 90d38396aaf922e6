'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { useAuth } from '../../hooks/use-auth.js';
import { guards } from '../../i18n/en/guards.js';
import { LockIcon } from '../../ui/icons.js';
import { OutcomeView } from '../parts/outcome-view.js';
import { useLivery, useMessages } from '../use-livery.js';

const english = { guards };

/** The lock screen: the session ended elsewhere, and the way back to this very page. */
export function SessionEnded(): ReactNode {
  const { paths } = useAuth();
  const { branding } = useLivery();
  const messages = useMessages(english);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // What had the focus is gone. The heading says aloud why.
    place.current?.querySelector<HTMLElement>('[data-slot="title"]')?.focus();
  }, []);

  const { pathname, search } = window.location;
  return (
    <div ref={place} className="lv lv:w-full">
      <OutcomeView
        branding={branding}
        step="session-ended"
        icon={<LockIcon size={20} />}
        title={messages.guards.endedTitle}
        text={messages.guards.endedText}
        action={{ label: messages.guards.endedAction, href: `${paths.signIn}?redirectTo=${encodeURIComponent(pathname + search)}` }}
      />
    </div>
  );
}

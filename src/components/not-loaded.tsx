'use client';

import type { MouseEventHandler, ReactNode } from 'react';
import { common } from '../i18n/en/common.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Root } from '../ui/root.js';
import { useMessages } from './use-livery.js';

const english = { common };

/** What stands in the place of a part that could not be loaded, with the way to try once more. */
export function NotLoaded({ onRetry }: { onRetry: MouseEventHandler }): ReactNode {
  const words = useMessages(english).common;
  return (
    <Root role="alert">
      <Notice tone="danger">
        <p className="lv lv:mb-2">{words.notLoaded}</p>
        <Button size="sm" onClick={onRetry}>
          {words.tryAgain}
        </Button>
      </Notice>
    </Root>
  );
}

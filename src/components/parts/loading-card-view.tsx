import type { ReactNode } from 'react';
import { Root } from '../../ui/root.js';
import { pulse, Skeleton } from '../../ui/skeleton.js';
import { authCardClasses } from './auth-card-view.js';

/** The shape of a card of one task, before it is known which step it shows. It appears after 200 ms, so that a quick answer does not flicker. */
export function LoadingCardView(): ReactNode {
  return (
    <Root slot="auth" data-step="loading" aria-busy="true">
      <div className={`lv lv-late lv:@min-[480px]:bg-surface ${authCardClasses}`}>
        <div className={`lv lv:grid lv:gap-5 ${pulse}`}>
          <Skeleton className="lv:size-8 lv:rounded-field" />
          <Skeleton className="lv:h-7 lv:w-1/2 lv:mt-1 lv:rounded-check" />
          <Skeleton className="lv:h-10 lv:rounded-field" />
          <Skeleton className="lv:h-10 lv:rounded-field" />
        </div>
      </div>
    </Root>
  );
}

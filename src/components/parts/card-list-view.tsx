import { type ReactNode, type RefObject, useRef } from 'react';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { AlertIcon } from '../../ui/icons.js';
import { Notice } from '../../ui/notice.js';
import { VisuallyHidden, visuallyHidden } from '../../ui/visually-hidden.js';
import { useRowsInTurn } from './use-rows-in-turn.js';

export interface CardListViewProps {
  title: ReactNode;
  text?: ReactNode;
  footer?: ReactNode;
  /** Why the last thing that was asked for did not happen, in words. */
  failure?: string | undefined;
  /** `neutral` where it was the person's own wish. @default 'danger' */
  failureTone?: 'danger' | 'neutral' | undefined;
  /** That the list could not be loaded again, in words, with the way to try once more. */
  stale?: { text: string; retryLabel: string; onRetry: () => void } | undefined;
  /** What has just happened: read out. */
  said: string;
  list?: RefObject<HTMLUListElement | null> | undefined;
  /** In place of rows, where there are none. */
  empty?: ReactNode;
  /** `RowView`s. */
  rows: readonly ReactNode[];
  /** Under the rows. */
  children?: ReactNode;
}

/** A card that holds a list: what is the matter with it, its rows, what can be done with all of them. */
export function CardListView({ title, text, footer, failure, failureTone = 'danger', stale, said, list, empty, rows, children }: CardListViewProps): ReactNode {
  const own = useRef<HTMLUListElement>(null);
  const ul = list ?? own;
  useRowsInTurn(ul);
  return (
    <>
      <Card title={title} text={text} footer={footer}>
        <div role="alert" className={failure || stale ? 'lv lv:px-4 lv:@min-[480px]:px-6 lv:pt-4' : `lv ${visuallyHidden}`}>
          {failure ? (
            <Notice tone={failureTone}>{failure}</Notice>
          ) : stale ? (
            <Notice tone="warning" icon={AlertIcon} className="lv:@min-[480px]:items-center">
              <span className="lv lv:flex lv:flex-wrap lv:items-center lv:justify-between lv:gap-2">
                {stale.text}
                <Button size="sm" onClick={stale.onRetry}>
                  {stale.retryLabel}
                </Button>
              </span>
            </Notice>
          ) : null}
        </div>
        {rows.length > 0 ? (
          <ul ref={ul} className="lv lv:mt-4 lv:border-t lv:border-line">
            {rows}
          </ul>
        ) : (
          empty
        )}
        {children}
      </Card>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

import { type ReactNode, startTransition, useState } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { Button } from '../../ui/button.js';

/** Rows of a page. Every new frame of a list paints what is there again, so what a row takes grows with their number. */
const PAGE = 10;

export interface Pages<Row> {
  /** The rows of the page that is shown. */
  shown: readonly Row[];
  /** How many rows come before them. */
  from: number;
  all: number;
  goTo: (page: number) => void;
}

/** Cuts a long list into pages, so that a page of a thousand rows stays quick. */
export function usePages<Row>(rows: readonly Row[]): Pages<Row> {
  const [page, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  // The last page may have gone.
  const from = Math.min(page, last) * PAGE;
  return { shown: rows.slice(from, from + PAGE), from, all: rows.length, goTo: (next) => startTransition(() => setPage(Math.max(0, Math.min(last, next)))) };
}

export interface PagesViewProps {
  pages: Pages<unknown>;
  messages: Pick<Messages, 'settings'>;
}

/** Which part of a long list is shown, and the way to the others; nothing for a short one. */
export function PagesView({ pages: { shown, from, all, goTo }, messages }: PagesViewProps): ReactNode {
  const { settings: words } = messages;
  const page = from / PAGE;
  if (all <= PAGE) return null;
  return (
    <div className="lv lv:flex lv:items-center lv:justify-between lv:gap-3 lv:px-4 lv:@min-[480px]:px-6 lv:py-3 lv:border-t lv:border-line">
      <Button size="sm" aria-disabled={from === 0 || undefined} onClick={() => goTo(page - 1)}>
        {words.newer}
      </Button>
      <p role="status" className="lv lv:text-13 lv:text-ink-3 lv:tabular-nums">
        {words.range(from + 1, from + shown.length, all)}
      </p>
      <Button size="sm" aria-disabled={from + shown.length >= all || undefined} onClick={() => goTo(page + 1)}>
        {words.older}
      </Button>
    </div>
  );
}

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the page's focus when the row that had it is gone: `after(at)` moves it to the button of the row that stands there then, else to the heading of the card. Source: QUALITY.md W03.
 */
export function useFocusAfter(list: RefObject<HTMLUListElement | null>): (at: number) => void {
  const wanted = useRef<number | null>(null);
  const card = useRef<Element | null>(null);

  useEffect(() => {
    // Moves the page's focus, once the list is drawn without the row.
    card.current = list.current?.closest('section') ?? card.current;
    if (wanted.current === null) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('button');
    const heading = card.current?.querySelector<HTMLElement>('[data-slot="card-title"]');
    (buttons?.[Math.min(wanted.current, (buttons.length || 1) - 1)] ?? heading)?.focus();
    wanted.current = null;
  });

  return (at) => {
    wanted.current = at;
  };
}

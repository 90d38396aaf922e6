import { type RefObject, useLayoutEffect, useRef } from 'react';

const WAITING = 'data-lv-waiting';
/** A frame that took longer says that the machine has enough to do. */
const LATE_FRAME_MS = 24;

/**
 * Shows the insides of new rows with one frame after the other, so that no frame has to lay out them all: one row with each on a machine that is slow, and on others twice
 * as many as with the frame before. Each row has its height from the start, so nothing moves.
 */
export function useRowsInTurn(list: RefObject<HTMLElement | null>): void {
  const known = useRef(new WeakSet<Element>());
  useLayoutEffect(() => {
    const rows = [...(list.current?.children ?? [])].filter((row) => !known.current.has(row));
    for (const row of rows) known.current.add(row);
    const waiting = rows.slice(1);
    for (const row of waiting) row.setAttribute(WAITING, '');
    if (waiting.length === 0) return;
    const show = (some: Element[]) => {
      for (const row of some) row.removeAttribute(WAITING);
    };
    let count = 1;
    let before = Number.POSITIVE_INFINITY;
    const onFrame = (now: number) => {
      // The first frame has the row that does not wait, and is not measured.
      if (before < now) {
        count = now - before > LATE_FRAME_MS ? 1 : count * 2;
        show(waiting.splice(0, count));
      }
      before = now;
      if (waiting.length > 0) frame = requestAnimationFrame(onFrame);
    };
    let frame = requestAnimationFrame(onFrame);
    return () => {
      cancelAnimationFrame(frame);
      show(waiting);
    };
  });
}

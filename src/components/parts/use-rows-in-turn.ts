import { type RefObject, useLayoutEffect, useRef } from 'react';

const WAITING = 'data-lv-waiting';
/** Half of a frame at 60 Hz: the other half is the page's. */
const BUSY_MS = 8;

/**
 * Shows the insides of new rows with one frame after the other, so that no frame has to lay out them all: one row with each on a machine that has enough to do with it,
 * and two on others. Each row has its height from the start, so nothing moves.
 */
export function useRowsInTurn(list: RefObject<HTMLElement | null>): void {
  const known = useRef(new WeakSet<Element>());
  useLayoutEffect(() => {
    const rows = [...(list.current?.children ?? [])].filter((row) => !known.current.has(row));
    for (const row of rows) known.current.add(row);
    // One that is new alone, such as a key that was just made, is there with everything else.
    if (rows.length <= 1 || typeof MessageChannel === 'undefined') return;
    const waiting = [...rows];
    for (const row of waiting) row.setAttribute(WAITING, '');
    const show = (some: Element[]) => {
      for (const row of some) row.removeAttribute(WAITING);
    };
    // The first frame has the list itself, with room for all of them.
    let count = 0;
    let begun = 0;
    const { port1: drawn, port2: after } = new MessageChannel();
    const onFrame = () => {
      begun = performance.now();
      show(waiting.splice(0, count));
      // Comes when the frame is drawn: what it took is known then, and not from when the next one is due.
      after.postMessage(null);
    };
    drawn.onmessage = () => {
      // Rows out of sight take no time, so a quick frame says little of the next one: never more than two.
      count = performance.now() - begun > BUSY_MS ? 1 : 2;
      if (waiting.length > 0) frame = requestAnimationFrame(onFrame);
      else drawn.close();
    };
    let frame = requestAnimationFrame(onFrame);
    return () => {
      cancelAnimationFrame(frame);
      drawn.close();
      show(waiting);
    };
  });
}

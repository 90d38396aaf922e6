import { type RefObject, useLayoutEffect, useRef } from 'react';

const WAITING = 'data-lv-waiting';

/**
 * Shows the insides of new rows with one frame after the other, so that no frame has to lay out and paint them all. Each row has its height from the start, so nothing
 * moves, and a page of rows is there within a fifth of a second.
 */
export function useRowsInTurn(list: RefObject<HTMLElement | null>): void {
  const known = useRef(new WeakSet<Element>());
  useLayoutEffect(() => {
    const waiting = [...(list.current?.children ?? [])].filter((row) => !known.current.has(row));
    for (const row of waiting) known.current.add(row);
    // One that is new alone, such as a key that was just made, is there with everything else.
    if (waiting.length <= 1 || typeof requestAnimationFrame === 'undefined') return;
    for (const row of waiting) row.setAttribute(WAITING, '');
    const onFrame = () => {
      waiting.shift()?.removeAttribute(WAITING);
      if (waiting.length > 0) frame = requestAnimationFrame(onFrame);
    };
    // The first frame has the list itself, with room for all of them.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(onFrame);
    });
    return () => {
      cancelAnimationFrame(frame);
      for (const row of waiting) row.removeAttribute(WAITING);
    };
  });
}

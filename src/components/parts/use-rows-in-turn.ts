import { type RefObject, useLayoutEffect, useRef } from 'react';

const WAITING = 'data-lv-waiting';

/**
 * Shows the insides of new rows one after the other, so that nothing has to lay out and paint them all at once. Each row has its height from the start, so nothing moves,
 * and a page of rows is there within a fifth of a second.
 */
export function useRowsInTurn(list: RefObject<HTMLElement | null>): void {
  const known = useRef(new WeakSet<Element>());
  const arriving = useRef(true);
  useLayoutEffect(() => {
    // The card around the first rows is enough for one frame, even where there is one of them.
    const enough = arriving.current ? 0 : 1;
    arriving.current = false;
    const waiting = [...(list.current?.children ?? [])].filter((row) => !known.current.has(row));
    for (const row of waiting) known.current.add(row);
    // Later one that is new alone, such as a key that was just made, is there with everything else.
    if (waiting.length <= enough || typeof requestAnimationFrame === 'undefined') return;
    for (const row of waiting) row.setAttribute(WAITING, '');
    let frame = 0;
    let task: ReturnType<typeof setTimeout> | undefined;
    const showOne = () => {
      const row = waiting.shift();
      row?.removeAttribute(WAITING);
      // Lays the row out here, so that the frame that comes has only to paint it. On a slow machine both together are more than one task may take.
      row?.getBoundingClientRect();
      if (waiting.length > 0) frame = requestAnimationFrame(onFrame);
    };
    const onFrame = () => {
      task = setTimeout(showOne);
    };
    // The first frame has the list itself, with room for all of them.
    frame = requestAnimationFrame(onFrame);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
      for (const row of waiting) row.removeAttribute(WAITING);
    };
  });
}

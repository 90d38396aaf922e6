import { render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useRowsInTurn } from './use-rows-in-turn.js';

function Rows({ names }: { names: readonly number[] }) {
  const list = useRef<HTMLUListElement>(null);
  useRowsInTurn(list);
  return (
    <ul ref={list}>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
const upTo = (count: number) => [...Array(count).keys()];
const shown = () => [...document.querySelectorAll('li:not([data-lv-waiting])')].map(({ textContent }) => Number(textContent));

describe('rows in turn', () => {
  let frames = new Map<number, FrameRequestCallback>();
  let last = 0;
  /** A frame, and the tasks that come before the next one. */
  const frame = () => {
    const due = [...frames.values()];
    frames = new Map();
    for (const callback of due) callback(0);
    vi.runAllTimers();
  };

  beforeEach(() => {
    frames = new Map();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
      last += 1;
      frames.set(last, callback);
      return last;
    });
    vi.stubGlobal('cancelAnimationFrame', (id: number) => void frames.delete(id));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('come one after each frame, the first of which is that of the list, and all of them', () => {
    render(<Rows names={upTo(4)} />);
    expect(shown()).toEqual([]);
    for (const row of [0, 1, 2, 3]) {
      frame();
      expect(shown()).toEqual(upTo(row + 1));
    }
    expect(frames.size).toBe(0);
  });
  it('are all there when something is drawn anew, of which only what is new has to wait', () => {
    const { rerender } = render(<Rows names={upTo(4)} />);
    rerender(<Rows names={upTo(6)} />);
    expect(shown()).toEqual([0, 1, 2, 3]);
    expect(frames.size).toBe(1);
    for (let turn = 0; turn < 2; turn += 1) frame();
    expect(shown()).toEqual(upTo(6));
  });
  it('are laid out in a task after the frame, before the one that paints them', () => {
    const waited: boolean[] = [];
    const laidOut = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      waited.push(this.hasAttribute('data-lv-waiting'));
      return new DOMRect();
    });
    render(<Rows names={upTo(4)} />);
    for (const callback of [...frames.values()]) callback(0);
    expect([shown(), waited]).toEqual([[], []]);
    vi.runAllTimers();
    expect([shown(), waited]).toEqual([[0], [false]]);
    laidOut.mockRestore();
  });
  it('ask for no further frame once the list has gone, nor after it', () => {
    const { unmount } = render(<Rows names={upTo(4)} />);
    frame();
    unmount();
    expect(frames.size).toBe(0);
    const { unmount: leave } = render(<Rows names={upTo(4)} />);
    for (const callback of [...frames.values()]) callback(0);
    frames = new Map();
    leave();
    vi.runAllTimers();
    expect(frames.size).toBe(0);
  });
  it('wait for nobody where there are no frames, as in a test of a host', () => {
    vi.stubGlobal('requestAnimationFrame', undefined);
    render(<Rows names={upTo(3)} />);
    expect(shown()).toEqual(upTo(3));
  });
  it('come after the frame of the list, even one alone', () => {
    render(<Rows names={[7]} />);
    expect(shown()).toEqual([]);
    frame();
    expect(shown()).toEqual([7]);
    expect(frames.size).toBe(0);
  });
  it.each([[[7]], [[]]])('wait for nobody where one alone is new in a list that was there, with %j before', (before) => {
    const { rerender } = render(<Rows names={before} />);
    frame();
    rerender(<Rows names={[8, ...before]} />);
    expect(shown()).toEqual([8, ...before]);
    expect(frames.size).toBe(0);
  });
});

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
  let frames: FrameRequestCallback[] = [];
  let now = 0;
  /** Lets a frame pass that took so long. */
  const frame = (milliseconds: number) => {
    now += milliseconds;
    for (const callback of frames.splice(0)) callback(now);
  };

  beforeEach(() => {
    frames = [];
    now = 0;
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
    vi.stubGlobal('cancelAnimationFrame', () => {
      frames = [];
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('come one by one on a machine that is slow, and all of them', () => {
    render(<Rows names={upTo(4)} />);
    expect(shown()).toEqual([0]);
    frame(16);
    expect(shown()).toEqual([0]);
    for (const last of [1, 2, 3]) {
      frame(60);
      expect(shown()).toEqual(upTo(last + 1));
    }
    expect(frames).toEqual([]);
  });
  it('come twice as many as before on one that is quick', () => {
    render(<Rows names={upTo(25)} />);
    const seen = upTo(6).map(() => {
      frame(16);
      return shown().length;
    });
    expect(seen).toEqual([1, 3, 7, 15, 25, 25]);
  });
  it('are all there when something is drawn anew, of which only what is new has to wait', () => {
    const { rerender } = render(<Rows names={upTo(4)} />);
    rerender(<Rows names={upTo(6)} />);
    expect(shown()).toEqual([0, 1, 2, 3, 4]);
    frame(16);
    frame(16);
    expect(shown()).toEqual(upTo(6));
  });
  it('wait for nobody where there is one alone', () => {
    render(<Rows names={[7]} />);
    expect(shown()).toEqual([7]);
    expect(frames).toEqual([]);
  });
});

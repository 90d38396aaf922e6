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
  let messages: (() => void)[] = [];
  let now = 0;
  /** Lets a frame pass that took so long to draw. */
  const frame = (milliseconds: number) => {
    for (const callback of frames.splice(0)) callback(now);
    now += milliseconds;
    for (const message of messages.splice(0)) message();
  };

  beforeEach(() => {
    frames = [];
    messages = [];
    now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
    vi.stubGlobal('cancelAnimationFrame', () => {
      frames = [];
    });
    vi.stubGlobal(
      'MessageChannel',
      class {
        port1 = { onmessage: () => {}, close: () => (this.port1.onmessage = () => {}) };
        port2 = { postMessage: () => messages.push(() => this.port1.onmessage()) };
      },
    );
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('come one by one on a machine that is slow, and all of them', () => {
    render(<Rows names={upTo(4)} />);
    expect(shown()).toEqual([]);
    frame(16);
    expect(shown()).toEqual([]);
    for (const last of [0, 1, 2, 3]) {
      frame(60);
      expect(shown()).toEqual(upTo(last + 1));
    }
    expect(frames).toEqual([]);
  });
  it('come two by two on one that is quick', () => {
    render(<Rows names={upTo(9)} />);
    const seen = upTo(7).map(() => {
      frame(3);
      return shown().length;
    });
    expect(seen).toEqual([0, 2, 4, 6, 8, 9, 9]);
  });
  it('are all there when something is drawn anew, of which only what is new has to wait', () => {
    const { rerender } = render(<Rows names={upTo(4)} />);
    rerender(<Rows names={upTo(6)} />);
    expect(shown()).toEqual([0, 1, 2, 3]);
    for (let turn = 0; turn < 3; turn += 1) frame(16);
    expect(shown()).toEqual(upTo(6));
  });
  it('wait for nobody where nothing tells that a frame is drawn, as in a test of a host', () => {
    vi.stubGlobal('MessageChannel', undefined);
    render(<Rows names={upTo(3)} />);
    expect(shown()).toEqual(upTo(3));
  });
  it('wait for nobody where one alone is new', () => {
    const { rerender } = render(<Rows names={[7]} />);
    expect(shown()).toEqual([7]);
    rerender(<Rows names={[8, 7]} />);
    expect(shown()).toEqual([8, 7]);
    expect(frames).toEqual([]);
  });
});

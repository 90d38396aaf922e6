import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { NetworkSettings, Sandbox } from '../../src/sandbox/index.js';
import type { renderWith } from './render.js';

export type View = ReturnType<typeof renderWith>;

/** A step of a screen that is about to ask the server. */
export interface Arrived extends View {
  sandbox: Sandbox;
  /** The endpoint that the step asks. */
  path: string;
  /** The code that `act` types, where it is one. */
  code?: string | undefined;
  /** Asks it. */
  act: () => Promise<void>;
  /** What was typed, as it stands in the page; left out where nothing is. */
  typed?: (() => string) | undefined;
  /** How it looks when it has worked. */
  done: () => Promise<void>;
}

const NO_CONNECTION = /There is no connection\. Nothing is lost\./;
const BROKEN = /Something went wrong on the server\. Try again\./;
const FAULTS: readonly (readonly [name: string, fault: NetworkSettings, words: RegExp])[] = [
  ['offline', { mode: 'offline' }, NO_CONNECTION],
  ['an answer that is lost after the server has done it', { mode: 'answer-lost' }, NO_CONNECTION],
  ['a rate limit', { mode: 'rate-limited' }, /Too many attempts/],
  ['a rate limit that says no time', { mode: 'rate-limited', retryAfter: null }, /Too many attempts/],
  ['a server error', { mode: 'broken' }, BROKEN],
  ['a page of HTML', { mode: 'html' }, /The server cannot be reached/],
  ['an empty answer', { mode: 'empty' }, BROKEN],
  ['an answer that breaks off', { mode: 'cut-off' }, BROKEN],
];

/**
 * Has each step meet everything that a network or a server does to it. `spent` says what is told of a second try where the first one, whose answer was lost, has used
 * something up; everything else goes on as if nothing had happened. Source: QUALITY.md 5.1.
 */
export function meetFaults(ways: Readonly<Record<string, () => Promise<Arrived>>>, spent: Readonly<Record<string, RegExp>> = {}): void {
  describe.each(Object.entries(ways))('%s', (way, arrive) => {
    it.each(FAULTS)(`5.1 ${way} meets %s: in words, with what was typed, by one request`, async (_, fault, words) => {
      const { sandbox, path, act, typed, code } = await arrive();
      // A code is typed by `act`; everything else stands there before.
      const before = code ?? typed?.();
      sandbox.network.set({ ...fault, only: path });
      await act();
      expect(await screen.findByText(words)).toBeVisible();
      expect(typed?.()).toBe(before);
      expect(sandbox.count(path)).toBe(1);
      // The seconds count down where the way is taken again, and nothing is sent before they are over.
      if (fault.mode === 'rate-limited') {
        expect(screen.getAllByRole('timer', { hidden: true })[0]).toHaveTextContent(fault.retryAfter === null ? /0:(?:10|0\d)/ : /0:(?:30|[12]\d)/);
        await act();
        expect(sandbox.count(path)).toBe(1);
      }
    });

    it(`5.1 ${way} is tried again after an answer was lost that the server had given`, async () => {
      const { sandbox, path, act, done, visited } = await arrive();
      sandbox.network.set({ mode: 'answer-lost', only: path });
      await act();
      await screen.findByText(NO_CONNECTION);
      sandbox.network.set('online');
      await act();
      const told = spent[way];
      if (told) expect(await screen.findByText(told)).toBeVisible();
      else await done();
      expect(sandbox.count(path)).toBe(2);
      // Nobody is let in by what was used up.
      if (told) expect(visited).toEqual([]);
    });

    it(`5.1 ${way} works once the connection is back`, async () => {
      const { sandbox, path, act, done } = await arrive();
      sandbox.network.set({ mode: 'offline', only: path });
      await act();
      await screen.findByText(NO_CONNECTION);
      sandbox.network.set('online');
      await act();
      await done();
    });
  });
}

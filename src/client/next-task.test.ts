import { afterEach, describe, expect, it, vi } from 'vitest';
import { nextTask } from './next-task.js';
import { PLAIN_JSON } from './plain-json.js';

afterEach(() => vi.unstubAllGlobals());

describe('nextTask', () => {
  it('makes a long list wait for a task of its own, and nothing else', async () => {
    expect(nextTask(Array(100))).toBeUndefined();
    for (const none of [null, undefined, 42, {}, { length: 'long' }, { length: Number.NaN }]) expect(nextTask(none)).toBeUndefined();
    const order: string[] = [];
    const waited = nextTask(Array(101))?.then(() => order.push('the next step'));
    await Promise.resolve().then(() => order.push('what was asked meanwhile'));
    await waited;
    expect(order).toEqual(['what was asked meanwhile', 'the next step']);
  });

  it('goes on at once where there are no channels, as in some tests of hosts', () => {
    vi.stubGlobal('MessageChannel', undefined);
    expect(nextTask(Array(1000))).toBeUndefined();
  });
});

describe('PLAIN_JSON', () => {
  it.each([
    ['a short list', '[1,2]', [1, 2]],
    ['a long list', JSON.stringify(Array(20_000).fill(7)), Array(20_000).fill(7)],
    ['a date, which stays a text', '"2026-11-29T10:00:00.000Z"', '2026-11-29T10:00:00.000Z'],
    ['no JSON', '<!doctype html>', null],
    ['long and no JSON', '<'.repeat(30_000), null],
  ])('S11 reads %s', async (_, text, value) => expect(await PLAIN_JSON.jsonParser(text)).toEqual(value));
});

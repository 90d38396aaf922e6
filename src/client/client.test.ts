import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isSessionGone, toAuthError } from './auth-error.js';
import { createChallenges } from './challenges.js';
import { BASIC_FEATURES } from './features.js';
import type { RequestOptions } from './port.js';
import { createQueries } from './query.js';
import { readFeatures } from './read-features.js';
import { type AuthEvent, createRun, type Outcome, readResult } from './run.js';

afterEach(() => void vi.useRealTimers());

function setUp({ hasSession = false } = {}) {
  const events: AuthEvent[] = [];
  const challenges = createChallenges();
  return { ...createRun({ challenges, hasSession: () => hasSession, onSettled: (event) => events.push(event) }), challenges, events };
}

const untilAborted = ({ signal }: RequestOptions) => new Promise<unknown>((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
const refused = (error: object) => async () => ({ data: null, error });

describe('run', () => {
  it('hands over what the server answered, and tells the host the endpoint alone', async () => {
    const { run, events } = setUp();
    expect(await run('/sign-in/email', async () => ({ data: { token: 'secret' }, error: null }))).toEqual({ ok: true, data: { token: 'secret' } });
    expect(events).toEqual([{ type: 'request-succeeded', endpoint: '/sign-in/email' }]);
  });

  it('reads how long to wait from either header', async () => {
    const { run } = setUp();
    for (const name of ['retry-after', 'x-retry-after']) {
      const outcome = await run('/x', async ({ onError }) => {
        onError({ response: { headers: new Headers({ [name]: '17' }) } });
        return { data: null, error: { status: 429 } };
      });
      expect(outcome).toEqual({ ok: false, error: { code: 'RATE_LIMITED', status: 429, retryAfter: 17 } });
    }
  });

  it('S08 calls a request that fails to arrive a network error, and sends it once', async () => {
    const { run } = setUp();
    const send = vi.fn(async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await run('/x', send)).toEqual({ ok: false, error: { code: 'NETWORK_ERROR', status: 0 } });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('S09 is slow after eight seconds and gives up after thirty', async () => {
    vi.useFakeTimers();
    const { run, $slow } = setUp();
    const outcome = run('/x', untilAborted);
    await vi.advanceTimersByTimeAsync(7999);
    expect($slow.get()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect($slow.get()).toBe(true);
    await vi.advanceTimersByTimeAsync(22_000);
    expect(await outcome).toEqual({ ok: false, error: { code: 'TIMEOUT', status: 0 } });
    expect($slow.get()).toBe(false);
  });

  it('stops when its caller does', async () => {
    const { run } = setUp();
    const abort = new AbortController();
    const outcome = run('/x', untilAborted, abort.signal);
    abort.abort();
    expect(await outcome).toEqual({ ok: false, error: { code: 'ABORTED', status: 0 } });
  });

  it('fails at once when a challenge has nobody to draw it', async () => {
    const { run } = setUp();
    expect(await run('/list-sessions', refused({ code: 'SESSION_NOT_FRESH', status: 403 }))).toMatchObject({ ok: false, error: { code: 'SESSION_NOT_FRESH' } });
  });

  it.each([true, false])('S07 holds a request until the person has proved who they are, and sends it again only then (%s)', async (proved) => {
    const { run, challenges } = setUp({ hasSession: true });
    challenges.attend(() => {});
    let calls = 0;
    const send = async () => {
      calls += 1;
      return calls === 1 ? { data: null, error: { status: 401, code: 'UNAUTHORIZED' } } : { data: { status: true }, error: null };
    };
    const outcome = run('/update-user', send);
    await vi.waitFor(() => expect(challenges.$challenge.get()).toBe('session-expired'));
    challenges.answer(proved);
    expect((await outcome).ok).toBe(proved);
    expect(calls).toBe(proved ? 2 : 1);
    expect(challenges.$challenge.get()).toBeNull();
  });

  it('does not take a wrong password for a lost session', () => {
    expect(isSessionGone({ code: 'INVALID_EMAIL_OR_PASSWORD', status: 401 })).toBe(false);
    expect(isSessionGone({ code: 'UNAUTHORIZED', status: 401 })).toBe(true);
  });

  it('P7 S11 reads any result into data or one typed error', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true });
    fc.assert(
      fc.property(fc.oneof(anything, fc.record({ data: anything, error: anything })), fc.option(fc.nat(3600)), (result, retryAfter) => {
        const outcome = readResult(result, retryAfter);
        if (outcome.ok) expect(outcome.data).toBeTypeOf('object');
        else
          expect(outcome.error).toEqual({
            code: expect.stringMatching(/^[A-Za-z][A-Za-z0-9_]{1,63}$/),
            status: expect.any(Number),
            ...(outcome.error.retryAfter === undefined ? {} : { retryAfter }),
          });
      }),
      { numRuns: 2000 },
    );
  });

  it('S10 keeps no prose of the server', () => {
    expect(toAuthError({ code: '<b>x</b>', message: 'SELECT *', status: 500 }, null)).toEqual({ code: 'UNEXPECTED_RESPONSE', status: 500 });
    expect(toAuthError({ status: 503 }, null).code).toBe('SERVICE_UNAVAILABLE');
    expect(toAuthError('html', null)).toEqual({ code: 'UNKNOWN', status: 0 });
  });
});

describe('queries', () => {
  const answers = (...list: Outcome<number>[]) => {
    const load = vi.fn<() => Promise<Outcome<number>>>();
    for (const answer of list) load.mockResolvedValueOnce(answer);
    return load;
  };
  const ok = (data: number): Outcome<number> => ({ ok: true, data });
  const failed: Outcome<number> = { ok: false, error: { code: 'NETWORK_ERROR', status: 0 } };

  it('loads when somebody first looks, once for all who do', async () => {
    const load = answers(ok(1));
    const { $state } = createQueries(() => 5).query({ key: 'q', load });
    expect(load).not.toHaveBeenCalled();
    $state.subscribe(() => {});
    $state.subscribe(() => {});
    await vi.waitFor(() => expect($state.get()).toEqual({ data: 1, error: null, pending: false, loadedAt: 5 }));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('keeps the old answer when a refresh fails', async () => {
    const query = createQueries().query({ key: 'q', load: answers(ok(1), failed) });
    query.$state.subscribe(() => {});
    await vi.waitFor(() => expect(query.$state.get().data).toBe(1));
    await query.refresh();
    expect(query.$state.get()).toMatchObject({ data: 1, error: { code: 'NETWORK_ERROR' }, pending: false });
  });

  it('loads again what an endpoint has made out of date', async () => {
    const load = answers(ok(1), ok(2));
    const queries = createQueries();
    const { $state } = queries.query({ key: 'q', load, invalidatedBy: ['/revoke-session'] });
    $state.subscribe(() => {});
    await vi.waitFor(() => expect($state.get().data).toBe(1));
    queries.invalidate('/other');
    queries.invalidate('/revoke-session');
    await vi.waitFor(() => expect($state.get().data).toBe(2));
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('drops what was asked before a change, so that a revoked session does not come back', async () => {
    const waiting: ((outcome: Outcome<number>) => void)[] = [];
    const load = () => new Promise<Outcome<number>>((resolve) => void waiting.push(resolve));
    const queries = createQueries();
    const query = queries.query({ key: 'q', load, invalidatedBy: ['/revoke-session'] });
    query.$state.subscribe(() => {});
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    queries.invalidate('/revoke-session');
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    waiting[0]?.(ok(1));
    waiting[1]?.(ok(2));
    await vi.waitFor(() => expect(query.$state.get().data).toBe(2));
  });

  it('recovers from a load that throws', async () => {
    const load = vi.fn<() => Promise<Outcome<number>>>().mockRejectedValueOnce(new Error('chunk is gone')).mockResolvedValueOnce(ok(1));
    const query = createQueries().query({ key: 'q', load });
    query.$state.subscribe(() => {});
    await vi.waitFor(() => expect(query.$state.get().error?.code).toBe('NETWORK_ERROR'));
    await query.refresh();
    expect(query.$state.get()).toMatchObject({ data: 1, error: null, pending: false });
  });

  it('forgets what is personal when somebody else is here, and drops a reply that was meant for the one before', async () => {
    let answer: (outcome: Outcome<number>) => void = () => {};
    const load = vi.fn(
      () =>
        new Promise<Outcome<number>>((resolve) => {
          answer = resolve;
        }),
    );
    const queries = createQueries();
    const personal = queries.query({ key: 'personal', load });
    const shared = queries.query({ key: 'shared', load: answers(ok(7)), personal: false });
    personal.$state.subscribe(() => {});
    shared.$state.subscribe(() => {});
    await vi.waitFor(() => expect(shared.$state.get().data).toBe(7));
    const late = answer;
    queries.clearPersonal(true);
    late(ok(1));
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(2));
    expect(personal.$state.get().data).toBeNull();
    expect(shared.$state.get().data).toBe(7);
    answer(ok(2));
    await vi.waitFor(() => expect(personal.$state.get().data).toBe(2));
    queries.clearPersonal(false);
    expect(personal.$state.get().data).toBeNull();
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('readFeatures', () => {
  it('S11 reads any object into features or one typed error, and never into something that cannot be drawn', () => {
    const value = fc.oneof(fc.anything(), fc.constant(1));
    const answer = fc.record({
      version: fc.constantFrom(1, 1, 1, 2, '1'),
      emailPassword: value,
      providers: value,
      lifetimes: value,
      plugins: value,
      appName: value,
      userFields: value,
    });
    fc.assert(
      fc.property(answer, (raw) => {
        const outcome = readFeatures(raw, BASIC_FEATURES);
        if (!outcome.ok) {
          expect(outcome.error.code).toBe('UNEXPECTED_RESPONSE');
          return;
        }
        const { emailPassword, lifetimes, providers } = outcome.data;
        if (emailPassword) expect(emailPassword).toMatchObject({ signUp: expect.any(Boolean), minLength: expect.any(Number), reset: expect.any(Boolean) });
        expect(lifetimes).toMatchObject({ verify: expect.any(Number), cookieCache: expect.any(Number) });
        for (const provider of providers) expect(provider.id).toBeTypeOf('string');
      }),
    );
  });
});

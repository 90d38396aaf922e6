import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatExact, formatMoment, formatTime } from '../i18n/time.js';
import { orderSessions, readSessions } from './session-list.js';

/** What a server may have put in the place of a date. */
const anyDate = fc.oneof(
  fc.date({ noInvalidDate: false }),
  fc.string(),
  fc.double(),
  fc.constantFrom(null, undefined, '2026-11-29T10:00:00Z', '-271821-04-20', {}),
);
const anyRow = fc.oneof(
  fc.record({
    id: fc.string(),
    token: fc.string(),
    userAgent: fc.anything(),
    ipAddress: fc.anything(),
    place: fc.anything(),
    createdAt: anyDate,
    updatedAt: anyDate,
  }),
  fc.anything(),
);

describe('a list of sessions', () => {
  it('P11 is read, put in order and dated whatever its dates are, with this browser first and no token', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), fc.nat(29), fc.double({ noNaN: true, min: 0, max: 8.64e15 }), (rows, at, now) => {
        const outcome = readSessions(rows as never);
        if (!outcome.ok) throw new Error('a list was taken for none');
        const own = outcome.data[at];
        const currentId = own?.id;
        const sessions = orderSessions(outcome.data, own);
        expect(sessions).toHaveLength(outcome.data.length);
        // A server that lists some of many may leave out this one.
        const without = outcome.data.filter(({ id }) => id !== currentId);
        expect(orderSessions(without, own).map(({ id }) => id)[0]).toBe(own ? currentId : orderSessions(without, undefined)[0]?.id);
        if (currentId !== undefined) expect(sessions[0]?.current).toBe(true);
        const others = sessions.filter(({ current }) => !current).map(({ lastSeenAt }) => lastSeenAt.getTime());
        expect(others).toEqual([...others].sort((a, b) => b - a));
        for (const session of sessions) {
          expect(session).not.toHaveProperty('token');
          // What `<time>` takes.
          expect(() => session.createdAt.toISOString() + session.lastSeenAt.toISOString()).not.toThrow();
          expect(formatMoment(session.lastSeenAt, now, 'en')).not.toBe('');
        }
      }),
    );
  });

  it('P11 has words for every date in every language, and none for one that is no date', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: false }), fc.date({ noInvalidDate: true }), fc.constantFrom('en', 'de', 'ar'), (date, now, tag) => {
        const texts = [formatMoment(date, now.getTime(), tag), formatDate(date, now.getTime(), tag), formatExact(date, tag), formatTime(date, tag)];
        for (const text of texts) expect(text === '').toBe(Number.isNaN(date.getTime()));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { ADA } from '../../tests/support/people.js';
import { VOUCHED } from '../../tests/support/vouched.js';
import { createSandbox } from '../sandbox/index.js';

const NEXT = new Date('2027-03-01T00:00:00Z');
const LATER = new Date('2027-06-01T00:00:00Z');

describe('the list of accounts', () => {
  it('says until when the app may act with a provider, and never by which token', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    const userId = String(sandbox.db.user?.[0]?.id);
    const { adapter } = await sandbox.auth.$context;
    const tokens = { accessToken: 'an access token', accessTokenExpiresAt: NEXT };
    const add = (providerId: string, more: object) =>
      adapter.create({ model: 'account', data: { userId, providerId, accountId: providerId, ...VOUCHED, createdAt: NEXT, updatedAt: NEXT, ...more } });
    await add('without-refresh', tokens);
    await add('with-refresh', { ...tokens, refreshToken: 'a refresh token', refreshTokenExpiresAt: LATER });
    await add('without-end', { ...tokens, refreshToken: 'a refresh token' });
    await sandbox.signIn(ADA);
    const { data } = (await sandbox.client.$fetch('/list-accounts')) as { data: { providerId: string; accessEndsAt: unknown }[] };
    const ends = data.map(({ providerId, accessEndsAt }) => [providerId, accessEndsAt && new Date(accessEndsAt as string).toISOString()]);
    expect(Object.fromEntries(ends)).toEqual({
      credential: null,
      'without-refresh': NEXT.toISOString(),
      'with-refresh': LATER.toISOString(),
      'without-end': null,
    });
    expect(JSON.stringify(data)).not.toMatch(/token"|a refresh|an access/);
  });
});

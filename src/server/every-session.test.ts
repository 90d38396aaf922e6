import { describe, expect, it } from 'vitest';
import { ADA, GRACE } from '../../tests/support/people.js';
import { createSandbox, type SandboxOptions } from '../sandbox/index.js';

/** Ada, signed in here, with so many sessions elsewhere, every third of which is over. */
async function signedInElsewhere(count: number, options: SandboxOptions['options'] = {}) {
  const sandbox = await createSandbox({ options });
  await sandbox.addUser(ADA);
  await sandbox.addUser(GRACE);
  await sandbox.browser('of Grace').signIn(GRACE);
  await sandbox.signIn(ADA);
  const [user] = sandbox.db.user ?? [];
  const own = sandbox.db.session?.find(({ userId }) => userId === user?.id);
  const elsewhere = Array.from({ length: count }, (_, at) => ({
    ...own,
    id: `elsewhere-${at}`,
    token: `token-${at}`,
    expiresAt: new Date(Date.now() + (at % 3 === 0 ? -1 : 1) * 86_400_000),
  }));
  // Older ones come first, as in a database that gives rows in the order they were made.
  sandbox.db.session?.unshift(...elsewhere);
  return { sandbox, left: () => sandbox.db.session?.filter(({ userId }) => userId === user?.id).map(({ id }) => id), own };
}

describe('signing out everywhere else', () => {
  it.each([1, 150, 450])('7.4.4 ends each of %d other sessions, over or not, and none of anybody else', async (count) => {
    const { sandbox, left, own } = await signedInElsewhere(count);
    expect((await sandbox.client.revokeOtherSessions()).error).toBeNull();
    expect(left()).toEqual([own?.id]);
    expect(sandbox.db.session).toHaveLength(2);
    expect((await sandbox.client.getSession()).data?.user.email).toBe(ADA.email);
  });

  it('comes to an end where the app keeps one', async () => {
    let asked = 0;
    const { sandbox, left, own } = await signedInElsewhere(150, {
      databaseHooks: {
        session: {
          delete: {
            before: async ({ id }) => {
              asked += 1;
              return id !== 'elsewhere-1';
            },
          },
        },
      },
    });
    expect((await sandbox.client.revokeOtherSessions()).error).toBeNull();
    expect(left()).toEqual(['elsewhere-1', own?.id]);
    // Twice at most: by Better Auth and by us.
    expect(asked).toBeLessThanOrEqual(300);
  });

  it('ends nothing for whoever is not signed in', async () => {
    const { sandbox, left } = await signedInElsewhere(3);
    const { error } = await sandbox.browser('nobody').client.revokeOtherSessions();
    expect(error?.status).toBe(401);
    expect(left()).toHaveLength(4);
  });
});

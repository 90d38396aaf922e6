import { organization } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { ADA, GRACE } from '../../tests/support/people.js';
import { createSandbox } from '../sandbox/index.js';

type Answer<Data> = { data: Data | null; error: { code?: string; status: number } | null };

/** Ada, signed in, who has made an organization; Grace, who may be in it. */
async function withAcme() {
  const sandbox = await createSandbox({ plugins: [organization()] });
  await sandbox.addUser(ADA);
  await sandbox.addUser(GRACE);
  await sandbox.signIn(ADA);
  const post = (path: string, body: object) => sandbox.client.$fetch(path, { method: 'POST', body }) as Promise<Answer<{ id: string }>>;
  const { data } = await post('/organization/create', { name: 'Acme', slug: 'acme' });
  const { adapter } = await sandbox.auth.$context;
  const addGrace = (role: string) =>
    adapter.create({
      model: 'member',
      data: { organizationId: data?.id, userId: sandbox.db.user?.find(({ email }) => email === GRACE.email)?.id, role, createdAt: new Date() },
    });
  const ask = async () =>
    ((await sandbox.client.$fetch('/livery/sole-owner')) as Answer<{ organizations: { name: string }[] }>).data?.organizations.map(({ name }) => name);
  const remove = () => sandbox.client.deleteUser({ password: ADA.password }) as Promise<Answer<unknown>>;
  return { sandbox, post, addGrace, ask, remove, id: data?.id };
}

describe('the only owner of an organization', () => {
  it('X03 is told, and keeps the account', async () => {
    const { sandbox, addGrace, ask, remove } = await withAcme();
    await addGrace('admin');
    expect(await ask()).toEqual(['Acme']);
    expect((await remove()).error).toMatchObject({ status: 400, code: 'SOLE_OWNER_OF_ORGANIZATION' });
    expect(sandbox.db.user).toHaveLength(2);
  });

  it('X03 is not mistaken for one by a role of a like name', async () => {
    const { addGrace, ask } = await withAcme();
    await addGrace('co-owner');
    expect(await ask()).toEqual(['Acme']);
  });

  it('X03 may go once somebody else is an owner, too, or the organization is gone', async () => {
    const shared = await withAcme();
    await shared.addGrace('admin, owner');
    expect(await shared.ask()).toEqual([]);
    expect((await shared.remove()).error).toBeNull();
    const gone = await withAcme();
    await gone.post('/organization/delete', { organizationId: gone.id });
    expect((await gone.remove()).error).toBeNull();
    expect(gone.sandbox.db.user).toHaveLength(1);
  });

  it('is nobody where there are no organizations', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    expect(((await sandbox.client.$fetch('/livery/sole-owner')) as Answer<unknown>).data).toEqual({ organizations: [] });
    expect((await sandbox.client.deleteUser({ password: ADA.password })).error).toBeNull();
  });
});

import { describe, expect } from 'vitest';
import { enrol } from './support/enrol.js';
import { ADA, journey, signIn } from './support/journey.js';

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

describe('what was done on another device', () => {
  journey('X01 X02 is seen, one session of it ended from here, and said there above the page', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await signIn(page);
    await page.goto('/account/sessions');
    await page.getByText('No other sessions').waitFor();
    const phone = await visit({ userAgent: PHONE });
    await signIn(phone.page);
    await phone.page.goto('/account');
    await phone.page.getByLabel('Name', { exact: true }).fill('Ada King');
    const tablet = await visit();
    await signIn(tablet.page);

    await page.reload();
    await page.getByText('2 other sessions').waitFor();
    const row = page.getByRole('listitem').filter({ hasText: 'Safari on iPhone' });
    await row.getByText('New', { exact: true }).waitFor();
    // This device comes first.
    await page.locator('[data-slot=session]').first().getByText('This device').waitFor();
    const { adapter } = await server.app.auth.$context;
    const tokens = (await adapter.findMany<{ token: string }>({ model: 'session' })).map(({ token }) => token);
    const html = await page.content();
    for (const token of tokens) expect(html).not.toContain(token);

    await row.getByRole('button', { name: 'Sign out Safari on iPhone' }).click();
    await page.getByText('One other session').waitFor();
    expect(await adapter.count({ model: 'session' })).toBe(2);
    // What was typed on the phone is still there once its person has signed in again.
    await phone.page.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = phone.page.getByRole('dialog', { name: 'You were signed out' });
    await dialog.getByLabel('Password', { exact: true }).fill(ADA.password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await phone.page.getByText('Saved.').waitFor();
    // The other one has noticed nothing.
    await tablet.page.reload();
    await tablet.page.getByText(`Signed in as ${ADA.email}`).waitFor();

    await page.reload();
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByRole('dialog', { name: 'Sign out everywhere else?' }).getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText('No other sessions').waitFor();
    for (const other of [phone.page, tablet.page]) {
      await other.goto('/dashboard');
      await other.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();
    }
  });

  journey('X02 ends with everything when everything is signed out, here too', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const [{ page }, phone] = [await visit(), await visit({ userAgent: PHONE })];
    await signIn(phone.page);
    await signIn(page);
    await page.goto('/account/sessions');
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Sign out here, too').check();
    await dialog.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();
    await phone.page.goto('/account');
    await phone.page.getByText('Sign in to see your account').waitFor();
    expect(await (await server.app.auth.$context).adapter.count({ model: 'session' })).toBe(0);
  });

  journey('O04 O06 is trusted no more once it is forgotten from here', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { code, backupCodes } = await enrol(server);
    const { adapter } = await server.app.auth.$context;
    const anew = () => adapter.updateMany({ model: 'twoFactor', where: [], update: { lastTotpStep: null } });
    const begin = async (page: Awaited<ReturnType<typeof visit>>['page']) => {
      await page.goto('/sign-in');
      await page.getByLabel('Email').fill(ADA.email);
      await page.getByLabel('Password', { exact: true }).fill(ADA.password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    };
    const leave = (page: Awaited<ReturnType<typeof visit>>['page']) =>
      page.evaluate(() => fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }));

    const phone = await visit({ userAgent: PHONE });
    await anew();
    await begin(phone.page);
    await phone.page.getByRole('checkbox', { name: 'Do not ask on this device for 30 days' }).check();
    await phone.page.getByLabel('Code').fill(await code());
    await phone.page.waitForURL('**/dashboard');
    await leave(phone.page);
    await begin(phone.page);
    await phone.page.waitForURL('**/dashboard');
    await leave(phone.page);

    const { page } = await visit();
    await begin(page);
    await page.getByRole('button', { name: 'Use a backup code' }).click();
    await page.getByLabel('Backup code').fill(backupCodes[0] ?? '');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.waitForURL('**/dashboard');
    await page.goto('/account/security');
    await page.getByRole('button', { name: 'Forget Safari on iPhone' }).click();
    await page.getByRole('button', { name: 'Forget Safari on iPhone' }).waitFor({ state: 'detached' });

    await anew();
    await begin(phone.page);
    await phone.page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
    await phone.page.getByLabel('Code').fill(await code());
    await phone.page.waitForURL('**/dashboard');
  });
});

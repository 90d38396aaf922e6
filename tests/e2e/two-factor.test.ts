import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { enrol } from './support/enrol.js';
import { ADA, journey } from './support/journey.js';

async function password(page: Page, path = '/sign-in') {
  await page.goto(path);
  await page.getByLabel('Email').fill(ADA.email);
  await page.getByLabel('Password', { exact: true }).fill(ADA.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
}

describe('the second factor', () => {
  journey('O01 O05 lets somebody in by the app, by keyboard alone, and nobody before it', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { code } = await enrol(server);
    const { page, context } = await visit();
    await password(page, '/sign-in?redirectTo=%2Fdashboard%3Ftab%3Dsessions');
    const other = await context.newPage();
    await other.goto('/dashboard');
    await other.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();
    await other.close();

    // The step that came moved the focus to its heading; the field is the next stop.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('livery-two-factor-totp');
    await page.keyboard.type('000 000');
    await page.getByText(/This code is not right/).waitFor();
    // The code that turned it on is used up; a person waits for the next one.
    await (await server.app.auth.$context).adapter.updateMany({ model: 'twoFactor', where: [], update: { lastTotpStep: null } });
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(await code());
    await page.waitForURL('**/dashboard?tab=sessions');
    await page.getByText('This device', { exact: true }).waitFor();
  });

  journey('O04 O06 by a mailed code, and not again on a device that was trusted', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    await enrol(server);
    const { page } = await visit();
    await password(page);
    await page.getByRole('button', { name: 'Email me a code instead' }).click();
    await page.getByText('Enter the code that we sent').waitFor();
    await expect.poll(async () => (await server.mails(ADA.email)).some(({ template }) => template === 'two-factor-code')).toBe(true);
    const mail = (await server.mails(ADA.email)).find(({ template }) => template === 'two-factor-code');
    const mailed = /^(\d{6})$/m.exec(mail?.text ?? '')?.[1] ?? '';
    expect(mail?.subject).not.toContain(mailed);
    await page.getByRole('checkbox', { name: 'Do not ask on this device for 30 days' }).check();
    await page.getByLabel('Code').fill(mailed);
    await page.waitForURL('**/dashboard');

    await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();
    // The guarded page draws a form for a moment, too, before the way out of it ends.
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(ADA.email);
    await page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This device', { exact: true }).waitFor();
  });

  journey('2.4 lets a code of the app in once, also when two browsers send it at the same time', async ({ journey: { server } }) => {
    await server.makeUser();
    const { code, used } = await enrol(server);
    const post = (path: string, body: object, from: string, cookie = '') =>
      fetch(`${server.url}/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url, cookie, 'x-forwarded-for': from },
        body: JSON.stringify(body),
      });
    const challenge = async (from: string) =>
      (await post('/sign-in/email', ADA, from)).headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ');
    // The code that turned it on is used up as well.
    const again = await post('/two-factor/verify-totp', { code: used }, '10.2.0.1', await challenge('10.2.0.1'));
    expect([again.status, await again.json()]).toMatchObject([401, { code: 'INVALID_CODE' }]);
    const { adapter } = await server.app.auth.$context;
    await adapter.updateMany({ model: 'twoFactor', where: [], update: { lastTotpStep: null } });
    const callers = ['10.2.0.2', '10.2.0.3', '10.2.0.4'];
    const cookies = await Promise.all(callers.map(challenge));
    const now = await code();
    const statuses = await Promise.all(callers.map(async (from, at) => (await post('/two-factor/verify-totp', { code: now }, from, cookies[at])).status));
    expect(statuses.sort()).toEqual([200, 401, 401]);
  });

  journey('O03 by a backup code, once', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { backupCodes } = await enrol(server);
    for (const works of [true, false]) {
      const { page } = await visit();
      await password(page);
      await page.getByRole('button', { name: 'Use a backup code' }).click();
      await page.getByLabel('Backup code').fill(backupCodes[0] ?? '');
      await page.getByRole('button', { name: 'Confirm' }).click();
      if (works) await page.waitForURL('**/dashboard');
      else await page.getByText('This backup code is wrong, or has been used.').waitFor();
    }
  });

  journey('S01 goes back to the password, with a sentence, after too many codes', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    await enrol(server);
    const { page } = await visit();
    await password(page);
    const { adapter } = await server.app.auth.$context;
    for (let tries = 0; ; tries += 1) {
      await page.getByLabel('Code').fill('');
      const [answer] = await Promise.all([page.waitForResponse('**/two-factor/verify-totp'), page.getByLabel('Code').fill(`00000${tries}`)]);
      // The limit of the network has a test of its own.
      await adapter.deleteMany({ model: 'rateLimit', where: [] });
      if (answer.status() !== 401) break;
      await page.getByText(/This code is not right/).waitFor();
    }
    await page.getByText('Too many wrong codes. Sign in again.').waitFor();
    await page.getByLabel('Password', { exact: true }).waitFor();
  });
});

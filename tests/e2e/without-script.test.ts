import { beforeAll, describe, expect } from 'vitest';
import { enrol } from './support/enrol.js';
import { ADA, journey } from './support/journey.js';
import { buildPages, serverRendered } from './support/server-rendered/app.js';

beforeAll(buildPages);

const MAIL_LINKS = { MAIL_LINKS: 'confirm-on-server' };
const NO_SCRIPT = { javaScriptEnabled: false };
const NEW_PASSWORD = 'a difference of engines';

describe('without script', () => {
  journey.override('env', MAIL_LINKS);
  journey.override('host', serverRendered());

  journey('a person signs up, confirms, signs in and resets the password', async ({ journey: { server, visit } }) => {
    const { page, requests } = await visit(NO_SCRIPT);
    await page.goto('/sign-up');
    await page.getByLabel('Name', { exact: true }).fill(ADA.name);
    await page.getByLabel('Email').fill(ADA.email);
    await page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('heading', { name: 'Check your email' }).waitFor();
    await page.getByText(ADA.email).waitFor();

    await page.goto(await server.link('verify-email', ADA.email));
    await page.getByRole('heading', { name: 'Confirm your email' }).waitFor();
    await page.getByRole('button', { name: 'Confirm email' }).click();
    await page.getByRole('heading', { name: 'Your email is confirmed' }).waitFor();
    expect(page.url()).not.toContain('token');

    const other = await visit(NO_SCRIPT);
    await other.page.goto('/sign-in');
    await other.page.getByLabel('Email').fill(ADA.email);
    await other.page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await other.page.getByRole('button', { name: 'Sign in' }).click();
    await other.page.getByRole('heading', { name: `Signed in as ${ADA.email}` }).waitFor();

    const third = await visit(NO_SCRIPT);
    await third.page.goto('/forgot-password');
    await third.page.getByLabel('Email').fill(ADA.email);
    await third.page.getByRole('button', { name: 'Send link' }).click();
    await third.page.getByRole('heading', { name: 'Check your email' }).waitFor();
    await third.page.goto(await server.link('reset-password', ADA.email));
    await third.page.getByLabel('New password').fill('short');
    await third.page.getByRole('button', { name: 'Set password' }).click();
    await third.page.getByText('This password is too short.').waitFor();
    await third.page.getByLabel('New password').fill(NEW_PASSWORD);
    await third.page.getByRole('button', { name: 'Set password' }).click();
    await third.page.getByRole('heading', { name: 'Your password is changed' }).waitFor();
    await third.page.getByRole('link', { name: 'Sign in' }).click();
    await third.page.getByLabel('Email').fill(ADA.email);
    await third.page.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD);
    await third.page.getByRole('button', { name: 'Sign in' }).click();
    await third.page.getByRole('heading', { name: `Signed in as ${ADA.email}` }).waitFor();

    await other.page.goto('/dashboard');
    await other.page.getByRole('heading', { name: 'Nobody is signed in' }).waitFor();
    expect([...requests, ...other.requests, ...third.requests].filter((request) => /password=|engine/.test(request))).toEqual([]);
  });

  journey('O04 a second factor is asked for: by the app, a mail or a backup code, with the others always in reach', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { code, backupCodes } = await enrol(server);
    const { adapter } = await server.app.auth.$context;
    const { page } = await visit(NO_SCRIPT);
    await page.goto('/sign-in?redirectTo=%2Fdashboard%3Ftab%3Dorders');
    const password = async () => {
      await page.getByLabel('Email').fill(ADA.email);
      await page.getByLabel('Password', { exact: true }).fill(ADA.password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
      await adapter.deleteMany({ model: 'rateLimit', where: [] });
    };
    await password();
    await page.getByLabel('Code').fill('000000');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText(/This code is not right/).waitFor();
    expect(await page.getByText(/sets its clock/).count()).toBe(0);
    await page.getByLabel('Code').fill('000001');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText(/sets its clock/).waitFor();
    await page.getByRole('link', { name: 'Use a backup code' }).click();
    await page.getByLabel('Backup code').fill(` ${backupCodes[0]} `);
    await page.getByRole('checkbox', { name: /Do not ask on this device/ }).waitFor();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('heading', { name: `Signed in as ${ADA.email}` }).waitFor();
    expect(page.url()).toBe(`${server.url}/dashboard?tab=orders`);

    const other = await visit(NO_SCRIPT);
    await other.page.goto('/sign-in');
    await other.page.getByLabel('Email').fill(ADA.email);
    await other.page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await other.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await other.page.getByRole('link', { name: 'Email me a code instead' }).click();
    await other.page.getByRole('button', { name: 'Email me a code' }).click();
    await other.page.getByText('Enter the code that we sent').waitFor();
    const mails = async () => (await server.mails(ADA.email)).filter(({ template }) => template === 'two-factor-code');
    await expect.poll(async () => (await mails()).length).toBe(1);
    await other.page.getByRole('button', { name: 'Send a new code' }).click();
    await other.page.getByText('Enter the code that we sent').waitFor();
    await expect.poll(async () => (await mails()).length).toBe(2);
    const codeOf = async () => /^(\d{6})$/m.exec((await mails())[0]?.text ?? '')?.[1] ?? '';
    // One that is too old; another one can be asked for, and typed, on the page that says so.
    await adapter.updateMany({
      model: 'verification',
      where: [{ field: 'identifier', operator: 'starts_with', value: '2fa-otp-' }],
      update: { expiresAt: new Date(0) },
    });
    await other.page.getByLabel('Code').fill(await codeOf());
    await other.page.getByRole('button', { name: 'Confirm' }).click();
    await other.page.getByText('This code is too old. Get a new one.').waitFor();
    expect(await other.page.getByRole('button', { name: 'Confirm' }).isVisible()).toBe(true);
    await other.page.getByRole('button', { name: 'Send a new code' }).click();
    await expect.poll(async () => (await mails()).length).toBe(3);
    const right = await codeOf();
    await other.page.getByLabel('Code').fill(right === '000000' ? '000001' : '000000');
    await other.page.getByRole('button', { name: 'Confirm' }).click();
    await other.page.getByText(/This code is not right/).waitFor();
    // Digits of another script, as a keyboard has them.
    await other.page.getByLabel('Code').fill(right.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit))));
    await other.page.getByRole('button', { name: 'Confirm' }).click();
    await other.page.getByRole('heading', { name: `Signed in as ${ADA.email}` }).waitFor();

    // By the app, and with a challenge that is over by then.
    const third = await visit(NO_SCRIPT);
    await third.page.goto('/sign-in');
    for (const over of [true, false]) {
      await third.page.getByLabel('Email').fill(ADA.email);
      await third.page.getByLabel('Password', { exact: true }).fill(ADA.password);
      await third.page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await third.page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
      await adapter.updateMany({ model: 'twoFactor', where: [], update: { lastTotpStep: null } });
      if (over) await third.context.clearCookies();
      await third.page.getByLabel('Code').fill(await code());
      await third.page.getByRole('button', { name: 'Confirm' }).click();
      await third.page.getByText(over ? 'That took too long, or its answer got lost. Sign in again.' : `Signed in as ${ADA.email}`).waitFor();
      await adapter.deleteMany({ model: 'rateLimit', where: [] });
    }

    // Locked by whoever tried too often.
    const fourth = await visit(NO_SCRIPT);
    await fourth.page.goto('/sign-in?redirectTo=%2Forders');
    await fourth.page.getByLabel('Email').fill(ADA.email);
    await fourth.page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await fourth.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await fourth.page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
    await adapter.updateMany({ model: 'twoFactor', where: [], update: { failedVerificationCount: 99, lockedUntil: new Date(Date.now() + 900_000) } });
    await fourth.page.getByLabel('Code').fill('000000');
    await fourth.page.getByRole('button', { name: 'Confirm' }).click();
    await fourth.page.getByRole('heading', { name: 'Too many wrong codes' }).waitFor();
    await fourth.page.getByRole('link', { name: 'Back to sign-in' }).click();
    await fourth.page.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();
    expect(fourth.page.url()).toBe(`${server.url}/sign-in?redirectTo=%2Forders`);
  });

  journey('S01 S02 a refusal is in words, keeps the address, and shows no password anywhere', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit(NO_SCRIPT);
    await page.goto('/sign-in?redirectTo=%2Fdashboard%3Ftab%3Dorders');
    const attempt = async (password: string) => {
      await page.getByLabel('Email').fill(ADA.email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
    };
    for (let tries = 0; tries < 3; tries += 1) {
      await attempt('not the engine');
      await page.getByText('Email or password is wrong.').waitFor();
      expect(await page.getByLabel('Email').inputValue()).toBe(ADA.email);
      expect(page.url()).toBe(`${server.url}/sign-in?redirectTo=%2Fdashboard%3Ftab%3Dorders&error=INVALID_EMAIL_OR_PASSWORD`);
    }
    await attempt(ADA.password);
    await page.getByText('Too many attempts. Wait a moment.').waitFor();
    expect(page.url()).toMatch(/error=RATE_LIMITED&retry=\d+$/);
    await (await server.app.auth.$context).adapter.deleteMany({ model: 'rateLimit', where: [] });
    await attempt(ADA.password);
    await page.waitForURL('**/dashboard?tab=orders');
  });

  journey('F03 the browser itself asks for what is missing', async ({ journey: { visit } }) => {
    const { page, requests } = await visit(NO_SCRIPT);
    await page.goto('/sign-up');
    await page.getByLabel('Name', { exact: true }).fill(ADA.name);
    await page.getByRole('button', { name: 'Create account' }).click();
    expect(requests.filter((request) => request.startsWith('POST'))).toEqual([]);
    expect(await page.getByRole('button', { name: 'Show password' }).isVisible()).toBe(false);
  });
});

describe('before the script', () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  journey.override('env', MAIL_LINKS);
  journey.override(
    'host',
    serverRendered(() => held),
  );

  journey('F10 what was typed stays when the form becomes interactive, and is what it sends', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, requests } = await visit();
    await page.goto('/sign-in?error=INVALID_EMAIL_OR_PASSWORD', { waitUntil: 'commit' });
    await page.getByText('Email or password is wrong.').waitFor();
    await page.getByLabel('Email').fill(ADA.email);
    await page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await page.getByRole('checkbox').uncheck();
    release();
    await page.locator('html[data-interactive]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Show password' }).click();
    expect(await page.getByLabel('Email').inputValue()).toBe(ADA.email);
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe(ADA.password);
    expect(await page.getByRole('checkbox').isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/dashboard');
    expect(requests).toContain('POST /api/auth/sign-in/email');
    expect(requests.filter((request) => request.includes('/livery/form'))).toEqual([]);
  });
});

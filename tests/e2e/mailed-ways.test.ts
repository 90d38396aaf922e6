import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { enrol } from './support/enrol.js';
import { ADA, GRACE, journey, signIn, type TestServer } from './support/journey.js';

const NEW_ADDRESS = 'countess@example.com';

/** Opens a way by mail, and asks for the mail. */
async function ask(page: Page, button: string | RegExp, submit: string, email = ADA.email) {
  await page.goto('/sign-in?redirectTo=%2Fdashboard%3Ftab%3Dsessions');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: button }).click();
  expect(await page.getByLabel('Email').inputValue()).toBe(email);
  await page.getByRole('button', { name: submit }).click();
}

async function mailed(server: TestServer, template: string, email = ADA.email) {
  await expect.poll(async () => (await server.mails(email)).some((mail) => mail.template === template)).toBe(true);
  return (await server.mails(email)).find((mail) => mail.template === template);
}
const codeOf = async (server: TestServer, template: string) => /^(\d{6})$/m.exec((await mailed(server, template))?.text ?? '')?.[1] ?? '';

describe('a magic link', () => {
  journey('2.4 signs in on a click, once, after every link of the mail was opened by a scanner', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, context } = await visit();
    await ask(page, 'Email link', 'Email me a link');
    await page.getByRole('heading', { name: 'Check your email' }).waitFor();
    await mailed(server, 'magic-link');
    const link = await server.link('magic-link', ADA.email);
    for (const method of ['HEAD', 'GET', 'GET']) expect((await fetch(link, { method })).status).toBe(200);

    const opened = await context.newPage();
    await opened.goto(link);
    await opened.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(new URL(opened.url()).hash).toBe('');
    await opened.getByRole('button', { name: 'Sign in' }).click();
    await opened.waitForURL('**/dashboard?tab=sessions');
    // The page that asked for it hears of it.
    await page.getByRole('button', { name: 'Continue as Ada Lovelace' }).waitFor();

    const { page: other } = await visit();
    await other.goto(link);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.getByRole('heading', { name: 'This link no longer works' }).waitFor();
    await other.getByRole('link', { name: 'Get a new link' }).click();
    await other.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();
  });

  journey('O05 asks for the second factor once its link was opened, and leads to where they were headed', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { code } = await enrol(server);
    await (await server.app.auth.$context).adapter.updateMany({ model: 'twoFactor', where: [], update: { lastTotpStep: null } });
    const { page, context } = await visit();
    await ask(page, 'Email link', 'Email me a link');
    await page.getByRole('heading', { name: 'Check your email' }).waitFor();
    await mailed(server, 'magic-link');
    await page.goto(await server.link('magic-link', ADA.email));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
    expect((await context.cookies()).some(({ name }) => name.includes('session_token'))).toBe(false);
    await page.getByLabel('Code').fill(await code());
    await page.waitForURL('**/dashboard?tab=sessions');
  });

  journey('S01 makes an account of somebody new, and says the same of everybody', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const texts = [];
    for (const email of [ADA.email, GRACE.email]) {
      const { page } = await visit();
      await ask(page, 'Email link', 'Email me a link', email);
      await page.getByRole('heading', { name: 'Check your email' }).waitFor();
      texts.push((await page.locator('main').innerText()).replaceAll(email, '-'));
    }
    expect(texts[0]).toBe(texts[1]);
  });
});

describe('a mailed code', () => {
  journey('O01 O02 signs in, by keyboard alone, when it is pasted whole', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, context } = await visit();
    await ask(page, 'Email code', 'Email me a code');
    await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
    const code = await codeOf(server, 'sign-in-code');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((text) => navigator.clipboard.writeText(text), `Your code: ${code.slice(0, 3)} ${code.slice(3)}`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('livery-email-code');
    await page.keyboard.press('ControlOrMeta+v');
    await page.waitForURL('**/dashboard?tab=sessions');
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(ADA.email);
  });

  journey('S01 a wrong one is told, and after too many only a new one helps', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await page.clock.install();
    await ask(page, 'Email code', 'Email me a code');
    await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
    const first = await codeOf(server, 'sign-in-code');
    const { adapter } = await server.app.auth.$context;
    for (let tries = 0; tries < 4; tries += 1) {
      await page.getByLabel('Code').fill('');
      await Promise.all([page.waitForResponse('**/sign-in/email-otp'), page.getByLabel('Code').fill(`00000${tries}`)]);
      // The limit of the network has a test of its own.
      await adapter.deleteMany({ model: 'rateLimit', where: [] });
      await page.getByText(tries < 3 ? /This code is not right/ : /Too many wrong codes/).waitFor();
    }
    await Promise.all([page.waitForResponse('**/sign-in/email-otp'), page.getByLabel('Code').fill(first)]);
    await page.getByText(/not right|too old/).waitFor();
    await adapter.deleteMany({ model: 'rateLimit', where: [] });

    // The button waits for the first mail; half a minute later there is another one.
    expect(await page.getByRole('button', { name: /Send a new code/ }).getAttribute('aria-disabled')).toBe('true');
    await page.clock.fastForward(31_000);
    await page.getByRole('button', { name: 'Send a new code', exact: true }).click();
    await page.getByText('Sent. It can take a minute to arrive.').waitFor();
    await expect.poll(() => codeOf(server, 'sign-in-code')).not.toBe(first);
    await page.getByLabel('Code').fill(await codeOf(server, 'sign-in-code'));
    await page.waitForURL('**/dashboard?tab=sessions');
  });
});

describe('where a second factor is asked for after passwords only', () => {
  journey.override('env', { SECOND_FACTOR_AFTER: 'passwords' });

  journey('O05 a magic link is enough, and a password is not', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    await enrol(server);
    const { page } = await visit();
    await ask(page, 'Email link', 'Email me a link');
    await page.getByRole('heading', { name: 'Check your email' }).waitFor();
    await mailed(server, 'magic-link');
    await page.goto(await server.link('magic-link', ADA.email));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/dashboard?tab=sessions');
    const { page: other } = await visit();
    await other.goto('/sign-in');
    await other.getByLabel('Email').fill(ADA.email);
    await other.getByLabel('Password', { exact: true }).fill(ADA.password);
    await other.getByRole('button', { name: 'Sign in', exact: true }).click();
    await other.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
  });
});

describe('a username', () => {
  journey('is chosen at sign-up, where it is free, and signs in', async ({ journey: { server, visit } }) => {
    await server.makeUser(GRACE);
    await (await server.app.auth.$context).internalAdapter.updateUserByEmail(GRACE.email, { username: 'grace' });
    const { page } = await visit();
    await page.goto('/sign-up');
    await page.getByLabel('Name', { exact: true }).fill(ADA.name);
    await page.getByLabel('Email').fill(ADA.email);
    await page.getByLabel('Username (optional)').fill('grace');
    await page.getByText('This username is taken.').waitFor();
    await page.getByLabel('Username (optional)').fill('ada_l');
    await page.getByText('This username is free.').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await page.getByRole('checkbox', { name: /I agree/ }).check();
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('heading', { name: 'Check your email' }).waitFor();
    await (await server.app.auth.$context).internalAdapter.updateUserByEmail(ADA.email, { emailVerified: true });
    await page.goto('/sign-in');
    await page.getByLabel('Email or username').fill('ada_l');
    await page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('**/dashboard');
    await page.getByText(`Signed in as ${ADA.email}`).waitFor();
  });
});

describe('a way whose code does not come', () => {
  journey('S08 says so, keeps what was typed, and goes on once there is a connection', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, context } = await visit();
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(ADA.email);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Email code' }).click();
    await page.getByRole('alert').getByText('This part did not load.').waitFor();
    // A try that is still on its way would be shared by the next one.
    await Promise.all([page.waitForEvent('requestfailed'), page.getByRole('button', { name: 'Try again' }).click()]);
    await page.getByRole('alert').getByText('This part did not load.').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await page.getByLabel('Email').inputValue()).toBe(ADA.email);
    await page.getByRole('button', { name: 'Email me a code' }).click();
    await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  });

  journey('S08 starts over with the page where it has gone with an older version, once the server can be reached', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await page.goto('/sign-in');
    const part = '**/assets/email-code-steps-*';
    const again = () => page.getByRole('button', { name: 'Try again' }).click();
    // As a server answers that has a newer version.
    await page.route(part, (route) => route.fulfill({ status: 404, body: '' }));
    await page.getByRole('button', { name: 'Email code' }).click();
    await page.getByRole('alert').getByText('This part did not load.').waitFor();
    // While nobody answers, the page stays.
    await page.route('**/sign-in', (route) => route.abort());
    await Promise.all([page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD'), again()]);
    await page.getByRole('alert').getByText('This part did not load.').waitFor();
    await page.unroute('**/sign-in');
    await Promise.all([page.waitForEvent('load'), again()]);
    await page.unroute(part);
    await page.getByRole('button', { name: 'Email code' }).click();
    await page.getByRole('button', { name: 'Email me a code' }).waitFor();
  });
});

describe('codes in place of links', () => {
  journey.override('env', { MAILED_BY: 'codes' });

  journey('verify the address of somebody new, wrong once and then right, and sign in', async ({ journey: { server, visit } }) => {
    const { page } = await visit();
    await page.goto('/sign-up');
    await page.getByLabel('Name', { exact: true }).fill(GRACE.name);
    await page.getByLabel('Email').fill(GRACE.email);
    await page.getByLabel('Password', { exact: true }).fill(GRACE.password);
    await page.getByRole('checkbox', { name: /I agree/ }).check();
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('heading', { name: 'Confirm your email' }).waitFor();
    const code = await (async () => {
      await mailed(server, 'verify-code', GRACE.email);
      return /^(\d{6})$/m.exec((await mailed(server, 'verify-code', GRACE.email))?.text ?? '')?.[1] ?? '';
    })();
    await page.getByLabel('Code').fill(code === '000000' ? '000001' : '000000');
    await page.getByText(/This code is not right/).waitFor();
    await page.getByLabel('Code').fill(code);
    await page.waitForURL('**/dashboard');
    await page.getByText(`Signed in as ${GRACE.email}`).waitFor();
  });

  journey('S01 reset a password, and say the same of an address that nobody has', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const texts = [];
    for (const email of [GRACE.email, ADA.email]) {
      const { page } = await visit();
      await page.goto('/forgot-password');
      await page.getByLabel('Email').fill(email);
      await page.getByRole('button', { name: /code/i }).click();
      await page.getByLabel('Code').waitFor();
      texts.push((await page.locator('main').innerText()).replaceAll(email, '-').replace(/\d:\d\d/g, '0:00'));
      if (email === GRACE.email) continue;
      await page.getByLabel('Code').fill(await codeOf(server, 'reset-code'));
      const password = 'another set of notes';
      await page.getByLabel('New password').fill(password);
      await page.locator('[type=submit]').click();
      await page.getByRole('link', { name: 'Sign in' }).click();
      await page.getByLabel('Email').fill(ADA.email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.waitForURL('**/dashboard');
    }
    expect(texts[0]).toBe(texts[1]);
  });

  journey(
    'W02 W05 change the address at 320 px by keyboard, tell the old one, and say the same of one that somebody has',
    async ({ journey: { server, visit } }) => {
      await server.makeUser();
      await server.makeUser(GRACE);
      const { page } = await visit({ viewport: { width: 320, height: 640 } });
      await page.goto('/sign-in?redirectTo=%2Faccount');
      await page.getByLabel('Email').fill(ADA.email);
      await page.getByLabel('Password', { exact: true }).fill(ADA.password);
      await page.keyboard.press('Enter');
      const texts = [];
      for (const email of [GRACE.email, NEW_ADDRESS]) {
        await page.getByLabel('New email address').fill(email);
        await page.keyboard.press('Enter');
        const field = page.getByLabel('Code');
        await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
        texts.push((await page.locator('[data-slot=email]').innerText()).replaceAll(email, '-').replace(/\d:\d\d/g, '0:00'));
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        await page.keyboard.type('000000');
        await page.getByText('This code is not right. Take the newest one.').waitFor();
        if (email === NEW_ADDRESS) continue;
        await page.getByRole('button', { name: 'Use another address' }).press('Enter');
        await expect.poll(() => page.getByLabel('New email address').evaluate((input) => input === document.activeElement)).toBe(true);
      }
      expect(texts[0]).toBe(texts[1]);
      expect((await server.mails(GRACE.email)).filter(({ template }) => template === 'change-email-code')).toEqual([]);
      await mailed(server, 'change-email-code', NEW_ADDRESS);
      const code = /^(\d{6})$/m.exec((await mailed(server, 'change-email-code', NEW_ADDRESS))?.text ?? '')?.[1] ?? '';
      await page.getByLabel('Code').fill(code);
      await page.getByText(`Your address is ${NEW_ADDRESS} now.`).waitFor();
      await mailed(server, 'email-changed');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
  );

  journey('O01 confirm an address that nobody has proven, wrong once and then right, without leaving the account', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await signIn(page);
    await page.waitForURL('**/dashboard');
    // As where an administrator or an import has written it down.
    const { internalAdapter } = await server.app.auth.$context;
    await internalAdapter.updateUserByEmail(ADA.email, { emailVerified: false });
    await page.goto('/account');
    const card = page.locator('[data-slot=email]');
    await card.getByText('Not confirmed').waitFor();
    await card.getByRole('button', { name: 'Email a code to confirm it' }).click();
    await expect.poll(() => card.getByLabel('Code').evaluate((input) => input === document.activeElement)).toBe(true);
    const code = await codeOf(server, 'verify-code');
    await page.keyboard.type(code === '000000' ? '000001' : '000000');
    await card.getByText(/This code is not right/).waitFor();
    expect(await card.getByText('Not confirmed').count()).toBe(1);
    await card.getByLabel('Code').fill(code);
    await card.getByText('Confirmed', { exact: true }).waitFor();
    expect((await internalAdapter.findUserByEmail(ADA.email))?.user.emailVerified).toBe(true);
    // What was on the page stays there for the next wish.
    await card.getByLabel('New email address').waitFor();
  });
});

import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright';
import decodeQR from 'qr/decode.js';
import { describe, expect, onTestFinished, vi } from 'vitest';
import { ar } from '../../src/i18n/ar/index.js';
import { en } from '../../src/i18n/en/index.js';
import type { Messages } from '../../src/i18n/messages.js';
import { authenticator } from '../support/authenticator.js';
import { ADA, GRACE, type Journey, journey, signIn, type TestServer } from './support/journey.js';
import { faultsOf, heard, tabTo, tabWithin } from './support/screen-reader.js';
import { addAuthenticator } from './support/virtual-authenticator.js';

const NEW_PASSWORD = 'the difference engine, again';
const NEW_ADDRESS = 'countess@example.com';
const DAY_MS = 86_400_000;
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';

/** As if everybody had signed in some days ago. */
async function ageSessions(server: TestServer, days: number): Promise<void> {
  const { adapter } = await server.app.auth.$context;
  await adapter.updateMany({ model: 'session', where: [], update: { createdAt: new Date(Date.now() - days * DAY_MS) } });
}

async function endSessions(server: TestServer): Promise<void> {
  const { adapter } = await server.app.auth.$context;
  await adapter.deleteMany({ model: 'session', where: [] });
}

async function prove(page: Page, title: string, button: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByLabel('Password', { exact: true }).fill(ADA.password);
  await dialog.getByRole('button', { name: button }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('the account', () => {
  journey('is reached from the menu, changes a name at once everywhere, and has an address for each tab', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, context } = await visit();
    await signIn(page);
    const other = await context.newPage();
    await other.goto('/account');
    await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click();
    await page.getByRole('menuitem', { name: 'Account settings' }).click();
    await page.waitForURL('**/account');
    await page.getByLabel('Name', { exact: true }).fill('Ada King');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('button', { name: 'Account of Ada King' }).waitFor();
    // The other tab hears of it by itself.
    await expect.poll(() => other.getByLabel('Name', { exact: true }).inputValue()).toBe('Ada King');

    await page.getByRole('link', { name: 'Security' }).click();
    await page.waitForURL('**/account/security');
    await page.getByLabel('Current password').waitFor();
    await page.goBack();
    await page.getByLabel('Name', { exact: true }).waitFor();
    await page.goto('/account/sessions');
    await page.getByText('This device', { exact: true }).waitFor();
    expect((await page.goto('/account/payroll'))?.status()).toBe(404);
    await page.getByText('There is no such page').waitFor();
  });

  journey('shows the cards of a tab together, so that none is moved by one that comes late', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await signIn(page);
    await page.goto('/account');
    await page.getByLabel('Name', { exact: true }).waitFor();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/account-switcher-*.js', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest('**/account-switcher-*.js');
    await page.getByRole('link', { name: 'Sessions' }).click();
    await asked;
    // The press was answered, and what is on its way has a place; the code of the list itself is there, for the dashboard has it.
    expect(await page.getByRole('link', { name: 'Sessions' }).getAttribute('aria-current')).toBe('page');
    await expect.poll(() => page.locator('[data-slot="card"][aria-busy]').count()).toBe(1);
    expect(await page.getByText('Where your account is signed in').count()).toBe(0);
    release();
    await page.getByText('This device', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Accounts on this browser' }).waitFor();
  });

  journey.for([
    ['with a mouse', {}],
    ['with a finger', { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } }],
  ] as const)('moves nothing while the rows of a list are drawn one after the other, %s', async ([, options], { journey: { server, visit } }) => {
    await server.makeUser();
    const { internalAdapter } = await server.app.auth.$context;
    const ada = await internalAdapter.findUserByEmail(ADA.email);
    const { page } = await visit(options);
    await signIn(page);
    await page.waitForURL('**/dashboard');
    for (let more = 0; more < 11; more += 1) await internalAdapter.createSession(ada?.user.id ?? '');
    // Looked at with each frame, from the first that has the list.
    await page.addInitScript(`
      window.heights = [];
      window.waiting = 0;
      (function look() {
        const list = document.querySelector('ul:has(> [data-slot=session])');
        if (list) window.heights.push(Math.round(list.getBoundingClientRect().height));
        window.waiting = Math.max(window.waiting, document.querySelectorAll('[data-lv-waiting]').length);
        requestAnimationFrame(look);
      })()`);
    await page.goto('/account/sessions');
    await page.getByText('1 to 10 of 12').waitFor();
    await page.waitForFunction(() => document.querySelector('[data-slot=session]') && !document.querySelector('[data-lv-waiting]'));
    const [heights, waiting] = (await page.evaluate('[window.heights, window.waiting]')) as [number[], number];
    expect(waiting).toBeGreaterThan(5);
    expect([...new Set(heights)]).toHaveLength(1);
  });

  journey('N06 X02 changes the password, which signs another browser out, and nobody else knows the new one', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const phone = await visit();
    await signIn(phone.page);
    const { page } = await visit();
    await signIn(page);
    await page.goto('/.well-known/change-password');
    await page.waitForURL('**/account/security');
    await page.getByLabel('Current password').fill('not the password');
    await page.getByLabel('New password').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('That is not your current password.').waitFor();
    await page.getByLabel('Current password').fill(ADA.password);
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('Your password is changed, and you are signed out everywhere else.').waitFor();

    await phone.page.goto('/dashboard');
    await phone.page.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();
    await expect.poll(async () => (await server.mails(ADA.email)).some(({ template }) => template === 'password-changed')).toBe(true);
    await signIn(phone.page, { ...ADA, password: NEW_PASSWORD });
  });

  journey(
    'S07 asks for the password above the page when the session is too old, by keyboard alone, and shows the list',
    async ({ journey: { server, visit } }) => {
      await server.makeUser();
      const { page, requests } = await visit();
      await signIn(page);
      await ageSessions(server, 2);
      await page.goto('/account/sessions');
      const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' });
      await dialog.waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('livery-reauth-password');
      await page.keyboard.type(ADA.password);
      await page.keyboard.press('Enter');
      await page.getByText('This device', { exact: true }).waitFor();
      await page.getByText('No other sessions').waitFor();
      expect(requests.filter((request) => request === 'POST /api/auth/sign-in/email')).toHaveLength(2);
    },
  );

  /** Makes a passkey on the device of a page for whoever is signed in there. */
  async function addPasskey(page: Page) {
    await page.goto('/account/security');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: /^Remove/ }).waitFor();
  }

  const withoutOffers = (page: Page) =>
    page.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = async () => false;
    });

  journey('S07 K02 takes a passkey above the page, where the session is too old and where it has ended', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, requests } = await visit();
    await addAuthenticator(page);
    await withoutOffers(page);
    await signIn(page);
    await addPasskey(page);
    await ageSessions(server, 2);
    await page.goto('/account/sessions');
    const fresh = page.getByRole('dialog', { name: 'Confirm that it is you' });
    await fresh.getByRole('button', { name: 'Use a passkey' }).click();
    await fresh.waitFor({ state: 'detached' });
    await page.getByText('This device', { exact: true }).waitFor();

    await page.goto('/account');
    await page.getByLabel('Name', { exact: true }).fill('Ada King');
    await endSessions(server);
    await page.getByRole('button', { name: 'Save' }).click();
    const ended = page.getByRole('dialog', { name: 'You were signed out' });
    await ended.getByRole('button', { name: 'Use a passkey' }).click();
    await ended.waitFor({ state: 'detached' });
    await page.getByText('Saved.').waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Ada King');
    // Once before the session was asked for, and once after.
    expect(requests.filter((request) => request === 'POST /api/auth/update-user')).toHaveLength(2);
  });

  journey(
    'S07 K02 refuses the passkey of somebody else above the page, signs nobody in by it, and takes the password',
    async ({ journey: { server, visit } }) => {
      await server.makeUser();
      await server.makeUser(GRACE);
      const { page, context } = await visit();
      await addAuthenticator(page);
      await withoutOffers(page);
      await signIn(page, GRACE);
      await addPasskey(page);
      await context.clearCookies();
      // Ada has one as well, on another device.
      const { adapter, internalAdapter } = await server.app.auth.$context;
      const [hers] = await adapter.findMany<Record<string, unknown>>({ model: 'passkey', where: [] });
      const ada = await internalAdapter.findUserByEmail(ADA.email);
      await adapter.create({
        model: 'passkey',
        data: { ...hers, id: undefined, userId: ada?.user.id, credentialID: Buffer.from('of another device').toString('base64url') },
      });
      await signIn(page);
      await page.goto('/account');
      await page.getByLabel('Name', { exact: true }).fill('Ada King');
      // With a session, browsers are told which passkeys are Ada's, and offer no other.
      await endSessions(server);
      await page.getByRole('button', { name: 'Save' }).click();
      const dialog = page.getByRole('dialog', { name: 'You were signed out' });
      await dialog.getByRole('button', { name: 'Use a passkey' }).click();
      await dialog.getByText('This passkey belongs to another account.').waitFor();
      expect(await adapter.count({ model: 'session' })).toBe(0);
      await dialog.getByLabel('Password', { exact: true }).fill(ADA.password);
      await dialog.getByRole('button', { name: 'Sign in' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Saved.').waitFor();
      await page.getByRole('button', { name: 'Account of Ada King' }).waitFor();
      expect((await internalAdapter.findUserByEmail(GRACE.email))?.user.name).toBe(GRACE.name);
    },
  );

  journey('says what is missing for a safe account, leads to the card of each, and hears of what was done', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await addAuthenticator(page);
    await withoutOffers(page);
    await signIn(page);
    await page.goto('/account/security');
    const checkup = page.locator('[data-slot="checkup"]');
    const item = (text: string) => checkup.getByRole('listitem').filter({ hasText: text });
    await item('To do: Add a passkey').waitFor();
    await item('In place: Your address is confirmed').waitFor();
    await item('To do: Turn on two-factor authentication').waitFor();
    const before = Number(/(\d+) of \d+ in place/.exec(await checkup.innerText())?.[1]);
    // By keyboard, and the focus goes to the card.
    await item('Add a passkey').getByRole('link', { name: 'Add' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-slot="passkeys"]') !== null)).toBe(true);
    await page.getByRole('button', { name: 'Add a passkey' }).press('Enter');
    await item('In place: You have a passkey').waitFor();
    await item('In place: You have a second way in').waitFor();
    expect(Number(/(\d+) of \d+ in place/.exec(await checkup.innerText())?.[1])).toBeGreaterThan(before);
    await page.getByRole('button', { name: /^Remove/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await item('To do: Add a passkey').waitFor();
  });

  journey('S07 signs in again above the page when the session was ended elsewhere, and what was typed is saved', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, requests } = await visit();
    await signIn(page);
    await page.goto('/account');
    await page.getByLabel('Name', { exact: true }).fill('Ada, Countess of Lovelace');
    await endSessions(server);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog', { name: 'You were signed out' }).waitFor();
    // Away and back: Better Auth asks who is here, and the page stays all the same.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await prove(page, 'You were signed out', 'Sign in');
    await page.getByText('Saved.').waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Ada, Countess of Lovelace');
    expect(requests.filter((request) => request === 'POST /api/auth/update-user')).toHaveLength(2);
  });

  journey('O02 O03 turns on a second factor, with codes that were downloaded, printed and work; then turns it off', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, context } = await visit();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const printed: string[] = [];
    await page.exposeBinding('onPrint', (_, text: string) => printed.push(text));
    await page.addInitScript(() => {
      // The browser's own dialog would wait for somebody. What is printed is a page of its own, in a frame; of one that is not drawn, browsers print nothing.
      window.print = () =>
        getComputedStyle(window.frameElement as Element).display !== 'none' &&
        (window.top as unknown as { onPrint: (text: string) => void }).onPrint(document.documentElement.textContent ?? '');
    });
    await signIn(page);
    await page.goto('/account/security');
    await page.getByRole('button', { name: 'Set up' }).click();
    const password = page.getByRole('dialog', { name: 'Turn on two-factor authentication' });
    await password.getByLabel('Password', { exact: true }).fill(ADA.password);
    await page.keyboard.press('Enter');
    const scan = page.getByRole('dialog', { name: 'Set up an authenticator app' });
    await scan.getByRole('img', { name: 'QR code of the key below' }).waitFor();
    const code = authenticator((await scan.getByRole('link', { name: 'Open in an app' }).getAttribute('href')) ?? '');
    await scan.getByRole('button', { name: 'Copy' }).click();
    await scan.getByText('Copied.').waitFor();
    await scan.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('textbox', { name: 'Code' }).fill(await code());

    const codes = page.getByRole('dialog', { name: 'Save your backup codes' });
    await codes.waitFor();
    const all = await codes.getByRole('listitem').allInnerTexts();
    const [first = ''] = all;
    const [download] = await Promise.all([page.waitForEvent('download'), codes.getByRole('button', { name: 'Download' }).click()]);
    expect(download.suggestedFilename()).toBe('Backup codes for Acme.txt');
    const file = readFileSync(await download.path(), 'utf8');
    await codes.getByRole('button', { name: 'Print' }).click();
    await expect.poll(() => printed.length).toBe(1);
    expect(all).toHaveLength(10);
    for (const code of all) expect([file.includes(code), printed[0]?.includes(code)]).toEqual([true, true]);
    await codes.getByLabel('I saved these codes').check();
    await codes.getByRole('button', { name: 'Finish' }).last().click();
    await page.getByText('On', { exact: true }).waitFor();
    await expect.poll(async () => (await server.mails(ADA.email)).some(({ template }) => template === 'two-factor-enabled')).toBe(true);

    const phone = await visit();
    await phone.page.goto('/sign-in');
    await phone.page.getByLabel('Email').fill(ADA.email);
    await phone.page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await phone.page.getByRole('button', { name: 'Sign in' }).click();
    await phone.page.getByRole('button', { name: 'Use a backup code' }).click();
    await phone.page.getByLabel('Backup code').fill(first);
    await phone.page.getByRole('button', { name: 'Confirm' }).click();
    await phone.page.waitForURL('**/dashboard');

    await page.getByRole('button', { name: 'Turn off' }).click();
    const off = page.getByRole('dialog', { name: 'Turn off two-factor authentication?' });
    await off.getByLabel('Password', { exact: true }).fill(ADA.password);
    await off.getByRole('button', { name: 'Turn off' }).click();
    await page.getByText('Off', { exact: true }).waitFor();
  });

  for (const [how, options, media] of [
    ['on a light page', { colorScheme: 'light' }, 'screen'],
    ['on a dark page', { colorScheme: 'dark' }, 'screen'],
    ['on paper, from a dark page', { colorScheme: 'dark' }, 'print'],
    ['on a phone', { colorScheme: 'light', viewport: { width: 320, height: 640 } }, 'screen'],
  ] as const)
    journey(`O02 shows a key that a camera reads, ${how}`, async ({ journey: { server, visit } }) => {
      await server.makeUser();
      const { page } = await visit(options);
      await signIn(page);
      await page.goto('/account/security');
      await page.getByRole('button', { name: 'Set up' }).click();
      await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill(ADA.password);
      await page.keyboard.press('Enter');
      const scan = page.getByRole('dialog', { name: 'Set up an authenticator app' });
      const code = scan.getByRole('img', { name: 'QR code of the key below' });
      await code.waitFor();
      await page.emulateMedia({ media });
      const image = await page.evaluate(
        async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
          const { width, height } = bitmap;
          const context = new OffscreenCanvas(width, height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return { width, height, data: [...(context?.getImageData(0, 0, width, height).data ?? [])] };
        },
        [...(await code.screenshot())],
      );
      expect(decodeQR({ ...image, data: new Uint8ClampedArray(image.data) })).toBe(
        await scan.getByRole('link', { name: 'Open in an app' }).getAttribute('href'),
      );
    });

  journey('W05 fits a phone, in each tab', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit({ viewport: { width: 320, height: 640 } });
    await signIn(page);
    for (const [path, there] of [
      ['/account', 'Save'],
      ['/account/security', 'Change password'],
      ['/account/sessions', 'No other sessions'],
      ['/account/keys', 'No API key yet'],
    ] as const) {
      await page.goto(path);
      await page.getByText(there, { exact: true }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  });

  journey('changes the address by a link to the new one, tells the old one, and the page hears of it by itself', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, context } = await visit();
    await signIn(page);
    await page.goto('/account');
    await page.getByLabel('New email address').fill(NEW_ADDRESS);
    await page.getByRole('button', { name: 'Change email' }).click();
    await page
      .locator('[data-slot=notice]')
      .getByText(/Your address changes when you open it/)
      .waitFor();
    await expect.poll(async () => (await server.mails(NEW_ADDRESS)).map(({ template }) => template)).toEqual(['change-email-verify']);

    const link = await context.newPage();
    await link.goto(await server.link('change-email-verify', NEW_ADDRESS));
    await link.getByRole('button', { name: 'Confirm new email' }).click();
    expect(new URL(link.url()).hash).toBe('');
    await link.getByRole('heading', { name: 'Your email is changed' }).waitFor();
    await page.getByText(`Your address is ${NEW_ADDRESS} now.`).waitFor();
    await expect.poll(async () => (await server.mails(ADA.email)).map(({ template }) => template)).toContain('email-changed');
    expect((await server.mails(NEW_ADDRESS)).map(({ template }) => template)).not.toContain('welcome');

    const phone = await visit();
    await signIn(phone.page, { ...ADA, email: NEW_ADDRESS });
  });

  journey('confirms an address that nobody has proven by a link, and the page hears of it by itself', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, context } = await visit();
    await signIn(page);
    await page.waitForURL('**/dashboard');
    // As where an administrator or an import has written it down.
    const { internalAdapter } = await server.app.auth.$context;
    await internalAdapter.updateUserByEmail(ADA.email, { emailVerified: false });
    await page.goto('/account');
    const card = page.locator('[data-slot=email]');
    await card.getByText('Not confirmed').waitFor();
    await card.getByRole('button', { name: 'Email a link to confirm it' }).click();
    await card.locator('p', { hasText: `We sent a link to ${ADA.email}. Open it to confirm.` }).waitFor();
    const link = await context.newPage();
    await link.goto(await server.link('verify-email', ADA.email));
    await link.getByRole('button', { name: 'Confirm email' }).click();
    await link.getByRole('heading', { name: 'Your email is confirmed' }).waitFor();
    await card.getByText('Confirmed', { exact: true }).waitFor();
    expect((await internalAdapter.findUserByEmail(ADA.email))?.user.emailVerified).toBe(true);
  });

  journey(
    'X03 deletes an account by the link of a mail, everywhere at once, and somebody else’s browser can do nothing with it',
    async ({ journey: { server, visit } }) => {
      await server.makeUser();
      const phone = await visit();
      await signIn(phone.page);
      const { page } = await visit();
      await signIn(page);
      await page.goto('/account');
      await page.getByRole('button', { name: 'Delete account' }).click();
      const dialog = page.getByRole('dialog', { name: 'Delete your account?' });
      await dialog.getByRole('button', { name: 'Email me the last step' }).click();
      await dialog.getByText('That is not the address of this account.').waitFor();
      await dialog.getByLabel(/^Type/).fill(ADA.email);
      await dialog.getByRole('button', { name: 'Email me the last step' }).click();
      await page.getByText(/Open it in this browser/).waitFor();
      await expect.poll(async () => (await server.mails(ADA.email)).some(({ template }) => template === 'delete-account-verify')).toBe(true);
      const link = await server.link('delete-account-verify', ADA.email);

      const stranger = await visit();
      await stranger.page.goto(link);
      await stranger.page.getByRole('button', { name: 'Delete for good' }).click();
      await stranger.page.getByRole('heading', { name: 'Sign in first' }).waitFor();

      await page.goto(link);
      await page.getByRole('button', { name: 'Delete for good' }).click();
      await page.getByRole('heading', { name: 'Your account is deleted' }).waitFor();
      await expect.poll(async () => (await server.mails(ADA.email)).some(({ template }) => template === 'account-deleted')).toBe(true);
      await phone.page.goto('/dashboard');
      await phone.page.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();
      await phone.page.getByLabel('Email').fill(ADA.email);
      await phone.page.getByLabel('Password', { exact: true }).fill(ADA.password);
      await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await phone.page.getByText('Email or password is wrong.').waitFor();
    },
  );

  journey('K03 K04 makes a passkey, names it, sees when it was used, and removes it from the device as well', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    const device = await addAuthenticator(page);
    await page.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = async () => false;
    });
    await signIn(page);
    await page.goto('/account/security');
    await page.getByText('No passkey yet').waitFor();
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: /^Rename/ }).click();
    await page.getByLabel('Name', { exact: true }).fill('Ada’s laptop');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Rename Ada’s laptop' }).waitFor();

    await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Continue with a passkey' }).click();
    await page.waitForURL('**/dashboard');
    await page.goto('/account/security');
    await page.getByText(/^Last used: This minute/).waitFor();

    expect(await device.credentials()).toHaveLength(1);
    await page.getByRole('button', { name: 'Remove Ada’s laptop' }).click();
    await page.getByRole('dialog', { name: 'Remove Ada’s laptop?' }).getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No passkey yet').waitFor();
    await expect.poll(async () => (await device.credentials()).length).toBe(0);
    expect((await server.mails(ADA.email)).map(({ template }) => template)).toEqual(expect.arrayContaining(['passkey-added', 'passkey-removed']));
  });

  journey(
    'X04 makes an API key that a program uses, replaces it, turns it off and deletes it, and hears of it by mail',
    async ({ journey: { server, visit } }) => {
      await server.makeUser();
      const { page } = await visit();
      await signIn(page);
      const ask = (key: string) => fetch(`${server.url}/api/me`, { headers: { 'x-api-key': key } });
      /** Copies the key that is shown, and leaves. */
      const take = async () => {
        const dialog = page.getByRole('dialog', { name: 'Copy your new key' });
        const key = (await dialog.locator('code').textContent()) ?? '';
        await dialog.getByLabel('I saved this key').check();
        await dialog.getByRole('button', { name: 'Finish' }).last().click();
        await dialog.waitFor({ state: 'detached' });
        return key;
      };
      const act = async (action: string) => {
        await page.getByRole('button', { name: 'Actions for Deploy' }).click();
        await page.getByRole('menuitem', { name: action }).click();
      };

      await page.goto('/account');
      await page.getByRole('link', { name: 'API keys' }).click();
      await page.waitForURL('**/account/keys');
      await page.getByRole('button', { name: 'Create a key' }).click();
      await page.getByLabel('Name', { exact: true }).fill('Deploy');
      await page.getByLabel('Read').check();
      await page.getByRole('button', { name: 'Create key' }).click();
      const first = await take();
      expect(first).toMatch(/^acme_[A-Za-z]{64}$/);
      await page.getByText('Never used').waitFor();
      expect(await (await ask(first)).json()).toMatchObject({ email: ADA.email, key: 'Deploy' });
      await page.reload();
      await page.getByText('Last used: This minute').waitFor();
      expect(await page.content()).not.toContain(first);

      await act('Replace');
      await page.getByRole('button', { name: 'Replace key' }).click();
      const second = await take();
      expect((await ask(first)).status).toBe(401);
      expect((await ask(second)).status).toBe(200);
      await act('Turn off');
      await page.getByText('Off', { exact: true }).waitFor();
      expect((await ask(second)).status).toBe(401);
      await act('Turn on');
      await page.getByText('Off', { exact: true }).waitFor({ state: 'detached' });
      expect((await ask(second)).status).toBe(200);
      await act('Delete');
      await page.getByRole('dialog', { name: 'Delete Deploy?' }).getByRole('button', { name: 'Delete' }).click();
      await page.getByText('No API key yet').waitFor();
      expect((await ask(second)).status).toBe(401);

      const created = async () => (await server.mails(ADA.email)).filter(({ template }) => template === 'api-key-created');
      // Each key is told of, however soon it follows another one.
      await expect.poll(async () => (await created()).length).toBe(2);
      for (const { html, text } of await created()) {
        expect(text).toContain('Deploy');
        for (const key of [first, second]) expect(html + text).not.toContain(key);
      }
    },
  );

  journey('S07 X03 wants a fresh session for an API key, and takes it away with the account', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await signIn(page);
    await ageSessions(server, 2);
    await page.goto('/account/keys');
    await page.getByRole('button', { name: 'Create a key' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Deploy');
    await page.getByLabel('Read').check();
    await page.getByRole('button', { name: 'Create key' }).click();
    await prove(page, 'Confirm that it is you', 'Confirm');
    const key = (await page.getByRole('dialog', { name: 'Copy your new key' }).locator('code').textContent()) ?? '';
    const ask = () => fetch(`${server.url}/api/me`, { headers: { 'x-api-key': key } });
    expect((await ask()).status).toBe(200);
    const { internalAdapter } = await server.app.auth.$context;
    const found = await internalAdapter.findUserByEmail(ADA.email);
    await page.request.post('/api/auth/delete-user', { data: { password: ADA.password }, headers: { origin: server.url } });
    const link = await server.link('delete-account-verify', ADA.email);
    await page.goto(link);
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('Your account is deleted').waitFor();
    expect(await internalAdapter.findUserById(found?.user.id ?? '')).toBeNull();
    expect((await ask()).status).toBe(401);
    const { adapter } = await server.app.auth.$context;
    expect(await adapter.count({ model: 'apikey' })).toBe(0);
  });

  journey('keeps two people signed in on one browser, and goes from one to the other in every tab', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    await server.makeUser(GRACE);
    const { page, context } = await visit();
    await signIn(page);
    const other = await context.newPage();
    await other.goto('/account');
    await page.goto('/account/sessions');
    await page.getByRole('link', { name: 'Add another account' }).click();
    await page.waitForURL('**/sign-in?reauth=1');
    await page.getByLabel('Email').fill(GRACE.email);
    await page.getByLabel('Password', { exact: true }).fill(GRACE.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText(`Signed in as ${GRACE.email}`).waitFor();
    await expect.poll(() => other.getByLabel('Name', { exact: true }).inputValue()).toBe('Grace Hopper');

    await page.goto('/account/sessions');
    await page.getByRole('button', { name: 'Switch to Ada Lovelace' }).click();
    await page.getByRole('button', { name: 'Account of Ada Lovelace' }).waitFor();
    await page.getByRole('button', { name: 'Switch to Grace Hopper' }).waitFor();
    await expect.poll(() => other.getByLabel('Name', { exact: true }).inputValue()).toBe('Ada Lovelace');
    await page.goto('/dashboard');
    await page.getByText(`Signed in as ${ADA.email}`).waitFor();
  });

  journey('gives somebody everything that is kept of them, without a secret, and nothing to anybody else', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    await server.makeUser(GRACE);
    const phone = await visit();
    await signIn(phone.page, GRACE);
    const { page } = await visit();
    await signIn(page);
    const key = (await (await page.request.post('/api/auth/livery/api-keys/create', { data: { name: 'Deploy' }, headers: { origin: server.url } })).json()) as {
      key: string;
    };
    const { adapter, internalAdapter } = await server.app.auth.$context;
    // As `twoFactorStatus()` keeps them, one of each.
    for (const { email } of [ADA, GRACE]) {
      const found = await internalAdapter.findUserByEmail(email);
      const kept = {
        identifier: `trust-device-${email}`,
        value: found?.user.id,
        expiresAt: new Date(Date.now() + DAY_MS),
        userAgent: 'a browser that is trusted',
      };
      await adapter.create({ model: 'verification', data: { ...kept, createdAt: new Date(), updatedAt: new Date() } });
    }
    await page.goto('/account');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download your data' }).click()]);
    expect(download.suggestedFilename()).toBe('account.json');
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      user: { email: ADA.email, name: ADA.name },
      accounts: [{ providerId: 'credential' }],
      sessions: [{ userAgent: expect.stringContaining('Chrome') }],
      passkeys: [],
      apiKeys: [{ name: 'Deploy' }],
      trustedDevices: [{ userAgent: 'a browser that is trusted' }],
    });
    const { events } = JSON.parse(text) as { events: { kind: string; at: string }[] };
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['user-created', 'session-created']));
    expect(events.every(({ at }) => Number.isFinite(Date.parse(at)))).toBe(true);
    // Every table is in it, or is named here: mails by address, counts that are soon gone, secrets, and of what is to be verified the devices above.
    const left = ['liveryEmail', 'rateLimit', 'signInAttempt', 'twoFactor', 'verification'];
    const told = ['user', 'account', 'session', 'passkey', 'apikey'];
    expect(Object.keys((await server.app.auth.$context).tables).sort()).toEqual([...told, ...left].sort());
    expect(text).not.toContain('trust-device-');
    for (const { token } of await adapter.findMany<{ token: string }>({ model: 'session' })) expect(text).not.toContain(token);
    const [account] = await adapter.findMany<{ password: string }>({ model: 'account' });
    for (const secret of [account?.password ?? '?', key.key, GRACE.email]) expect(text).not.toContain(secret);
    const stranger = await visit();
    await stranger.page.goto('/account/export');
    await stranger.page.waitForURL('**/sign-in?redirectTo=%2Faccount');
  });

  journey('W02 W07 shows every card at 320 px, in Arabic, without a line that runs out of it', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit({ locale: 'ar', viewport: { width: 320, height: 640 } });
    await page.goto('/sign-in');
    await page.locator('#livery-sign-in-email').fill(ADA.email);
    await page.locator('#livery-sign-in-password').fill(ADA.password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dashboard');
    for (const [path, cards] of [
      ['/account', 3],
      ['/account/security', 4],
      ['/account/sessions', 2],
      ['/account/keys', 1],
    ] as const) {
      await page.goto(path);
      await expect.poll(() => page.locator('[data-slot="card"]:not([aria-busy])').count(), { timeout: 15_000 }).toBe(cards);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});

/** Each tab of the page, and how many cards it has. */
const TABS = [
  ['/account', 3],
  ['/account/security', 5],
  ['/account/sessions', 2],
  ['/account/keys', 1],
] as const;

/** The account of somebody who has more than one of everything: passkeys, keys, devices, people. */
async function withRows({ server, visit }: Journey, options: BrowserContextOptions): Promise<Page> {
  await server.makeUser();
  const { internalAdapter } = await server.app.auth.$context;
  const ada = await internalAdapter.findUserByEmail(ADA.email);
  const userId = ada?.user.id ?? '';
  await internalAdapter.createAccount({ userId, providerId: 'github', accountId: '1815' } as never);
  const { adapter } = await server.app.auth.$context;
  for (const [at, name] of ['Laptop', 'Phone'].entries())
    await adapter.create({
      model: 'passkey',
      data: {
        name,
        userId,
        publicKey: 'none',
        credentialID: Buffer.from(name).toString('base64url'),
        counter: 0,
        deviceType: 'multiDevice',
        backedUp: true,
        createdAt: new Date(Date.now() + at),
      },
    });
  await server.makeUser(GRACE);
  const phone = await visit({ userAgent: IPHONE, extraHTTPHeaders: { 'x-forwarded-for': '10.0.7.7' } });
  await signIn(phone.page);
  const { page } = await visit(options);
  await page.goto('/forgot-password');
  await page.evaluate(
    async (people) => {
      const post = (path: string, body: object) =>
        fetch(`/api/auth${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      for (const { email, password } of people) await post('/sign-in/email', { email, password });
      for (const name of ['Deploy', 'Backups']) {
        const made = await post('/livery/api-keys/create', { name, permissions: { profile: ['read'] } });
        if (!made.ok) throw new Error(await made.text());
      }
    },
    [GRACE, ADA],
  );
  await page.goto('/dashboard');
  // The checkup says what is new since somebody looked at their sessions, which the dashboard shows.
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('livery-sessions-seen-')));
  return page;
}

describe('the tokens of sessions', () => {
  journey('X01 are not drawn, kept by the page or logged by either side, wherever sessions are shown and ended', async ({ journey: { server, visit } }) => {
    const logged: string[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...said) => void logged.push(said.map(String).join(' '))),
    );
    onTestFinished(() => {
      for (const spy of spies) spy.mockRestore();
    });
    await server.makeUser();
    const phone = await visit({ userAgent: IPHONE });
    await signIn(phone.page);
    const { page } = await visit();
    page.on('console', (message) => logged.push(message.text()));
    server.app.auth.$context.then(({ logger }) => logger.error('heard of the server'));
    await page.evaluate(() => console.log('heard of the page'));
    await signIn(page);
    const { adapter } = await server.app.auth.$context;
    const tokens = (await adapter.findMany<{ token: string }>({ model: 'session', where: [] })).map(({ token }) => token);
    expect(tokens).toHaveLength(2);
    const seen: string[] = [];
    const look = async () =>
      seen.push(
        await page.evaluate(() =>
          JSON.stringify([document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
        ),
      );
    await page.getByText('This device', { exact: true }).waitFor();
    await look();
    await page.goto('/account/sessions');
    await page.getByRole('button', { name: 'Sign out Safari on iPhone' }).waitFor();
    await look();
    await page.getByRole('button', { name: 'Sign out Safari on iPhone' }).click();
    await page.getByText('No other sessions').waitFor();
    await look();
    expect(logged.some((text) => text.includes('heard of the server')) && logged.includes('heard of the page')).toBe(true);
    for (const token of tokens) expect([...seen, ...logged].filter((text) => text.includes(token))).toEqual([]);
  });
});

describe('a session that is too old', () => {
  journey(
    '6.3.4 has somebody confirm who they are before a new passkey, where the session is too old, and makes it once',
    async ({ journey: { server, visit } }) => {
      await server.makeUser();
      const { page, requests } = await visit();
      const device = await addAuthenticator(page);
      await device.setPresence(false);
      await signIn(page);
      await page.getByRole('button', { name: 'Not now' }).click();
      await device.setPresence(true);
      await page.goto('/account/security');
      const add = page.getByRole('button', { name: 'Add a passkey' });
      await add.waitFor();
      await ageSessions(server, 2);
      await add.click();
      await prove(page, 'Confirm that it is you', 'Confirm');
      await page.getByRole('button', { name: /^Remove / }).waitFor();
      expect(await device.credentials()).toHaveLength(1);
      const { adapter } = await server.app.auth.$context;
      expect(await adapter.count({ model: 'passkey' })).toBe(1);
      expect(requests.filter((request) => request.startsWith('POST /api/auth/passkey/verify-registration'))).toHaveLength(1);
    },
  );
});

describe('every card', () => {
  journey.override('env', {
    SOCIAL_GITHUB_CLIENT_ID: 'acme',
    SOCIAL_GITHUB_CLIENT_SECRET: 'a secret of the tests',
    SOCIAL_GOOGLE_CLIENT_ID: 'acme',
    SOCIAL_GOOGLE_CLIENT_SECRET: 'another',
  });

  journey.for([
    ['in English', { locale: 'en-US' }],
    ['in Arabic at 320 px', { locale: 'ar', viewport: { width: 320, height: 640 } }],
  ] as const)(
    'W02 W04 W07 account cards: reached by keyboard alone, with a ring to be seen and a name for everything, %s',
    async ([, options], { journey: { server, visit } }) => {
      const rtl = options.locale === 'ar';
      const page = await withRows({ server, visit }, options);
      const trees: string[] = [];
      for (const [path, cards] of TABS) {
        await page.goto(path);
        await expect.poll(() => page.locator('[data-slot="card"]:not([aria-busy])').count(), { timeout: 15_000 }).toBe(cards);
        // Each row comes with a frame of its own.
        await page.waitForFunction(() => !document.querySelector('[data-lv-waiting]'));
        expect(await faultsOf(page, rtl), path).toEqual([]);
        if (!rtl) trees.push(`# ${path}\n${await heard(page)}\n`);
        // Everything that can be used, from the top of the page to its end.
        const wanted = await page.evaluate(() => {
          const usable = [...document.querySelectorAll<HTMLElement>('main :is(button, a[href], input:not([type=hidden]), select, summary)')].filter(
            (element) =>
              element.tabIndex >= 0 && element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden' && !element.closest('[inert]'),
          );
          for (const [at, element] of usable.entries()) element.dataset.walk = String(at);
          return usable.map((element) => element.dataset.walk ?? '');
        });
        expect(wanted.length).toBeGreaterThan(3);
        const met = new Set<string>();
        const withoutRing: string[] = [];
        for (let step = 0; step < wanted.length + 30; step += 1) {
          await page.keyboard.press('Tab');
          const found = await page.evaluate(() => {
            const element = document.activeElement as HTMLElement | null;
            if (!element || element === document.body) return null;
            // A checkbox or a file may be drawn by what stands around it.
            const seen = [element, element.parentElement, element.nextElementSibling].some((one) => {
              if (!one) return false;
              const { outlineStyle, outlineWidth } = getComputedStyle(one);
              return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
            });
            return { walk: element.dataset.walk ?? '', seen, html: element.outerHTML.slice(0, 90) };
          });
          if (found?.walk) met.add(found.walk);
          if (found?.walk && !found.seen) withoutRing.push(found.html);
        }
        // Radio buttons of one group, and tabs, are one stop.
        const missed = wanted.filter((walk) => !met.has(walk));
        expect(
          await Promise.all(missed.map((walk) => page.locator(`[data-walk="${walk}"]`).evaluate((element) => element.outerHTML.slice(0, 120)))),
          path,
        ).toEqual([]);
        expect(withoutRing, path).toEqual([]);
      }
      if (!rtl) await expect(trees.join('\n')).toMatchFileSnapshot('__snapshots__/account.txt');
    },
  );

  const DIALOGS: readonly (readonly [path: string, opener: (words: Messages) => string])[] = [
    ['/account', ({ deletion }) => deletion.open],
    ['/account/security', ({ twoFactorSettings }) => twoFactorSettings.setUp],
    ['/account/security', ({ passkeySettings }) => passkeySettings.removeOf('Laptop')],
    ['/account/security', ({ connectedAccounts }) => connectedAccounts.disconnectFrom('GitHub')],
    ['/account/sessions', ({ sessions }) => sessions.signOutOthers],
    ['/account/keys', ({ apiKeys }) => apiKeys.create],
  ];

  journey.for([
    ['in English', { locale: 'en-US' }],
    ['in Arabic at 320 px', { locale: 'ar', viewport: { width: 320, height: 640 } }],
  ] as const)(
    'W02 W03 W05 W07 dialogs of the cards: opened, walked and left by keyboard alone, with the focus back where it was, %s',
    async ([, options], { journey: { server, visit } }) => {
      const rtl = options.locale === 'ar';
      const page = await withRows({ server, visit }, options);
      const { messages } = rtl ? ar : en;
      for (const [path, nameOf] of DIALOGS) {
        await page.goto(path);
        const name = nameOf(messages);
        const opener = page.getByRole('button', { name, exact: true }).first();
        await opener.waitFor();
        await page.waitForFunction(() => !document.querySelector('[data-lv-waiting]'));
        expect(await tabTo(opener), name).toEqual([]);
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog');
        await dialog.waitFor();
        // What a key may do is in the app's own words.
        expect(
          (await faultsOf(page, rtl, '[role=dialog]')).filter((fault) => fault !== 'is not in Arabic: Read'),
          name,
        ).toEqual([]);
        expect(await tabWithin(dialog), name).toEqual([]);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        await expect.poll(() => opener.evaluate((element) => element === document.activeElement), { message: name }).toBe(true);
      }
    },
  );
});

describe('an account where the second factor is required', () => {
  journey.override('env', { SECOND_FACTOR_WITHIN_DAYS: '7' });

  journey(
    '6.3.3 requires the second factor when the time for it is over, and lets everything go on once it is there',
    async ({ journey: { server, visit } }) => {
      await server.makeUser();
      const { page } = await visit();
      await signIn(page);
      await page.goto('/account/security');
      await page.getByText(/^Acme requires this\. Turn it on by /).waitFor();
      const { adapter } = await server.app.auth.$context;
      await adapter.updateMany({ model: 'user', where: [], update: { createdAt: new Date(Date.now() - 8 * DAY_MS) } });
      await page.goto('/account');
      await page.getByLabel('Name', { exact: true }).fill('Ada King');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Turn on two-factor authentication first.').waitFor();
      expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Ada King');

      await page.goto('/account/security');
      await page.getByText('Acme requires this. Turn it on to go on.').waitFor();
      const exported = await page.request.get('/account/export', { maxRedirects: 0 });
      expect([exported.status(), exported.headers().location]).toEqual([303, '/account/security']);
      await page.getByRole('button', { name: 'Set up' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Password', { exact: true }).fill(ADA.password);
      await dialog.getByRole('button', { name: 'Continue' }).click();
      const uri = (await dialog.getByRole('link', { name: 'Open in an app' }).getAttribute('href')) ?? '';
      await dialog.getByRole('button', { name: 'Continue' }).click();
      await dialog
        .getByLabel(/code/i)
        .first()
        .fill(await authenticator(uri)());
      await dialog.getByLabel('I saved these codes').check();
      await dialog.getByRole('button', { name: 'Finish' }).last().click();
      await page.getByText('Acme requires this, so it stays on.').waitFor();
      expect(await page.getByRole('button', { name: 'Turn off' }).count()).toBe(0);
      await page.goto('/account');
      await page.getByLabel('Name', { exact: true }).fill('Ada King');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved.').waitFor();
    },
  );
});

import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { enrol } from './support/enrol.js';
import { ADA, journey, type TestServer } from './support/journey.js';
import { faultsOf, heard, tabTo } from './support/screen-reader.js';
import { addAuthenticator } from './support/virtual-authenticator.js';

/** A person at a keyboard: finds everything by Tab, and looks at each screen on the way. */
interface Walker {
  page: Page;
  server: TestServer;
  tabTo: (selector: string) => Promise<void>;
  type: (text: string) => Promise<void>;
  enter: () => Promise<void>;
  /** Looks at the screen that is there now. */
  look: (step: string) => Promise<void>;
}

type Walk = (walker: Walker) => Promise<void>;

const start = async ({ page, look, type }: Walker, identifier = ADA.email) => {
  await page.goto('/sign-in');
  await page.locator('#livery-sign-in-email:focus').waitFor();
  await look('sign-in');
  await type(identifier);
};
const password = async (walker: Walker, identifier?: string) => {
  await start(walker, identifier);
  await walker.tabTo('#livery-sign-in-password');
  await walker.type(ADA.password);
  await walker.enter();
};
const secondFactor = async (walker: Walker) => {
  await password(walker);
  await walker.page.locator('[data-step=code] h1:focus').waitFor();
  await walker.look('second factor');
};
const inside = ({ page }: Walker) => page.waitForURL('**/dashboard');
const code = async (server: TestServer, template: string) => {
  const mail = async () => (await server.mails(ADA.email)).find((one) => one.template === template)?.text ?? '';
  await expect.poll(mail).not.toBe('');
  return /^(\d{6})$/m.exec(await mail())?.[1] ?? '';
};

const WALKS: Readonly<Record<string, { enrolled?: boolean; passkey?: boolean; walk: (given: { totp: () => Promise<string>; backupCode: string }) => Walk }>> = {
  password: {
    walk: () => async (walker) => {
      await password(walker);
      await inside(walker);
    },
  },
  username: {
    walk: () => async (walker) => {
      await password(walker, 'ada');
      await inside(walker);
    },
  },
  'authenticator app': {
    enrolled: true,
    walk:
      ({ totp }) =>
      async (walker) => {
        await secondFactor(walker);
        await walker.tabTo('#livery-two-factor-totp');
        await walker.type(await totp());
        await inside(walker);
      },
  },
  'mailed second factor': {
    enrolled: true,
    walk: () => async (walker) => {
      await secondFactor(walker);
      await walker.tabTo('[data-way=otp]');
      await walker.enter();
      await walker.page.locator('#livery-two-factor-otp').waitFor();
      await walker.look('mailed code');
      await walker.tabTo('#livery-two-factor-otp');
      await walker.type(await code(walker.server, 'two-factor-code'));
      await inside(walker);
    },
  },
  'backup code': {
    enrolled: true,
    walk:
      ({ backupCode }) =>
      async (walker) => {
        await secondFactor(walker);
        await walker.tabTo('[data-way=backup-code]');
        await walker.enter();
        await walker.page.locator('#livery-two-factor-backup').waitFor();
        await walker.look('backup code');
        await walker.tabTo('#livery-two-factor-backup');
        await walker.type(backupCode);
        await walker.enter();
        await inside(walker);
      },
  },
  'magic link': {
    walk: () => async (walker) => {
      await start(walker);
      await walker.tabTo('[data-way=magic-link]');
      await walker.enter();
      await walker.page.locator('#livery-mailed-email').waitFor();
      await walker.look('address');
      await walker.tabTo('#livery-mailed-email');
      await walker.enter();
      await walker.page.locator('[data-step=sent]').waitFor();
      await walker.look('sent');
      await expect.poll(async () => (await walker.server.mails(ADA.email)).some(({ template }) => template === 'magic-link')).toBe(true);
      await walker.page.goto(await walker.server.link('magic-link', ADA.email));
      await walker.page.locator('[data-slot=auth][data-step=ready]').waitFor();
      await walker.look('opened');
      await walker.tabTo('[type=submit]');
      await walker.enter();
      await inside(walker);
    },
  },
  'email code': {
    walk: () => async (walker) => {
      await start(walker);
      await walker.tabTo('[data-way=email-otp]');
      await walker.enter();
      await walker.tabTo('#livery-mailed-email');
      await walker.look('address');
      await walker.enter();
      await walker.page.locator('#livery-email-code').waitFor();
      await walker.look('code');
      await walker.tabTo('#livery-email-code');
      await walker.type(await code(walker.server, 'sign-in-code'));
      await inside(walker);
    },
  },
  passkey: {
    passkey: true,
    walk: () => async (walker) => {
      await password(walker);
      await walker.page.locator('[data-step=ready] [data-variant=primary]').waitFor();
      await walker.look('prompt');
      await walker.tabTo('[data-step=ready] [data-variant=primary]');
      await walker.enter();
      await walker.page.locator('[data-slot=auth][data-step=added]').waitFor();
      await walker.look('added');
      await walker.page.evaluate(() => fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }));
      await walker.page.goto('/sign-in');
      await walker.page.locator('#livery-sign-in-email:focus').waitFor();
      await walker.tabTo('[data-way=passkey]');
      await walker.enter();
      await inside(walker);
    },
  },
};

const SETTINGS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['in English', { locale: 'en-US' }],
  ['in English at 320 px', { locale: 'en-US', viewport: { width: 320, height: 640 } }],
  ['in Arabic at 320 px', { locale: 'ar', viewport: { width: 320, height: 640 } }],
];

describe.each(Object.entries(WALKS))('%s', (way, { enrolled = false, passkey = false, walk }) => {
  journey.for(SETTINGS)(`W02 W04 W05 W07 ${way}: by keyboard alone, with a name for everything, %s`, async ([, options], { journey: { server, visit } }) => {
    await server.makeUser();
    const { adapter, internalAdapter } = await server.app.auth.$context;
    await internalAdapter.updateUserByEmail(ADA.email, { username: 'ada', displayUsername: 'ada' });
    const factor = enrolled ? await enrol(server) : null;
    // What turned it on is used up, and a person waits for the next one.
    if (factor) await adapter.updateMany({ model: 'twoFactor', where: [], update: { lastTotpStep: null } });
    const { page } = await visit(options);
    if (passkey) {
      await addAuthenticator(page);
      await page.addInitScript(() => {
        PublicKeyCredential.isConditionalMediationAvailable = async () => false;
      });
    }
    const faults: string[] = [];
    const seen: string[] = [];
    const trees: string[] = [];
    await walk({ totp: factor?.code ?? (async () => ''), backupCode: factor?.backupCodes[0] ?? '' })({
      page,
      server,
      async tabTo(selector) {
        faults.push(...(await tabTo(page.locator(selector).first())));
      },
      type: (text) => page.keyboard.type(text),
      enter: () => page.keyboard.press('Enter'),
      async look(step) {
        seen.push(step);
        faults.push(...(await faultsOf(page, options.locale === 'ar')).map((fault) => `${step} ${fault}`));
        if (!options.viewport) trees.push(`# ${step}\n${await heard(page)}\n`);
      },
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    if (trees.length > 0) await expect(trees.join('\n')).toMatchFileSnapshot(`__snapshots__/ways/${way.replaceAll(' ', '-')}.txt`);
  });
});

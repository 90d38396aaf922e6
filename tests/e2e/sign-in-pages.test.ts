import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hashPassword } from 'better-auth/crypto';
import { describe, expect, vi } from 'vitest';
import { ADA, GRACE, journey, signIn } from './support/journey.js';
import { faultsOf } from './support/screen-reader.js';

const signOut = 'fetch("/api/auth/sign-out", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" })';

describe('a sign-in that asks for the address first', () => {
  journey.override('env', { SIGN_IN_AS: 'identifier' });

  journey('F05 W02 W05 asks for the password next, by keyboard, with the address still there, and goes back to it', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit({ viewport: { width: 320, height: 640 } });
    await page.goto('/sign-in?redirectTo=%2Fdashboard%3Ftab%3Dsessions');
    await page.locator('#livery-sign-in-email:focus').waitFor();
    expect(await faultsOf(page, false)).toEqual([]);
    await page.keyboard.type('ada@example.con');
    await page.keyboard.press('Enter');
    await page.locator('#livery-sign-in-password:focus').waitFor();
    expect(await faultsOf(page, false)).toEqual([]);
    await page.getByRole('button', { name: 'Change' }).press('Enter');
    await page.getByLabel('Email').fill(ADA.email);
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Email').inputValue()).toBe(ADA.email);
    await page.locator('#livery-sign-in-password:focus').waitFor();
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await page.getByText('Email or password is wrong.').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dashboard?tab=sessions');
  });

  journey('F05 is one step for a password manager that fills in both', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, requests } = await visit();
    await page.goto('/sign-in');
    await page.locator('#livery-sign-in-email:focus').waitFor();
    // As managers do: into what the page has, whether it is to be seen or not.
    await page.evaluate(
      ([email, password]) => {
        for (const [name, value] of [
          ['email', email],
          ['password', password],
        ] as const) {
          const field = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
          field?.dispatchEvent(new Event('input', { bubbles: true }));
          field?.dispatchEvent(new Event('change', { bubbles: true }));
        }
      },
      [ADA.email, ADA.password],
    );
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.waitForURL('**/dashboard');
    expect(requests.filter((request) => request === 'POST /api/auth/sign-in/email')).toHaveLength(1);
  });
});

describe('SignInPage and SignUpPage', () => {
  journey.override('env', { SIGN_IN_AS: 'page', APP_TAGLINE: 'Everything, on time' });

  journey('have a panel in the brand where there is room, and sign in and up', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit({ viewport: { width: 1280, height: 800 } });
    const panel = page.locator('[data-slot=page-panel]');
    await page.goto('/sign-in?redirectTo=%2Fdashboard%3Ftab%3Dsessions');
    await panel.getByText('Everything, on time').waitFor();
    await panel.getByRole('link', { name: 'Privacy' }).waitFor();
    // Half of the page each, and the form in the middle of its half.
    const [card, side] = [await page.locator('[data-slot=auth]').boundingBox(), await panel.boundingBox()];
    expect(side?.height).toBeGreaterThanOrEqual(800);
    expect(Math.abs((card?.x ?? 0) + (card?.width ?? 0) / 2 - (side?.x ?? 0) / 2)).toBeLessThan(2);
    await page.locator('#livery-sign-in-email:focus').waitFor();
    await page.getByLabel('Email').fill(ADA.email);
    await page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dashboard?tab=sessions');

    const { page: other } = await visit({ viewport: { width: 1280, height: 800 } });
    await other.goto('/sign-up');
    await other.locator('[data-slot=page-panel]').getByText('Everything, on time').waitFor();
    await other.getByLabel('Name', { exact: true }).fill(GRACE.name);
    await other.getByLabel('Email').fill(GRACE.email);
    await other.getByLabel('Password', { exact: true }).fill(GRACE.password);
    await other.getByRole('checkbox', { name: /I agree/ }).check();
    await other.getByRole('button', { name: 'Create account' }).click();
    await other.getByRole('heading', { name: 'Check your email' }).waitFor();
  });

  for (const [language, locale] of [
    ['English', 'en-US'],
    ['Arabic', 'ar'],
  ] as const)
    journey(`W02 W05 W07 are the form alone at 320 px, by keyboard, in ${language}`, async ({ journey: { server, visit } }) => {
      await server.makeUser();
      const { page } = await visit({ locale, viewport: { width: 320, height: 640 } });
      for (const path of ['/sign-up', '/sign-in']) {
        await page.goto(path);
        await page.locator('[data-slot=page] form').waitFor();
        expect(await page.locator('[data-slot=page-panel]').isVisible()).toBe(false);
        expect(await faultsOf(page, locale === 'ar')).toEqual([]);
      }
      await page.locator('#livery-sign-in-email:focus').waitFor();
      await page.keyboard.type(ADA.email);
      while ((await page.locator('#livery-sign-in-password:focus').count()) === 0) await page.keyboard.press('Tab');
      await page.keyboard.type(ADA.password);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/dashboard');
    });
});

describe('SignInButton', () => {
  journey(
    'W02 W03 opens the same flow above the page, gives the page back as it was, and is gone once somebody is signed in',
    async ({ journey: { server, visit } }) => {
      await server.makeUser();
      const { page } = await visit();
      await page.goto('/');
      const button = page.getByRole('main').getByRole('button', { name: 'Sign in' });
      await button.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Sign in to Acme' });
      await dialog.getByLabel('Email').fill(ADA.email);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(new URL(page.url()).pathname).toBe('/');

      await button.press('Enter');
      await dialog.getByLabel('Email').fill(ADA.email);
      await dialog.getByLabel('Password', { exact: true }).fill('not the password at all');
      await page.keyboard.press('Enter');
      await dialog.getByText('Email or password is wrong.').waitFor();
      await dialog.getByLabel('Password', { exact: true }).fill(ADA.password);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Go to your dashboard' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/');
    },
  );

  journey('leads to the page for signing up', async ({ journey: { visit } }) => {
    const { page } = await visit();
    await page.goto('/');
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByRole('heading', { name: 'Create your account' }).waitFor();
  });
});

describe('ContinueAsCard', () => {
  journey.override('env', { SIGN_IN_AS: 'remembered' });

  journey(
    'W02 offers whoever was here last by name, asks for the password alone, and makes way for another, who finds nothing of them',
    async ({ journey: { server, visit } }) => {
      await server.makeUser();
      await server.makeUser(GRACE);
      const { page } = await visit();
      await signIn(page);
      await page.getByText(`Signed in as ${ADA.email}`).waitFor();
      await page.evaluate(signOut);
      await page.goto('/sign-in');
      await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
      expect(await faultsOf(page, false)).toEqual([]);
      const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
      expect(stored).toContain(ADA.email);
      expect(stored).not.toContain(ADA.password);
      await page.getByRole('button', { name: 'Continue as Ada Lovelace' }).press('Enter');
      expect(await page.getByLabel('Email').inputValue()).toBe(ADA.email);
      await page.getByLabel('Password', { exact: true }).fill(ADA.password);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/dashboard');
      await page.evaluate(signOut);

      await page.goto('/sign-in');
      await page.getByRole('button', { name: 'Use another account' }).press('Enter');
      await page.getByLabel('Email').waitFor();
      expect(await page.getByLabel('Email').inputValue()).toBe('');
      expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(ADA.email);
      await page.getByLabel('Email').fill(GRACE.email);
      await page.getByLabel('Password', { exact: true }).fill(GRACE.password);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/dashboard');
      await page.evaluate(signOut);
      await page.goto('/sign-in');
      await page.getByRole('button', { name: 'Continue as Grace Hopper' }).waitFor();
    },
  );
});

describe('an app’s own fields', () => {
  journey.override('env', {
    USER_FIELDS: 'softwareBackground*,hardwareBackground*:none|hobby|profession,yearsOfPractice:number,startedOn:date,newsletter:boolean',
  });

  journey('W04 are asked at sign-up in the order of the server, kept by their types, and changed in the account', async ({ journey: { server, visit } }) => {
    const { page } = await visit();
    await page.goto('/sign-up');
    await page.getByLabel('Software background').waitFor();
    expect(await page.locator('form label').allInnerTexts()).toEqual([
      'Name',
      'Email',
      'Username (optional)',
      'Password',
      'Software background',
      'Hardware background',
      'Years of practice (optional)',
      'Started on (optional)',
      'Newsletter',
      expect.stringContaining('I agree'),
    ]);
    await page.getByLabel('Name', { exact: true }).fill(ADA.name);
    await page.getByLabel('Email').fill(ADA.email);
    await page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await page.getByRole('checkbox', { name: /I agree/ }).check();
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByText('Fill in: Software background.').first().waitFor();
    await page.getByLabel('Software background').fill('Notes on the engine');
    await page.getByLabel('Hardware background').selectOption('hobby');
    await page.getByLabel('Years of practice').fill('1.5');
    await page.getByLabel('Started on').fill('1843-09-01');
    await page.getByRole('checkbox', { name: 'Newsletter' }).check();
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('heading', { name: 'Check your email' }).waitFor();
    const { adapter, internalAdapter } = await server.app.auth.$context;
    const user = async () => (await adapter.findMany<Record<string, unknown>>({ model: 'user' }))[0];
    expect(await user()).toMatchObject({
      softwareBackground: 'Notes on the engine',
      hardwareBackground: 'hobby',
      yearsOfPractice: 1.5,
      startedOn: new Date('1843-09-01'),
      newsletter: true,
    });

    await internalAdapter.updateUserByEmail(ADA.email, { emailVerified: true });
    await signIn(page);
    await page.goto('/account');
    await page.getByLabel('Started on').waitFor();
    expect(await page.getByLabel('Started on').inputValue()).toBe('1843-09-01');
    await page.getByLabel('Started on').fill('1842-10-01');
    await page.getByLabel('Hardware background').selectOption('profession');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    expect(await user()).toMatchObject({ startedOn: new Date('1842-10-01'), hardwareBackground: 'profession', softwareBackground: 'Notes on the engine' });
  });
});

describe('argon2id', () => {
  journey.override('env', { PASSWORD_HASH: 'argon2id' });

  journey('N04 keeps new passwords, and lets in whoever has one of before', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    await server.makeUser(GRACE);
    const { adapter } = await server.app.auth.$context;
    const accounts = () => adapter.findMany<{ id: string; password: string }>({ model: 'account' });
    const kept = await accounts();
    for (const { password } of kept) expect(password).toMatch(/^\$argon2id\$v=19\$m=\d{5},t=\d,p=\d\$/);
    const before = await hashPassword(GRACE.password);
    await adapter.update({ model: 'account', where: [{ field: 'id', value: kept[1]?.id ?? '' }], update: { password: before } });
    for (const person of [ADA, GRACE]) {
      const { page } = await visit();
      await page.goto('/sign-in');
      await page.getByLabel('Email').fill(person.email);
      await page.getByLabel('Password', { exact: true }).fill(`${person.password} `);
      await page.keyboard.press('Enter');
      await page.getByText('Email or password is wrong.').waitFor();
      await signIn(page, person);
    }
  });
});

interface Breaches {
  url: string;
  status: number;
  asked: { path: string; padded: boolean }[];
}

/** A copy of one's own of the service that knows breaches. */
const withBreaches = journey.extend<{ breaches: Breaches; env: Record<string, string> }>({
  breaches: async ({ task: _ }, use) => {
    const breaches: Breaches = { url: '', status: 200, asked: [] };
    const service = createServer((request, response) => {
      breaches.asked.push({ path: request.url ?? '', padded: request.headers['add-padding'] === 'true' });
      // A line that pads, and the rest of the SHA-1 of "correct horse battery staple".
      response.writeHead(breaches.status).end('0018A45C4D1DEF81644B54AB7F969B88D65:0\r\nAD6438836DBE526AA231ABDE2D0EEF74D42:216\r\n');
    });
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    breaches.url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/range`;
    await use(breaches);
    service.close();
    service.closeAllConnections();
  },
  env: async ({ breaches }, use) => use({ BREACHED_PASSWORDS: 'check', BREACHED_PASSWORDS_URL: breaches.url }),
});

describe('passwords that are known from breaches', () => {
  withBreaches(
    'N04 are refused in words, by five characters of their hash, and let through with a record while nobody can be asked',
    async ({ breaches, journey: { server, visit } }) => {
      const recorded = vi.spyOn(console, 'error').mockImplementation(() => {});
      const { page } = await visit();
      await page.goto('/sign-up');
      await page.getByLabel('Name', { exact: true }).fill(ADA.name);
      await page.getByLabel('Email').fill(ADA.email);
      await page.getByLabel('Password', { exact: true }).fill('correct horse battery staple');
      await page.getByRole('checkbox', { name: /I agree/ }).check();
      await page.getByRole('button', { name: 'Create account' }).click();
      await page.getByText('This password is known from a data breach. Choose another one.').first().waitFor();
      expect(breaches.asked).toEqual([{ path: '/range/ABF7A', padded: true }]);
      expect(await (await server.app.auth.$context).adapter.findMany({ model: 'user' })).toEqual([]);

      breaches.status = 503;
      await page.getByRole('button', { name: 'Create account' }).click();
      await page.getByRole('heading', { name: 'Check your email' }).waitFor();
      expect(recorded.mock.calls.flat()).toContain('{"event":"password-not-compared-with-breaches"}');
      recorded.mockRestore();
    },
  );
});

describe('a server with five providers', () => {
  const PROVIDERS = ['google', 'github', 'microsoft', 'gitlab', 'slack'];
  journey.override('env', Object.fromEntries(PROVIDERS.flatMap((id) => ['ID', 'SECRET'].map((what) => [`SOCIAL_${id.toUpperCase()}_CLIENT_${what}`, 'x']))));

  journey('loads the marks of the three providers that stand open, and the others when somebody looks', async ({ journey: { visit } }) => {
    const { page } = await visit();
    const marks: string[] = [];
    page.on('request', (request) => {
      const name = /\/assets\/(\w+)-[\w-]{8}\.js$/.exec(new URL(request.url()).pathname)?.[1];
      if (name && PROVIDERS.includes(name)) marks.push(name);
    });
    await page.goto('/sign-in', { waitUntil: 'networkidle' });
    expect(await page.locator('[data-way]').count()).toBe(3);
    await expect.poll(() => page.locator('[data-way] [data-mark]').count()).toBe(3);
    expect(marks).toHaveLength(3);
    await page.getByRole('button', { name: 'More ways to sign in' }).click();
    await expect.poll(() => page.locator('[data-way] [data-mark]').count()).toBe(5);
    expect([...marks].sort()).toEqual([...PROVIDERS].sort());
  });
});

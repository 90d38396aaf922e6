import type { Page, Route } from 'playwright';
import { describe, expect } from 'vitest';
import { enrol } from './support/enrol.js';
import { ADA, type Journey, journey, signIn } from './support/journey.js';
import { addAuthenticator } from './support/virtual-authenticator.js';

const prompt = (page: Page) => page.getByRole('heading', { name: 'Sign in faster next time' });

/** A browser that offers nothing beside fields, so that only the button is left. */
const withoutOffers = (page: Page) =>
  page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });

/** Signs in by password, and takes the passkey that is offered. */
async function makePasskey(page: Page) {
  await signIn(page);
  await prompt(page).waitFor();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('heading', { name: 'Your passkey is ready' }).waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  await prompt(page).waitFor({ state: 'detached' });
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();
}

/** Somebody who is signed out, with one passkey on this device. */
async function passkeyKept({ server, visit }: Journey) {
  await server.makeUser();
  const visitor = await visit();
  const device = await addAuthenticator(visitor.page);
  await withoutOffers(visitor.page);
  await makePasskey(visitor.page);
  await signOut(visitor.page);
  return { ...visitor, device, server };
}

/** Asks the server what the browser asks it, and keeps the answer, with its cookies, from the browser. */
const replay = async (route: Route, changed: Record<string, string> = {}) => {
  const request = route.request();
  return fetch(request.url(), {
    method: request.method(),
    headers: { ...(await request.allHeaders()), ...changed },
    body: request.postDataBuffer() as BodyInit | null,
  });
};

/** What can be in the place of an answer, and the words for it. */
const FAULTS: readonly (readonly [string, (route: Route) => Promise<void>, string])[] = [
  ['a connection that breaks', (route) => route.abort('connectionreset'), 'There is no connection. Nothing is lost.'],
  [
    'an answer that is lost',
    async (route) => {
      expect((await replay(route)).status).toBe(200);
      await route.abort('connectionreset');
    },
    'There is no connection. Nothing is lost.',
  ],
  ['a limit that does not say how long', (route) => route.fulfill({ status: 429, body: '' }), 'Too many attempts'],
  ['an error of the server', (route) => route.fulfill({ status: 500, body: '' }), 'Something went wrong on the server. Try again.'],
  [
    'a page',
    (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Maintenance</title>' }),
    'Something went wrong on the server. Try again.',
  ],
  ['nothing', (route) => route.fulfill({ contentType: 'application/json', body: '' }), 'Something went wrong on the server. Try again.'],
  ['half an answer', (route) => route.fulfill({ contentType: 'application/json', body: '{"user":{"id":' }), 'Something went wrong on the server. Try again.'],
];

describe('passkeys', () => {
  journey('K05 are offered after a password, made, and sign in from the button', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    const device = await addAuthenticator(page);
    await withoutOffers(page);
    await makePasskey(page);
    expect(await device.credentials()).toHaveLength(1);
    expect((await server.mails(ADA.email)).some(({ template }) => template === 'passkey-added')).toBe(true);

    await signOut(page);
    await page.goto('/sign-in?redirectTo=%2Fdashboard%3Ftab%3Dsessions');
    await page.getByRole('button', { name: 'Continue with a passkey' }).click();
    await page.waitForURL('**/dashboard?tab=sessions');
    await page.getByText('This device', { exact: true }).waitFor();
    // K03: the list that the server gave has the passkey in it, so the device keeps it.
    expect(await device.credentials()).toHaveLength(1);
    // Whoever has one is not asked again.
    await page.getByText('Signed in as ada@example.com').waitFor();
    expect(await prompt(page).count()).toBe(0);
  });

  journey('K01 are offered beside the field, without a dialog and without a click', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    const device = await addAuthenticator(page);
    await device.setPresence(false);
    await signIn(page);
    await prompt(page).waitFor();
    await device.setPresence(true);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await device.setPresence(false);
    await signOut(page);
    // From here on nobody touches anything but the device.
    await page.goto('about:blank');
    await device.setPresence(true);
    await page.goto('/sign-in');
    await page.waitForURL('**/dashboard');
  });

  journey('K01 K02 give way to a password while they are offered, and say calmly that a dialog was cancelled', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    const device = await addAuthenticator(page);
    await device.setPresence(false);
    await page.goto('/sign-in');
    await device.setPresence(true);
    // There is none on this device: browsers call that a cancelled dialog, so as to tell nobody.
    await page.getByRole('button', { name: 'Continue with a passkey' }).click();
    await page.getByText('That was cancelled, or took too long. Nothing has changed.').waitFor();
    expect(await page.locator('[data-slot="notice"]').getAttribute('data-tone')).toBe('neutral');
    await page.getByLabel('Email').fill(ADA.email);
    await page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('**/dashboard');
  });

  journey('K03 takes a passkey off the device that the server has forgotten', async ({ journey }) => {
    const { page, device, server } = await passkeyKept(journey);
    await (await server.app.auth.$context).adapter.deleteMany({ model: 'passkey', where: [] });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue with a passkey' }).click();
    await page.getByText('This passkey is not known here any more. Use another way.').waitFor();
    await expect.poll(() => device.credentials()).toEqual([]);
  });

  journey('K03 tells the device every passkey that is still good, and what the account is called today', async ({ journey }) => {
    const { page, device, server } = await passkeyKept(journey);
    const [kept] = await device.credentials();
    expect(kept).toMatchObject({ userName: ADA.email, userDisplayName: ADA.name });
    const { adapter, internalAdapter } = await server.app.auth.$context;
    const [mine] = await adapter.findMany<Record<string, unknown>>({ model: 'passkey', where: [] });
    await adapter.create({ model: 'passkey', data: { ...mine, id: undefined, name: 'Phone', credentialID: 'of-a-phone' } });
    await internalAdapter.updateUserByEmail(ADA.email, { name: 'Ada King' });
    // What the browser is told is passed on to it.
    await page.addInitScript(() => {
      const signals = PublicKeyCredential as unknown as { signalAllAcceptedCredentials: (told: { allAcceptedCredentialIds: string[] }) => Promise<void> };
      const signal = signals.signalAllAcceptedCredentials;
      signals.signalAllAcceptedCredentials = (told) => {
        Object.assign(window, { told: { ...told, allAcceptedCredentialIds: [...told.allAcceptedCredentialIds].sort() } });
        return signal.call(PublicKeyCredential, told);
      };
    });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue with a passkey' }).click();
    await page.waitForURL('**/dashboard');
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { told?: object }).told))
      .toEqual({
        rpId: 'localhost',
        userId: Buffer.from(kept?.userHandle ?? '', 'base64').toString('base64url'),
        allAcceptedCredentialIds: [mine?.credentialID, 'of-a-phone'].sort(),
      });
    await expect.poll(() => device.credentials()).toMatchObject([{ credentialId: kept?.credentialId, userName: ADA.email, userDisplayName: 'Ada King' }]);
    // And when it gets another name on this page.
    await page.locator('[data-slot=user-button]').getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Account settings' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Ada, Countess of Lovelace');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => device.credentials()).toMatchObject([{ userName: ADA.email, userDisplayName: 'Ada, Countess of Lovelace' }]);
  });

  for (const [answer, status, body] of [
    ['fails', 500, '{}'],
    ['is empty', 200, '[]'],
    ['is no list', 200, '{"passkeys":"none"}'],
  ] as const)
    journey(`K03 tells the device nothing when the list ${answer}`, async ({ journey }) => {
      const { page, device } = await passkeyKept(journey);
      await page.goto('/sign-in');
      await page.route('**/passkey/list-user-passkeys', (route) => route.fulfill({ status, contentType: 'application/json', body }));
      await page.getByRole('button', { name: 'Continue with a passkey' }).click();
      await page.waitForURL('**/dashboard');
      await page.getByText('This device', { exact: true }).waitFor();
      expect(await device.credentials()).toHaveLength(1);
    });

  journey('K01 O05 are offered no more once a second factor is due, whose challenge stays as it is', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { code } = await enrol(server);
    const { adapter } = await server.app.auth.$context;
    await adapter.updateMany({ model: 'twoFactor', where: [], update: { lastTotpStep: null } });
    const { page } = await visit();
    const device = await addAuthenticator(page);
    await device.setPresence(false);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/passkey/')) asked.push(request.url());
    });
    // Modal dialogs that the page opens by itself would be counted, too.
    await page.addInitScript(() => {
      const { get } = CredentialsContainer.prototype;
      Object.assign(window, { asks: [] });
      CredentialsContainer.prototype.get = function (options) {
        const ask = { mediation: options?.mediation ?? 'modal', aborted: false };
        (window as unknown as { asks: object[] }).asks.push(ask);
        options?.signal?.addEventListener('abort', () => Object.assign(ask, { aborted: true }));
        return get.call(this, options);
      };
    });
    const asks = () => page.evaluate(() => (window as unknown as { asks: { mediation: string; aborted: boolean }[] }).asks);
    await page.goto('/sign-in');
    await expect.poll(asks).toEqual([{ mediation: 'conditional', aborted: false }]);
    await page.getByLabel('Email').fill(ADA.email);
    await page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
    await expect.poll(asks).toEqual([{ mediation: 'conditional', aborted: true }]);
    const before = asked.length;
    // What would have it offered anew beside the form.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await device.setPresence(true);
    await page.getByLabel('Code').fill(await code());
    await page.waitForURL('**/dashboard');
    expect(asked.slice(before).filter((url) => url.includes('authenticate'))).toEqual([]);
  });

  /** Leads to a sign-in page whose next passkey works. */
  async function withPasskey(journey: Journey) {
    const visitor = await passkeyKept(journey);
    await visitor.page.goto('/sign-in');
    await visitor.page.getByLabel('Email').fill('half.typed');
    return { ...visitor, press: () => visitor.page.getByRole('button', { name: 'Continue with a passkey' }).click() };
  }

  const ENDPOINTS = [
    ['before the device is asked', '**/passkey/generate-authenticate-options'],
    ['after it', '**/passkey/verify-authentication'],
  ] as const;
  for (const [when, endpoint] of ENDPOINTS)
    for (const [fault, answer, words] of FAULTS)
      journey(`5.1 passkey meets ${fault} ${when}: in words, once, and works afterwards`, async ({ journey }) => {
        const { page, press } = await withPasskey(journey);
        let asked = 0;
        await page.route(endpoint, (route) => {
          asked += 1;
          return answer(route);
        });
        await press();
        await page.locator('[data-slot=notice]').getByText(words).waitFor();
        expect(asked).toBe(1);
        expect(await page.getByLabel('Email').inputValue()).toBe('half.typed');
        await page.unroute(endpoint);
        await press();
        await page.waitForURL('**/dashboard');
      });

  journey('5.1 passkey meets a limit that says how long: counts down, blocks, and works afterwards', async ({ journey }) => {
    const { page, press } = await withPasskey(journey);
    await page.clock.install();
    const endpoint = '**/passkey/verify-authentication';
    await page.route(endpoint, (route) => route.fulfill({ status: 429, headers: { 'x-retry-after': '40' }, json: { message: 'Too many requests.' } }));
    await press();
    const button = page.getByRole('button', { name: 'Continue with a passkey' });
    await page.getByText(/Too many attempts.*\b40/).waitFor();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await page.clock.runFor(41_000);
    await expect.poll(() => button.getAttribute('aria-disabled')).toBeNull();
    await page.unroute(endpoint);
    await press();
    await page.waitForURL('**/dashboard');
  });

  for (const [fault, spoil, words] of [
    [
      'too old',
      // By the time that the answer arrives, the server has let the challenge go.
      async (route, { server }) => {
        await (await server.app.auth.$context).adapter.deleteMany({ model: 'verification', where: [] });
        await route.continue();
      },
      'That took too long. Try again.',
    ],
    [
      'used already',
      async (route) => {
        expect((await replay(route)).status).toBe(200);
        await route.continue();
      },
      'That took too long. Try again.',
    ],
    [
      'somebody else’s',
      async (route, { server }) => {
        const other = await fetch(`${server.url}/api/auth/passkey/generate-authenticate-options`);
        const theirs = other.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
        expect(theirs).toHaveLength(1);
        // Chromium sends no cookies but its own.
        const answer = await replay(route, { cookie: theirs.join('; ') });
        await route.fulfill({ status: answer.status, contentType: 'application/json', body: await answer.text() });
      },
      'This passkey could not be confirmed. Try again, or use another way.',
    ],
  ] as const satisfies readonly (readonly [string, (route: Route, journey: Journey) => Promise<void>, string])[])
    journey(`5.1 passkey: a challenge that is ${fault} is told, signs nobody in, and another one works`, async ({ journey }) => {
      const { page, context, press } = await withPasskey(journey);
      const endpoint = '**/passkey/verify-authentication';
      await page.route(endpoint, (route) => spoil(route, journey));
      await press();
      await page.getByText(words).waitFor();
      expect((await context.cookies()).some(({ name }) => name.includes('session_token'))).toBe(false);
      await page.unroute(endpoint);
      await press();
      await page.waitForURL('**/dashboard');
    });

  journey('O05 are two factors by themselves, where the device has checked who holds it', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await addAuthenticator(page);
    await withoutOffers(page);
    await makePasskey(page);
    await enrol(server);
    await signOut(page);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue with a passkey' }).click();
    await page.waitForURL('**/dashboard');
  });

  journey('K01 a dialog that is open goes away with the page that opened it', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    const device = await addAuthenticator(page);
    await device.setPresence(false);
    await withoutOffers(page);
    await page.addInitScript(() => {
      const { get } = CredentialsContainer.prototype;
      CredentialsContainer.prototype.get = function (options) {
        if (options?.mediation !== 'conditional') Object.assign(window, { ask: options?.signal });
        return get.call(this, options);
      };
    });
    const aborted = () => page.evaluate(() => (window as unknown as { ask?: AbortSignal }).ask?.aborted);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue with a passkey' }).click();
    await expect.poll(aborted).toBe(false);
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByRole('heading', { name: 'Create your account' }).waitFor();
    await expect.poll(aborted).toBe(true);
  });

  journey('K05 "Not now" is remembered', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    const device = await addAuthenticator(page);
    await device.setPresence(false);
    await signIn(page);
    await page.getByRole('button', { name: 'Not now' }).click();
    await prompt(page).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('This device', { exact: true }).waitFor();
    expect(await prompt(page).count()).toBe(0);
    // The server has the browser's storage cleared when somebody signs out.
    await signOut(page);
    await signIn(page);
    await page.waitForURL('**/dashboard');
    await page.getByText('This device', { exact: true }).waitFor();
    expect(await prompt(page).count()).toBe(0);
  });

  journey('K02 says why one could not be made, and leads on where another try would not help', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    const device = await addAuthenticator(page);
    await device.setPresence(false);
    await signIn(page);
    await prompt(page).waitFor();
    await device.setUserVerified(false);
    await device.setPresence(true);
    await page.evaluate(() => {
      // A browser that is asked for a domain that is not the page's.
      const create = navigator.credentials.create.bind(navigator.credentials);
      navigator.credentials.create = (options) => {
        if (options?.publicKey?.rp) options.publicKey.rp.id = 'elsewhere.example';
        return create(options);
      };
    });
    await page.getByRole('button', { name: 'Add a passkey' }).press('Enter');
    await page.getByText(/Passkeys do not work at this address/).waitFor();
    expect(await page.getByRole('button', { name: 'Add a passkey' }).count()).toBe(0);
    const on = page.getByRole('button', { name: 'Continue' });
    expect(await on.evaluate((button) => button === document.activeElement)).toBe(true);
    await on.press('Enter');
    await prompt(page).waitFor({ state: 'detached' });
  });

  for (const [when, endpoint] of [
    ['before the device is asked', '**/passkey/generate-register-options'],
    ['after it', '**/passkey/verify-registration'],
  ] as const)
    journey(`5.1 a new passkey meets every fault ${when}: in words, once, and is made in the end`, async ({ journey: { server, visit } }) => {
      await server.makeUser();
      const { page } = await visit();
      const device = await addAuthenticator(page);
      await signIn(page);
      await prompt(page).waitFor();
      await page.clock.install();
      const add = page.getByRole('button', { name: 'Add a passkey' });
      const lost = ([fault]: (typeof FAULTS)[number]) => fault === 'an answer that is lost';
      // The one that makes a passkey all the same comes last.
      for (const [fault, answer, words] of [...FAULTS.filter((one) => !lost(one)), ...FAULTS.filter(lost)]) {
        let asked = 0;
        await page.route(endpoint, (route) => {
          asked += 1;
          return answer(route);
        });
        await add.click();
        await page.locator('[data-slot=notice]').getByText(words).waitFor();
        expect(asked, fault).toBe(1);
        await page.unroute(endpoint);
        if (words !== 'Too many attempts') continue;
        await page.getByText(/Try again in/).waitFor();
        expect(await add.getAttribute('aria-disabled')).toBe('true');
        await page.clock.runFor(11_000);
        await expect.poll(() => add.getAttribute('aria-disabled')).toBeNull();
        expect(await page.getByText('Too many attempts').count()).toBe(0);
      }
      await add.click();
      if (when === 'after it') {
        // The device has one, and so has the account: no second one is made.
        await page.getByText('This device has a passkey for your account already.').waitFor();
      } else await page.getByRole('heading', { name: 'Your passkey is ready' }).waitFor();
      await page.getByRole('button', { name: 'Continue' }).click();
      await prompt(page).waitFor({ state: 'detached' });
      const { adapter } = await server.app.auth.$context;
      expect(await adapter.count({ model: 'passkey' })).toBe(1);
      expect((await device.credentials()).length).toBeGreaterThan(0);
    });

  journey('are not offered where the browser knows none', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'PublicKeyCredential'));
    await page.goto('/sign-in');
    await page
      .getByRole('button', { name: 'Continue with' })
      .or(page.getByRole('button', { name: 'Email me a link' }))
      .first()
      .waitFor();
    expect(await page.locator('[data-way="passkey"]').count()).toBe(0);
  });
});

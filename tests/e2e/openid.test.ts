import type { Page } from 'playwright';
import { test as base, describe, expect } from 'vitest';
import { freePort } from '../support/free-port.js';
import { enrol } from './support/enrol.js';
import { ADA, signIn, startServer, type TestServer, type Visitors, visitorsOf } from './support/journey.js';
import { type Fault, type OpenIdProvider, startOpenIdProvider } from './support/openid-provider.js';
import { faultsOf, heard, tabTo } from './support/screen-reader.js';

/** Where a provider leads back to, for a test to step in once: Playwright does not hear of where a redirect leads. */
interface Callback {
  /** Changes the address, or answers in the place of the server. */
  meet: ((url: URL) => Response | undefined) | null;
  /** The addresses as the provider wrote them. */
  met: string[];
}

/** A server with a provider of its own, and browsers. */
const journey = base.extend<{
  popup: boolean;
  broken: Fault | null;
  provider: OpenIdProvider;
  callback: Callback;
  server: TestServer;
  visit: Visitors['visit'];
}>({
  popup: false,
  // What the provider's own description of itself is like while the server starts.
  broken: null,
  provider: async ({ broken }, use) => {
    const port = await freePort();
    const provider = Object.assign(await startOpenIdProvider(`http://localhost:${port}/api/auth/callback/oidc`), { port });
    provider.fail('/.well-known/openid-configuration', broken);
    await use(provider);
    await provider.close();
  },
  callback: async ({ task: _ }, use) => use({ meet: null, met: [] }),
  server: async ({ provider, popup, callback }, use) => {
    const { issuer, clientId, clientSecret, port } = provider as OpenIdProvider & { port: number };
    const server = await startServer(
      { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: 'Acme ID', SOCIAL_POPUP: popup ? 'yes' : 'no' },
      {
        around: (app) => (request) => {
          const url = new URL(request.url);
          if (!url.pathname.endsWith('/callback/oidc') || !callback.meet) return app.fetch(request);
          callback.met.push(url.href);
          const [meet, changed] = [callback.meet, new URL(url)];
          callback.meet = null;
          return meet(changed) ?? app.fetch(new Request(changed, request));
        },
      },
      port,
    );
    await use(server);
    await server.close();
  },
  visit: async ({ server }, use) => {
    const visitors = visitorsOf(server.url);
    await use(visitors.visit);
    expect(await visitors.leave()).toEqual([]);
  },
});

/** Types a login on the provider's own page, and agrees. */
async function agree(page: Page, login: string) {
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill('whatever');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

const start = (page: Page) => page.getByRole('button', { name: 'Continue with Acme ID' }).click();

/** Signs in by a window, up to the second factor that the server asks for in it, and until the page has looked at that window for a while. */
async function goToSecondFactor(visit: Visitors['visit']) {
  const { page, context } = await visit();
  await page.addInitScript(() => {
    const open = window.open.bind(window);
    window.open = (...all) => {
      const popup = open(...all);
      Object.assign(window, { popup });
      return popup;
    };
  });
  await page.clock.install();
  await page.goto('/sign-in?redirectTo=%2Fdashboard%3Ftab%3Dsessions');
  const [opened] = await Promise.all([page.waitForEvent('popup'), start(page)]);
  await agree(opened, ADA.email);
  await opened.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
  // A window that comes back from another site looks closed to the page that opened it, by this server's policy for openers.
  await page.waitForFunction(() => (window as Window & { popup?: Window }).popup?.closed);
  await page.clock.runFor(5000);
  await page.getByText('Finish in the window of Acme ID.').waitFor();
  return { page, context, opened };
}

describe('an OpenID provider in a window of its own', () => {
  journey.override('popup', true);

  journey('3.5.5 leaves the page as it is, and signs in when the window is done', async ({ visit }) => {
    const { page } = await visit();
    await page.goto('/sign-in?redirectTo=%2Fdashboard%3Ftab%3Dsessions');
    await page.getByLabel('Email').fill('half.typed');
    const [opened] = await Promise.all([page.waitForEvent('popup'), start(page)]);
    await page.getByText('Finish in the window of Acme ID.').waitFor();
    expect(await page.getByLabel('Email').inputValue()).toBe('half.typed');
    await agree(opened, ADA.email);
    await page.waitForURL('**/dashboard?tab=sessions');
    await expect.poll(() => opened.isClosed()).toBe(true);
  });

  journey('O05 asks for the second factor in the window, and the page waits for it', async ({ server, visit }) => {
    await server.makeUser();
    const { code } = await enrol(server);
    await (await server.app.auth.$context).adapter.updateMany({ model: 'twoFactor', where: [], update: { lastTotpStep: null } });
    const { page, context, opened } = await goToSecondFactor(visit);
    expect((await context.cookies()).some(({ name }) => name.includes('session_token'))).toBe(false);
    await opened.getByLabel('Code').fill(await code());
    await page.waitForURL('**/dashboard?tab=sessions');
    await expect.poll(() => opened.isClosed()).toBe(true);
  });

  journey('O05 closes the window at its second factor when the page gives up on it', async ({ server, visit }) => {
    await server.makeUser();
    await enrol(server);
    const { page, context, opened } = await goToSecondFactor(visit);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => opened.isClosed()).toBe(true);
    expect(await page.getByRole('button', { name: 'Continue with Acme ID' }).getAttribute('data-pending')).toBeNull();
    expect((await context.cookies()).some(({ name }) => name.includes('session_token'))).toBe(false);
  });

  journey('O05 closes the window at its second factor with the page that opened it', async ({ server, visit }) => {
    await server.makeUser();
    await enrol(server);
    const { page, opened } = await goToSecondFactor(visit);
    await page.goto('/sign-up');
    await expect.poll(() => opened.isClosed()).toBe(true);
  });

  journey('S10 gives the buttons back when the window is closed at its second factor', async ({ server, visit }) => {
    await server.makeUser();
    await enrol(server);
    const { page, opened } = await goToSecondFactor(visit);
    // As a person does it: with the page in it hearing that it goes.
    await opened.close({ runBeforeUnload: true });
    await expect.poll(() => opened.isClosed()).toBe(true);
    const button = page.getByRole('button', { name: 'Continue with Acme ID' });
    // The clock of the page stands still, so it has not looked yet.
    await expect
      .poll(async () => {
        await page.clock.runFor(1200);
        return button.getAttribute('data-pending');
      })
      .toBeNull();
  });

  journey('S10 says that it was cancelled in the window, or that the window was closed, by giving the buttons back', async ({ visit }) => {
    const { page } = await visit();
    await page.goto('/sign-in');
    const [opened] = await Promise.all([page.waitForEvent('popup'), start(page)]);
    await opened.getByRole('link', { name: 'Cancel' }).click();
    await page.getByText('sign-in was cancelled. Nothing has changed.').waitFor();
    const [again] = await Promise.all([page.waitForEvent('popup'), start(page)]);
    await again.locator('input[name="login"]').waitFor();
    await again.close();
    await expect.poll(() => page.getByRole('button', { name: 'Continue with Acme ID' }).getAttribute('data-pending'), { timeout: 5000 }).toBeNull();
    const [third] = await Promise.all([page.waitForEvent('popup'), start(page)]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => third.isClosed()).toBe(true);
  });
});

describe('an OpenID provider in a browser that opens no windows', () => {
  journey.override('popup', true);

  journey('S10 takes the place of the page, and leads to where they were headed', async ({ visit }) => {
    const { page, context } = await visit();
    await page.addInitScript(() => {
      // As browsers do that block windows.
      window.open = () => null;
    });
    await page.goto('/sign-in?redirectTo=%2Fdashboard%3Ftab%3Dsessions');
    await start(page);
    await agree(page, ADA.email);
    await page.waitForURL('**/dashboard?tab=sessions');
    expect(context.pages()).toHaveLength(1);
  });
});

describe('an OpenID provider', () => {
  journey('makes an account of somebody new, and leads to where they were headed', async ({ server, visit }) => {
    const { page } = await visit();
    await page.goto('/sign-in?redirectTo=%2Fdashboard%3Ftab%3Dsessions');
    await start(page);
    await agree(page, 'grace@example.com');
    await page.waitForURL('**/dashboard?tab=sessions');
    await page.getByText('Signed in as grace@example.com').waitFor();

    // The next time, it is the way that was used last.
    await page.evaluate(() => fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }));
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue with Acme ID Last used' }).waitFor();
    expect(server.url).toContain('localhost');
  });

  journey('S01 connects to the account that has the address, if the provider has confirmed it', async ({ server, visit }) => {
    await server.makeUser();
    const { page } = await visit();
    await page.goto('/sign-in');
    await start(page);
    await agree(page, ADA.email);
    await page.getByText(`Signed in as ${ADA.email}`).waitFor();
  });

  journey('S10 refuses an address that the provider has not confirmed, in words, with every way still there', async ({ server, visit }) => {
    await server.makeUser();
    const { page } = await visit();
    await page.goto('/sign-in');
    await start(page);
    await agree(page, `unproven-${ADA.email}`);
    await page.getByText(/Acme ID is not connected yet, and there is an account with this address already\. Sign in as you did before/).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.getByLabel('Password', { exact: true }).waitFor();
  });

  journey('S10 says calmly that somebody has changed their mind', async ({ visit }) => {
    const { page } = await visit();
    await page.goto('/sign-in?redirectTo=%2Fdashboard');
    await start(page);
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.getByText('Acme ID: sign-in was cancelled. Nothing has changed.').waitFor();
    expect(await page.locator('[data-slot="notice"]').getAttribute('data-tone')).toBe('neutral');
    expect(new URL(page.url()).search).toBe('?redirectTo=%2Fdashboard');
  });

  journey('S10 says that the provider told no address', async ({ visit }) => {
    const { page } = await visit();
    await page.goto('/sign-in');
    await start(page);
    await agree(page, 'nobody');
    await page.getByText(/Acme ID did not tell us your email address/).waitFor();
  });

  journey('2.4 takes no answer that began in another browser', async ({ callback, visit }) => {
    const [mine, theirs] = [await visit(), await visit()];
    callback.meet = () => new Response('held');
    await mine.page.goto('/sign-in');
    await start(mine.page);
    await agree(mine.page, ADA.email);
    await mine.page.getByText('held').waitFor();
    await theirs.page.goto(callback.met[0] ?? '');
    await theirs.page.getByText(/That took too long, or began in another browser/).waitFor();
    expect((await theirs.context.cookies()).some(({ name }) => name.includes('session_token'))).toBe(false);
  });

  journey('K07 connects an account with the provider in the settings, signs in by it, and disconnects it again', async ({ server, visit }) => {
    await server.makeUser();
    const { page } = await visit();
    await signIn(page);
    await page.goto('/account/security');
    await page.getByRole('button', { name: 'Connect Acme ID' }).click();
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.getByText('Acme ID: sign-in was cancelled. Nothing has changed.').waitFor();
    await page.getByRole('button', { name: 'Connect Acme ID' }).click();
    await agree(page, ADA.email);
    await page.waitForURL('**/account/security');
    await page.getByRole('button', { name: 'Disconnect Acme ID' }).waitFor();
    await expect.poll(async () => (await server.mails(ADA.email)).map(({ template }) => template)).toContain('account-linked');

    const { page: phone } = await visit();
    await phone.goto('/sign-in');
    await start(phone);
    await agree(phone, ADA.email);
    await phone.waitForURL('**/dashboard');
    await phone.getByText(`Signed in as ${ADA.email}`).waitFor();

    // Not where it is the last way in.
    const { adapter, internalAdapter } = await server.app.auth.$context;
    const password = (await internalAdapter.findAccounts((await internalAdapter.findUserByEmail(ADA.email))?.user.id ?? '')).find(
      ({ providerId }) => providerId === 'credential',
    );
    await adapter.delete({ model: 'account', where: [{ field: 'id', value: password?.id ?? '' }] });
    await page.reload();
    await page.getByRole('button', { name: 'Disconnect Acme ID' }).click();
    const last = page.getByRole('dialog', { name: 'Disconnect Acme ID?' });
    await last.getByText(/Disconnecting it would leave no account and no password here/).waitFor();
    expect(await last.getByRole('button', { name: 'Disconnect' }).count()).toBe(0);
    const { id: _, ...row } = password as NonNullable<typeof password>;
    await adapter.create({ model: 'account', data: row });
    await page.reload();

    await page.getByRole('button', { name: 'Disconnect Acme ID' }).click();
    await page.getByRole('dialog', { name: 'Disconnect Acme ID?' }).getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('button', { name: 'Connect Acme ID' }).waitFor();
    await expect.poll(async () => (await server.mails(ADA.email)).map(({ template }) => template)).toContain('account-unlinked');
  });

  journey('S07 lets somebody who has nothing but the provider go on above the page, in a window, when the session has ended', async ({ server, visit }) => {
    const { page } = await visit();
    await page.goto('/sign-in');
    await start(page);
    await agree(page, ADA.email);
    await page.waitForURL('**/dashboard');
    await page.goto('/account');
    await page.getByLabel('Name', { exact: true }).fill('Ada, Countess of Lovelace');
    const { adapter } = await server.app.auth.$context;
    await adapter.deleteMany({ model: 'session', where: [] });
    await page.getByRole('button', { name: 'Save', exact: true }).click();

    const dialog = page.getByRole('dialog', { name: 'You were signed out' });
    const [opened] = await Promise.all([page.waitForEvent('popup'), dialog.getByRole('button', { name: 'Continue with Acme ID' }).click()]);
    // The provider still knows them, so its window closes by itself.
    if (!opened.isClosed()) await opened.waitForEvent('close');
    await page.getByText('Saved.').waitFor();
    expect(await dialog.count()).toBe(0);
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Ada, Countess of Lovelace');
    expect(await adapter.findMany({ model: 'user' })).toMatchObject([{ name: 'Ada, Countess of Lovelace' }]);
  });

  for (const [endpoint, path] of [
    ['where it gives tokens', '/token'],
    ['where it says who somebody is', '/me'],
  ] as const)
    for (const fault of ['broken', 'html', 'empty', 'hang-up'] as const)
      journey(`S11 says that the provider cannot be reached when its answers are ${fault} ${endpoint}`, async ({ provider, visit }) => {
        const { page, context } = await visit();
        await page.goto('/sign-in');
        provider.fail(path, fault);
        await start(page);
        await agree(page, ADA.email);
        await page.getByText(/Acme ID could not sign you in just now/).waitFor();
        expect((await context.cookies()).some(({ name }) => name.includes('session_token'))).toBe(false);
        provider.fail(path, null);
        await start(page);
        await page.waitForURL('**/dashboard');
      });

  journey('S05 gives every way again to somebody who does not wait for a provider that has gone silent', async ({ provider, visit }) => {
    const { page } = await visit();
    await page.goto('/sign-in');
    provider.fail('/token', 'silent');
    await start(page);
    const callback = page.waitForRequest('**/api/auth/callback/oidc**');
    // The page that the last click leads to does not come.
    void agree(page, ADA.email).catch(() => {});
    await callback;
    await page.goto('/sign-in');
    await page.getByLabel('Password', { exact: true }).waitFor();
    provider.fail('/token', null);
    await start(page);
    await page.waitForURL('**/dashboard');
  });

  for (const [what, parameter] of [
    ['state', 'state'],
    ['code', 'code'],
  ] as const)
    journey(`2.4 takes no answer whose ${what} somebody has changed, and another try works`, async ({ callback, visit }) => {
      const { page, context } = await visit();
      await page.goto('/sign-in');
      callback.meet = (url) => void url.searchParams.set(parameter, `x${url.searchParams.get(parameter)?.slice(1)}`);
      await start(page);
      await agree(page, ADA.email);
      await page.getByText(what === 'state' ? /That took too long, or began in another browser/ : /Acme ID could not sign you in just now/).waitFor();
      expect((await context.cookies()).some(({ name }) => name.includes('session_token'))).toBe(false);
      await page.goto('/sign-in');
      await start(page);
      await page.waitForURL('**/dashboard');
    });

  journey('2.4 takes an answer once', async ({ visit }) => {
    const { page, context } = await visit();
    await page.goto('/sign-in');
    const callback = page.waitForRequest('**/api/auth/callback/oidc**');
    await start(page);
    await agree(page, ADA.email);
    await page.waitForURL('**/dashboard');
    await context.clearCookies({ name: /session/ });
    await page.goto((await callback).url());
    await page.getByText(/That took too long, or began in another browser/).waitFor();
    expect((await context.cookies()).some(({ name }) => name.includes('session_token'))).toBe(false);
  });

  journey('S09 waits for a provider that is slow', async ({ provider, visit }) => {
    const { page } = await visit();
    provider.fail('/token', 'slow');
    await page.goto('/sign-in');
    await start(page);
    await agree(page, ADA.email);
    await page.waitForURL('**/dashboard');
  });

  for (const [language, options, label] of [
    ['English', { locale: 'en-US' }, 'Continue with Acme ID'],
    ['English at 320 px', { locale: 'en-US', viewport: { width: 320, height: 640 } }, 'Continue with Acme ID'],
    ['Arabic at 320 px', { locale: 'ar', viewport: { width: 320, height: 640 } }, 'المتابعة باستخدام Acme ID'],
  ] as const)
    journey(`W02 W04 W05 W07 provider: by keyboard alone, with a name for everything, in ${language}`, async ({ visit }) => {
      const { page } = await visit(options);
      const rtl = options.locale === 'ar';
      const toProvider = async () => {
        expect(await tabTo(page.getByRole('button', { name: label }), 'Shift+Tab')).toEqual([]);
      };
      await page.goto('/sign-in');
      await page.locator('#livery-sign-in-email:focus').waitFor();
      expect(await faultsOf(page, rtl)).toEqual([]);
      const trees = [`# sign-in\n${await heard(page)}\n`];
      await toProvider();
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Cancel' }).press('Enter');
      await page.getByText(rtl ? 'أُلغي تسجيل الدخول' : 'sign-in was cancelled').waitFor();
      expect(await faultsOf(page, rtl)).toEqual([]);
      trees.push(`# cancelled\n${await heard(page)}\n`);
      await toProvider();
      await page.keyboard.press('Enter');
      await page.locator('input[name="login"]').fill(ADA.email);
      await page.locator('input[name="password"]').fill('whatever');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Continue' }).press('Enter');
      await page.waitForURL('**/dashboard');
      // The way that was used last has a badge, which has to fit in as well.
      await page.evaluate(() => fetch('/api/auth/sign-out', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }));
      await page.goto('/sign-in');
      await page.locator('[data-way=oidc] [data-slot=badge]').waitFor();
      expect(await faultsOf(page, rtl)).toEqual([]);
      if (!('viewport' in options)) await expect(trees.join('\n')).toMatchFileSnapshot('__snapshots__/ways/provider.txt');
    });

  journey('S09 has more than three ways behind a button, by keyboard, and each of them works', async ({ server, visit }) => {
    await server.makeUser();
    const { page } = await visit();
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(ADA.email);
    const more = page.getByRole('button', { name: 'More ways to sign in' });
    expect(await more.getAttribute('aria-expanded')).toBe('false');
    expect(await page.getByRole('button', { name: 'Email code' }).count()).toBe(0);
    await more.press('Enter');
    expect(await more.getAttribute('aria-expanded')).toBe('true');
    const code = page.getByRole('button', { name: 'Email code' });
    await code.waitFor();
    // They follow the button that shows them.
    await page.keyboard.press('Tab');
    await code.and(page.locator(':focus')).waitFor();
    expect(await faultsOf(page, false)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Email').inputValue()).toBe(ADA.email);
    await page.getByRole('button', { name: 'Email me a code' }).press('Enter');
    await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
    const mailed = async () => /^(\d{6})$/m.exec((await server.mails(ADA.email)).find(({ template }) => template === 'sign-in-code')?.text ?? '')?.[1] ?? '';
    await expect.poll(mailed).not.toBe('');
    await page.getByLabel('Code').fill(await mailed());
    await page.waitForURL('**/dashboard');
  });

  journey('O05 asks somebody who has a second factor for it after the provider, too, and goes on to where they were headed', async ({ server, visit }) => {
    await server.makeUser();
    const { code } = await enrol(server);
    const { adapter } = await server.app.auth.$context;
    await adapter.updateMany({ model: 'twoFactor', where: [], update: { lastTotpStep: null } });
    const { page } = await visit();
    await page.goto('/sign-in?redirectTo=%2Fdashboard%3Ftab%3Dsessions');
    await start(page);
    await agree(page, ADA.email);
    await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
    // Nobody is in before it, and the address says nothing more of it.
    expect(await page.evaluate(() => fetch('/api/auth/get-session').then((response) => response.json()))).toBeNull();
    expect(page.url()).not.toContain('second-factor');
    await page.getByLabel('Code').fill(await code());
    await page.waitForURL('**/dashboard?tab=sessions');
  });

  journey('provider: an answer that comes too late is told, and another try works', async ({ server, visit }) => {
    const { page } = await visit();
    await page.goto('/sign-in');
    await start(page);
    await page.locator('input[name="login"]').waitFor();
    const { adapter } = await server.app.auth.$context;
    // Better Auth keeps what it needs to know on the way back, and until when it is good, as one text.
    for (const { id, value } of await adapter.findMany<{ id: string; value: string }>({ model: 'verification' })) {
      const late = JSON.stringify({ ...JSON.parse(value), expiresAt: Date.now() - 1000 });
      await adapter.update({ model: 'verification', where: [{ field: 'id', value: id }], update: { value: late } });
    }
    await agree(page, ADA.email);
    await page.getByText(/That took too long, or began in another browser/).waitFor();
    await page.goto('/sign-in');
    await start(page);
    await page.waitForURL('**/dashboard');
  });

  journey('S05 gives the buttons back to somebody who comes back without an answer', async ({ visit }) => {
    const { page } = await visit();
    await page.goto('/sign-in');
    await start(page);
    await page.locator('input[name="login"]').waitFor();
    await page.evaluate(() => history.back());
    await page.waitForURL('**/sign-in');
    await expect.poll(() => page.getByRole('button', { name: 'Continue with Acme ID' }).getAttribute('aria-disabled')).toBeNull();
    await page.getByLabel('Password', { exact: true }).waitFor();
  });
});

describe.each(['broken', 'html', 'empty', 'hang-up'] as const)('an OpenID provider whose description of itself is %s while the server starts', (broken) => {
  journey.override('broken', broken);

  journey('S11 is not offered, and every other way works', async ({ server, visit }) => {
    await server.makeUser();
    const { page } = await visit();
    await signIn(page);
    expect(await (await fetch(`${server.url}/api/auth/livery/features`)).json()).toMatchObject({ providers: [] });
  });
});

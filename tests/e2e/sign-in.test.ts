import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { REDIRECT_ATTACKS } from '../../src/safety/redirect-attacks.js';
import { safeRedirect } from '../../src/safety/safe-redirect.js';
import { hostileUrl } from '../support/hostile-url.js';
import { ADA, GRACE, journey, signIn } from './support/journey.js';

describe('signing in', () => {
  journey('S01 F06 a wrong password is explained, and the form stays with what was typed', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(ADA.email);
    await page.getByLabel('Password', { exact: true }).fill('not the engine');
    const [response] = await Promise.all([page.waitForResponse('**/sign-in/email'), page.keyboard.press('Enter')]);
    expect(response.status()).toBe(401);
    await page.getByText('Email or password is wrong.').waitFor();
    expect(await page.getByLabel('Email').inputValue()).toBe(ADA.email);
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('not the engine');
  });

  journey('S04 a double click and two Enters send one request', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, requests } = await visit();
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(ADA.email);
    await page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('button[type=submit]');
      button?.click();
      button?.click();
      button?.form?.requestSubmit();
    });
    await page.waitForURL('**/dashboard');
    expect(requests.filter((request) => request.includes('/sign-in/email'))).toHaveLength(1);
  });

  journey('S02 a rate limit counts down, goes on over a reload, and lets the person in when it is over', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await page.clock.install();
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(ADA.email);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await page.getByLabel('Password', { exact: true }).fill(`wrong ${attempt}`);
      await Promise.all([page.waitForResponse('**/sign-in/email'), page.getByRole('button', { name: 'Sign in' }).click()]);
      await page.getByText('Email or password is wrong.').waitFor();
    }
    const [refused] = await Promise.all([page.waitForResponse('**/sign-in/email'), page.getByRole('button', { name: 'Sign in' }).click()]);
    expect(refused.status()).toBe(429);
    expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0);
    await page.getByText('Too many attempts').waitFor();
    expect(await page.getByLabel('Email').inputValue()).toBe(ADA.email);
    await page.reload();
    await page.getByText(/Try again in 0:\d\d/).waitFor();
    // Both clocks go on: the page's by Playwright, the server's by what it has stored.
    await page.clock.fastForward(11_000);
    await (await server.app.auth.$context).adapter.deleteMany({ model: 'rateLimit', where: [] });
    await page.getByText(/Try again in/).waitFor({ state: 'detached' });
    await page.getByLabel('Email').fill(ADA.email);
    await page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/dashboard');
  });

  journey('S08 offline keeps what was typed, sends nothing again by itself, and signs in when the network is back', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, context, requests } = await visit();
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(ADA.email);
    await page.getByLabel('Password', { exact: true }).fill(ADA.password);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('There is no connection. Nothing is lost.').waitFor();
    await context.setOffline(false);
    expect(requests.filter((request) => request.includes('/sign-in/email'))).toHaveLength(1);
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe(ADA.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('**/dashboard');
  });

  journey('S08 a filter list that keeps /livery/ from the page, and a router that goes nowhere, keep nobody out', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await page.route('**/livery/**', (route) => route.abort('blockedbyclient'));
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Create an account' }).waitFor();
    await page.getByLabel('Email').fill(ADA.email);
    await page.getByLabel('Password', { exact: true }).fill(ADA.password);
    // The router of the web app goes by this.
    await page.evaluate(() => {
      window.history.pushState = () => {};
    });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'You are signed in' }).waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('**/dashboard');
    await page.getByText('This device', { exact: true }).waitFor();
  });

  journey('2.1 no redirect of the corpus leads out of the app, neither by the page nor by the address bar', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, requests } = await visit();
    await signIn(page);
    for (const attack of REDIRECT_ATTACKS.filter((candidate) => candidate.length < 2000)) {
      await page.evaluate((target) => {
        window.history.pushState(null, '', `/sign-in?redirectTo=${encodeURIComponent(target)}`);
        window.dispatchEvent(new PopStateEvent('popstate'));
      }, attack);
      await page.getByRole('button', { name: 'Continue as Ada Lovelace' }).click();
      await page.waitForURL((url) => url.pathname !== '/sign-in');
      expect(new URL(page.url()).origin, attack).toBe(server.url);
    }
    expect(requests.filter((request) => request.includes('evil'))).toEqual([]);
  });

  journey('2.1 P2 what is taken for a place of the app is one to the browser, too', async ({ journey: { server, visit } }) => {
    const { page } = await visit();
    await page.goto('/sign-in');
    const fallback = '/refused';
    const raws = [...REDIRECT_ATTACKS, ...fc.sample(hostileUrl, { numRuns: 5000, seed: 7 })];
    const pairs = raws.map((raw) => [raw, safeRedirect(raw, { origin: server.url, fallback })] as const);
    const resolved = await page.evaluate((all) => {
      const link = document.createElement('a');
      const read = (href: string) => {
        link.href = href;
        return { href: link.href, origin: link.origin };
      };
      return all.map(([raw, target]) => [read(raw), read(target)] as const);
    }, pairs);
    const accepted = pairs.flatMap(([raw, target], at) => (target === fallback ? [] : [{ raw, target, seen: resolved[at] }]));
    expect(accepted.length).toBeGreaterThan(500);
    for (const { raw, target, seen } of accepted) {
      expect(seen?.[0].origin, raw).toBe(server.url);
      // A path without a slash in front is taken from the root, not from the page that it was found on.
      expect(seen?.[1].href, raw).toBe(server.url + target);
      expect(seen?.[1].origin, raw).toBe(server.url);
    }
  });

  journey('S05 S06 signing out in one tab signs out the other, and Back does not show what was there', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page, context } = await visit();
    await signIn(page);
    await page.getByRole('heading', { name: 'Sessions' }).waitFor();
    const tab = await context.newPage();
    await tab.goto('/dashboard');
    await tab.getByRole('heading', { name: 'Sessions' }).waitFor();

    await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();
    await tab.getByRole('heading', { name: 'You are signed out' }).waitFor();
    expect(await tab.getByText('ada@example.com').count()).toBe(0);
    await tab.getByRole('link', { name: 'Sign in again' }).click();
    await tab.waitForURL('**/sign-in?redirectTo=%2Fdashboard');
    await page.goto('/');
    await page.evaluate(() => history.go(-2));
    await page.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();
    expect(await page.getByText('This device', { exact: true }).count()).toBe(0);
  });

  journey('S06 another person in another tab is seen in this one', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    await server.makeUser(GRACE);
    const { page, context } = await visit();
    await signIn(page);
    const tab = await context.newPage();
    await tab.goto('/sign-in');
    await tab.getByRole('button', { name: 'Use another account' }).click();
    await tab.getByLabel('Email').fill(GRACE.email);
    await tab.getByLabel('Password', { exact: true }).fill(GRACE.password);
    await tab.getByRole('button', { name: 'Sign in' }).click();
    await tab.waitForURL('**/dashboard');
    await page.getByText('grace@example.com').waitFor();
    expect(await page.getByText('ada@example.com').count()).toBe(0);
  });

  journey('X02 a session that was revoked elsewhere is over at its next request', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const [first, second] = [await visit(), await visit()];
    await signIn(first.page);
    await signIn(second.page);
    await first.page.reload();
    await first.page.getByText('One other session').waitFor();
    await first.page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await first.page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere else' }).click();
    await first.page.getByText('No other sessions').waitFor();
    const answer = await second.page.evaluate(async () => (await fetch('/api/auth/list-sessions')).status);
    expect(answer).toBe(401);
    await second.page.reload();
    await second.page.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();
  });
});

describe('signing up', () => {
  journey('S01 a taken address looks and answers just like a free one, and its owner gets a mail', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const seen: string[] = [];
    for (const person of [ADA, GRACE]) {
      const { page } = await visit();
      await page.goto('/sign-up');
      await page.getByLabel('Name', { exact: true }).fill(person.name);
      await page.getByLabel('Email').fill(person.email);
      await page.getByLabel('Password', { exact: true }).fill(person.password);
      await page.getByRole('checkbox').check();
      const [response] = await Promise.all([page.waitForResponse('**/sign-up/email'), page.getByRole('button', { name: 'Create account' }).click()]);
      await page.getByRole('heading', { name: 'Check your email' }).waitFor();
      const shape = JSON.stringify(await response.json(), (_, value) => (typeof value === 'string' ? '' : value));
      const text = (await page.locator('main').innerText()).replaceAll(person.email, '').replace(/0:\d\d/, '');
      seen.push(`${response.status()} ${shape} ${text}`);
    }
    expect(seen[0]).toBe(seen[1]);
    expect((await server.mails(ADA.email)).map((mail) => mail.template)).toContain('existing-account');
  });

  journey(
    '2.4 no token stays in the address, the history, a storage or a referer, and none of the page sees a password',
    async ({ journey: { server, visit } }) => {
      const { page, context } = await visit();
      const referers: string[] = [];
      context.on('request', (request) => referers.push(request.headers().referer ?? ''));
      await page.goto('/sign-up');
      await page.getByLabel('Name', { exact: true }).fill(ADA.name);
      await page.getByLabel('Email').fill(ADA.email);
      await page.getByLabel('Password', { exact: true }).fill(ADA.password);
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Create account' }).click();
      await page.getByRole('heading', { name: 'Check your email' }).waitFor();
      const link = await server.link('verify-email');
      const token = new URLSearchParams(new URL(link).hash.slice(1)).get('token') as string;

      // A mail scanner opens every link, twice.
      for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) expect((await fetch(link, { method })).status).toBe(200);

      await page.goto(link);
      await page.getByRole('button', { name: 'Confirm email' }).waitFor();
      expect(page.url()).toBe(`${server.url}/confirm`);
      await page.getByRole('button', { name: 'Confirm email' }).click();
      await page.getByRole('heading', { name: 'Your email is confirmed' }).waitFor();
      await page.evaluate(() => history.back());
      await page.waitForURL('**/sign-up');
      await page.evaluate(() => history.forward());
      await page.waitForURL('**/confirm');
      expect(page.url()).toBe(`${server.url}/confirm`);
      expect(referers.join(' ')).not.toContain(token);
      const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]));
      for (const secret of [token, ADA.password, ADA.email]) expect(stored).not.toContain(secret);
    },
  );
});

describe('an account at which somebody has guessed too often', () => {
  journey.for([
    ['password', ADA.email],
    ['username', 'ada'],
  ] as const)(
    '2.4 %s: says that it takes no tries for a while, counts down, and keeps what was typed, though the password is right',
    async ([, identifier], { journey: { server, visit } }) => {
      await server.makeUser();
      const { internalAdapter } = await server.app.auth.$context;
      await internalAdapter.updateUserByEmail(ADA.email, { username: 'ada', displayUsername: 'Ada' });
      // From many addresses, none of them this browser's.
      for (let at = 0; at < 10; at += 1) {
        const answer = await fetch(`${server.url}/api/auth/sign-in/email`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: server.url, 'x-forwarded-for': `10.8.0.${at + 1}` },
          body: JSON.stringify({ email: ADA.email, password: 'a wrong password' }),
        });
        expect(answer.status).toBe(401);
      }
      const { page } = await visit();
      await page.goto('/sign-in');
      await page.getByLabel('Email').fill(identifier);
      await page.getByLabel('Password', { exact: true }).fill(ADA.password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByText('Too many attempts').waitFor();
      await page.getByText(/^Try again in 1[0-5]:\d\d$/).waitFor();
      expect(await page.getByRole('button', { name: 'Sign in', exact: true }).getAttribute('aria-disabled')).toBe('true');
      expect(await page.getByLabel('Email').inputValue()).toBe(identifier);
      expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe(ADA.password);
    },
  );
});

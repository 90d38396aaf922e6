import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { PAGES, SIGNED_OUT_PAGES } from '../support/pages.js';
import { GRACE, journey, signIn } from './support/journey.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

async function check(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResult>(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

/** How many cards each page of the account has. */
const CARDS: ReadonlyMap<string, number> = new Map([
  ['/account', 3],
  ['/account/security', 4],
  ['/account/sessions', 2],
  ['/account/keys', 1],
]);

/** Waits until the cards of a page are loaded: its heading is there before them. */
async function cardsThere(page: Page, path: string): Promise<void> {
  const cards = CARDS.get(path);
  if (!cards) return;
  await expect.poll(() => page.locator('[data-slot=card]:not([aria-busy])').count(), { timeout: 15_000 }).toBe(cards);
  // Each row comes with a frame of its own.
  await page.waitForFunction(() => !document.querySelector('[data-lv-waiting]'));
}

describe('every page', () => {
  // One for each scheme: sixty pages are many for one test.
  for (const colorScheme of ['light', 'dark'] as const)
    journey(`W01 has no fault that axe finds, ${colorScheme}, left to right and right to left`, async ({ journey: { server, visit } }) => {
      await server.makeUser();
      const found: string[] = [];
      for (const locale of ['en-US', 'ar']) {
        // axe runs in the page by the debugger, which no policy of the page forbids.
        const { page } = await visit({ colorScheme, locale, bypassCSP: true });
        for (const path of SIGNED_OUT_PAGES) {
          await page.goto(path);
          await page.locator('#livery-sign-in-email').waitFor();
          await page.locator('[data-way]').first().waitFor();
          if (path.includes('error=')) await page.locator('[data-slot=notice]').waitFor();
          await page.evaluate(axe);
          found.push(...(await check(page)).map((problem) => `signed out, ${path} ${locale} ${problem}`));
        }
        await page.goto('/sign-in');
        await page.locator('#livery-sign-in-email').fill('ada@example.com');
        await page.locator('#livery-sign-in-password').fill('notes on the engine');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/dashboard');
        for (const path of PAGES) {
          await page.goto(path);
          await page.locator('h1').first().waitFor();
          await cardsThere(page, path);
          if (path === '/sign-in' && colorScheme === 'light') expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : null);
          // The form gives way to it once the session is known, and for a moment there is no heading.
          if (path === '/sign-in') await page.locator('[data-step=already-signed-in] h1').waitFor();
          await page.evaluate(axe);
          found.push(...(await check(page)).map((problem) => `${path} ${locale} ${problem}`));
        }
      }
      expect(found).toEqual([]);
    });

  journey(
    'W05 W09 fits into 320 px without a sideways scroll, in three languages, with targets of 24 px and, for fingers, 44',
    async ({ journey: { server, visit } }) => {
      await server.makeUser();
      const problems: string[] = [];
      for (const locale of ['en-US', 'de', 'ar']) {
        const { page } = await visit({ viewport: { width: 320, height: 640 }, locale, hasTouch: true, isMobile: true });
        for (const path of PAGES) {
          if (path === '/dashboard') {
            await page.goto('/sign-in');
            await page.locator('#livery-sign-in-email').fill('ada@example.com');
            await page.locator('#livery-sign-in-password').fill('notes on the engine');
            await page.keyboard.press('Enter');
            await page.waitForURL('**/dashboard');
            await page.locator('[data-slot=session]').first().waitFor();
          } else await page.goto(path);
          await page.locator('h1').first().waitFor();
          await cardsThere(page, path);
          const found = await page.evaluate(() => {
            const wide = document.documentElement.scrollWidth > window.innerWidth ? [`is ${document.documentElement.scrollWidth} wide`] : [];
            const small = [...document.querySelectorAll<HTMLElement>('button, input:not([type=checkbox]):not([aria-hidden]), select, summary')].flatMap(
              (element) => {
                const { height, width } = element.getBoundingClientRect();
                const inField = element.dataset.slot === 'show-password';
                return height > 0 && (height < (inField ? 24 : 44) || width < 24) ? [`${element.outerHTML.slice(0, 80)} is ${width} x ${height}`] : [];
              },
            );
            // At 320 px the words of a button have room, in each language.
            const cut = [...document.querySelectorAll<HTMLElement>('[data-slot=button] .lv')].flatMap((element) =>
              element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1 ? [`${element.textContent} is cut off`] : [],
            );
            return [...wide, ...small, ...cut];
          });
          problems.push(...found.map((problem) => `${path} ${locale} ${problem}`));
        }
      }
      expect(problems).toEqual([]);
    },
  );

  journey('F01 F02 F03 F04 gives password managers the forms that they know', async ({ journey: { visit } }) => {
    const { page } = await visit();
    const table: string[] = [];
    for (const path of ['/sign-in', '/sign-up', '/forgot-password', '/reset-password#token=x']) {
      await page.goto(path);
      await page.locator('form').waitFor();
      table.push(
        ...(await page
          .locator('input')
          .evaluateAll(
            (inputs, at) =>
              (inputs as HTMLInputElement[]).map(({ name, type, autocomplete, labels }) => `${at} ${name} ${type} ${autocomplete} ${labels?.length}`),
            path,
          )),
      );
    }
    expect(table).toEqual([
      '/sign-in email text username webauthn 1',
      '/sign-in password password current-password 1',
      '/sign-in rememberMe checkbox  1',
      '/sign-up name text name 1',
      '/sign-up email email email 1',
      '/sign-up username text username 1',
      '/sign-up password password new-password 1',
      '/sign-up terms checkbox  1',
      '/forgot-password email email username 1',
      '/reset-password#token=x password password new-password 1',
    ]);
  });

  journey('moves nothing when the features of the server arrive after the form was drawn', async ({ journey: { server, visit } }) => {
    const { page } = await visit();
    // As in an app that does not pass the features in: the page asks for them, and they are late.
    await page.route('**/sign-in', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/,"features":\{.*?\},"outbox"/, ',"outbox"');
      await route.fulfill({ response, body });
    });
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/livery/features', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto('/sign-in');
    // Longer than the page waits for them.
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))).observe({
        type: 'layout-shift',
      });
    });
    const [answer] = await Promise.all([page.waitForResponse('**/livery/features'), release()]);
    expect(answer.url()).toBe(`${server.url}/api/auth/livery/features`);
    await page.getByRole('button', { name: 'More ways to sign in' }).waitFor();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });

  journey('W02 every flow can be walked by keyboard alone, in the order of reading, with a ring that is seen', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    /** What the Tab key meets from where the focus is, until the page is left or a stop comes twice. */
    async function stops(): Promise<string[]> {
      const order: string[] = [];
      for (let step = 0; step < 30; step += 1) {
        const seen = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          // A checkbox, and a field with a button in it, draw their ring on the element itself or on the frame around it.
          const rings = [element, element.parentElement as HTMLElement].map((one) => getComputedStyle(one));
          const ring = rings.find(({ outlineStyle }) => outlineStyle === 'solid');
          return {
            nothing: element === document.body,
            name: element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent ?? '',
            ring: ring ? Number.parseFloat(ring.outlineWidth) : 0,
          };
        });
        if (seen.nothing || order.includes(seen.name)) break;
        expect(seen.ring, seen.name).toBe(2);
        order.push(seen.name);
        await page.keyboard.press('Tab');
      }
      return order;
    }
    const tabTo = async (name: string) => {
      const control = page
        .getByRole('button', { name, exact: true })
        .or(page.getByRole('link', { name, exact: true }))
        .first();
      for (let step = 0; step < 30; step += 1) {
        if (await control.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not reach ${name}`);
    };

    await page.goto('/sign-in');
    await page.locator('#livery-sign-in-email:focus').waitFor();
    expect(await stops()).toEqual(['Email or username', 'Forgot password?', 'Password', 'Show password', 'Keep me signed in', 'Sign in', 'Create an account']);
    await page.goto('/forgot-password');
    await page.locator('#livery-forgot-password-email:focus').waitFor();
    expect(await stops()).toEqual(['Email', 'Send link', 'Back to sign-in']);
    await page.goto('/reset-password#token=x');
    await page.locator('#livery-reset-password-password:focus').waitFor();
    expect(await stops()).toEqual(['New password', 'Show password', 'Set password']);

    await page.goto('/sign-up');
    await page.locator('#livery-sign-up-name:focus').waitFor();
    expect(await stops()).toEqual([
      'Name',
      'Email',
      'Username (optional)',
      'Password',
      'Show password',
      'I agree to the Terms and the Privacy Policy',
      'Terms',
      'Privacy Policy',
      'Create account',
      'Sign in',
    ]);

    // Sign up, confirm, look at the sessions, end another one, sign out, reset the password: without a pointer.
    await page.locator('#livery-sign-up-name').focus();
    await page.keyboard.type(GRACE.name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(GRACE.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type('grace');
    await page.keyboard.press('Tab');
    await page.keyboard.type(GRACE.password);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await tabTo('Create account');
    await page.keyboard.press('Enter');
    await page.locator('h1:focus', { hasText: 'Check your email' }).waitFor();
    await page.goto(await server.link('verify-email', GRACE.email));
    await page.getByRole('button', { name: 'Confirm email' }).waitFor();
    await tabTo('Confirm email');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your email is confirmed' }).waitFor();
    await tabTo('Continue');
    await page.keyboard.press('Enter');

    const other = await visit();
    await signIn(other.page, GRACE);
    await page.reload();
    await page.getByText('One other session').waitFor();
    await tabTo('Sign out everywhere else');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Cancel' }).and(page.locator(':focus')).waitFor();
    // The focus stays inside while it is open, and goes back when it is left.
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab');
      expect(await dialog.locator(':focus').count()).toBe(1);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Sign out everywhere else' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await tabTo('Sign out everywhere else');
    await page.keyboard.press('Enter');
    await page.getByText('No other sessions').waitFor();

    await page.reload();
    await page.getByText('No other sessions').waitFor();
    await tabTo('Account of Grace Hopper');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'Dashboard' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('End');
    await page.getByRole('menuitem', { name: 'Sign out' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();

    await tabTo('Forgot password?');
    await page.keyboard.press('Enter');
    await page.locator('#livery-forgot-password-email:focus').waitFor();
    await page.keyboard.type(GRACE.email);
    await page.keyboard.press('Enter');
    await page.locator('h1:focus', { hasText: 'Check your email' }).waitFor();
    await page.goto(await server.link('reset-password', GRACE.email));
    await page.locator('#livery-reset-password-password:focus').waitFor();
    await page.keyboard.type('a nanosecond of wire');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your password is changed' }).waitFor();
    await tabTo('Sign in');
  });

  journey('W03 F13 focus goes to the first field of a page of its own, and to the heading of the next step', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await page.goto('/forgot-password');
    await page.locator('#livery-forgot-password-email:focus').waitFor();
    await page.keyboard.type('ada@example.com');
    await page.keyboard.press('Enter');
    await page.locator('h1:focus', { hasText: 'Check your email' }).waitFor();
  });

  journey('follows a theme class of the host, also where its build tool has rewritten light-dark()', async ({ journey: { visit } }) => {
    for (const [colorScheme, theme, ground] of [
      ['light', 'dark', 'rgb(17, 17, 17)'],
      ['dark', 'light', 'rgb(255, 255, 255)'],
    ] as const) {
      const { page } = await visit({ colorScheme });
      await page.goto('/sign-in');
      const card = page.locator('[data-slot=auth-card]');
      await card.waitFor();
      await page.evaluate((name) => document.documentElement.classList.add(name), theme);
      expect(await card.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(ground);
    }
  });

  journey(
    'W06 every page keeps borders, rings and states in forced colours, and moves nothing when motion is to be reduced',
    async ({ journey: { server, visit } }) => {
      await server.makeUser();
      const { page } = await visit({ forcedColors: 'active', reducedMotion: 'reduce', contrast: 'more' });
      const problems: string[] = [];
      for (const path of [...SIGNED_OUT_PAGES, ...PAGES, '/dashboard']) {
        if (path === PAGES[0]) await signIn(page);
        await page.goto(path);
        await page.locator('h1').first().waitFor();
        if (path === '/dashboard') await page.locator('[data-slot=session]').first().waitFor();
        await cardsThere(page, path);
        const found = await page.evaluate(async () => {
          const wrong: string[] = [];
          for (const element of document.querySelectorAll<HTMLElement>('.lv')) {
            const style = getComputedStyle(element);
            const name = element.outerHTML.slice(0, 100);
            const moves = style.transitionProperty
              .split(', ')
              .some(
                (property, at) =>
                  !/^(none|opacity|color|background-color|border-color)$/.test(property) &&
                  Number.parseFloat(style.transitionDuration.split(', ')[at] ?? '0') > 0,
              );
            if (moves) wrong.push(`moves by ${style.transitionProperty}: ${name}`);
            if (!element.matches('button:not([data-slot=show-password]), input, select') || element.offsetParent === null) continue;
            if (!element.closest('[data-slot=user-button]') && style.borderTopStyle === 'none' && style.appearance === 'none')
              wrong.push(`has no border: ${name}`);
            element.focus({ focusVisible: true } as FocusOptions);
            if (
              document.activeElement === element &&
              style.outlineStyle === 'none' &&
              getComputedStyle(element.parentElement as Element).outlineStyle === 'none'
            )
              wrong.push(`has no ring: ${name}`);
          }
          for (const icon of document.querySelectorAll('svg.lv')) {
            // Drawn in the colour of the text, which the system chooses.
            const { stroke, fill } = getComputedStyle(icon);
            if (icon.closest('.lv') && stroke === 'none' && fill === 'none') wrong.push(`is not seen: ${icon.outerHTML.slice(0, 100)}`);
          }
          for (const animation of document.getAnimations()) {
            const frames = (animation.effect as KeyframeEffect).getKeyframes();
            const properties = new Set(frames.flatMap((frame) => Object.keys(frame)));
            for (const property of ['transform', 'translate', 'scale', 'rotate', 'width', 'height', 'left', 'top']) {
              if (properties.has(property)) wrong.push(`animates ${property}`);
            }
          }
          return wrong;
        });
        problems.push(...found.map((problem) => `${path} ${problem}`));
      }
      expect(problems).toEqual([]);
    },
  );

  journey('W04 tells a screen reader every page in these words, with its live regions there before they speak', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    const trees: string[] = [];
    for (const path of PAGES) {
      if (path === '/dashboard') await signIn(page);
      else await page.goto(path);
      await page.locator('h1').first().waitFor();
      if (path === '/dashboard') await page.locator('[data-slot=session]').first().waitFor();
      // Cards are loaded with their tab.
      const cards = CARDS.get(path);
      if (cards) await expect.poll(() => page.locator('[data-slot=card]:not([aria-busy])').count()).toBe(cards);
      // It comes after the card that it is in.
      if (path === '/account') await page.getByRole('button', { name: 'Upload a picture' }).waitFor();
      const hidden = await page.evaluate(
        () => [...document.querySelectorAll('[role=alert], [role=status]')].filter((region) => !region.checkVisibility()).length,
      );
      expect(hidden, path).toBe(0);
      const tree = await page.locator('body').ariaSnapshot();
      trees.push(
        `${path}\n${tree
          .replace(/(?:10|127)\.[\d.]+/g, '<address>')
          .replace(/\b\d:\d\d\b/g, '<time>')
          .replace(/Chrome on \w+/g, 'Chrome on <system>')
          .replace(/Signed in [^\n"]*/g, 'Signed in <date>')}`,
      );
    }
    await expect(`${trees.join('\n\n')}\n`).toMatchFileSnapshot('./__snapshots__/accessibility-trees.txt');
  });

  journey('1.4.12 keeps every word when text is spaced out and doubled', async ({ journey: { visit } }) => {
    const { page } = await visit({ viewport: { width: 640, height: 900 }, bypassCSP: true });
    await page.goto('/sign-up');
    await page.locator('#livery-sign-up-email').waitFor();
    await page.addStyleTag({ content: 'html{font-size:200%} *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}' });
    const clipped = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, label, p, h1')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
        .map((element) => element.textContent),
    );
    expect(clipped).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  journey('is empty of things that the person before left behind', async ({ journey: { server, visit } }) => {
    await server.makeUser();
    const { page } = await visit();
    await signIn(page);
    await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click();
    const [response] = await Promise.all([page.waitForResponse('**/sign-out'), page.getByRole('menuitem', { name: 'Sign out' }).click()]);
    expect((await response.allHeaders())['clear-site-data']).toBe('"cache", "storage"');
    await page.getByRole('heading', { name: 'Sign in to Acme' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))).not.toContain('ada');
  });
});

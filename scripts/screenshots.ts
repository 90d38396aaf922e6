/**
 * Pictures. Without arguments: the one of the README, from the running reference server. With `--sheets`: contact sheets of all screens in Storybook, for looking
 * at, into build/sheets (build Storybook first): `--sheets Screens --width 320 --all`, where `--all` is three brands instead of one, and `--brand yellow` another one. With `--pages`: contact sheets
 * of the reference server's pages: `--pages --width 1280 --all`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { type Browser, chromium } from 'playwright';
import { createApp } from '../examples/reference-server/src/app.js';
import { readConfig } from '../examples/reference-server/src/config.js';
import { BRANDS } from '../stories/brands.js';
import { CHROMIUM_ARGS } from '../tests/support/chromium-args.js';
import { PAGES as WEB_PAGES } from '../tests/support/pages.js';
import { buildWeb } from './build-web.mjs';
import { serveStorybook } from './serve-storybook.mjs';

const ROWS = 3;
const PAGES = [...WEB_PAGES, '/outbox'];

const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: CHROMIUM_ARGS,
});
if (process.argv.includes('--sheets')) await contactSheets(browser);
else if (process.argv.includes('--pages')) await pageSheets(browser);
else await readmePicture(browser);
await browser.close();

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

interface Host {
  url: string;
  app: Awaited<ReturnType<typeof createApp>>;
}

/** The reference server with its web app, on a database of its own, for as long as `work` takes. */
async function withServer(env: Record<string, string>, work: (host: Host) => Promise<void>): Promise<void> {
  buildWeb();
  const directory = mkdtempSync(join(tmpdir(), 'livery-'));
  const port = 3987;
  const config = readConfig({ APP_NAME: 'Acme', PORT: String(port), DATABASE_FILE: join(directory, 'auth.db'), ...env });
  const app = await createApp(config, { web: 'build/reference-web', stylesheet: 'dist/styles.css' });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port });
  await work({ url: config.url, app });
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    (server as { closeAllConnections?: () => void }).closeAllConnections?.();
  });
  await app.close();
  rmSync(directory, { recursive: true, force: true });
}

async function readmePicture(browser: Browser): Promise<void> {
  mkdirSync('docs/images', { recursive: true });
  await withServer({}, async ({ url }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width: 1000, height: 640 }, deviceScaleFactor: 2, colorScheme, baseURL: url, locale: 'en-US' });
      await page.goto('/sign-in');
      await page.locator('#livery-sign-in-email').fill('ada@example.com');
      await page.locator('#livery-sign-in-password').fill('notes on the engine');
      await page.locator('#livery-sign-in-password').blur();
      await page.screenshot({ path: `docs/images/sign-in-${colorScheme}.png` });
      await page.close();
    }
  });
}

async function pageSheets(browser: Browser): Promise<void> {
  const width = Number(argument('--width') ?? 1280);
  const columns = Math.max(1, Math.floor(2600 / width));
  const brands = process.argv.includes('--all') ? ['indigo', 'yellow', 'black'] : ['indigo'];
  mkdirSync('build/sheets', { recursive: true });
  for (const brand of brands)
    await withServer({ APP_PRIMARY_COLOR: BRANDS[brand as keyof typeof BRANDS] }, async ({ url, app }) => {
      await app.auth.api.signUpEmail({ body: { name: 'Ada Lovelace', email: 'ada@example.com', password: 'notes on the engine' } });
      const { internalAdapter } = await app.auth.$context;
      const ada = await internalAdapter.findUserByEmail('ada@example.com');
      if (ada) await internalAdapter.updateUser(ada.user.id, { emailVerified: true });
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, baseURL: url, locale: 'en-US' });
        const shots: string[] = [];
        for (const path of PAGES) {
          const page = await context.newPage();
          if (path === '/dashboard') {
            await page.goto('/sign-in');
            await page.locator('#livery-sign-in-email').fill('ada@example.com');
            await page.locator('#livery-sign-in-password').fill('notes on the engine');
            await page.keyboard.press('Enter');
            await page.waitForURL('**/dashboard');
          } else await page.goto(path);
          await page.locator('h1').first().waitFor();
          await page.waitForLoadState('networkidle');
          shots.push((await page.screenshot()).toString('base64'));
          await page.close();
        }
        await context.close();
        const sheet = await browser.newPage({ viewport: { width: width * columns, height: 820 * Math.ceil(shots.length / columns) } });
        await sheet.setContent(
          `<style>body{margin:0;display:grid;grid-template-columns:repeat(${columns},${width}px);font:12px/20px sans-serif}figure{margin:0}img{display:block;width:${width}px}</style>${shots
            .map((shot, at) => `<figure><figcaption>${PAGES[at]}</figcaption><img src="data:image/png;base64,${shot}"></figure>`)
            .join('')}`,
        );
        await sheet.screenshot({ path: `build/sheets/pages-${width}-${colorScheme}-${brand}.png` });
        await sheet.close();
      }
    });
}

async function contactSheets(browser: Browser): Promise<void> {
  const { base, close } = await serveStorybook();
  const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8')) as {
    entries: Record<string, { id: string; type: string; title: string }>;
  };
  const only = argument('--sheets') ?? 'Screens';
  const stories = Object.values(entries).filter(({ type, title }) => type === 'story' && title.startsWith(only));
  mkdirSync('build/sheets', { recursive: true });

  const brands = process.argv.includes('--all') ? ['indigo', 'yellow', 'black'] : [argument('--brand') ?? 'indigo'];
  const variants = brands.flatMap((brand) => [`light;${brand}`, `dark;${brand}`]);
  const width = Number(argument('--width') ?? 460);
  const height = 720;
  const columns = Math.max(1, Math.floor(1920 / width));
  for (const variant of variants) {
    const [theme, brand] = variant.split(';');
    for (let at = 0; at < stories.length; at += columns * ROWS) {
      const page = await browser.newPage({ viewport: { width: width * columns, height: (height + 20) * ROWS } });
      const frames = stories
        .slice(at, at + columns * ROWS)
        .map(
          ({ id }) =>
            `<figure><figcaption>${id}</figcaption><iframe src="${base}/iframe.html?id=${id}&viewMode=story&globals=theme:${theme};brand:${brand}"></iframe></figure>`,
        );
      await page.setContent(
        `<style>body{margin:0;display:grid;grid-template-columns:repeat(${columns},${width}px);font:12px/20px sans-serif}figure{margin:0}iframe{border:0;width:${width}px;height:${height}px;display:block}</style>${frames.join('')}`,
      );
      for (const frame of page.frames().slice(1)) await frame.locator('#storybook-root *, body > .lv-root').first().waitFor({ state: 'attached' });
      // Plays type and click; a picture of their middle shows nothing.
      await page.waitForTimeout(1500);
      await page.screenshot({ path: `build/sheets/${only.toLowerCase()}-${width}-${theme}-${brand}-${at / (columns * ROWS) + 1}.png` });
      await page.close();
    }
  }
  await close();
}

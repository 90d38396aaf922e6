/**
 * Pictures. Without arguments: the one of the README, from the running reference server. With `--sheets`: contact sheets of all screens in Storybook, for looking
 * at, into build/sheets (build Storybook first): `--sheets Screens --width 320 --all`, where `--all` is three brands instead of one.
 */
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { serve } from '@hono/node-server';
import { type Browser, chromium } from 'playwright';
import { createApp } from '../examples/reference-server/src/app.js';
import { readConfig } from '../examples/reference-server/src/config.js';
import { CHROMIUM_ARGS } from '../tests/support/chromium-args.js';
import { buildWeb } from './build-web.mjs';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const ROWS = 3;

const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  args: CHROMIUM_ARGS,
});
if (process.argv.includes('--sheets')) await contactSheets(browser);
else await readmePicture(browser);
await browser.close();

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

async function readmePicture(browser: Browser): Promise<void> {
  buildWeb();
  const directory = mkdtempSync(join(tmpdir(), 'livery-'));
  const port = 3987;
  const config = readConfig({ APP_NAME: 'Acme', PORT: String(port), DATABASE_FILE: join(directory, 'auth.db') });
  const app = await createApp(config, { web: 'build/reference-web', stylesheet: 'dist/styles.css' });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port });
  mkdirSync('docs/images', { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 640 }, deviceScaleFactor: 2, colorScheme, baseURL: config.url, locale: 'en-US' });
    await page.goto('/sign-in');
    await page.locator('#livery-sign-in-email').fill('ada@example.com');
    await page.locator('#livery-sign-in-password').fill('notes on the engine');
    await page.locator('#livery-sign-in-password').blur();
    await page.screenshot({ path: `docs/images/sign-in-${colorScheme}.png` });
    await page.close();
  }
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    (server as { closeAllConnections?: () => void }).closeAllConnections?.();
  });
  await app.close();
  rmSync(directory, { recursive: true, force: true });
}

async function contactSheets(browser: Browser): Promise<void> {
  const server = createServer((request, response) => {
    const file = `storybook-static${new URL(request.url ?? '/', 'http://localhost').pathname}`;
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8')) as {
    entries: Record<string, { id: string; type: string; title: string }>;
  };
  const only = argument('--sheets') ?? 'Screens';
  const stories = Object.values(entries).filter(({ type, title }) => type === 'story' && title.startsWith(only));
  mkdirSync('build/sheets', { recursive: true });

  const variants = process.argv.includes('--all')
    ? ['light;indigo', 'dark;indigo', 'light;yellow', 'dark;yellow', 'light;black', 'dark;black']
    : ['light;indigo', 'dark;indigo'];
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
  server.close();
}

/**
 * Opens every page of the built Storybook from a plain file server, in the real thing around it: sidebar, toolbars, docs. Fails on an error in the console, a request
 * that goes nowhere or elsewhere, a story that draws nothing, and a toolbar that changes nothing. Build it first: npm run storybook:build
 */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS } from '../tests/support/chromium-args.ts';
import { serveStorybook } from './serve-storybook.mjs';

/** What a story provokes on purpose, and what a browser asks of any server. */
const MEANT = [/there-is-no-such-/, /\/favicon\.ico$/];

const { base, close } = await serveStorybook();
const browser = await chromium.launch({ ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}), args: CHROMIUM_ARGS });
const problems = [];
let visited = 0;

try {
  const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8'));
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  let current = '';
  const note = (text) => {
    if (!MEANT.some((meant) => meant.test(text))) problems.push(`${current}: ${text.slice(0, 200)}`);
  };
  page.on('console', (message) => message.type() === 'error' && note(`${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => note(String(error)));
  page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && note(`${request.failure()?.errorText} ${request.url()}`));
  page.on('response', (response) => response.status() >= 400 && note(`${response.status()} ${response.url()}`));

  for (const { id, type, title, name } of Object.values(entries)) {
    current = `${title} / ${name}`;
    await page.goto(`${base}/?path=/${type === 'docs' ? 'docs' : 'story'}/${id}`);
    const frame = page.frameLocator('#storybook-preview-iframe');
    const drawn =
      type === 'docs' ? frame.locator('.sbdocs-content h1, .sbdocs-content h2').first() : frame.locator('#storybook-root > *, body > .lv-root').first();
    await drawn.waitFor({ state: 'attached', timeout: 15_000 }).catch(() => note('draws nothing'));
    if (await frame.locator('.sb-errordisplay').isVisible()) note(`error: ${await frame.locator('#error-message').innerText()}`);
    visited += 1;
  }

  current = 'toolbars';
  for (const [global, value, read] of [
    ['theme', 'dark', () => document.documentElement.style.colorScheme],
    ['direction', 'rtl', () => document.documentElement.dir],
    ['locale', 'de', () => document.documentElement.lang],
    ['brand', 'yellow', () => getComputedStyle(document.documentElement).getPropertyValue('--lv-brand')],
    ['density', 'compact', () => document.querySelector('[data-lv-density]')?.getAttribute('data-lv-density') ?? ''],
  ]) {
    const values = [];
    for (const globals of ['', `&globals=${global}:${value}`]) {
      await page.goto(`${base}/iframe.html?id=screens-sign-in--credentials&viewMode=story${globals}`);
      await page.locator('#storybook-root > *').first().waitFor();
      values.push(await page.evaluate(read));
    }
    if (values[0] === values[1]) note(`${global} changes nothing: ${values[0]}`);
  }
} finally {
  await browser.close();
  await close();
}
for (const problem of problems) console.error(`NO   ${problem}`);
console.log(`${problems.length === 0 ? 'ok  ' : 'NO  '} ${visited} pages of Storybook visited, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);

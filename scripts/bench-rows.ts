/**
 * Prints how long the longest task is while a list of 1,000 rows, or of as many as are given, arrives and is paged through, on a machine that is four times slower. Fails
 * never. The browser's throttle holds a thread up for three times as long as it ran, and counts as running what other programs took from it, so on a machine that does
 * anything else its longest tasks are as much theirs; what the page's thread does itself, unthrottled and times four, is printed beside it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { type CDPSession, chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS } from '../tests/support/chromium-args.js';
import { freePort } from '../tests/support/free-port.js';
import { ADA } from '../tests/support/people.js';
import { buildWeb } from './build-web.mjs';

const ROWS = Number(process.argv[2] ?? 1000);
const ROUNDS = 5;
const LONG_MS = 50;
const SLOWER = 4;
/** Longer than anything of it takes. */
const SETTLED_MS = 2000;
const HAND_MS = 100;
const PROFILE = '[data-slot=profile] input';
const CARD = '[data-slot=card]:not([aria-busy])';
const OLDER = 'p[role=status] + [data-slot=button]';
const now = Date.now();
const date = (at: number) => new Date(now - at * 60_000).toISOString();
const SESSIONS = Array.from({ length: ROWS }, (_, at) => ({
  id: `s${at}`,
  token: `t${at}`,
  userId: 'u',
  expiresAt: date(-10_000),
  createdAt: date(at),
  updatedAt: date(at),
  ipAddress: '192.0.2.1',
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
}));
const KEYS = Array.from({ length: ROWS }, (_, at) => ({
  id: `k${at}`,
  name: `Deploy ${at}`,
  start: 'acme_abcde',
  enabled: true,
  createdAt: date(at),
  expiresAt: date(-100_000),
  lastRequest: date(at),
  remaining: null,
  permissions: { profile: ['read'] },
  rateLimitEnabled: true,
  rateLimitMax: 1000,
  rateLimitTimeWindow: 86_400_000,
}));

buildWeb();
const { createApp } = await import('../examples/reference-server/src/app.js');
const { readConfig } = await import('../examples/reference-server/src/config.js');
const directory = mkdtempSync(join(tmpdir(), 'livery-bench-'));
const port = await freePort();
const url = `http://localhost:${port}`;
const app = await createApp(readConfig({ PROXIES: '0', PORT: String(port), APP_URL: url, DATABASE_FILE: join(directory, 'auth.db') }), {
  web: 'build/reference-web',
  stylesheet: 'dist/styles.css',
});
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port });
const chrome = await chromium.launch({ ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}), args: CHROMIUM_ARGS });
try {
  // Nobody opens sixty pages in a minute.
  (await app.auth.$context).rateLimit.enabled = false;
  await app.auth.api.signUpEmail({ body: ADA });
  await (await app.auth.$context).internalAdapter.updateUserByEmail(ADA.email, { emailVerified: true });
  const context = await chrome.newContext({ baseURL: url, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(ADA.email);
  await page.getByLabel('Password', { exact: true }).fill(ADA.password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/dashboard');
  await page.route('**/list-sessions', (route) => route.fulfill({ json: SESSIONS }));
  await page.route('**/api-key/list*', (route) => route.fulfill({ json: { apiKeys: KEYS, total: ROWS, limit: ROWS, offset: 0 } }));
  const browser = await context.newCDPSession(page);
  for (const [name, path, slot] of [
    ['sessions', '/account/sessions', 'session'],
    ['keys', '/account/keys', 'row'],
  ] as const) {
    for (const throttled of [true, false]) {
      const arriving: Task[] = [];
      const paging: Task[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        // The page is there, so that only the list is looked at.
        await page.goto('/account');
        await middleOf(page, PROFILE);
        await page.goto(path === '/account/keys' ? '/account/sessions' : '/account/keys');
        await middleOf(page, CARD);
        await page.goto('/account');
        await middleOf(page, PROFILE);
        const click = async ([x, y]: Point) => {
          await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
          const stop = await traceTasks(browser, throttled ? ({ dur = 0 }) => dur : ({ tdur = 0 }) => tdur * SLOWER);
          await browser.send('Emulation.setCPUThrottlingRate', { rate: throttled ? SLOWER : 1 });
          // As a hand does it, and not all within one task. Whatever is asked of the page in between would run in it, and be a task of its own.
          for (const act of [() => page.mouse.move(x, y), () => page.mouse.down(), () => page.mouse.up()]) {
            await act();
            await new Promise((resolve) => setTimeout(resolve, HAND_MS));
          }
          await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
          await browser.send('Emulation.setCPUThrottlingRate', { rate: 1 });
          return stop();
        };
        arriving.push(...(await click(await middleOf(page, `nav a[href$="${path}"]`))));
        // A short list has one page.
        if (!(await page.evaluate((one) => document.querySelector(one) !== null, OLDER))) continue;
        paging.push(...(await click(await middleOf(page, OLDER))));
      }
      const worst = (tasks: Task[]) => {
        // The browser collects garbage when it likes, whatever is on the page.
        const own = tasks.filter(({ garbage }) => !garbage).map(({ milliseconds }) => milliseconds);
        const long = own.filter((milliseconds) => milliseconds > LONG_MS).length;
        const others = tasks.filter(({ garbage, milliseconds }) => garbage && milliseconds > LONG_MS).length;
        return `${long || 'none'} over ${LONG_MS} ms, the longest ${Math.round(Math.max(0, ...own))} ms${others ? `, and ${others} for garbage` : ''}`;
      };
      console.log(
        `${ROWS} ${name}, ${ROUNDS} times ${throttled ? `at ${SLOWER}x` : `unthrottled, the thread's own time times ${SLOWER}`}: arriving ${worst(arriving)}; next page ${worst(paging)}; ${await page.locator(`[data-slot=${slot}]`).count()} rows in the document`,
      );
    }
  }
} finally {
  await chrome.close();
  server.close();
  await app.close();
  rmSync(directory, { recursive: true, force: true });
}
process.exit(0);

type Point = readonly [x: number, y: number];

/**
 * Where to press what is there, or will be. Asked without a locator of Playwright, which listens to every movement of the mouse from then on, in tasks of the page: at 4x
 * that is up to 10 ms.
 */
async function middleOf(page: Page, selector: string): Promise<Point> {
  for (let left = 200; left > 0; left -= 1) {
    const box = await page.evaluate((one) => {
      const element = document.querySelector(one);
      element?.scrollIntoView({ block: 'nearest' });
      return element?.getBoundingClientRect().toJSON() as DOMRect | undefined;
    }, selector);
    if (box) return [box.x + box.width / 2, box.y + box.height / 2];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${selector} never came`);
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** What the thread itself ran of it. */
  tdur?: number;
  args: { name?: string };
}

interface Task {
  milliseconds: number;
  /** That half of it or more went to collecting garbage. */
  garbage: boolean;
}

/**
 * Each task of the page's thread, as long as `timeOf` says in microseconds, until the returned function is called. From a trace, for the page itself hears of no task in
 * which only styles and layout are done.
 */
async function traceTasks(browser: CDPSession, timeOf: (event: TraceEvent) => number): Promise<() => Promise<Task[]>> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  browser.on('Tracing.dataCollected', take);
  await browser.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] } });
  return async () => {
    const complete = new Promise<void>((resolve) => browser.once('Tracing.tracingComplete', () => resolve()));
    await browser.send('Tracing.end');
    await complete;
    browser.off('Tracing.dataCollected', take);
    const threads = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
    const own = events.filter(({ ph, pid, tid }) => ph === 'X' && threads.has(`${pid} ${tid}`));
    const collections = outermost(own.filter(({ name }) => /^(?:MajorGC|MinorGC|V8\.GC)/.test(name)));
    return own
      .filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
      .map((task) => {
        const { ts, dur = 0 } = task;
        const garbage = collections.filter((one) => one.ts >= ts && one.ts < ts + dur).reduce((sum, one) => sum + (one.dur ?? 0), 0);
        return { milliseconds: timeOf(task) / 1000, garbage: garbage > dur / 2 };
      });
  };
}

/** Without those that run within another one, so that no time is counted twice. A collection may begin by itself, without being a whole one. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const found: TraceEvent[] = [];
  let end = 0;
  for (const event of [...events].sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))) {
    if (event.ts < end) continue;
    found.push(event);
    end = event.ts + (event.dur ?? 0);
  }
  return found;
}

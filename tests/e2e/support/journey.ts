import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { test as base, expect } from 'vitest';
import { createApp } from '../../../examples/reference-server/src/app.js';
import { type Config, readConfig } from '../../../examples/reference-server/src/config.js';
import { CHROMIUM_ARGS } from '../../support/chromium-args.js';
import { freePort } from '../../support/free-port.js';
import { ADA, GRACE } from '../../support/people.js';

export { ADA, GRACE };

/** With terms, so that a sign-up has to agree. */
export const BRAND = { APP_NAME: 'Acme', APP_TERMS_URL: 'https://example.com/terms', APP_PRIVACY_URL: 'https://example.com/privacy' };

export interface Mail {
  id: string;
  to: string;
  template: string;
  status: string;
  subject: string;
  html: string;
  text: string;
}

/** What a server has mailed, read as a developer reads it. */
export interface Outbox {
  /** Mails to an address, newest first. */
  mails: (to?: string) => Promise<Mail[]>;
  /** The link of the newest mail of a template. */
  link: (template: string, to?: string) => Promise<string>;
}

export function outboxOf(url: string): Outbox {
  async function mails(to?: string): Promise<Mail[]> {
    const all = (await (await fetch(`${url}/outbox/mails.json`)).json()) as Mail[];
    return all.filter((mail) => to === undefined || mail.to === to);
  }
  return {
    mails,
    async link(template, to) {
      const mail = (await mails(to)).find((candidate) => candidate.template === template);
      if (!mail) throw new Error(`No mail ${template} to ${to ?? 'anybody'}`);
      return /href="([^"]*(?:confirm|reset-password|sign-in)[^"]*)"/.exec(mail.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    },
  };
}

/** The reference server on a port and a database of its own. */
export interface TestServer extends Outbox {
  url: string;
  config: Config;
  app: App;
  /** Makes an account with a verified address. */
  makeUser: (user?: typeof ADA) => Promise<void>;
}

export type App = Awaited<ReturnType<typeof createApp>>;
/** A host of its own around the server, which answers requests in its place. */
export interface Host {
  around?: (app: App, config: Config) => (request: Request) => Response | Promise<Response>;
}

/** @param given A port that somebody else has to know beforehand. */
export async function startServer(
  env: Record<string, string> = {},
  { around }: Host = {},
  given?: number,
): Promise<TestServer & { close: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'livery-'));
  const port = given ?? (await freePort());
  const url = `http://localhost:${port}`;
  const config = readConfig({
    ...BRAND,
    PROXIES: '1',
    ...env,
    PORT: String(port),
    APP_URL: url,
    DATABASE_FILE: join(directory, 'auth.db'),
  });
  const app = await createApp(config, { web: 'build/reference-web', stylesheet: 'dist/styles.css' });
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: around ? around(app, config) : app.fetch, hostname: '127.0.0.1', port }, () => resolve(started));
  });

  return {
    url,
    config,
    app,
    ...outboxOf(url),
    async makeUser(user = ADA) {
      await app.auth.api.signUpEmail({ body: user });
      const { internalAdapter } = await app.auth.$context;
      await internalAdapter.updateUserByEmail(user.email, { emailVerified: true });
    },
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        (server as { closeAllConnections?: () => void }).closeAllConnections?.();
      });
      await app.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

let browser: Promise<Browser> | null = null;

/** One browser for all tests of a file. */
export function launch(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: CHROMIUM_ARGS,
    // Playwright turns the back/forward cache off, which people have on.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  return browser;
}

/** Browsers for a test, and what went wrong in them. */
export interface Visitors {
  /** A browser of its own, with its own cookies and address. */
  visit: (options?: BrowserContextOptions) => Promise<{ page: Page; context: BrowserContext; requests: string[] }>;
  /** Closes them all. Whatever broke the page's Content Security Policy, was thrown, or was logged as an error is in the answer. */
  leave: () => Promise<string[]>;
}

export function visitorsOf(baseURL: string): Visitors {
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  return {
    async visit(options) {
      const context = await (await launch()).newContext({
        baseURL,
        colorScheme: 'light',
        locale: 'en-US',
        ...options,
        extraHTTPHeaders: { 'x-forwarded-for': `10.0.0.${contexts.length + 1}`, ...options?.extraHTTPHeaders },
      });
      contexts.push(context);
      await context.exposeBinding('reportViolation', (_, text: string) => complaints.push(text));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation(
            `CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`,
          );
        });
      });
      const page = await context.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
      context.on('weberror', (error) => complaints.push(String(error.error())));
      context.on('console', (message) => {
        // A refused form is an answer, which Chromium logs as an error of the page.
        if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) complaints.push(message.text());
      });
      return { page, context, requests };
    },
    async leave() {
      await Promise.all(contexts.map((context) => context.close()));
      return complaints;
    },
  };
}

export interface Journey extends Pick<Visitors, 'visit'> {
  server: TestServer;
}

/** A test with a server, a database and browsers of its own, which fails by whatever went wrong in those. */
export const journey = base.extend<{ env: Record<string, string>; host: Host; journey: Journey }>({
  env: {},
  host: {},
  journey: async ({ env, host }, use) => {
    const server = await startServer(env, host);
    const visitors = visitorsOf(server.url);
    await use({ server, visit: visitors.visit });
    const complaints = await visitors.leave();
    await server.close();
    expect(complaints).toEqual([]);
  },
});

export async function signIn(page: Page, user = ADA): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(user.email);
  await page.getByLabel('Password', { exact: true }).fill(user.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/dashboard');
}

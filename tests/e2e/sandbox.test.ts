import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/index.js';
import { launch } from './support/journey.js';

declare global {
  interface Window {
    sandbox?: Sandbox;
  }
}

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const root = resolve('examples/sandbox-recipes/playwright');

/** Builds the recipe's app as its host would, and gives the files of it. */
async function buildApp(mode: string): Promise<Map<string, Buffer>> {
  const { build } = await import('vite');
  const outDir = resolve(`build/sandbox-recipe-${mode}`);
  const result = await build({ root, mode, logLevel: 'silent', build: { outDir, emptyOutDir: true, target: 'es2022', cssTarget: ['chrome123'] } });
  const { output } = (Array.isArray(result) ? result[0] : result) as { output: { fileName: string }[] };
  return new Map(output.map(({ fileName }) => [`/${fileName}`, readFileSync(`${outDir}/${fileName}`)]));
}

describe('the recipe for Playwright', () => {
  let server: Server;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    const files = await buildApp('sandbox');
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const file = files.has(path) ? path : '/index.html';
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(files.get(file));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const context = await (await launch()).newContext({ baseURL: `http://localhost:${(server.address() as AddressInfo).port}`, locale: 'en-US' });
    page = await context.newPage();
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  });
  afterAll(async () => {
    await page.context().close();
    await new Promise((ready) => server.close(ready));
  });

  it('signs up, reads the mail, confirms, and asks no server for anything', async () => {
    await page.goto('/sign-up');
    await page.getByLabel('Name', { exact: true }).fill('Grace Hopper');
    await page.getByLabel('Email').fill('hopper@example.com');
    await page.getByLabel('Password', { exact: true }).fill('a moth in the relay');
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('heading', { name: 'Check your email' }).waitFor();
    const link = await page.evaluate(() => window.sandbox?.outbox.last('verify-email')?.link ?? '');
    expect(link).toContain('/confirm#type=verify-email');
    const confirmed = await page.evaluate(async (url) => {
      const token = new URLSearchParams(new URL(url).hash.slice(1)).get('token') ?? '';
      await window.sandbox?.client.verifyEmail({ query: { token } });
      return (await window.sandbox?.client.getSession())?.data?.user.emailVerified;
    }, link);
    expect(confirmed).toBe(true);
    expect(requests.filter((path) => path.startsWith('/api/'))).toEqual([]);
  });

  it('leaves the page’s globals as they are', async () => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.evaluate(() => [fetch, Request, Response, Headers].map((global) => /\[native code\]/.test(String(global))))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('is not in the build of an app that does not ask for it', async () => {
    const [plain, sandboxed] = [await buildApp('production'), await buildApp('sandbox')];
    const weight = (files: Map<string, Buffer>) =>
      [...files].filter(([name]) => name.endsWith('.js')).reduce((sum, [, text]) => sum + gzipSync(text).length, 0);
    const all = (files: Map<string, Buffer>) => [...files.values()].join('');
    expect(all(sandboxed)).toContain('livery-ui/sandbox:');
    expect(all(plain)).not.toContain('livery-ui/sandbox:');
    expect(weight(sandboxed) - weight(plain)).toBeGreaterThan(50_000);
  });
});

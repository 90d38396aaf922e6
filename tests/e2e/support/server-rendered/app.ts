import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { publicBranding } from 'livery-ui/branding';
import { type FormName, formPost, publicFeatures } from 'livery-ui/server';
import type { Host } from '../journey.js';

const FOLDER = 'build/server-rendered';
const SOURCES = 'tests/e2e/support/server-rendered';

const PAGES: Readonly<Record<string, FormName>> = {
  '/sign-in': 'sign-in',
  '/sign-up': 'sign-up',
  '/forgot-password': 'forgot-password',
  '/reset-password': 'reset-password',
  '/confirm': 'verify-email',
};

/** Bundles the pages for server and browser from the built package, as a host's bundler does. */
export async function buildPages(): Promise<void> {
  const options = {
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: FOLDER,
    // Without the paths of tsconfig.json, which lead to the sources.
    tsconfigRaw: {},
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  } as const;
  await build({ ...options, entryPoints: [`${SOURCES}/server.tsx`], platform: 'node', external: ['react', 'react-dom', 'better-auth', 'nanostores'] });
  await build({ ...options, entryPoints: [`${SOURCES}/browser.tsx`], platform: 'browser', splitting: true, minify: true });
}

/** The reference server with its forms drawn on the server. `script` holds the browser's script back until it resolves. */
export const serverRendered = (script: () => Promise<void> = async () => {}): Host => ({
  around: (app, config) => async (request) => {
    const url = new URL(request.url);
    if (url.pathname.startsWith('/script/')) {
      await script();
      return new Response(readFileSync(`${FOLDER}/${url.pathname.slice('/script/'.length)}`), { headers: { 'content-type': 'text/javascript' } });
    }
    const name = PAGES[url.pathname];
    const answer = await app.fetch(request);
    if (request.method !== 'GET' || (!name && url.pathname !== '/dashboard')) return answer;

    const headers = new Headers(answer.headers);
    headers.delete('content-length');
    const page = name ? await form(name) : await dashboard();
    return new Response(document(page), { headers });

    async function form(form: FormName): Promise<string> {
      const { render } = (await import(pathToFileURL(resolve(FOLDER, 'server.js')).href)) as typeof import('./server.js');
      const data = {
        origin: config.url,
        name: form,
        form: formPost(form, { url: request.url, headers: request.headers, afterSignIn: '/dashboard' }),
        branding: publicBranding(config.branding),
        features: publicFeatures(await app.auth.$context),
      };
      const json = JSON.stringify(data).replaceAll('<', '\\u003c');
      return `<div id="root">${render(data)}</div><script type="application/json" id="data">${json}</script><script type="module" src="/script/browser.js"></script>`;
    }

    async function dashboard(): Promise<string> {
      const session = await app.auth.api.getSession({ headers: request.headers });
      return `<h1>${session ? `Signed in as ${session.user.email}` : 'Nobody is signed in'}</h1>`;
    }
  },
});

const document = (body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Acme</title><link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/livery.css"><link rel="stylesheet" href="/api/auth/livery/branding.css"></head><body>${body}</body></html>`;

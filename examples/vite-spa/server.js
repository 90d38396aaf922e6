import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { serve } from '@hono/node-server';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { Hono } from 'hono';
import { SqliteDialect } from 'kysely';
import Database from 'libsql';
import { brandingFromEnv } from 'livery-ui/branding';
import { livery } from 'livery-ui/server';

const branding = brandingFromEnv(process.env);
const options = {
  baseURL: process.env.APP_URL,
  database: { dialect: new SqliteDialect({ database: new Database(process.env.DATABASE_FILE ?? 'auth.db') }), type: 'sqlite', transaction: true },
  emailAndPassword: { enabled: true },
  plugins: [livery({ branding })],
};
const auth = betterAuth(options);
await (await getMigrations(options)).runMigrations();

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };
const app = new Hono();
app.on(['GET', 'POST'], '/api/auth/*', (context) => auth.handler(context.req.raw));
// What `npm run build` has made; in development Vite serves the pages.
app.get('*', (context) => {
  const { pathname } = new URL(context.req.url);
  const file = pathname.includes('.') && !pathname.includes('..') && existsSync(`dist${pathname}`) ? `dist${pathname}` : 'dist/index.html';
  return context.body(readFileSync(file), 200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3001), hostname: '127.0.0.1' }, ({ port }) => console.log(`ready on ${port}`));

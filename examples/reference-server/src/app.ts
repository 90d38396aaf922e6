import { readFileSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { brandLadder, parseColour, publicBranding, type Rgb } from 'livery-ui/branding';
import { consoleTransport, type EmailTransport, smtp } from 'livery-ui/emails';
import { publicFeatures } from 'livery-ui/server';
import { accountExport } from './account-export.js';
import { CLIENT_ADDRESS_HEADER, createAuth } from './auth.js';
import type { Config } from './config.js';
import { openDatabase } from './database/database.js';
import { keyApi } from './key-api.js';
import { outboxPages } from './outbox.js';
import { policyReports } from './policy-reports.js';
import { connectRedis } from './redis/connect-redis.js';
import { securityHeaders } from './security-headers.js';

export interface AppFiles {
  /** The built web app. */
  web: string;
  /** `livery-ui/styles.css`. */
  stylesheet: string;
}

/** No form of ours is larger. */
const MAX_BODY = 64 * 1024;
const RETRY_SECONDS = 2;
const HOUR_MS = 3_600_000;
/** Vite writes a hash of the content into these names. */
const HASHED_FILES = 'public, max-age=31536000, immutable';
const PAGES = new Set([
  '/',
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/reset-password',
  '/verify-email',
  '/confirm',
  '/auth-error',
  '/dashboard',
  '/account',
]);

type Bindings = { incoming?: { socket?: { remoteAddress?: string } } };

/** The reference server as one function from request to response, and the way to end it. */
export async function createApp(config: Config, files: AppFiles, transport: EmailTransport = chooseTransport(config)) {
  const database = openDatabase(config);
  const redis = config.redisUrl ? connectRedis(config.redisUrl) : null;
  const { auth, mail } = await createAuth(config, database, redis, transport).catch(async (error) => {
    // Nobody else will close them.
    await Promise.all([database.close(), redis?.close()]);
    throw error;
  });
  const page = readFileSync(`${files.web}/index.html`, 'utf8');
  const authContext = await auth.$context;

  const app = new Hono<{ Bindings: Bindings }>();
  app.use(securityHeaders(config));

  app.get('/health', (context) => context.json({ status: 'ok' }));
  let leaving = false;
  app.get('/ready', async (context) => (!leaving && (await database.isReady()) ? context.json({ status: 'ready' }) : unavailable()));

  // Better Auth verifies on GET. A link that somebody else sent must not sign a person in to another account, so it leads to the page that asks first.
  app.get('/api/auth/verify-email', (context, next) => {
    if (context.req.header('sec-fetch-site') === 'same-origin') return next();
    return Promise.resolve(context.redirect(`/confirm#type=verify-email&token=${encodeURIComponent(context.req.query('token') ?? '')}`, 303));
  });
  const small = bodyLimit({ maxSize: MAX_BODY });
  // Pictures are larger, and `avatars()` counts their bytes itself.
  app.use('/api/auth/*', (context, next) => (context.req.path === '/api/auth/livery/avatar' ? next() : small(context, next)));
  // Better Auth believes the Origin alone. A form that came here by way of another site is refused, but for providers that answer by one.
  app.post('/api/auth/*', (context, next) => {
    if (context.req.header('sec-fetch-site') !== 'cross-site' || context.req.path.includes('/callback/')) return next();
    return Promise.resolve(context.json({ code: 'CROSS_SITE_NAVIGATION_LOGIN_BLOCKED', message: 'This form came from another site.' }, 403));
  });
  // Storage is where a browser remembers who was here last, if the app wants that.
  const cleared = config.signInAs === 'remembered' ? '"cache"' : '"cache", "storage"';
  app.on(['GET', 'POST'], '/api/auth/*', async (context) => {
    const request = withClientAddress(context.req.raw, config.proxies, context.env?.incoming?.socket?.remoteAddress);
    let response: Response;
    try {
      response = await auth.handler(request);
    } catch {
      response = new Response(null, { status: 500 });
    }
    // A broken query and a database that is away look the same to Better Auth; a person can wait for the second.
    if (response.status >= 500 && !(await database.isReady())) return unavailable();
    if (context.req.path.endsWith('/sign-out') && response.ok) response.headers.set('clear-site-data', cleared);
    return response;
  });

  const { adapter, tables, internalAdapter } = authContext;
  const getSession = (headers: Headers) => auth.api.getSession({ headers, query: { disableCookieCache: true } });
  app.route('/account/export', accountExport({ getSession, findMany: adapter.findMany, tables, eventsOf: database.eventsOf }));
  app.route('/api', keyApi(auth.api, internalAdapter.findUserById));
  app.route('/policy-reports', policyReports());
  if (!config.production) app.route('/outbox', outboxPages(config, { auth, mail }));
  app.get('/.well-known/change-password', (context) => context.redirect('/account/security', 302));

  app.get('/favicon.svg', (context) => context.body(drawnIcon(config), 200, { 'content-type': 'image/svg+xml' }));
  app.get('/livery.css', (context) => context.body(readFileSync(files.stylesheet), 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.use('/assets/*', serveStatic({ root: files.web, onFound: (_, context) => void context.header('cache-control', HASHED_FILES) }));
  app.use('*', serveStatic({ root: files.web, index: '-' }));

  app.get('*', (context) => {
    const known = PAGES.has(context.req.path) || /^\/account\/(?:profile|security|sessions|keys)$/.test(context.req.path);
    // Asked for something that is no page, such as a file that is gone.
    if (!known && /\.\w+$|^\/\.well-known\/|^\/api\//.test(context.req.path)) return context.notFound();
    const data = {
      branding: publicBranding(config.branding),
      features: publicFeatures(authContext),
      outbox: !config.production,
      popup: config.socialPopup,
      codes: config.mailedBy === 'codes',
      signInAs: config.signInAs,
    };
    const filled = page
      .replace(
        '<title></title>',
        () => `<title>${escapeHtml(config.branding.name)}</title>\n<link rel="icon" href="${config.branding.faviconUrl ?? '/favicon.svg'}">`,
      )
      .replace('{"livery":null}', () => JSON.stringify(data).replaceAll('<', '\\u003c'));
    return context.html(filled, known ? 200 : 404);
  });

  // A database that is away is signed an hour later.
  const sign = () => database.signHead(config.secret).catch(() => {});
  const signing = setInterval(sign, HOUR_MS).unref();

  return {
    fetch: app.fetch,
    auth,
    mail,
    database,
    /** From now on it says that it is not ready, so that nobody new is led here. */
    leave() {
      leaving = true;
    },
    async close() {
      await mail.stop();
      clearInterval(signing);
      await sign();
      await Promise.all([database.close(), redis?.close()]);
    },
  };
}

function chooseTransport({ smtpUrl, production }: Config): EmailTransport {
  if (smtpUrl) return smtp({ url: smtpUrl });
  if (production)
    throw new Error('The server does not start:\nSMTP_URL: is missing, so no mail would arrive. For example: smtp://user:password@mail.example.com:587');
  return consoleTransport(() => {});
}

function withClientAddress(request: Request, proxies: number, socketAddress = '127.0.0.1'): Request {
  const headers = new Headers(request.headers);
  // Each proxy adds the address that it saw; what stands further to the left was written by the caller.
  const forwarded = proxies > 0 ? headers.get('x-forwarded-for')?.split(',').at(-proxies)?.trim() : undefined;
  headers.set(CLIENT_ADDRESS_HEADER, forwarded || socketAddress);
  return new Request(request, { headers });
}

function unavailable(): Response {
  return Response.json(
    { code: 'SERVICE_UNAVAILABLE', message: 'The database cannot be reached.' },
    { status: 503, headers: { 'retry-after': String(RETRY_SECONDS) } },
  );
}

/** The brand's initial on its colour, for an app without an icon of its own. */
function drawnIcon({ branding }: Config): string {
  const { brand, onBrand } = brandLadder(parseColour(branding.primaryColor) as Rgb, 'light');
  const initial = escapeHtml([...branding.name][0]?.toLocaleUpperCase() ?? '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${brand}"/><text x="16" y="22" text-anchor="middle" font-family="sans-serif" font-size="17" font-weight="600" fill="${onBrand}">${initial}</text></svg>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

import type { Auth, BetterAuthClientPlugin, BetterAuthOptions, BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { getAuthTables } from 'better-auth/db';
import { betterAuth } from 'better-auth/minimal';
import { createAuthClient } from 'better-auth/react';
import { DEFAULT_LIFETIMES, type MailLifetimes, mailCallbacks } from '../../emails/mail-callbacks.js';
import { type Branding, createBranding } from '../branding/branding.js';
import type { PublicFeatures } from '../client/features.js';
import { publicFeatures } from '../server/features.js';
import { livery } from '../server/livery.js';
import { withRetryAfter } from '../server/with-retry-after.js';
import { createAging } from './aging.js';
import { withConstraints } from './constraints.js';
import { type CookieJar, createCookieJar } from './cookie-jar.js';
import { parseDuration } from './duration.js';
import { createNetwork, type Network, type NetworkMode, type NetworkSettings } from './network.js';
import { createOutbox, type Outbox } from './outbox.js';
import { inLine } from './request-line.js';
import { plant, SEED_PASSWORD, type Seed, type SeedUser } from './seed.js';
import { blamePlugin, refuseUnsupported } from './unsupported-plugins.js';

export interface SandboxOptions<ClientPlugins extends BetterAuthClientPlugin[] = []> {
  /** Plugins of Better Auth's server, after Livery's own. As a function it gets the mails that they may send: `(mail) => [magicLink(mail.magicLink)]`. */
  plugins?: readonly BetterAuthPlugin[] | ((mail: SandboxMails) => readonly BetterAuthPlugin[]) | undefined;
  /** Their counterparts in the client. */
  clientPlugins?: ClientPlugins | undefined;
  /** Who is there when it begins. @default nobody */
  seed?: Seed | undefined;
  /** @default 'online' */
  network?: NetworkMode | NetworkSettings | undefined;
  /** Name and colours, for `GET /livery/features`, `branding.css` and mails. @default Acme */
  branding?: Branding | undefined;
  /** Further options of Better Auth. They come over the sandbox's own. As a function it gets the mails, as `plugins` does. */
  options?: Partial<BetterAuthOptions> | ((mail: SandboxMails) => Partial<BetterAuthOptions>) | undefined;
  /** `real` takes Better Auth's own, a tenth of a second for each password. @default 'quick' */
  hashing?: 'quick' | 'real' | undefined;
}

/** What plugins and options call when they send a mail: it lands in the outbox. */
export type SandboxMails = Pick<ReturnType<typeof mailCallbacks>, 'magicLink' | 'emailOTP' | 'twoFactor' | 'changeEmail' | 'deleteUser'>;

/** Better Auth's client, with whatever plugins it was given. */
export type SandboxClient<ClientPlugins extends BetterAuthClientPlugin[] = []> = ReturnType<typeof createAuthClient<{ plugins: ClientPlugins }>>;

/** One browser: its cookies, its address, its name. */
export interface SandboxBrowser<ClientPlugins extends BetterAuthClientPlugin[] = []> {
  name: string;
  client: SandboxClient<ClientPlugins>;
  /** As the browser's own `fetch`, but the server is the sandbox. */
  fetch: typeof fetch;
  /** Names and values of its cookies. */
  cookies: () => ReadonlyMap<string, string>;
  clearCookies: () => void;
  /** Opens a link of a mail. Follows redirects of the server, and says on which page of the app they end. */
  open: (link: string) => Promise<{ url: string; status: number }>;
  /** Signs in. @throws when the server refuses */
  signIn: (user: { email: string; password?: string | undefined }) => Promise<void>;
}

export interface SandboxRequest {
  browser: string;
  method: string;
  /** Without the base path of Better Auth. */
  path: string;
}

export interface Sandbox<ClientPlugins extends BetterAuthClientPlugin[] = []> extends SandboxBrowser<ClientPlugins> {
  /** The real Better Auth. */
  auth: Auth<BetterAuthOptions>;
  /** What it can do, for the provider's `features`: a page that knows it from the start need not ask. */
  features: PublicFeatures;
  /** Its tables, by name. Read a table anew each time: after a transaction it is another array. */
  db: Record<string, Record<string, unknown>[]>;
  outbox: Outbox;
  network: Pick<Network, 'get' | 'set' | 'hold'>;
  /** Every request so far, oldest first. */
  requests: readonly SandboxRequest[];
  /** How many requests went to a path, such as `/sign-in/email`. */
  count: (path: string) => number;
  /** A browser of this name, made when it is first asked for. */
  browser: (name: string, options?: { userAgent?: string | undefined }) => SandboxBrowser<ClientPlugins>;
  /** Makes an account, whose address is verified. */
  addUser: (user: SeedUser) => Promise<void>;
  /** Lets time pass for all that is stored: sessions, links, limits, cookies. Takes `10 minutes`, `2 hours`, `1 day`, or milliseconds. */
  age: (span: string | number) => void;
}

const SECRET = 'a sandbox keeps no secret: this one is known to all';
const ADDRESS_HEADER = 'x-sandbox-address';
const COOKIE_HEADER = 'x-sandbox-set-cookie';
const BASE_PATH = '/api/auth';
const MAX_REDIRECTS = 5;
const FIRST_BROWSER = 'browser';

let addresses = 0;

/**
 * A real Better Auth in memory behind a real client, in Node and in a page: for tests, stories and prototypes. Nothing of it touches the network or a global.
 *
 * @example
 * const sandbox = await createSandbox({ seed: ACME_SEED });
 * render(<LiveryProvider client={sandbox.client}><SignIn /></LiveryProvider>);
 *
 * @throws when a plugin cannot run in it, saying which and why; and when the seed does not fit.
 */
export async function createSandbox<ClientPlugins extends BetterAuthClientPlugin[] = []>({
  plugins = [],
  clientPlugins,
  seed = {},
  network: networkSettings,
  branding = createBranding({ name: 'Acme' }),
  options = {},
  hashing = 'quick',
}: SandboxOptions<ClientPlugins> = {}): Promise<Sandbox<ClientPlugins>> {
  // By `import()`, for esbuild mixes a static import of it with Better Auth's own.
  const { memoryAdapter } = await import('better-auth/adapters/memory');

  // Read when a mail is made, which is after all is known.
  const lifetimes: MailLifetimes = { ...DEFAULT_LIFETIMES };
  const { outbox, enqueue } = createOutbox({ branding, onToken: (token) => aging.issued(token) });
  const address = { url: originHere(), lifetimes };
  const mails = mailCallbacks(enqueue, address);
  const { magicLink, emailOTP, twoFactor, changeEmail, deleteUser } = mails;
  const mail: SandboxMails = { magicLink, emailOTP, twoFactor, changeEmail, deleteUser };
  const overrides = typeof options === 'function' ? options(mail) : options;

  const baseURL = overrides.baseURL && typeof overrides.baseURL === 'string' ? overrides.baseURL : originHere();
  address.url = baseURL;
  lifetimes.verify = overrides.emailVerification?.expiresIn ?? lifetimes.verify;
  lifetimes.reset = overrides.emailAndPassword?.resetPasswordTokenExpiresIn ?? lifetimes.reset;
  lifetimes.deleteAccount = overrides.user?.deleteUser?.deleteTokenExpiresIn ?? lifetimes.deleteAccount;
  const secret = typeof overrides.secret === 'string' ? overrides.secret : SECRET;
  const db: Sandbox['db'] = {};
  const allPlugins = [...(typeof plugins === 'function' ? plugins(mail) : plugins), ...(overrides.plugins ?? [])];
  refuseUnsupported(allPlugins);

  const optionsWith = (chosen: readonly BetterAuthPlugin[]): BetterAuthOptions => ({
    secret,
    trustedOrigins: [baseURL],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    ...overrides,
    baseURL,
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      ...(hashing === 'quick' ? { password: QUICK_HASH } : {}),
      ...mails.emailAndPassword,
      ...overrides.emailAndPassword,
    },
    user: { changeEmail: { enabled: true }, deleteUser: { enabled: true, afterDelete: deleteUser.afterDelete }, ...overrides.user },
    emailVerification: { autoSignInAfterVerification: true, ...mails.emailVerification, ...overrides.emailVerification },
    // Better Auth turns these checks off by itself where NODE_ENV is `test`; a sandbox answers as a server does.
    advanced: { disableOriginCheck: false, disableCSRFCheck: false, ...overrides.advanced, ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] } },
    // The last one has to be the last, for it sees the cookies of those before it.
    plugins: [livery({ branding }), ...chosen, cookieCarrier()],
  });
  const tables = getAuthTables(optionsWith(allPlugins));
  for (const { modelName } of Object.values(tables)) db[modelName] = [];
  const aging = createAging(db, tables as never, secret);

  const start = async (chosen: readonly BetterAuthPlugin[]): Promise<Auth<BetterAuthOptions>> => {
    const started: Auth<BetterAuthOptions> = betterAuth<BetterAuthOptions>({
      ...optionsWith(chosen),
      database: (all: BetterAuthOptions) => withConstraints(memoryAdapter(db)(all), tables as never),
    });
    await started.$context;
    return started;
  };
  const auth = await start(allPlugins).catch(async (error: unknown) => Promise.reject(await blamePlugin(error, allPlugins, start)));
  const handler = withRetryAfter(auth).handler;
  await plant(seed, await auth.$context);

  const network = createNetwork(networkSettings);
  const requests: SandboxRequest[] = [];
  const jars = new Set<CookieJar>();
  const browsers = new Map<string, SandboxBrowser<ClientPlugins>>();

  function makeBrowser(name: string, userAgent: string): SandboxBrowser<ClientPlugins> {
    const jar = createCookieJar();
    jars.add(jar);
    addresses += 1;
    const address = `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;

    async function serve(url: URL, init: RequestInit): Promise<Response> {
      // A page of the app, of which a sandbox knows nothing.
      if (url.origin !== baseURL || !url.pathname.startsWith(BASE_PATH))
        return new Response('<!doctype html><title></title>', { headers: { 'content-type': 'text/html' } });
      const method = init.method ?? 'GET';
      const headers = new Headers(init.headers);
      headers.set('origin', baseURL);
      headers.set('user-agent', userAgent);
      headers.set(ADDRESS_HEADER, address);
      const cookie = jar.header();
      if (cookie) headers.set('cookie', cookie);
      const token = url.searchParams.get('token');
      if (token) url.searchParams.set('token', await aging.current(token));
      return inLine(() => handler(new SandboxedRequest(url, { method, body: init.body ?? null }, headers)));
    }

    async function request(url: URL, init: RequestInit): Promise<Response> {
      const path = url.pathname.replace(BASE_PATH, '');
      requests.push({ browser: name, method: init.method ?? 'GET', path });
      const response = await network.carry(path, init.signal, () => serve(new URL(url), init));
      // Only of an answer that arrives: one that is lost on the way sets no cookie.
      jar.take(JSON.parse(response.headers.get(COOKIE_HEADER) ?? '[]') as string[]);
      return response;
    }

    async function follow(input: string | URL | Request, given: RequestInit = {}): Promise<Response> {
      const init = input instanceof Request ? { ...(await readRequest(input)), ...given } : given;
      let url = new URL(input instanceof Request ? input.url : input, baseURL);
      let response = await request(url, init);
      let redirected = false;
      for (let hop = 0; hop < MAX_REDIRECTS && init.redirect !== 'manual' && response.status >= 300 && response.status < 400; hop += 1) {
        url = new URL(response.headers.get('location') ?? '/', url);
        redirected = true;
        response = await request(url, init.signal ? { signal: init.signal } : {});
      }
      // As the browser's own, which says where it has been led.
      return Object.defineProperties(response, { url: { value: url.href }, redirected: { value: redirected } });
    }

    const client = createAuthClient({
      baseURL,
      ...(clientPlugins ? { plugins: clientPlugins } : {}),
      fetchOptions: { customFetchImpl: follow as typeof fetch },
    }) as SandboxClient<ClientPlugins>;
    return {
      name,
      client,
      fetch: follow as typeof fetch,
      cookies: jar.all,
      clearCookies: jar.clear,
      async open(link) {
        const response = await follow(link);
        return { url: response.url || link, status: response.status };
      },
      async signIn({ email, password = SEED_PASSWORD }) {
        const { error } = await (client as unknown as SandboxClient).signIn.email({ email, password });
        if (error) throw new Error(`livery-ui/sandbox: ${email} cannot sign in: ${error.code ?? error.status}`);
      },
    };
  }

  function browser(name: string, { userAgent = `Mozilla/5.0 (${name}) Sandbox` }: { userAgent?: string | undefined } = {}) {
    const known = browsers.get(name);
    if (known) return known;
    const made = makeBrowser(name, userAgent);
    browsers.set(name, made);
    return made;
  }

  return {
    ...browser(FIRST_BROWSER, { userAgent: typeof navigator === 'object' ? navigator.userAgent : undefined }),
    auth,
    features: publicFeatures((await auth.$context) as never, { appName: branding.name }),
    db,
    outbox,
    network,
    requests,
    count: (path) => requests.filter((sent) => sent.path === path).length,
    browser,
    addUser: async (user) => inLine(async () => plant({ users: [user] }, await auth.$context)),
    age(span) {
      const milliseconds = parseDuration(span);
      aging.age(milliseconds);
      for (const jar of jars) jar.age(milliseconds);
    },
  };
}

/** What a `Request` says, for a `fetch` that was given one. */
async function readRequest(request: Request): Promise<RequestInit> {
  const body = await request.clone().text();
  return { method: request.method, headers: request.headers, signal: request.signal, redirect: request.redirect, ...(body === '' ? {} : { body }) };
}

function originHere(): string {
  return typeof location === 'object' && location.origin.startsWith('http') ? location.origin : 'http://localhost:3000';
}

/** Good enough for people who do not exist, and a hundred times as fast. */
const QUICK_HASH = {
  hash: async (password: string) => `quick:${password}`,
  verify: async ({ hash, password }: { hash: string; password: string }) => hash === `quick:${password}`,
};

/** A request that keeps its cookies: browsers drop them from a `Request` that a page makes. */
class SandboxedRequest extends Request {
  readonly #headers: Headers;

  constructor(input: string | URL | Request, init: RequestInit, headers: Headers) {
    super(input, { ...init, headers });
    this.#headers = headers;
  }

  override get headers(): Headers {
    return this.#headers;
  }

  override clone(): SandboxedRequest {
    return new SandboxedRequest(super.clone(), {}, new Headers(this.#headers));
  }
}

/** Carries cookies past the `Response` that Better Auth makes, from which browsers drop them. Added through `init`, so that its hook is the last of all. */
function cookieCarrier(): BetterAuthPlugin {
  const late: BetterAuthPlugin = {
    id: 'sandbox-late',
    hooks: {
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (ctx) => {
            const cookies = ctx.context.responseHeaders?.getSetCookie() ?? [];
            if (cookies.length > 0) ctx.setHeader(COOKIE_HEADER, JSON.stringify(cookies));
          }),
        },
      ],
    },
  };
  return { id: 'sandbox', init: () => ({ options: { plugins: [late] } }) };
}

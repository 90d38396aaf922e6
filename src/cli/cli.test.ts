import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { apiKey } from '@better-auth/api-key';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { getMigrations } from 'better-auth/db/migration';
import { admin, anonymous, emailOTP, magicLink, multiSession, organization, twoFactor, username } from 'better-auth/plugins';
import { SqliteDialect } from 'kysely';
import Database from 'libsql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { livery } from '../server/livery.js';
import { checkBranding } from './check-branding.js';
import { examineApp } from './examine-app.js';
import { examineAuth, isAppAuth, type Migrations } from './examine-auth.js';
import { type Finding, print } from './finding.js';

const texts = (findings: readonly Finding[], kind: Finding['kind']) => findings.filter((finding) => finding.kind === kind).map(({ text }) => text);

describe('livery check', () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/logo.png') response.writeHead(200, { 'content-type': 'image/png' }).end('png');
      else if (request.url === '/page.png') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
      else response.writeHead(404).end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await new Promise((done) => server.close(done));
  });

  it('lists every value that cannot be used, in one go', async () => {
    const findings = await checkBranding({ APP_PRIMARY_COLOR: 'tealish', APP_RADIUS: '99px', APP_NAEM: 'x' }, fetch);
    expect(texts(findings, 'problem')).toEqual([expect.stringMatching(/^APP_PRIMARY_COLOR: .* For example: #4f46e5$/), expect.stringMatching(/^APP_RADIUS: /)]);
    expect(texts(findings, 'note')).toEqual(['The variable APP_NAEM is not read. Is it APP_NAME that you mean?']);
    expect(print(findings).at(-1)).toBe('2 things to mend.');
  });

  it('says which colours were repaired, and by how much', async () => {
    const yellow = await checkBranding({ APP_PRIMARY_COLOR: '#facc15', APP_URL: 'https://app.example.com', EMAIL_FROM: 'a@example.com' }, fetch);
    expect(texts(yellow, 'problem')).toEqual([]);
    expect(texts(yellow, 'note')).toContainEqual(
      expect.stringMatching(
        /^links on light ground: #facc15 has 1\.\d:1 and needs 4\.5:1, so it is drawn as #[0-9a-f]{6}, \d+ % darker, with (?:4\.[5-9]|[5-9]\.\d):1$/,
      ),
    );
    const indigo = await checkBranding({ APP_PRIMARY_COLOR: '#4f46e5', APP_URL: 'https://app.example.com', EMAIL_FROM: 'a@example.com' }, fetch);
    expect(texts(indigo, 'fine')).toContainEqual(expect.stringMatching(/^links on light ground: #4f46e5 as it is, \d+\.\d:1$/));
    expect(print(indigo).at(-1)).toBe('All is as it should be.');
  });

  it('asks for each picture, and says what came', async () => {
    const findings = await checkBranding({ APP_URL: url, APP_LOGO_URL: '/logo.png', APP_LOGO_DARK_URL: `${url}/page.png`, APP_FAVICON: '/favicon.ico' }, fetch);
    expect(texts(findings, 'fine')).toContain(`APP_LOGO_URL: ${url}/logo.png is there, image/png`);
    expect(texts(findings, 'problem')).toEqual([
      `APP_LOGO_DARK_URL: ${url}/page.png is no picture, but text/html`,
      `APP_FAVICON: ${url}/favicon.ico answers 404`,
    ]);
    const away = await checkBranding({ APP_LOGO_URL: 'http://127.0.0.1:9/logo.png' }, fetch);
    expect(texts(away, 'problem')).toEqual(['APP_LOGO_URL: http://127.0.0.1:9/logo.png cannot be reached']);
  });
});

describe('livery doctor', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'livery-doctor-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(files: Record<string, string>) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }
  const installed = (versions: Record<string, string>) =>
    write(Object.fromEntries(Object.entries(versions).map(([name, version]) => [`node_modules/${name}/package.json`, JSON.stringify({ version })])));
  const HEALTHY = { 'better-auth': '1.7.7', '@better-auth/core': '1.7.7', react: '19.3.1', 'react-dom': '19.3.1', 'livery-ui': '0.1.0' };

  it('finds nothing where all goes together', () => {
    installed(HEALTHY);
    write({ 'src/main.tsx': "import 'livery-ui/styles.css';" });
    expect(texts(examineApp(folder), 'problem')).toEqual([]);
    installed({ tailwindcss: '4.3.5' });
    write({ 'src/main.tsx': '', 'src/app.css': '@import "livery-ui/tailwind.css";' });
    expect(texts(examineApp(folder), 'problem')).toEqual([]);
  });

  it('reads no comment as an import, and takes no package’s own Tailwind for that of the app', () => {
    installed({ ...HEALTHY, tailwindcss: '4.3.5' });
    write({
      'package.json': JSON.stringify({ dependencies: { react: '19' }, devDependencies: { vite: '8' } }),
      'src/main.tsx': "import 'livery-ui/styles.css'; // in an app on Tailwind v4: 'livery-ui/tailwind.css'\n/* 'livery-ui/tailwind.css' */",
    });
    expect(texts(examineApp(folder), 'problem')).toEqual([]);
    write({ 'package.json': JSON.stringify({ devDependencies: { '@tailwindcss/vite': '4' } }) });
    expect(texts(examineApp(folder), 'problem')).toEqual(["'livery-ui/styles.css' is imported: in an app on Tailwind 4.3.5 it is 'livery-ui/tailwind.css'"]);
  });

  it('names what is missing, too old, of two versions or there twice', () => {
    installed({ ...HEALTHY, 'better-auth': '1.6.33', react: '17.0.2', 'other/node_modules/livery-ui': '0.0.9' });
    rmSync(join(folder, 'node_modules/react-dom'), { recursive: true });
    write({ 'app.ts': "import 'livery-ui/styles.css';" });
    expect(texts(examineApp(folder), 'problem')).toEqual([
      'better-auth 1.6.33 is older than 1.7: npm install better-auth@latest',
      'react 17.0.2 is older than 18.2: npm install react@latest',
      'react-dom is not installed here: npm install react-dom',
      expect.stringMatching(/^better-auth 1\.6\.33 runs on @better-auth\/core 1\.7\.7: pin both/),
      expect.stringMatching(/^livery-ui is installed 2 times/),
    ]);
  });

  it.each([
    [{}, '', "no stylesheet is imported: in an app without Tailwind it is 'livery-ui/styles.css', once"],
    [{ tailwindcss: '4.0.0' }, 'livery-ui/styles.css', "'livery-ui/styles.css' is imported: in an app on Tailwind 4.0.0 it is 'livery-ui/tailwind.css'"],
    [{ tailwindcss: '3.4.18' }, 'livery-ui/tailwind.css', "'livery-ui/tailwind.css' is imported: in an app on Tailwind 3.4.18 it is 'livery-ui/styles.css'"],
    [{}, "livery-ui/styles.css'; import 'livery-ui/tailwind.css", "both stylesheets are imported: in an app without Tailwind keep 'livery-ui/styles.css'"],
  ])('says which stylesheet is right for this host (%j, %j)', (tailwind, imported, sentence) => {
    installed({ ...HEALTHY, ...tailwind });
    write({ 'src/main.tsx': `import '${imported}';` });
    expect(texts(examineApp(folder), 'problem')).toEqual([sentence]);
  });
});

describe('livery doctor --auth', () => {
  const read = (options: unknown) => getMigrations(options as never) as unknown as Promise<Migrations>;
  const good = () => ({
    baseURL: 'http://localhost:3000',
    secret: 'a secret of at least 32 characters, for tests',
    logger: { disabled: true },
    database: { dialect: new SqliteDialect({ database: new Database(':memory:') as never }), type: 'sqlite' as const },
    emailAndPassword: { enabled: true, requireEmailVerification: true, sendResetPassword: async () => {} },
    emailVerification: { sendVerificationEmail: async () => {} },
    rateLimit: { storage: 'database' as const },
    plugins: [livery()],
  });
  const examine = async (options: object) => examineAuth(betterAuth({ ...good(), ...options } as never) as never, read);

  it('finds nothing where all is well', async () => {
    const options = good();
    await (await getMigrations(options)).runMigrations();
    const findings = await examineAuth(betterAuth(options) as never, read);
    expect(findings.filter(({ kind }) => kind !== 'fine')).toEqual([]);
    expect(texts(findings, 'fine')).toEqual(['livery() is the first plugin', 'the database has every table and column']);
  });

  it('names the tables and columns that are missing', async () => {
    const options = good();
    expect(texts(await examineAuth(betterAuth(options) as never, read), 'problem')).toEqual([
      expect.stringMatching(/^the database lacks (?=.*table user)(?=.*table session).*: npx auth migrate on Node 22\.12/),
    ]);
    await (await getMigrations(options)).runMigrations();
    const more = { ...options, plugins: [livery(), twoFactor()] };
    const findings = await examineAuth(betterAuth(more) as never, read);
    expect(texts(findings, 'problem')).toEqual([expect.stringMatching(/user\.twoFactorEnabled/)]);
    expect(texts(findings, 'note')).toEqual([]);
  });

  it.each([
    [{ plugins: [] }, 'problem', 'livery() of livery-ui/server is not among the plugins'],
    [{ plugins: [twoFactor(), livery()] }, 'problem', 'livery() is plugin number 2: put it first'],
    [{ emailVerification: {} }, 'problem', 'nothing sends the mail'],
    [{ emailAndPassword: { enabled: false } }, 'problem', 'nobody can sign in'],
    [
      { emailAndPassword: { enabled: false }, socialProviders: { github: { enabled: false, clientId: 'acme', clientSecret: 'secret' } } },
      'problem',
      'nobody can sign in',
    ],
    [{ secret: 'better-auth-secret-12345678901234567890' }, 'problem', 'no secret is set'],
    [{ emailAndPassword: { enabled: true } }, 'note', 'sign-up tells everybody which addresses have an account'],
    [{ emailAndPassword: { enabled: true } }, 'note', '"Forgot password?" is not drawn'],
    [{ secret: 'short' }, 'problem', 'the secret has 5 characters and needs 32'],
    [{ advanced: { disableCSRFCheck: true } }, 'problem', 'the check of origins is turned off'],
    [{ trustedOrigins: ['*'] }, 'problem', 'every site is trusted'],
    [{ rateLimit: { enabled: false } }, 'problem', 'the rate limit is turned off'],
    [{ rateLimit: {} }, 'note', 'counted in each process for itself'],
  ] as const)('says of %j, as a %s: %s', async (options, kind, words) => {
    expect(texts(await examine(options), kind).join('\n')).toContain(words);
  });

  it.each([
    ['an adapter', { database: memoryAdapter({ user: [], session: [], account: [], verification: [] }) }, 'the tables could not be looked at (an adapter)'],
    ['no database', { database: undefined }, 'no database is set'],
  ])('goes on to the end with %s, of which Better Auth cannot say what it lacks', async (_, options, words) => {
    const findings = await examine(options);
    expect(texts(findings, 'note').at(-1)).toContain(words);
    expect(texts(findings, 'problem')).toEqual([]);
  });

  it('says why Better Auth does not start, and goes on to the rest', async () => {
    const refuses = {
      id: 'refuses',
      init() {
        throw new Error('You are using the default secret.\nAnd more.');
      },
    };
    const problems = texts(await examine({ plugins: [refuses], trustedOrigins: ['*'] }), 'problem');
    expect(problems).toContain('Better Auth does not start: You are using the default secret.');
    expect(problems.join('\n')).toContain('every site is trusted');
  });

  it('misses no screen that is there, and names those that are not', async () => {
    const ways = [
      username(),
      magicLink({ sendMagicLink: async () => {} }),
      emailOTP({ sendVerificationOTP: async () => {} }),
      passkey(),
      apiKey(),
      multiSession(),
    ];
    const { socialProviders, plugins } = { socialProviders: { github: { clientId: 'acme', clientSecret: 'secret' } }, plugins: [livery(), ...ways] };
    expect(texts(await examine({ plugins, socialProviders }), 'note')).toEqual([]);
    expect(texts(await examine({ plugins: [livery(), ...ways, organization(), admin()] }), 'note')).toEqual([
      'no screens of organization, admin in this version: keep your own for them',
    ]);
  });

  it.each([
    ['a provider', { socialProviders: { github: { clientId: 'acme', clientSecret: 'secret' } } }],
    ['a magic link', { plugins: [livery(), magicLink({ sendMagicLink: async () => {} })] }],
    ['a passkey', { plugins: [livery(), passkey()] }],
    ['a screen of its own', { plugins: [livery(), anonymous()] }],
  ])('takes %s for a way in, without passwords', async (_, options) => {
    expect(texts(await examine({ ...options, emailAndPassword: { enabled: false } }), 'problem').join('\n')).not.toContain('nobody can sign in');
  });

  it('knows what is a server and what is not', () => {
    expect([isAppAuth(betterAuth(good())), isAppAuth({}), isAppAuth(null), isAppAuth('auth')]).toEqual([true, false, false, false]);
  });
});

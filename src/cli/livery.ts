#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, parseEnv } from 'node:util';
import { keepOutboxAtRest } from '../safety/outbox-at-rest.js';
import { checkBranding } from './check-branding.js';
import { examineApp } from './examine-app.js';
import { examineAuth, isAppAuth, type Migrations } from './examine-auth.js';
import { type Finding, print } from './finding.js';

const USAGE = `livery check [--env-file .env]   what your branding variables come to: values that cannot be used, colours that were repaired, pictures that are not there
livery doctor [--auth auth.ts]  whether what is installed here goes together: versions, copies, the stylesheet; and your server: plugins, options, tables
`;

/** `null` when something was asked for that there is not. */
function readArguments(): { command?: string | undefined; file: string; auth?: string | undefined; help: boolean } | null {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { 'env-file': { type: 'string', default: '.env' }, auth: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
    });
    return { command: positionals[0], file: values['env-file'], auth: values.auth, help: values.help };
  } catch {
    return null;
  }
}

const asked = readArguments();

async function run(): Promise<Finding[] | null> {
  if (!asked || asked.help) return null;
  const { command, file, auth } = asked;
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  if (command === 'check') return checkBranding({ ...written, ...process.env }, fetch);
  if (command !== 'doctor') return null;
  const findings = examineApp(process.cwd());
  if (!auth) return findings;
  // The app's own file reads them where it is loaded.
  for (const [name, value] of Object.entries(written)) process.env[name] ??= value;
  return [...findings, ...(await examineServer(auth))];
}

async function examineServer(file: string): Promise<Finding[]> {
  keepOutboxAtRest();
  // What Better Auth refuses while it is loaded is told as a finding, where its context is asked for; the rest that the app's own file begins is the app's.
  process.on('unhandledRejection', () => {});
  let module: Record<string, unknown>;
  try {
    module = await import(pathToFileURL(resolve(file)).href);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const help =
      code === 'ERR_UNKNOWN_FILE_EXTENSION'
        ? `this Node does not read TypeScript by itself: npx tsx node_modules/livery-ui/dist/src/cli/livery.js doctor --auth ${file}`
        : message.split('\n')[0];
    return [{ kind: 'problem', text: `${file} cannot be loaded: ${help}` }];
  }
  const auth = module.auth ?? module.default;
  if (!isAppAuth(auth)) return [{ kind: 'problem', text: `${file} exports no \`auth\` that betterAuth() has made` }];
  const { getMigrations } = await import('better-auth/db/migration');
  return examineAuth(auth, (options) => getMigrations(options as never) as unknown as Promise<Migrations>);
}

const findings = await run();
if (!findings) {
  console.log(USAGE);
  process.exitCode = asked?.help ? 0 : 2;
} else {
  for (const line of print(findings)) console.log(line);
  // At once: an app's own server keeps connections open.
  process.exit(findings.some(({ kind }) => kind === 'problem') ? 1 : 0);
}

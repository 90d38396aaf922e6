/** Starts the reference server: builds what has changed, reads .env if there is one, and runs until it is stopped. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildWeb } from './build-web.mjs';

buildWeb();
const file = existsSync('.env') ? ['--env-file=.env'] : existsSync('.env.example') ? ['--env-file=.env.example'] : [];
const server = spawn('node', [...file, '--import', 'tsx', 'examples/reference-server/src/main.ts'], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../support/free-port.js';

export interface ServerProcess {
  url: string;
  /** All that it has written so far. */
  log: () => string;
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
  /** Asks it to end, and waits until it has. */
  stop: () => Promise<void>;
  pid: number;
}

/** The reference server as a process of its own, as `npm start` runs it, so that it can be ended at any moment and all that it writes can be read. With `APP_URL` in `env` people reach it by way of a proxy. */
export async function spawnServer(databaseFile: string, env: Record<string, string> = {}): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'examples/reference-server/src/main.ts'], {
    env: { PATH: process.env.PATH ?? '', APP_NAME: 'Acme', PROXIES: '1', APP_URL: url, ...env, PORT: String(port), DATABASE_FILE: databaseFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        log += chunk;
        if (log.includes(`is at ${url}`)) resolve();
      });
    child.once('exit', () => reject(new Error(`The server ended:\n${log}`)));
  });
  async function end(signal: 'SIGKILL' | 'SIGTERM') {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
  return { url, log: () => log, pid: child.pid as number, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

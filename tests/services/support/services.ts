import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/free-port.js';

/** A PostgreSQL or a Redis that the test has started, and may stop in any way. */
export interface Service {
  url: string;
  start: () => Promise<void>;
  /** Ends it as its owner would, or at once. */
  stop: (how?: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => Promise<void>;
  /** It keeps its connections and answers nothing. */
  freeze: () => void;
  thaw: () => void;
  /** Ends it for good and leaves nothing behind. */
  close: () => Promise<void>;
}

const AS_ROOT = process.getuid?.() === 0;

export async function startPostgres(): Promise<Service> {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'livery-postgres-'));
  const data = join(directory, 'data');
  mkdirSync(data, { mode: 0o700 });
  // PostgreSQL refuses to run as root.
  const owner = AS_ROOT ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (AS_ROOT) for (const path of [directory, data]) chownSync(path, owner.uid as number, owner.gid as number);
  const programs = process.env.POSTGRES_BIN ?? '';
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'livery', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'], { ...owner, stdio: 'ignore' });
  const service = await startService(port, directory, () =>
    spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), '-k', directory, '-c', 'listen_addresses=127.0.0.1'], { ...owner, stdio: 'ignore' }),
  );
  return { ...service, url: `postgres://livery@127.0.0.1:${port}/postgres` };
}

export async function startRedis(): Promise<Service> {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'livery-redis-'));
  const service = await startService(port, directory, () =>
    spawn(process.env.REDIS_SERVER ?? 'redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', '', '--appendonly', 'no'], {
      stdio: 'ignore',
    }),
  );
  return { ...service, url: `redis://127.0.0.1:${port}` };
}

async function startService(port: number, directory: string, run: () => ChildProcess): Promise<Omit<Service, 'url'>> {
  let child: ChildProcess;
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const service: Omit<Service, 'url'> = {
    async start() {
      child = run();
      await untilOpen(port, () => !isRunning());
    },
    async stop(how = 'SIGTERM') {
      if (!isRunning()) return;
      child.kill(how);
      await once(child, 'exit');
    },
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    async close() {
      signalAll('SIGCONT');
      await service.stop('SIGKILL');
      rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };

  // PostgreSQL has a process for each connection, and those are the ones that answer.
  function signalAll(signal: NodeJS.Signals) {
    if (!isRunning() || child.pid === undefined) return;
    const children = childrenOf(child.pid);
    for (const pid of [child.pid, ...children]) {
      try {
        process.kill(pid, signal);
      } catch {
        // It has ended in between.
      }
    }
  }

  await service.start();
  return service;
}

function childrenOf(pid: number): number[] {
  try {
    return execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
      .split(/\s+/)
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, process.env.POSTGRES_USER ?? 'postgres'], { encoding: 'utf8' }));
}

async function untilOpen(port: number, hasEnded: () => boolean): Promise<void> {
  for (;;) {
    if (hasEnded()) throw new Error('The service ended before it listened.');
    const socket = createConnection(port, '127.0.0.1');
    const open = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

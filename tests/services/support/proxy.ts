import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { freePort } from '../../support/free-port.js';

/** What stands in front of the instances: takes them in turn, and leaves out the ones that say that they are not ready or do not answer the door. */
export interface FrontProxy {
  url: string;
  /** Which instances are asked, by their addresses. */
  instances: string[];
  /** How many requests each instance was given. */
  given: Map<string, number>;
  close: () => Promise<void>;
}

const ASK_MS = 100;

export async function startProxy(): Promise<FrontProxy> {
  const port = await freePort();
  const instances: string[] = [];
  const given = new Map<string, number>();
  const leftOut = new Set<string>();
  let turn = 0;

  // As proxies do: it asks each instance now and then. Where none is ready, people have to hear that from an instance.
  const asking = setInterval(() => {
    for (const instance of instances)
      void fetch(`${instance}/ready`, { signal: AbortSignal.timeout(ASK_MS * 4) }).then(
        ({ ok }) => (ok ? leftOut.delete(instance) : leftOut.add(instance)),
        () => leftOut.add(instance),
      );
  }, ASK_MS);

  function pass(incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer, left: string[]): void {
    const instance = left[0];
    if (!instance) {
      outgoing.writeHead(502).end();
      return;
    }
    const forwarded = [incoming.headers['x-forwarded-for'], incoming.socket.remoteAddress].filter(Boolean).join(', ');
    const target = new URL(incoming.url ?? '/', instance);
    const passed = request(target, {
      method: incoming.method,
      agent: false,
      headers: { ...incoming.headers, 'x-forwarded-for': forwarded, connection: 'close' },
    });
    passed.on('response', (answer) => {
      given.set(instance, (given.get(instance) ?? 0) + 1);
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
    });
    passed.on('error', (error: NodeJS.ErrnoException) => {
      // Nobody was at the door, so nothing has happened yet. Anything else may have been done by half, and is the caller's to try again.
      if (error.code === 'ECONNREFUSED') return pass(incoming, outgoing, body, left.slice(1));
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end();
    });
    passed.end(body);
  }

  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      turn += 1;
      const all = instances.map((_, at) => instances[(at + turn) % instances.length] as string);
      const ready = all.filter((instance) => !leftOut.has(instance));
      const order = ready.length > 0 ? ready : all;
      pass(incoming, outgoing, Buffer.concat(chunks), order);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${port}`,
    instances,
    given,
    async close() {
      clearInterval(asking);
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

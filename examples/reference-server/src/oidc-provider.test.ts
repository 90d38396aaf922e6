import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { describesItself } from './oidc-provider.js';

async function provider(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('5.1 takes a provider that describes itself', async () => {
  const paths: unknown[] = [];
  const issuer = await provider((request, response) => {
    paths.push(request.url);
    response.end('{"issuer":"http://127.0.0.1"}');
  });
  expect(await describesItself(issuer)).toBe(true);
  expect(paths).toEqual(['/.well-known/openid-configuration']);
});

it.each<readonly [string, RequestListener]>([
  ['says nothing', () => {}],
  ['stops in the middle', (_, response) => void response.write('{"issuer":')],
  ['answers with a page', (_, response) => void response.end('<!doctype html>')],
  ['refuses', (_, response) => void response.writeHead(500).end('{}')],
])('5.1 starts without a provider that %s', async (_, listener) => {
  expect(await describesItself(await provider(listener), 100)).toBe(false);
});

it('5.1 starts without a provider that is not there', async () => {
  expect(await describesItself('http://127.0.0.1:1', 1000)).toBe(false);
});

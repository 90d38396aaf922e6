import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import aws4 from 'aws4';
import type { AvatarStore } from 'livery-ui/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskStore, objectStore } from './avatar-store.js';

const KEY = { accessKeyId: 'acme', secretAccessKey: 'a secret of the storage' };
const NAME = `${'0'.repeat(16)}-${'a'.repeat(32)}.webp`;
const PICTURE = new Uint8Array([82, 73, 70, 70, 0, 255, 128]);
const directory = mkdtempSync(join(tmpdir(), 'livery-avatars-'));

/** Storage that speaks as much S3 as is needed, and takes nothing that is not signed with its key. */
const objects = new Map<string, { bytes: Buffer; type: string | undefined }>();
const storage = createServer(async (request, response) => {
  const body = await bodyOf(request);
  if (!isSigned(request)) return response.writeHead(403).end();
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://storage');
  if (searchParams.has('list-type')) {
    const names = [...objects.keys()].filter((name) => name.startsWith(searchParams.get('prefix') ?? ''));
    return response
      .writeHead(200, { 'content-type': 'application/xml' })
      .end(`<ListBucketResult><IsTruncated>false</IsTruncated>${names.map((name) => `<Contents><Key>${name}</Key></Contents>`).join('')}</ListBucketResult>`);
  }
  const key = pathname.replace('/avatars/', '');
  const known = objects.get(key);
  if (request.method === 'PUT') objects.set(key, { bytes: body, type: request.headers['content-type'] });
  if (request.method === 'DELETE') objects.delete(key);
  if (request.method === 'GET' && !known) return response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>');
  return response.writeHead(request.method === 'DELETE' ? 204 : 200, { etag: '"1"' }).end(request.method === 'GET' ? known?.bytes : undefined);
});

beforeAll(() => new Promise<void>((resolve) => storage.listen(0, '127.0.0.1', resolve)));
afterAll(async () => {
  await new Promise((resolve) => storage.close(resolve));
  rmSync(directory, { recursive: true });
});

const stores: readonly (readonly [string, () => AvatarStore])[] = [
  ['a directory', () => diskStore(join(directory, 'made', 'by it'))],
  ['storage that speaks S3', () => objectStore({ ...KEY, endpoint: endpoint(), region: 'eu-central-1' })],
];

describe.each(stores)('pictures in %s', (_, open) => {
  it('are kept byte by byte, replaced and forgotten', async () => {
    const store = open();
    expect(await store.get(NAME)).toBeNull();
    await store.put(NAME, PICTURE, 'image/webp');
    expect(new Uint8Array((await store.get(NAME)) ?? [])).toEqual(PICTURE);
    await store.put(NAME, PICTURE.slice(2), 'image/webp');
    expect(new Uint8Array((await store.get(NAME)) ?? [])).toEqual(PICTURE.slice(2));
    expect(await store.list(NAME.slice(0, 17))).toEqual([NAME]);
    expect(await store.list('1')).toEqual([]);
    await store.delete(NAME);
    expect(await store.get(NAME)).toBeNull();
    // Gone already.
    await store.delete(NAME);
  });
});

it('leaves no half of a picture in the directory', async () => {
  const store = diskStore(join(directory, 'whole'));
  await store.put(NAME, PICTURE, 'image/webp');
  expect(readdirSync(join(directory, 'whole'))).toEqual([NAME]);
});

it('tells the storage what a picture is, and fails when the key is not the right one', async () => {
  await stores[1]?.[1]().put(NAME, PICTURE, 'image/webp');
  expect(objects.get(NAME)?.type).toBe('image/webp');
  const stranger = objectStore({ ...KEY, secretAccessKey: 'another', endpoint: endpoint(), region: 'eu-central-1' });
  await expect(stranger.put(NAME, PICTURE.slice(1), 'image/webp')).rejects.toThrow();
  await expect(stranger.delete(NAME)).rejects.toThrow();
  expect(objects.get(NAME)?.bytes).toEqual(Buffer.from(PICTURE));
});

function endpoint(): string {
  const address = storage.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/avatars`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Signs the request once more, with the key that the storage knows. Source: AWS Signature Version 4. */
function isSigned({ method, url, headers }: IncomingMessage): boolean {
  const [, signed] = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? [];
  const kept = Object.fromEntries((signed ?? '').split(';').map((name) => [name, headers[name]]));
  const again = aws4.sign({ method, path: url, host: headers.host, service: 's3', region: 'eu-central-1', headers: kept } as never, KEY);
  return (again.headers as Record<string, string> | undefined)?.Authorization === headers.authorization;
}

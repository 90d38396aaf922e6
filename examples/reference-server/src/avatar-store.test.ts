import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AvatarStore } from 'livery-ui/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ObjectStorageServer, startObjectStorage } from '../../../tests/support/object-storage.js';
import { diskStore, objectStore } from './avatar-store.js';

const KEY = { accessKeyId: 'acme', secretAccessKey: 'a secret of the storage' };
const NAME = `${'0'.repeat(16)}-${'a'.repeat(32)}.webp`;
const PICTURE = new Uint8Array([82, 73, 70, 70, 0, 255, 128]);
const directory = mkdtempSync(join(tmpdir(), 'livery-avatars-'));

let storage: ObjectStorageServer;

beforeAll(async () => {
  storage = await startObjectStorage(KEY);
});
afterAll(async () => {
  await storage.close();
  rmSync(directory, { recursive: true });
});

const stores: readonly (readonly [string, () => AvatarStore])[] = [
  ['a directory', () => diskStore(join(directory, 'made', 'by it'))],
  ['storage that speaks S3', () => objectStore({ ...KEY, endpoint: storage.endpoint, region: storage.region })],
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
  expect(storage.objects.get(NAME)?.type).toBe('image/webp');
  const stranger = objectStore({ ...KEY, secretAccessKey: 'another', endpoint: storage.endpoint, region: storage.region });
  await expect(stranger.put(NAME, PICTURE.slice(1), 'image/webp')).rejects.toThrow();
  await expect(stranger.delete(NAME)).rejects.toThrow();
  expect(storage.objects.get(NAME)?.bytes).toEqual(Buffer.from(PICTURE));
});

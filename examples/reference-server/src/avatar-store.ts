import { mkdirSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AvatarStore } from 'livery-ui/server';
import { S3mini } from 's3mini';

export interface ObjectStorage {
  /** With the bucket: `https://s3.eu-central-1.amazonaws.com/acme-avatars`. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Pictures as files in a directory, which is made. */
export function diskStore(directory: string): AvatarStore {
  mkdirSync(directory, { recursive: true });
  return {
    async put(name, bytes) {
      const path = join(directory, name);
      // Whoever reads it meanwhile finds all of it or nothing.
      await writeFile(`${path}.part`, bytes);
      await rename(`${path}.part`, path);
    },
    get: (name) => readFile(join(directory, name)).catch(noneWhenGone),
    delete: (name) => rm(join(directory, name), { force: true }),
    list: async (prefix) => (await readdir(directory)).filter((name) => name.startsWith(prefix)),
  };
}

/** Pictures in storage that speaks S3, for several instances of the server. */
export function objectStore(storage: ObjectStorage): AvatarStore {
  const client = new S3mini(storage);
  return {
    async put(name, bytes, type) {
      await client.putObject(name, bytes, type);
    },
    async get(name) {
      const bytes = await client.getObjectArrayBuffer(name);
      return bytes && new Uint8Array(bytes);
    },
    async delete(name) {
      await client.deleteObject(name);
    },
    async list(prefix) {
      return ((await client.listObjects('/', prefix)) ?? []).map(({ Key }) => Key);
    },
  };
}

function noneWhenGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

import { describe, expect, it } from 'vitest';
import { ADA, GRACE } from '../../tests/support/people.js';
import { imageBomb, JPEG, picture, pngOf, WEBP_LOSSY } from '../../tests/support/pictures.js';
import { createSandbox } from '../sandbox/index.js';
import { type AvatarStore, avatars } from './index.js';

type Answer = { data: { image: string | null } | null; error: { code?: string; status: number } | null };

/** Ada, signed in, on a server that takes pictures. */
async function withPictures(options: { maxBytes?: number } = {}) {
  const kept = new Map<string, { bytes: Uint8Array; type: string }>();
  const asked: string[] = [];
  const store: AvatarStore = {
    put: async (name, bytes, type) => void kept.set(name, { bytes, type }),
    get: async (name) => {
      asked.push(name);
      return kept.get(name)?.bytes ?? null;
    },
    delete: async (name) => void kept.delete(name),
    list: async (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)),
  };
  const sandbox = await createSandbox({ plugins: [avatars({ store, ...options })] });
  await sandbox.addUser(ADA);
  await sandbox.signIn(ADA);
  const upload = (bytes: Uint8Array | string, type = 'image/webp', browser: Pick<typeof sandbox, 'client'> = sandbox) =>
    browser.client.$fetch('/livery/avatar', {
      method: 'POST',
      body: new Blob([bytes as BlobPart], { type }),
      headers: { 'content-type': type },
    }) as Promise<Answer>;
  const imageOf = (email: string) => sandbox.db.user?.find((user) => user.email === email)?.image;
  const { handler } = sandbox.auth;
  /** As a browser asks for a picture: without a cookie. */
  const look = (url: string) => handler(new Request(url));
  return { sandbox, kept, asked, upload, imageOf, look };
}

describe('avatars', () => {
  it.each([
    ['a WebP', WEBP_LOSSY, 'image/webp', 'webp'],
    ['a PNG', picture(20, 20), 'image/png', 'png'],
    ['a JPEG that calls itself a WebP', JPEG, 'image/webp', 'jpg'],
  ])('5.2.2 takes %s, and serves it as what it is, and as nothing else', async (_, bytes, type, ending) => {
    const { upload, imageOf, look } = await withPictures();
    const { data } = await upload(bytes, type);
    expect(data?.image).toMatch(new RegExp(`/api/auth/livery/avatar/[0-9a-f]{16}-[0-9a-f]{32}\\.${ending}$`));
    expect(imageOf(ADA.email)).toBe(data?.image);
    const served = await look(data?.image ?? '');
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(served.headers)).toMatchObject({
      'content-type': { webp: 'image/webp', png: 'image/png', jpg: 'image/jpeg' }[ending],
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': expect.stringContaining('immutable'),
    });
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/svg+xml', 400, 'PICTURE_NOT_SUPPORTED'],
    ['an SVG that calls itself a PNG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/png', 400, 'PICTURE_NOT_SUPPORTED'],
    ['a renamed program', `MZ${'\0'.repeat(300)}`, 'image/png', 400, 'PICTURE_NOT_SUPPORTED'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'image/webp', 400, 'PICTURE_NOT_SUPPORTED'],
    ['a picture that is no upload', picture(8, 8), 'text/plain', 415, 'PICTURE_NOT_SUPPORTED'],
    ['a GIF', 'GIF89a\x08\0\x08\0\0\0\0', 'image/gif', 400, 'PICTURE_NOT_SUPPORTED'],
    ['nothing', '', 'image/png', 400, 'PICTURE_NOT_SUPPORTED'],
    ['an image bomb', imageBomb(12_000, 12_000), 'image/png', 413, 'PICTURE_TOO_LARGE'],
    ['a picture that only says it is large', pngOf(2049, 1), 'image/png', 413, 'PICTURE_TOO_LARGE'],
  ])('5.2.1 refuses %s, and keeps nothing of it', async (_, bytes, type, status, code) => {
    const { upload, kept, imageOf } = await withPictures();
    expect((await upload(bytes, type)).error).toMatchObject({ status, code });
    expect(kept.size).toBe(0);
    expect(imageOf(ADA.email) ?? null).toBeNull();
  });

  it('5.2.1 stops reading a file of fifty megabytes at two, whatever it says of its size', async () => {
    const { sandbox, kept } = await withPictures();
    const cookie = await cookieOf(sandbox);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
        if (sent >= 50_000_000) controller.close();
      },
    });
    const headers = { cookie, 'content-type': 'image/png' };
    const url = `${(await sandbox.auth.$context).baseURL}/livery/avatar`;
    const response = await sandbox.auth.handler(
      new Request(url, { method: 'POST', body, headers: { ...headers, origin: new URL(url).origin }, duplex: 'half' } as RequestInit),
    );
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(2_200_000);
    const told = await sandbox.auth.handler(
      new Request(url, { method: 'POST', body: new Uint8Array(10), headers: { ...headers, origin: new URL(url).origin, 'content-length': '50000000' } }),
    );
    expect([told.status, kept.size]).toEqual([413, 0]);
  });

  it('forgets the picture that was there before, and that of a deleted account', async () => {
    const { sandbox, upload, kept, imageOf, look } = await withPictures();
    const first = (await upload(WEBP_LOSSY)).data?.image ?? '';
    const second = (await upload(JPEG)).data?.image ?? '';
    expect((await look(first)).status).toBe(404);
    expect((await look(second)).status).toBe(200);
    await sandbox.client.$fetch('/livery/avatar/remove', { method: 'POST', body: {} });
    expect([kept.size, imageOf(ADA.email)]).toEqual([0, null]);
    await upload(JPEG);
    // Taken out of the profile by another way.
    await sandbox.client.updateUser({ image: null });
    await upload(WEBP_LOSSY);
    expect(kept.size).toBe(1);
    await sandbox.client.updateUser({ image: null });
    await sandbox.client.deleteUser({ password: ADA.password });
    expect(kept.size).toBe(0);
  });

  it("leaves somebody else's picture alone, though its address was written into a profile", async () => {
    const { sandbox, upload, look } = await withPictures();
    const own = (await upload(WEBP_LOSSY)).data?.image ?? '';
    await sandbox.addUser(GRACE);
    const grace = sandbox.browser('grace');
    await grace.signIn(GRACE);
    await grace.client.updateUser({ image: own });
    await upload(JPEG, 'image/jpeg', grace);
    expect((await look(own)).status).toBe(200);
    await grace.client.updateUser({ image: own });
    await grace.client.$fetch('/livery/avatar/remove', { method: 'POST', body: {} });
    expect((await look(own)).status).toBe(200);
  });

  it('is for nobody who is not signed in, and serves no other file', async () => {
    const { sandbox, upload, kept, asked, look } = await withPictures();
    expect((await upload(JPEG, 'image/jpeg', sandbox.browser('stranger'))).error?.status).toBe(401);
    expect(kept.size).toBe(0);
    const { baseURL } = await sandbox.auth.$context;
    for (const name of ['..%2f..%2fetc%2fpasswd', 'a.webp', `${'0'.repeat(16)}-${'0'.repeat(32)}.svg`, `${'0'.repeat(16)}-${'0'.repeat(32)}.webp`])
      expect((await look(`${baseURL}/livery/avatar/${name}`)).status).toBe(404);
    // The store was asked for nothing but a name that could be one.
    expect(asked).toEqual([`${'0'.repeat(16)}-${'0'.repeat(32)}.webp`]);
  });

  it('is told to pages', async () => {
    const { sandbox } = await withPictures({ maxBytes: 500_000 });
    expect(sandbox.features.plugins.avatar).toEqual({ maxBytes: 500_000 });
  });
});

/** The cookie of Ada's session, for a request that no browser sends. */
async function cookieOf(sandbox: Awaited<ReturnType<typeof createSandbox>>): Promise<string> {
  const response = await sandbox.auth.api.signInEmail({ body: { email: ADA.email, password: ADA.password }, asResponse: true });
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

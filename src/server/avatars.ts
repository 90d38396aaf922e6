import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { APIError, createAuthEndpoint, sessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { readImageHeader } from '../safety/image-header.js';

/** Where pictures are kept. Names are made by `avatars()`: letters, digits, a dash and an ending. */
export interface AvatarStore {
  put: (name: string, bytes: Uint8Array, type: string) => Promise<void>;
  /** `null` where there is none. */
  get: (name: string) => Promise<Uint8Array | null>;
  delete: (name: string) => Promise<void>;
  /** The names that begin so. */
  list: (prefix: string) => Promise<readonly string[]>;
}

export interface AvatarsOptions {
  store: AvatarStore;
  /** @default 2,000,000 */
  maxBytes?: number | undefined;
}

const MAX_BYTES = 2_000_000;
/** Pixels on a side. Livery's pages send 512; more than this helps nobody and costs everybody who looks at it. */
const MAX_SIDE = 2048;
const PATH = '/livery/avatar';
const ENDINGS: Readonly<Record<string, string>> = { png: 'png', jpeg: 'jpg', webp: 'webp' };
const TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' };
const NAME = /^[0-9a-f]{16}-[0-9a-f]{32}\.(png|jpg|webp)$/;
/** A picture never changes under its name. */
const CACHE = 'public, max-age=31536000, immutable';

/**
 * Takes pictures of people, up to two megabytes and only what is a PNG, JPEG or WebP by its own bytes, and serves them so that no browser takes them for anything else.
 * A new picture takes the place of the old one, and goes with the account.
 *
 * Source: OWASP ASVS 5.0, 5.2.1 to 5.3.1; OWASP File Upload Cheat Sheet.
 */
export function avatars({ store, maxBytes = MAX_BYTES }: AvatarsOptions) {
  return {
    id: 'livery-avatars',
    options: { maxBytes },
    rateLimit: [{ pathMatcher: (path) => path === PATH, window: 60, max: 10 }],
    init: () => ({
      options: {
        databaseHooks: {
          user: {
            delete: {
              after: async (user: { id: string }, ctx: GenericEndpointContext | null) => {
                if (ctx) await forgetAll(ctx, user.id, []);
              },
            },
          },
        },
      },
    }),
    endpoints: {
      // The body is read by us, piece by piece, so that nobody fills the memory of the server.
      liveryUploadAvatar: createAuthEndpoint(PATH, { method: 'POST', disableBody: true, use: [sessionMiddleware] }, async (ctx) => {
        const bytes = await readBody(ctx.request, maxBytes);
        const header = readImageHeader(bytes);
        const ending = header && ENDINGS[header.type];
        if (!ending) throw new APIError('BAD_REQUEST', { code: 'PICTURE_NOT_SUPPORTED', message: 'This is no PNG, JPEG or WebP.' });
        if (Math.max(header.width, header.height) > MAX_SIDE) throw tooLarge(`A picture may have ${MAX_SIDE} pixels on a side.`);
        const { id } = ctx.context.session.user;
        const name = `${await ownerOf(id)}-${hex(crypto.getRandomValues(new Uint8Array(16)))}.${ending}`;
        await store.put(name, bytes, TYPES[ending] as string);
        const image = `${addressOf(ctx)}${name}`;
        await change(ctx, image).catch(async (error: unknown) => {
          await store.delete(name);
          throw error;
        });
        return ctx.json({ image });
      }),
      liveryRemoveAvatar: createAuthEndpoint(`${PATH}/remove`, { method: 'POST', use: [sessionMiddleware] }, async (ctx) => {
        await change(ctx, null);
        return ctx.json({ image: null });
      }),
      liveryAvatar: createAuthEndpoint(`${PATH}/:name`, { method: 'GET' }, async (ctx) => {
        const name = (ctx.params as { name?: string } | undefined)?.name ?? '';
        const type = TYPES[NAME.exec(name)?.[1] ?? ''];
        const bytes = type ? await store.get(name) : null;
        if (!type || !bytes) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
        return new Response(bytes as Uint8Array<ArrayBuffer>, {
          headers: {
            'content-type': type,
            'cache-control': CACHE,
            'x-content-type-options': 'nosniff',
            'content-disposition': 'inline',
            // Opened by itself it is a picture, and nothing in it runs.
            'content-security-policy': "default-src 'none'; sandbox",
            'cross-origin-resource-policy': 'cross-origin',
          },
        });
      }),
    },
  } satisfies BetterAuthPlugin;

  /** Gives the account another picture, and forgets those that it had. */
  async function change(ctx: GenericEndpointContext, image: string | null): Promise<void> {
    const { session, user } = ctx.context.session as NonNullable<GenericEndpointContext['context']['session']>;
    const updated = await ctx.context.internalAdapter.updateUser(user.id, { image });
    await setSessionCookie(ctx, { session, user: { ...user, ...updated } });
    // Another upload may have been faster by now.
    const current = await ctx.context.internalAdapter.findUserById(user.id);
    await forgetAll(ctx, user.id, [image, current?.image]);
  }

  /** Forgets every picture of a person but those that are in use. Names begin with whose they are, so an address that somebody wrote into a profile counts for nothing. */
  async function forgetAll(ctx: GenericEndpointContext, userId: string, inUse: readonly (string | null | undefined)[]): Promise<void> {
    const kept = inUse.map((image) => image?.slice(addressOf(ctx).length));
    try {
      const names = await store.list(`${await ownerOf(userId)}-`);
      for (const name of names) if (!kept.includes(name)) await store.delete(name);
    } catch (error) {
      // Whatever is left behind, the change is made.
      ctx.context.logger.error('livery-ui/server', error);
    }
  }
}

function addressOf(ctx: GenericEndpointContext): string {
  return `${ctx.context.baseURL}${PATH}/`;
}

/** Whose picture it is, in its name, so that it tells nobody the id of a person. */
async function ownerOf(userId: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(userId)))).slice(0, 16);
}

/** Reads a body up to a size; beyond it, the rest is never looked at. */
async function readBody(request: Request | undefined, maxBytes: number): Promise<Uint8Array> {
  if (!request?.headers.get('content-type')?.startsWith('image/'))
    throw new APIError('UNSUPPORTED_MEDIA_TYPE', { code: 'PICTURE_NOT_SUPPORTED', message: 'Send the bytes of a picture.' });
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge(`A picture may have ${maxBytes} bytes.`);
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    size += piece.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw tooLarge(`A picture may have ${maxBytes} bytes.`);
    }
    pieces.push(piece.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}

function tooLarge(message: string): APIError {
  return new APIError('PAYLOAD_TOO_LARGE', { code: 'PICTURE_TOO_LARGE', message });
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

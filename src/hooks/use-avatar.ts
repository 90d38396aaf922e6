'use client';

import { useEffect, useRef } from 'react';
import { noConnection } from '../client/auth-error.js';
import type { Send } from '../client/run.js';
import { type AvatarState, avatarStart, avatarTransition } from '../flows/avatar.js';
import { useAuth } from './use-auth.js';
import { useFeatures } from './use-features.js';
import { useFlow } from './use-flow.js';
import { useRateLimit } from './use-rate-limit.js';

/** Keeps a picture in a place of the app's own, and gives its address. Whatever it throws is told as a picture that could not be saved. */
export type UploadAvatar = (picture: Blob, options: { signal?: AbortSignal | undefined }) => Promise<string>;

export interface UseAvatarOptions {
  /** @default the endpoint of `avatars()` of `livery-ui/server` */
  upload?: UploadAvatar | undefined;
}

export interface UseAvatarResult {
  state: AvatarState;
  /** Whether there is a place for pictures. */
  available: boolean;
  /** The opened picture, in the steps `cropping` and `saving`. */
  picture: ImageBitmap | null;
  /** Seconds until the server takes another try. */
  retryIn: number;
  /** Opens a file that was chosen, dropped or pasted. */
  choose: (file: Blob) => Promise<void>;
  /** Saves the part that was chosen. */
  save: (picture: Blob) => Promise<boolean>;
  /** Takes the picture away: initials are shown. */
  remove: () => Promise<boolean>;
  /** Leaves the picture as it is. */
  close: () => void;
}

const PATH = '/livery/avatar';
const REMOVE = '/livery/avatar/remove';

/**
 * Takes a picture to its place once for one wish to save it, however often its address has to be sent: somebody may have to prove who they are in between. One that failed is
 * taken there anew.
 *
 * @returns `null` where it could not be kept
 */
export function uploadOnce(upload: UploadAvatar, picture: Blob): (options: { signal?: AbortSignal | undefined }) => Promise<string | null> {
  let address: string | null = null;
  return async (options) => {
    address ??= await upload(picture, options).catch(() => null);
    return address;
  };
}

/** The picture of whoever is signed in. */
export function useAvatar({ upload }: UseAvatarOptions = {}): UseAvatarResult {
  const { client, run, session } = useAuth();
  const { features } = useFeatures();
  const flow = useFlow(avatarTransition, avatarStart);
  const { state } = flow;
  const picture = useRef<ImageBitmap | null>(null);
  const error = 'error' in state ? state.error : null;
  const retryIn = useRateLimit('avatar', error);

  useEffect(() => () => picture.current?.close(), []);

  function keep(next: ImageBitmap | null) {
    picture.current?.close();
    picture.current = next;
  }

  async function choose(file: Blob) {
    const attempt = flow.attempt({ type: 'choose' });
    if (!attempt) return;
    const opened = await import('../client/picture.js').then(({ openPicture }) => openPicture(file), noConnection);
    if (opened.ok) keep(opened.data);
    attempt.send(opened.ok ? { type: 'accept' } : { type: 'reject', error: opened.error });
  }

  async function send(event: { type: 'submit' | 'remove' }, path: string, request: Send): Promise<boolean> {
    if (retryIn > 0) return false;
    const attempt = flow.attempt(event);
    if (!attempt) return false;
    const outcome = await run(path, request, attempt.signal);
    if (outcome.ok) {
      await session.refetch();
      keep(null);
    }
    attempt.send(outcome.ok ? { type: 'accept' } : { type: 'reject', error: outcome.error });
    return outcome.ok;
  }

  return {
    state,
    available: upload !== undefined || features.plugins.avatar !== undefined,
    picture: picture.current,
    retryIn,
    choose,
    save: (blob) => {
      const uploaded = upload && uploadOnce(upload, blob);
      return uploaded
        ? send({ type: 'submit' }, '/update-user', async (options) => {
            const image = await uploaded(options);
            return image === null ? { data: null, error: { code: 'PICTURE_NOT_SAVED', status: 0 } } : client.updateUser({ image }, options);
          })
        : send({ type: 'submit' }, PATH, (options) => client.$fetch(PATH, { method: 'POST', body: blob, headers: { 'content-type': blob.type }, ...options }));
    },
    remove: () =>
      upload
        ? send({ type: 'remove' }, '/update-user', (options) => client.updateUser({ image: null }, options))
        : send({ type: 'remove' }, REMOVE, (options) => client.$fetch(REMOVE, { method: 'POST', body: {}, ...options })),
    close() {
      if (flow.send({ type: 'close' })) keep(null);
    },
  };
}

import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';

export type AvatarState =
  | { step: 'ready'; error: AuthError | null }
  /** The file is being opened. */
  | { step: 'opening' }
  /** The person chooses which part of it is shown. */
  | { step: 'cropping'; error: AuthError | null }
  | { step: 'saving' }
  | { step: 'removing' };

export type AvatarEvent =
  | { type: 'choose' }
  | { type: 'submit' }
  | { type: 'remove' }
  | { type: 'accept' }
  | { type: 'reject'; error: AuthError }
  | { type: 'close' };

export const avatarStart: AvatarState = { step: 'ready', error: null };

const ready = (): AvatarState => avatarStart;

/** Gives an account a picture: chosen, cropped, saved; or takes it away. */
export const avatarTransition = createTransition<AvatarState, AvatarEvent>({
  ready: {
    choose: () => ({ step: 'opening' }),
    remove: () => ({ step: 'removing' }),
  },
  opening: {
    accept: () => ({ step: 'cropping', error: null }),
    reject: (_, { error }) => ({ step: 'ready', error }),
  },
  cropping: {
    submit: () => ({ step: 'saving' }),
    close: ready,
  },
  saving: {
    accept: ready,
    reject: (_, { error }) => ({ step: 'cropping', error }),
  },
  removing: {
    accept: ready,
    reject: (_, { error }) => ({ step: 'ready', error }),
  },
});

import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';

export type EmailChangeState =
  | { step: 'editing'; error: AuthError | null }
  | { step: 'requesting'; email: string }
  /** A link is on its way to the new address, or, where the app asks it first, to the old one. `again` says whether it was sent again just now. */
  | { step: 'sent'; email: string; again: boolean; error: AuthError | null }
  | { step: 'resending'; email: string }
  /** The account has the new address. */
  | { step: 'changed'; email: string };

export type EmailChangeEvent =
  | { type: 'request'; email: string }
  | { type: 'resend' }
  | { type: 'accept' }
  | { type: 'reject'; error: AuthError }
  /** The account has the address, by this tab or another one. */
  | { type: 'confirm' }
  | { type: 'restart' };

export const emailChangeStart: EmailChangeState = { step: 'editing', error: null };

const restart = (): EmailChangeState => emailChangeStart;
const confirm = ({ email }: { email: string }): EmailChangeState => ({ step: 'changed', email });

/** Gives an account another address, which its owner proves by the link of a mail. */
export const emailChangeTransition = createTransition<EmailChangeState, EmailChangeEvent>({
  editing: {
    request: (_, { email }) => ({ step: 'requesting', email }),
  },
  requesting: {
    accept: ({ email }) => ({ step: 'sent', email, again: false, error: null }),
    reject: (_, { error }) => ({ step: 'editing', error }),
    confirm,
  },
  sent: {
    resend: ({ email }) => ({ step: 'resending', email }),
    confirm,
    restart,
  },
  resending: {
    accept: ({ email }) => ({ step: 'sent', email, again: true, error: null }),
    reject: ({ email }, { error }) => ({ step: 'sent', email, again: false, error }),
    confirm,
  },
  changed: {
    request: (_, { email }) => ({ step: 'requesting', email }),
    restart,
  },
});

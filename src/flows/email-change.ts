import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';

/** What a mail is on its way with: a link to the new address, or to the old one where that is asked first; a code to the old one; a code to the new one. */
export type EmailChangeWait = 'sent' | 'proof' | 'code';

export type EmailChangeState =
  | { step: 'editing'; error: AuthError | null }
  | { step: 'requesting'; email: string }
  /** A mail is on its way. `again` says whether it was sent again just now. */
  | { step: EmailChangeWait; email: string; again: boolean; error: AuthError | null }
  | { step: 'resending'; email: string; awaits: EmailChangeWait }
  /** The code of the old address is looked at, and one is asked for at the new one. */
  | { step: 'proving'; email: string }
  /** The code of the new address is looked at. */
  | { step: 'verifying'; email: string }
  /** The account has the new address. */
  | { step: 'changed'; email: string };

export type EmailChangeEvent =
  | { type: 'request'; email: string }
  | { type: 'resend' }
  /** A mail is on its way, and this is waited for. */
  | { type: 'accept'; awaits: EmailChangeWait }
  /** A code was typed. */
  | { type: 'verify' }
  | { type: 'reject'; error: AuthError }
  /** The account has the address, by this tab or another one; or `email`, which it got elsewhere meanwhile, and no mail from before works any more. */
  | { type: 'confirm'; email?: string }
  | { type: 'restart' };

export const emailChangeStart: EmailChangeState = { step: 'editing', error: null };

interface Asked {
  email: string;
}

const restart = (): EmailChangeState => emailChangeStart;
const confirm = ({ email }: Asked, event: { email?: string }): EmailChangeState => ({ step: 'changed', email: event.email ?? email });
const resend = ({ step, email }: Asked & { step: EmailChangeWait }): EmailChangeState => ({ step: 'resending', email, awaits: step });
const wait =
  (again: boolean) =>
  ({ email }: Asked, { awaits }: { awaits: EmailChangeWait }): EmailChangeState => ({ step: awaits, email, again, error: null });
const refuse =
  (step: EmailChangeWait) =>
  ({ email }: Asked, { error }: { error: AuthError }): EmailChangeState => ({ step, email, again: false, error });

/** Gives an account another address, which its owner proves by the link of a mail, or by its code. */
export const emailChangeTransition = createTransition<EmailChangeState, EmailChangeEvent>({
  editing: {
    request: (_, { email }) => ({ step: 'requesting', email }),
  },
  requesting: {
    accept: wait(false),
    reject: (_, { error }) => ({ step: 'editing', error }),
    confirm,
  },
  sent: { resend, confirm, restart },
  proof: { resend, confirm, restart, verify: ({ email }) => ({ step: 'proving', email }) },
  proving: { accept: wait(false), reject: refuse('proof'), confirm },
  code: { resend, confirm, restart, verify: ({ email }) => ({ step: 'verifying', email }) },
  verifying: { reject: refuse('code'), confirm },
  resending: {
    // The code that was sent before may have come meanwhile.
    verify: (state) => (state.awaits === 'sent' ? state : { step: state.awaits === 'proof' ? 'proving' : 'verifying', email: state.email }),
    accept: wait(true),
    reject: (state, event) => refuse(state.awaits)(state, event),
    confirm,
    restart,
  },
  changed: {
    request: (_, { email }) => ({ step: 'requesting', email }),
    restart,
  },
});

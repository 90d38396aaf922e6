import type { PublicFeatures } from '../../client/features.js';
import type { MailedWay } from '../../flows/sign-in.js';

/** A way in beside the form. `id` is Better Auth's own name for it. */
export type Way = { id: string; kind: 'provider'; name: string } | { id: 'passkey'; kind: 'passkey' } | { id: MailedWay; kind: 'mailed' };

/** How many ways stand open; the others are behind "More ways". */
export const OPEN_WAYS = 3;

export interface Ways {
  open: readonly Way[];
  more: readonly Way[];
  /** The way by mail that takes the form's place, where the server has no passwords. */
  form: MailedWay | null;
}

/**
 * The ways in that a server has, in the order they are drawn in: the one that was used last, providers, passkey, mail.
 *
 * @param canPasskey `false` where the browser knows no passkeys
 * @param whole `false` where a form was drawn before they were known: they must not move it, so none stands open
 */
export function waysOf(features: PublicFeatures, lastWay: string | null, { canPasskey, whole }: { canPasskey: boolean; whole: boolean }): Ways {
  const { providers, plugins } = features;
  const mailed = (['magic-link', 'email-otp'] as const).filter((id) => (id === 'magic-link' ? plugins.magicLink : plugins.emailOtp));
  const form = features.emailPassword ? null : (mailed.at(-1) ?? null);
  const all: Way[] = [
    ...providers.map(({ id, name }) => ({ id, kind: 'provider', name: name || id }) as const),
    ...(plugins.passkey && canPasskey ? [{ id: 'passkey', kind: 'passkey' } as const] : []),
    ...mailed.filter((id) => id !== form).map((id) => ({ id, kind: 'mailed' }) as const),
  ];
  const ordered = [...all.filter(({ id }) => id === lastWay), ...all.filter(({ id }) => id !== lastWay)];
  const open = whole ? OPEN_WAYS : 0;
  return { open: ordered.slice(0, open), more: ordered.slice(open), form };
}

import type { AuthCore } from './core.js';
import { rememberWay } from './last-way.js';
import { type AskOptions, askForPasskey } from './passkey-ceremony.js';
import { confirmPasskeys, forgetPasskey } from './passkey-signals.js';
import type { Answer, Outcome } from './run.js';

// All that has to do with passkeys is loaded at once.
export { makePasskey } from './passkey-ceremony.js';

export interface PasskeySignInOptions extends AskOptions {
  /** The person has chosen one. `false` ends it there. */
  onAnswer: () => boolean;
  /** The id of the one person who may sign in by it. */
  only?: string | undefined;
}

/** Signs in by a passkey, up to an answer of the server. */
export async function signInByPasskey(
  { client, run, session }: Pick<AuthCore, 'client' | 'run' | 'session'>,
  { onAnswer, only, ...options }: PasskeySignInOptions,
): Promise<Outcome<Answer>> {
  const asked = await askForPasskey(client, run, options);
  if (!asked.ok) return asked;
  if (!onAnswer()) return { ok: false, error: { code: 'ABORTED', status: 0 } };
  const used = asked.data;
  const path = '/passkey/verify-authentication';
  const outcome = await run(path, (request) => client.$fetch(path, { method: 'POST', body: { response: used.response }, ...request }));
  if (!outcome.ok) {
    if (outcome.error.code === 'PASSKEY_NOT_FOUND') void forgetPasskey(used);
    return outcome;
  }
  if (outcome.data.twoFactorRedirect === true) return outcome;
  if (only !== undefined && userIdOf(outcome.data) !== only) {
    // Before this page hears of them: whoever they are, they are not who is asked for.
    await run('/sign-out', (request) => client.signOut({}, request));
    return { ok: false, error: { code: 'PASSKEY_OF_SOMEBODY_ELSE', status: 403 } };
  }
  rememberWay('passkey');
  await session.refetch();
  void confirmPasskeys(client, run, used, session);
  return outcome;
}

function userIdOf({ user, session }: Answer): unknown {
  return (user as { id?: unknown } | undefined)?.id ?? (session as { userId?: unknown } | undefined)?.userId;
}

import type { AuthClient } from './port.js';
import type { Run } from './run.js';
import type { SessionStore } from './session.js';

/** The Signal API: how a site tells the person's passkey manager what it still knows. Source: WebAuthn Level 3, section 5.1.10. */
interface Signals {
  signalUnknownCredential?: (options: { rpId: string; credentialId: string }) => Promise<void>;
  signalAllAcceptedCredentials?: (options: { rpId: string; userId: string; allAcceptedCredentialIds: string[] }) => Promise<void>;
  signalCurrentUserDetails?: (options: { rpId: string; userId: string; name: string; displayName: string }) => Promise<void>;
}

export interface UsedPasskey {
  rpId: string;
  credentialId: string;
  /** Empty where the device did not say. */
  userHandle: string;
}

/** The server knows nothing of this passkey any more, so the manager need not offer it. */
export async function forgetPasskey({ rpId, credentialId }: Pick<UsedPasskey, 'rpId' | 'credentialId'>): Promise<void> {
  await tell((signals) => signals.signalUnknownCredential?.({ rpId, credentialId }));
}

/**
 * After a sign-in: tells the manager which passkeys are still good, and what the account is called, now and whenever it gets another name or address on this page. A
 * manager knows an account by a handle that only the passkey tells.
 *
 * A manager removes what is not in the list, so nothing is said unless the server has given a whole list, and the passkey that was used a moment ago is in it.
 */
export async function confirmPasskeys(client: AuthClient, run: Run, used: UsedPasskey, session: SessionStore): Promise<void> {
  if (used.userHandle === '') return;
  // Whose passkey it was, though the page may be about somebody else by the time of the answer.
  const { user } = session.get().data ?? {};
  const path = '/passkey/list-user-passkeys';
  const outcome = await run(path, (request) => client.$fetch(path, { method: 'GET', ...request }));
  const ids = outcome.ok && Array.isArray(outcome.data) ? outcome.data.map((passkey) => (passkey as { credentialID?: unknown } | null)?.credentialID) : [];
  if (!ids.includes(used.credentialId) || !ids.every((id) => typeof id === 'string')) return;
  const { rpId, userHandle: userId } = used;
  await tell((signals) => signals.signalAllAcceptedCredentials?.({ rpId, userId, allAcceptedCredentialIds: ids as string[] }));
  let told = '';
  const stop = session.subscribe(tellDetails);
  tellDetails();

  function tellDetails() {
    const now = session.get().data?.user;
    if (!now || now.id !== user?.id) stop();
    else if (told !== now.email + now.name) {
      told = now.email + now.name;
      void tell((signals) => signals.signalCurrentUserDetails?.({ rpId, userId, name: now.email, displayName: now.name }));
    }
  }
}

/** A browser without the API, or a manager that wants none of it, is as good as any. */
async function tell(signal: (signals: Signals) => Promise<void> | undefined): Promise<void> {
  try {
    if (typeof PublicKeyCredential === 'function') await signal(PublicKeyCredential as Signals);
  } catch {
    // Advice only.
  }
}

import type { CDPSession, Page } from 'playwright';

/** A device that keeps passkeys, as far as Chromium can tell. */
export interface VirtualAuthenticator {
  credentials: () => Promise<readonly { credentialId: string; userHandle?: string; userName?: string; userDisplayName?: string }[]>;
  clear: () => Promise<void>;
  /** Whether the finger, face or PIN is recognised. */
  setUserVerified: (verified: boolean) => Promise<void>;
  /** Whether somebody touches it without being asked twice. */
  setPresence: (automatic: boolean) => Promise<void>;
}

/** Gives a page a device of its own. */
export async function addAuthenticator(page: Page, { automaticPresence = true }: { automaticPresence?: boolean } = {}): Promise<VirtualAuthenticator> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: automaticPresence,
    },
  });
  return {
    credentials: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    clear: async () => void (await session.send('WebAuthn.clearCredentials', { authenticatorId })),
    setUserVerified: async (isUserVerified) => void (await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })),
    setPresence: async (enabled) => void (await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })),
  };
}

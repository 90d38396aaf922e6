/** Compiled, never run: any Better Auth client is an `AuthClient`. */

import { createAuthClient as createVanillaClient } from 'better-auth/client';
import {
  adminClient,
  anonymousClient,
  deviceAuthorizationClient,
  emailOTPClient,
  inferAdditionalFields,
  lastLoginMethodClient,
  magicLinkClient,
  multiSessionClient,
  oneTapClient,
  oneTimeTokenClient,
  organizationClient,
  phoneNumberClient,
  siweClient,
  twoFactorClient,
  usernameClient,
} from 'better-auth/client/plugins';
import { createAuthClient } from 'better-auth/react';
import type { AuthClient } from './port.js';

const bare = createAuthClient();
const vanilla = createVanillaClient();
const everything = createAuthClient({
  plugins: [
    adminClient(),
    anonymousClient(),
    deviceAuthorizationClient(),
    emailOTPClient(),
    lastLoginMethodClient(),
    magicLinkClient(),
    multiSessionClient(),
    oneTapClient({ clientId: 'id' }),
    oneTimeTokenClient(),
    organizationClient({ teams: { enabled: true } }),
    phoneNumberClient(),
    siweClient(),
    twoFactorClient(),
    usernameClient(),
  ],
});
const withFields = createAuthClient({
  plugins: [
    inferAdditionalFields({ user: { softwareBackground: { type: 'string', required: true }, hardwareBackground: { type: 'boolean', required: false } } }),
  ],
});

export const clients: AuthClient[] = [bare, vanilla, everything, withFields];
// @ts-expect-error a client has to be one
export const noClient: AuthClient = { signIn: {} };

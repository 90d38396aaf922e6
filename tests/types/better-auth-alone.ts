import { betterAuth } from 'better-auth';
import { organizationClient, twoFactorClient } from 'better-auth/client/plugins';
import { organization, twoFactor } from 'better-auth/plugins';
import { createAuthClient } from 'better-auth/react';

/** What a host writes without Livery. Where this does not compile, `host.tsx` cannot either, and it is not for Livery to mend. */
export const auth = betterAuth({ emailAndPassword: { enabled: true }, plugins: [twoFactor(), organization()] });
export const client = createAuthClient({ plugins: [twoFactorClient(), organizationClient()] });

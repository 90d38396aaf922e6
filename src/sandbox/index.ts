export {
  createSandbox,
  type Sandbox,
  type SandboxBrowser,
  type SandboxClient,
  type SandboxMails,
  type SandboxOptions,
  type SandboxRequest,
} from './create-sandbox.js';
export { NETWORK_MODES, type NetworkMode, type NetworkSettings } from './network.js';
export type { Outbox, SandboxMail } from './outbox.js';
export { ACME_SEED, SEED_PASSWORD, type Seed, type SeedOrganization, type SeedSession, type SeedUser } from './seed.js';

import type { AuthContext } from 'better-auth';
import { parseDuration } from './duration.js';

/** Somebody who has an account when the sandbox begins. */
export interface SeedUser {
  name: string;
  email: string;
  /** @default a long one, the same for everybody: see `SEED_PASSWORD` */
  password?: string | undefined;
  /** @default true */
  emailVerified?: boolean | undefined;
  image?: string | undefined;
  /** Values of the app's own fields. */
  fields?: Readonly<Record<string, unknown>> | undefined;
  /** Where they are signed in already. */
  sessions?: readonly SeedSession[] | undefined;
}

export interface SeedSession {
  userAgent: string;
  ipAddress?: string | undefined;
  /** How long ago it was used, like `2 hours`. @default '0 minutes' */
  lastSeen?: string | undefined;
  /** How long ago it began. @default the same */
  created?: string | undefined;
}

export interface SeedOrganization {
  name: string;
  slug: string;
  logo?: string | undefined;
  /** Addresses of seeded users, with the role of each. */
  members: Readonly<Record<string, string>>;
}

export interface Seed {
  users?: readonly SeedUser[] | undefined;
  /** Needs the organization plugin. */
  organizations?: readonly SeedOrganization[] | undefined;
}

export const SEED_PASSWORD = 'notes on the engine';

/** The sample company: Ada on three devices, Grace on one, Alan with an address that is not confirmed. */
export const ACME_SEED: Seed = {
  users: [
    {
      name: 'Ada Lovelace',
      email: 'ada@example.com',
      sessions: [
        {
          userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
          ipAddress: '203.0.113.9',
          lastSeen: '2 hours',
          created: '3 days',
        },
        {
          userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
          ipAddress: '203.0.113.7',
          lastSeen: '1 day',
          created: '6 days',
        },
      ],
    },
    { name: 'Grace Hopper', email: 'grace@example.com' },
    { name: 'Alan Turing', email: 'alan@example.com', emailVerified: false },
  ],
};

/** Writes a seed into the database, by Better Auth's own means. */
export async function plant({ users = [], organizations = [] }: Seed, context: AuthContext): Promise<void> {
  for (const user of users) await plantUser(user, context);
  if (organizations.length > 0 && !context.options.plugins?.some(({ id }) => id === 'organization'))
    throw new Error('livery-ui/sandbox: `seed.organizations` needs the organization plugin. Add organization() to `plugins`.');
  for (const organization of organizations) await plantOrganization(organization, context);
}

async function plantUser({ name, email, password = SEED_PASSWORD, emailVerified = true, image, fields, sessions = [] }: SeedUser, context: AuthContext) {
  const { internalAdapter, adapter } = context;
  const user = await internalAdapter.createUser({ ...fields, name, email: email.toLowerCase(), emailVerified, ...(image ? { image } : {}) }, {
    method: 'email-password',
  } as never);
  const account = { userId: user.id, providerId: 'credential', accountId: user.id, password: await context.password.hash(password) };
  // Better Auth 1.7.0 to 1.7.2 ask who issued an account.
  const issuer = 'issuer' in (context.tables.account?.fields ?? {}) ? { issuer: 'local:credential' } : {};
  await internalAdapter.linkAccount({ ...account, ...issuer });
  for (const { userAgent, ipAddress = '', lastSeen = '0 minutes', created = lastSeen } of sessions) {
    const { token } = await internalAdapter.createSession(user.id);
    const now = Date.now();
    await adapter.update({
      model: 'session',
      where: [{ field: 'token', value: token }],
      update: { userAgent, ipAddress, updatedAt: new Date(now - parseDuration(lastSeen)), createdAt: new Date(now - parseDuration(created)) },
    });
  }
}

async function plantOrganization({ name, slug, logo, members }: SeedOrganization, { adapter, internalAdapter }: AuthContext) {
  const createdAt = new Date();
  const organization = await adapter.create<{ id?: string } & Record<string, unknown>, { id: string }>({
    model: 'organization',
    data: { name, slug, ...(logo ? { logo } : {}), createdAt },
  });
  for (const [email, role] of Object.entries(members)) {
    const found = await internalAdapter.findUserByEmail(email);
    if (!found) throw new Error(`livery-ui/sandbox: ${email} is a member of ${name}, but not among \`seed.users\`.`);
    await adapter.create({ model: 'member', data: { organizationId: organization.id, userId: found.user.id, role, createdAt } });
  }
}

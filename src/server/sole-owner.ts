import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { APIError, createAuthEndpoint, createAuthMiddleware, sessionMiddleware } from 'better-auth/api';
import { peekSession } from './peek-session.js';

/** Better Auth's own default for who has made an organization. */
const OWNER = 'owner';
const DELETION = /^\/delete-user(?:\/callback)?$/;

interface Member {
  id: string;
  userId: string;
  organizationId: string;
  /** Roles, with commas between them. */
  role: string;
}

/** `GET /livery/sole-owner`: organizations that would have no owner without whoever is signed in, with their names. */
export const soleOwnerEndpoint = createAuthEndpoint('/livery/sole-owner', { method: 'GET', use: [sessionMiddleware] }, async (ctx) =>
  ctx.json({ organizations: await ownedAlone(ctx, ctx.context.session.user.id) }),
);

/** Refuses to delete the account of the only owner of an organization, which nobody could manage after it. `livery()` adds it. */
export const keepOwners: BetterAuthPlugin = {
  id: 'livery-keep-owners',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path !== undefined && DELETION.test(path),
        handler: createAuthMiddleware(async (ctx) => {
          const found = await peekSession(ctx);
          if (!found || (await ownedAlone(ctx, found.user.id)).length === 0) return;
          throw new APIError('BAD_REQUEST', { code: 'SOLE_OWNER_OF_ORGANIZATION', message: 'Hand over or delete your organizations first.' });
        }),
      },
    ],
  },
};

async function ownedAlone(ctx: GenericEndpointContext, userId: string): Promise<{ id: string; name: string }[]> {
  const plugin = ctx.context.options.plugins?.find(({ id }) => id === 'organization');
  if (!plugin) return [];
  const { creatorRole = OWNER } = ((plugin as { options?: { creatorRole?: string } }).options ?? {}) as { creatorRole?: string };
  const isOwner = ({ role }: Member) => role.split(',').some((one) => one.trim() === creatorRole);
  const { adapter } = ctx.context;
  const own = (await adapter.findMany<Member>({ model: 'member', where: [{ field: 'userId', value: userId }] })).filter(isOwner);
  const alone: { id: string; name: string }[] = [];
  for (const { organizationId } of own) {
    // By role, for an organization may have more members than one look shows.
    const owners = await adapter.findMany<Member>({
      model: 'member',
      where: [
        { field: 'organizationId', value: organizationId },
        { field: 'role', operator: 'contains', value: creatorRole },
      ],
    });
    if (owners.some((member) => member.userId !== userId && isOwner(member))) continue;
    const organization = await adapter.findOne<{ id: string; name: string }>({ model: 'organization', where: [{ field: 'id', value: organizationId }] });
    if (organization) alone.push({ id: organization.id, name: organization.name });
  }
  return alone;
}

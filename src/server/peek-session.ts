import type { GenericEndpointContext } from 'better-auth';
import { getSessionFromCtx } from 'better-auth/api';

/**
 * Who asks, for a hook that comes before an endpoint. What it finds may come from a cookie that outlives its session, and is not left behind for an endpoint that would look
 * for itself and not take that one.
 */
export async function peekSession(ctx: GenericEndpointContext): ReturnType<typeof getSessionFromCtx> {
  const before = ctx.context.session;
  const found = await getSessionFromCtx(ctx, { disableRefresh: true });
  ctx.context.session = before;
  return found;
}

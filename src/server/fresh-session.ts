import type { GenericEndpointContext } from 'better-auth';
import { APIError } from 'better-auth/api';

/**
 * Refuses a session that is older than `session.freshAge`, as Better Auth does for its own sensitive acts: Livery's pages then ask the person to sign in again above the
 * page, and go on.
 *
 * @throws `SESSION_NOT_FRESH`, with 403
 */
export function refuseStale({ sessionConfig: { freshAge } }: GenericEndpointContext['context'], session: { createdAt: Date | string }, message: string): void {
  if (freshAge === 0 || Date.now() - new Date(session.createdAt).getTime() < freshAge * 1000) return;
  throw new APIError('FORBIDDEN', { code: 'SESSION_NOT_FRESH', message });
}

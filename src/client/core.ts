import type { ReadableAtom } from 'nanostores';
import { callHost } from '../safety/call-host.js';
import { type Challenges, createChallenges } from './challenges.js';
import { featuresQuery, type PublicFeatures } from './features.js';
import type { AuthClient, AuthSession } from './port.js';
import { createQueries, type Queries, type Query } from './query.js';
import { type AuthEvent, createRun, type Run } from './run.js';
import { createSessionStore, type SessionStore } from './session.js';

export interface AuthCoreOptions {
  client: AuthClient;
  features?: PublicFeatures | undefined;
  initialSession?: AuthSession | null | undefined;
  onEvent?: ((event: AuthEvent) => void) | undefined;
}

/** Everything that one provider holds, without React: requests, reads, the session, the challenges. */
export interface AuthCore {
  client: AuthClient;
  run: Run;
  /** Whether a request has been on its way for more than eight seconds. */
  $slow: ReadableAtom<boolean>;
  challenges: Challenges;
  queries: Queries;
  session: SessionStore;
  features: Query<PublicFeatures>;
}

export function createAuthCore({ client, features, initialSession, onEvent }: AuthCoreOptions): AuthCore {
  const challenges = createChallenges();
  const queries = createQueries();
  const session = createSessionStore(client, initialSession);
  const { run, $slow } = createRun({
    challenges,
    hasSession: () => session.get().status === 'signed-in',
    onSettled: (event) => {
      if (event.type === 'request-succeeded') queries.invalidate(event.endpoint);
      callHost(() => onEvent?.(event));
    },
  });
  return { client, run, $slow, challenges, queries, session, features: queries.query(featuresQuery(client, run, features)) };
}

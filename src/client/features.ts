import type { AuthClient } from './port.js';
import type { QueryDefinition } from './query.js';
import type { Run } from './run.js';

/** A way in through somebody else's account. */
export interface ProviderFeature {
  id: string;
  name: string;
  kind: 'social' | 'generic';
  signUp: boolean;
}

/** A field that the app added to its users. */
export interface UserFieldFeature {
  type: string | readonly string[];
  required: boolean;
  /** Whether the person may set it. */
  input: boolean;
}

/**
 * What the server can do, as far as a page may know it: components draw nothing else. `livery()` answers it at `GET /livery/features`; a host without the plugin
 * writes it by hand.
 */
export interface PublicFeatures {
  version: 1;
  appName: string;
  /** `null` when email and password are off. Lengths are characters. */
  emailPassword: {
    signUp: boolean;
    minLength: number;
    maxLength: number;
    requireEmailVerification: boolean;
    reset: boolean;
  } | null;
  /** Whether a verification mail can be asked for. */
  emailVerification: boolean;
  providers: readonly ProviderFeature[];
  /** Plugins by id, with the limits a page has to know. */
  plugins: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  userFields: Readonly<Record<string, UserFieldFeature>>;
  /** What somebody may do with their own account; nothing of it where it is left out. */
  account?:
    | {
        changeEmail: boolean;
        deleteUser: boolean;
        /** Whether it is deleted by the link of a mail. */
        deleteByEmail: boolean;
        /** Whether accounts with providers can be added. */
        linking: boolean;
        /** How many rows a list of the server has at most. */
        maxRows: number;
      }
    | undefined;
  /** Seconds. */
  lifetimes: {
    verify: number;
    reset: number;
    session: number;
    /** A session older than this has to prove itself again for sensitive acts. */
    freshAge: number;
    /** How long a revoked session may live on. */
    cookieCache: number;
  };
}

/** What is drawn while nothing is known: every Better Auth server of a form with email and password has at least this. */
export const BASIC_FEATURES: PublicFeatures = {
  version: 1,
  appName: '',
  emailPassword: { signUp: true, minLength: 8, maxLength: 128, requireEmailVerification: false, reset: true },
  emailVerification: true,
  providers: [],
  plugins: {},
  userFields: {},
  lifetimes: { verify: 3600, reset: 3600, session: 604_800, freshAge: 86_400, cookieCache: 0 },
};

/** The query of `GET /livery/features`. It is about the server, not the person, so it outlives a change of user. */
export function featuresQuery(client: AuthClient, run: Run, initial: PublicFeatures | undefined): QueryDefinition<PublicFeatures> {
  return {
    key: 'features',
    personal: false,
    initial,
    load: async (signal) => {
      const outcome = await run('/livery/features', (options) => client.$fetch('/livery/features', { ...options, method: 'GET' }), signal);
      if (!outcome.ok) return outcome;
      // A host that passes the features in never needs the reader.
      const { readFeatures } = await import('./read-features.js');
      return readFeatures(outcome.data, BASIC_FEATURES);
    },
  };
}

import { type Answer, type Outcome, type Run } from './run.js';
import type { AuthClient } from './port.js';
import type { QueryDefinition } from './query.js';

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
      return outcome.ok ? readFeatures(outcome.data) : outcome;
    },
  };
}

/** Reads an answer of `GET /livery/features`: what is missing or of another type gets the basic value, so an older server is drawn, too. */
export function readFeatures(answer: Answer): Outcome<PublicFeatures> {
  if (answer.version !== 1) return { ok: false, error: { code: 'UNEXPECTED_RESPONSE', status: 200 } };
  const basic = BASIC_FEATURES;
  const form = answer.emailPassword;
  return {
    ok: true,
    data: {
      version: 1,
      appName: typeof answer.appName === 'string' ? answer.appName : basic.appName,
      emailPassword: isRecord(form) ? { ...(basic.emailPassword as object), ...sameTypes(form, basic.emailPassword as object) } as PublicFeatures['emailPassword'] : null,
      emailVerification: answer.emailVerification === true,
      providers: Array.isArray(answer.providers) ? answer.providers.filter((one) => isRecord(one) && typeof one.id === 'string') : [],
      plugins: isRecord(answer.plugins) ? (answer.plugins as PublicFeatures['plugins']) : {},
      userFields: isRecord(answer.userFields) ? (answer.userFields as PublicFeatures['userFields']) : {},
      lifetimes: { ...basic.lifetimes, ...(isRecord(answer.lifetimes) ? sameTypes(answer.lifetimes, basic.lifetimes) : {}) },
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sameTypes(values: Record<string, unknown>, model: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(model).flatMap(([key, like]) => (typeof values[key] === typeof like ? [[key, values[key]]] : [])));
}

import { isDevelopment } from '../safety/dev.js';
import { BrandingError, type BrandingProblem } from './branding-error.js';
import { brandingVariables } from './css.js';
import { BRANDING_FIELDS, type BrandingField, namesOf } from './fields.js';
import type { BrandVariables } from './stylesheet.js';

/** Everything that makes Livery look like one app. Plain JSON, so it travels from a server to a page as it is. */
export interface Branding {
  name: string;
  logoUrl: string | null;
  /** Drawn instead of `logoUrl` on dark ground. */
  logoDarkUrl: string | null;
  faviconUrl: string | null;
  /** `#rrggbb`, as the host gave it. Contrast is repaired where it is used, see `brandLadder`. */
  primaryColor: string;
  /** `#rrggbb` for charts and the brand panel. */
  secondaryColor: string | null;
  /** Host name, with a port where there is one. */
  domain: string | null;
  /** Where the app lives, without a slash at the end. */
  url: string | null;
  companyName: string | null;
  companyAddress: string | null;
  supportEmail: string | null;
  supportUrl: string | null;
  privacyUrl: string | null;
  termsUrl: string | null;
  description: string | null;
  tagline: string | null;
  /** Name of one font family that the page has; it is put before the default ones. */
  fontFamily: string | null;
  /** Radius of fields and buttons in px, 0 to 24; all other radii follow from it. */
  radius: number;
  /** `Name <address>` that mails come from. Server only: `publicBranding` leaves it out. */
  emailFrom: string | null;
  /** Server only. */
  emailReplyTo: string | null;
}

/** What a browser may know. Components take this. */
export interface PublicBranding extends Omit<Branding, 'emailFrom' | 'emailReplyTo'> {
  /** The custom properties of the brand, worked out on the server, so that no page has to carry the colour engine. */
  variables: BrandVariables;
}

/** A record of environment variables, such as `process.env`. */
export type Env = Record<string, string | undefined>;

/**
 * Reads the branding from environment variables: `APP_*` (also with the prefix `NEXT_PUBLIC_`, `VITE_` or `PUBLIC_`) and `EMAIL_*`. Empty counts as unset.
 *
 * In browser code bundlers replace only names that are written out, so call it on the server, or hand over a record with the names spelled out.
 *
 * @throws {BrandingError} once, listing every variable that cannot be used, and why, with an example each.
 *
 * @example
 * const branding = brandingFromEnv(process.env);
 */
export function brandingFromEnv(env: Env): Branding {
  if (isDevelopment()) {
    import('./env-notes.js').then(
      ({ checkEnv }) => checkEnv(env),
      () => {},
    );
  }
  return readEnv(env);
}

/** `brandingFromEnv` without the notes for developers, for a program that makes them findings of its own. */
export function readEnv(env: Env): Branding {
  return readFields((field) => {
    for (const name of namesOf(field)) {
      const value = Object.hasOwn(env, name) ? env[name] : undefined;
      if (typeof value === 'string' && value.trim() !== '') return { name, value };
    }
    return null;
  });
}

/**
 * Makes a branding from values in code, under the same rules as `brandingFromEnv`. What is left out gets its default.
 *
 * @throws {BrandingError} once, listing every property that cannot be used.
 */
export function createBranding(values: { [Key in keyof Branding]?: Branding[Key] | undefined } = {}): Branding {
  return readFields((_, key) => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    return value === undefined || value === null ? null : { name: key, value: String(value) };
  });
}

/**
 * Leaves out what only the server may know, and adds the brand's custom properties. The result is safe to put into a page.
 *
 * Properties that are as in our stylesheet anyway are left out: so a page that names no colour takes the one that its server serves as `branding.css`.
 */
export function publicBranding(branding: Branding): PublicBranding {
  const { emailFrom: _from, emailReplyTo: _replyTo, ...rest } = branding;
  const plain = brandingVariables(createBranding());
  return { ...rest, variables: Object.fromEntries(Object.entries(brandingVariables(branding)).filter(([name, value]) => plain[name] !== value)) };
}

function readFields(find: (field: BrandingField<unknown>, key: keyof Branding) => { name: string; value: string } | null): Branding {
  const problems: BrandingProblem[] = [];
  const entries = Object.entries(BRANDING_FIELDS).map(([key, field]: [string, BrandingField<unknown>]) => {
    const found = find(field, key as keyof Branding);
    if (!found) return [key, field.fallback];
    const value = field.parse(found.value);
    if (value === undefined) problems.push({ name: found.name, reason: field.reason, example: field.example });
    return [key, value];
  });
  if (problems.length > 0) throw new BrandingError(problems);
  return Object.fromEntries(entries) as Branding;
}

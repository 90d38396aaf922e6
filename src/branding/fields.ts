import { cleanText } from '../safety/clean-text.js';
import { normaliseEmail } from '../safety/normalise-email.js';
import { safeUrl } from '../safety/safe-url.js';
import type { Branding } from './branding.js';
import { parseColour, toHex } from './colour.js';

/** How one property of `Branding` is read: its variable, what is accepted, and what a developer is told otherwise. */
export interface BrandingField<Value> {
  variable: string;
  /** `undefined` means that the value cannot be used. */
  parse: (text: string) => Value | undefined;
  reason: string;
  example: string;
  fallback: Value;
}

type FieldOf<Key extends keyof Branding> = BrandingField<Branding[Key]>;

const MAX_RADIUS = 24;
const PX_PER_REM = 16;
const FONT = /^[\p{L}\p{N} _-]{1,64}$/u;
const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?::\d{1,5})?$/i;

const text = (max: number) => (value: string) => {
  const clean = cleanText(value, max);
  return clean === '' || clean.endsWith('…') ? undefined : clean;
};
const link = (value: string) => safeUrl(value, 'link') ?? undefined;
const image = (value: string) => safeUrl(value, 'image') ?? undefined;
const email = (value: string) => normaliseEmail(value) ?? undefined;
const colour = (value: string) => {
  const rgb = parseColour(value);
  return rgb ? toHex(rgb) : undefined;
};

const LINK_REASON = 'is not an https: address, a path of this site, or a mailto: link.';
const IMAGE_REASON = 'is not an https: address, a path of this site, or a small PNG, WebP, AVIF or JPEG as data.';
const COLOUR_REASON = 'is not a colour that can be read.';

// What bundlers hand to browsers. EMAIL_* has no such spelling on purpose: it is for servers.
const PUBLIC_PREFIXES = ['', 'NEXT_PUBLIC_', 'VITE_', 'PUBLIC_'];

/** The variables that a property is read from; the first that is set wins. */
export function namesOf({ variable }: Pick<BrandingField<unknown>, 'variable'>): string[] {
  return variable.startsWith('APP_') ? PUBLIC_PREFIXES.map((prefix) => prefix + variable) : [variable];
}

/** Every property, in the order in which a developer meets them in `.env.example`. */
export const BRANDING_FIELDS: { [Key in keyof Branding]: FieldOf<Key> } = {
  name: { variable: 'APP_NAME', parse: text(64), reason: 'is empty or longer than 64 characters.', example: 'Acme', fallback: 'App' },
  logoUrl: { variable: 'APP_LOGO_URL', parse: image, reason: IMAGE_REASON, example: 'https://example.com/logo.png', fallback: null },
  logoDarkUrl: { variable: 'APP_LOGO_DARK_URL', parse: image, reason: IMAGE_REASON, example: 'https://example.com/logo-dark.png', fallback: null },
  faviconUrl: { variable: 'APP_FAVICON', parse: image, reason: IMAGE_REASON, example: '/favicon.ico', fallback: null },
  primaryColor: { variable: 'APP_PRIMARY_COLOR', parse: colour, reason: COLOUR_REASON, example: '#4f46e5', fallback: '#4f46e5' },
  secondaryColor: { variable: 'APP_SECONDARY_COLOR', parse: colour, reason: COLOUR_REASON, example: 'oklch(70% 0.15 200)', fallback: null },
  domain: {
    variable: 'APP_DOMAIN',
    parse: (value) => (DOMAIN.test(value.trim()) ? value.trim().toLowerCase() : undefined),
    reason: 'is not a host name.',
    example: 'app.example.com',
    fallback: null,
  },
  url: {
    variable: 'APP_URL',
    parse: (value) => (/^https?:/i.test(value.trim()) ? link(value)?.replace(/\/$/, '') : undefined),
    reason: 'is not an https: address (http: is for localhost only).',
    example: 'https://app.example.com',
    fallback: null,
  },
  companyName: { variable: 'APP_COMPANY_NAME', parse: text(80), reason: 'is empty or longer than 80 characters.', example: 'Acme Ltd', fallback: null },
  companyAddress: {
    variable: 'APP_COMPANY_ADDRESS',
    parse: text(160),
    reason: 'is empty or longer than 160 characters.',
    example: '1 Example Street, London',
    fallback: null,
  },
  supportEmail: { variable: 'APP_SUPPORT_EMAIL', parse: email, reason: 'is not one email address.', example: 'support@example.com', fallback: null },
  supportUrl: { variable: 'APP_SUPPORT_URL', parse: link, reason: LINK_REASON, example: 'https://example.com/help', fallback: null },
  privacyUrl: { variable: 'APP_PRIVACY_URL', parse: link, reason: LINK_REASON, example: 'https://example.com/privacy', fallback: null },
  termsUrl: { variable: 'APP_TERMS_URL', parse: link, reason: LINK_REASON, example: 'https://example.com/terms', fallback: null },
  description: {
    variable: 'APP_DESCRIPTION',
    parse: text(200),
    reason: 'is empty or longer than 200 characters.',
    example: 'Orders and invoices in one place',
    fallback: null,
  },
  tagline: { variable: 'APP_TAGLINE', parse: text(80), reason: 'is empty or longer than 80 characters.', example: 'Everything, on time', fallback: null },
  fontFamily: {
    variable: 'APP_FONT_FAMILY',
    parse: (value) => (FONT.test(value.trim()) ? value.trim() : undefined),
    reason: 'is not the name of one font family (letters, digits, spaces, - and _).',
    example: 'Source Sans 3',
    fallback: null,
  },
  radius: {
    variable: 'APP_RADIUS',
    parse: parseRadius,
    reason: `is not a length from 0 to ${MAX_RADIUS}px.`,
    example: '8px',
    fallback: 8,
  },
  emailFrom: {
    variable: 'EMAIL_FROM',
    parse: parseMailbox,
    reason: 'is not one mailbox.',
    example: 'Acme <no-reply@example.com>',
    fallback: null,
  },
  emailReplyTo: {
    variable: 'EMAIL_REPLY_TO',
    parse: parseMailbox,
    reason: 'is not one mailbox.',
    example: 'support@example.com',
    fallback: null,
  },
};

function parseRadius(value: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,3})?)(px|rem)?$/.exec(value.trim());
  if (!match) return undefined;
  const pixels = Number(match[1]) * (match[2] === 'rem' ? PX_PER_REM : 1);
  return pixels <= MAX_RADIUS ? pixels : undefined;
}

// "Name <address>" or a bare address. Rebuilt from its parts, so that no second recipient and no line end gets into a header.
function parseMailbox(value: string): string | undefined {
  const match = /^(?:"?([^"<>\r\n]{1,64}?)"?\s*)?<([^<>\s]+)>$/.exec(value.trim());
  const address = normaliseEmail(match ? (match[2] as string) : value);
  if (!address) return undefined;
  const name = match?.[1] ? cleanText(match[1], 64).replace(/[\\"<>,;:@]/g, '') : '';
  return name === '' ? address : `${name} <${address}>`;
}

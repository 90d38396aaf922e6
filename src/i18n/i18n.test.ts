import { readdirSync, readFileSync } from 'node:fs';
import { apiKey } from '@better-auth/api-key';
import { BASE_ERROR_CODES } from '@better-auth/core/error';
import { passkey } from '@better-auth/passkey';
import { emailOTP, genericOAuth, haveIBeenPwned, magicLink, multiSession, twoFactor, username } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { LIVERY_ERROR_CODES } from '../client/auth-error.js';
import { formatDuration } from '../safety/format-duration.js';
import { ar } from './ar/index.js';
import { de } from './de/index.js';
import { formatCountdown } from './duration.js';
import { en } from './en/index.js';
import { errorText, wordsOf } from './error-words.js';
import type { Locale } from './messages.js';
import { socialErrorText } from './social-error-words.js';

const locales: Locale[] = [en, de, ar];
type Word = string | readonly string[] | ((...values: (string | number)[]) => string);

function words(locale: Locale): Map<string, Word> {
  return new Map(
    Object.entries(locale.messages).flatMap(([slice, all]) => Object.entries(all).map(([key, word]) => [`${slice}.${key}`, word as Word] as const)),
  );
}

/** What a function of words is given: counts for those that count, marks for the rest. */
function call(word: Word, key: string, count: number): string {
  if (typeof word !== 'function') return String(word);
  const counts = /problems|others|rule|tooShort|tooLong/i.test(key);
  return word(...Array.from({ length: word.length }, (_, at) => (counts ? count : `⟦${at}⟧`)));
}

/** Every code that Better Auth leads back with, as it is installed, and those of OAuth 2.0 (RFC 6749, section 4.1.2.1) and OpenID Connect (Core, section 3.1.2.6). */
function callbackCodes(): string[] {
  const root = 'node_modules/better-auth/dist';
  const sources = ['oauth2', 'api/routes', 'plugins/oauth-proxy', 'plugins/generic-oauth', 'plugins/oauth-popup'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.mjs'))
      .map((file) => readFileSync(`${root}/${folder}/${file}`, 'utf8')),
  );
  const table = /OAUTH_CALLBACK_ERROR_CODES = \{([^}]*)\}/.exec(sources.join('\n'))?.[1] ?? '';
  const codes = [
    ...[...table.matchAll(/: "([a-z_]+)"/g)].map(([, code]) => code),
    ...sources.flatMap((source) => [...source.matchAll(/redirectOnError\([^"()]*(?:\([^()]*\)[^"()]*)*"([a-z_]+)"/g)].map(([, code]) => code)),
    ...sources.flatMap((source) => [...source.matchAll(/\bcode: "([a-z_]+_[a-z_]+)"/g)].map(([, code]) => code)),
  ].filter((code): code is string => code !== undefined);
  // If the sources were written differently there would be none.
  if (codes.length < 20) throw new Error(`Only ${codes.length} codes found in Better Auth`);
  return [...new Set([...codes, ...OAUTH_CODES])].sort();
}

const OAUTH_CODES = [
  'invalid_request unauthorized_client access_denied unsupported_response_type invalid_scope server_error temporarily_unavailable',
  'interaction_required login_required account_selection_required consent_required invalid_request_uri invalid_request_object',
  'request_not_supported request_uri_not_supported registration_not_supported account_not_linked signup_disabled',
].flatMap((line) => line.split(' '));

/** The plugins that our screens speak to. */
const PLUGINS = [
  username(),
  magicLink({ sendMagicLink: async () => {} }),
  emailOTP({ sendVerificationOTP: async () => {} }),
  twoFactor(),
  genericOAuth({ config: [] }),
  multiSession(),
  haveIBeenPwned(),
  passkey(),
  apiKey(),
] as readonly { id: string; $ERROR_CODES?: Readonly<Record<string, unknown>> }[];

/** Codes of theirs that say no more than that something did not work, and why that is enough. */
const WITHOUT_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'says no more itself': 'UNEXPECTED_ERROR UNKNOWN_ERROR UNABLE_TO_CREATE_SESSION',
    'is said by the field of the username': 'USERNAME_IS_ALREADY_TAKEN',
    'is a step of its own': 'ACCOUNT_TEMPORARILY_LOCKED',
    'answers what no screen asks for':
      'INVALID_DISPLAY_USERNAME USERNAME_IS_IMMUTABLE TOTP_ALREADY_ENABLED SESSION_REQUIRED RESOLVE_USER_REQUIRED RESOLVED_USER_INVALID',
    'is for whoever sets the server up': 'OTP_NOT_CONFIGURED TOTP_NOT_CONFIGURED INVALID_OAUTH_CONFIGURATION',
    'is said by the client plugin of passkeys, which is not used': 'PREVIOUSLY_REGISTERED REGISTRATION_CANCELLED AUTH_CANCELLED',
    'answers somebody who has changed the request':
      'YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY SERVER_ONLY_PROPERTY INVALID_METADATA_TYPE INVALID_PREFIX_LENGTH INVALID_REMAINING',
    'is about keys as a program uses them':
      'KEY_EXPIRED USAGE_EXCEEDED KEY_NOT_RECOVERABLE RATE_LIMIT_EXCEEDED INVALID_API_KEY INVALID_USER_ID_FROM_API_KEY INVALID_REFERENCE_ID_FROM_API_KEY INVALID_API_KEY_GETTER_RETURN_TYPE USER_BANNED INSUFFICIENT_API_KEY_PERMISSIONS',
    'is about settings of keys that no screen sends':
      'REFILL_AMOUNT_AND_INTERVAL_REQUIRED REFILL_INTERVAL_AND_AMOUNT_REQUIRED EXPIRES_IN_IS_TOO_SMALL EXPIRES_IN_IS_TOO_LARGE NO_VALUES_TO_UPDATE KEY_DISABLED_EXPIRATION ORGANIZATION_ID_REQUIRED USER_NOT_MEMBER_OF_ORGANIZATION NO_DEFAULT_API_KEY_CONFIGURATION_FOUND ORGANIZATION_PLUGIN_REQUIRED',
  }).flatMap(([why, codes]) => codes.split(' ').map((code) => [code, why])),
);

describe('messages', () => {
  it.each(PLUGINS.flatMap(({ id, $ERROR_CODES = {} }) => Object.keys($ERROR_CODES).map((code) => [id, code] as const)))(
    'S10 %s: has words for %s in every locale, or a reason why it needs none',
    (_, code) => {
      for (const { messages } of locales) {
        const all = Object.assign({}, ...Object.values(messages));
        expect(wordsOf(all, code) === 'unknown', code).toBe(Object.hasOwn(WITHOUT_WORDS, code));
        expect(errorText(all, code)).toMatch(/\S{2,}/);
      }
    },
  );

  it.each([...Object.keys(BASE_ERROR_CODES), ...LIVERY_ERROR_CODES])('S10 has words for %s in every locale', (code) => {
    if (code !== 'UNKNOWN') expect(wordsOf(en.messages.errors, code)).not.toBe('unknown');
    for (const { messages } of locales) expect(errorText(messages.errors, code)).toMatch(/\S{2,}/);
  });

  it.each(callbackCodes())('S10 has words for the ?error=%s of a provider’s page in every locale', (code) => {
    for (const { messages } of locales) {
      const text = socialErrorText(messages, code, 'Acme ID');
      expect(text).not.toBe(messages.errors.unknown(code.toUpperCase()));
      expect(text).toMatch(/\S{2,}/);
    }
  });

  it('S10 shows of an unknown code nothing but the code, and of a text that is no code nothing at all', () => {
    expect(errorText(en.messages.errors, 'SOMETHING_NEW')).toBe('That did not work (SOMETHING_NEW). Try again.');
    expect(errorText(en.messages.errors, '<b>x</b>')).toBe('That did not work (UNKNOWN). Try again.');
    expect(errorText(en.messages.errors, 'constructor')).toBe('That did not work (CONSTRUCTOR). Try again.');
    expect(errorText(en.messages.errors, 'invalid_token')).toBe(en.messages.errors.invalidToken);
  });

  it.each([de, ar])('W09 has the same words in $tag as in English, with the same places in them', (locale) => {
    const english = words(en);
    const other = words(locale);
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, word] of english) {
      const theirs = other.get(key) as Word;
      expect(typeof theirs, key).toBe(typeof word);
      if (typeof word !== 'function' || /problems|others|rule|tooShort|tooLong/i.test(key)) continue;
      expect(call(theirs, key, 3).match(/⟦\d⟧/g)?.sort(), key).toEqual(call(word, key, 3).match(/⟦\d⟧/g)?.sort());
    }
  });

  it('W09 has a form for every number from 0 to 200, with the number in it where it is said in digits', () => {
    const bad: string[] = [];
    for (const locale of locales) {
      for (const [key, word] of words(locale)) {
        // A sentence that takes nothing says the same each time.
        for (let count = 0; count <= (typeof word === 'function' ? 200 : 0); count += 1) {
          const text = call(word, key, count);
          if (/undefined|#|\[object/.test(text) || text.trim() === '') bad.push(`${locale.tag} ${key} ${count}: ${text}`);
        }
      }
    }
    expect(bad).toEqual([]);
    expect([0, 1, 2, 3, 11, 100].map((count) => ar.messages.sessions.others(count))).toEqual([
      'لا جلسات أخرى',
      'جلسة أخرى واحدة',
      'جلستان أخريان',
      '3 جلسات أخرى',
      '11 جلسة أخرى',
      '100 جلسة أخرى',
    ]);
  });

  it('says lifetimes in the largest whole unit and waits in minutes and seconds', () => {
    expect(formatDuration(3600, 'en')).toBe('1 hour');
    expect(formatDuration(1800, 'en')).toBe('30 minutes');
    expect(formatDuration(5400, 'en')).toBe('90 minutes');
    expect(formatDuration(172_800, 'de')).toBe('2 Tage');
    expect(formatDuration(45, 'en')).toBe('45 seconds');
    expect(formatDuration(7200, 'ar')).toBe('ساعتان');
    expect(formatCountdown(42)).toBe('0:42');
    expect(formatCountdown(75)).toBe('1:15');
  });
});

import { describe, expect, it } from 'vitest';
import { ar } from '../i18n/ar/index.js';
import { de } from '../i18n/de/index.js';
import { en } from '../i18n/en/index.js';
import { errorText } from '../i18n/error-words.js';
import { passkeyError } from './passkey-ceremony.js';

/** Every name that WebAuthn Level 3, sections 5.1.3 and 5.1.4, and the browser's own APIs around it throw by. */
const NAMES: readonly (readonly [name: string, code: string])[] = [
  ['NotAllowedError', 'PASSKEY_CANCELLED'],
  ['AbortError', 'ABORTED'],
  ['InvalidStateError', 'PASSKEY_ALREADY_THERE'],
  ['SecurityError', 'PASSKEY_DOMAIN_REFUSED'],
  ['NotSupportedError', 'PASSKEY_NOT_SUPPORTED'],
  ['ConstraintError', 'PASSKEY_NOT_SUPPORTED'],
  ['NotReadableError', 'PASSKEY_FAILED'],
  ['OperationError', 'PASSKEY_FAILED'],
  ['UnknownError', 'PASSKEY_FAILED'],
  ['EncodingError', 'PASSKEY_FAILED'],
];

describe('what a browser throws in a passkey ceremony', () => {
  it.each(NAMES)('K02 has a code and calm words for %s, as it is and wrapped by the library', (name, code) => {
    const thrown = new DOMException('a text of the browser', name);
    for (const error of [thrown, new Error('wrapped', { cause: thrown })]) expect(passkeyError(error)).toEqual({ code, status: 0 });
    for (const { messages } of [en, de, ar]) {
      const text = errorText({ ...messages.errors, ...messages.passkey }, code);
      expect(text).not.toContain('a text of the browser');
      expect(text).not.toBe(messages.errors.unknown(code));
    }
  });

  it.each([new TypeError('insecure context'), undefined, null, 'a text', 5, {}, { name: 'constructor' }, { cause: { name: 'toString' } }])(
    'K02 has a code for anything else: %j',
    (thrown) => expect(passkeyError(thrown).code).toMatch(/^PASSKEY_(?:NOT_SUPPORTED|FAILED)$/),
  );
});

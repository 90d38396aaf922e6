import { PASSKEY_MANAGERS } from './passkey-managers.js';

/** What keeps a passkey, as far as its AAGUID says. */
export interface PasskeyMaker {
  /** What people call it. */
  name: string;
  /** The id of its mark, where there is one. */
  mark: string | null;
}

/** Marks that makers share with their providers are those. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^(?:Google|Chrom)/, 'google'],
  [/^(?:Apple|iCloud)/, 'apple'],
  [/^(?:Windows|Microsoft|Edge)/, 'microsoft'],
  [/^Proton/, 'proton'],
  [/^KeePass/, 'keepassxc'],
  [/^Zoho/, 'zoho'],
  [/^Kaspersky/, 'kaspersky'],
  [/Yubi[Kc]/, 'yubico'],
  [/^(?:1Password|Bitwarden|Dashlane|Enpass|Keeper|LastPass)$/, ''],
];
/** For authenticators that do not say what they are. Source: WebAuthn Level 3, section 6.5.1.1. */
const UNSAID = /^[0-]*$/;

/**
 * Who makes the authenticators with these AAGUIDs. The list of security keys is loaded when one of them is no password manager; without a network it says nothing.
 */
export async function findPasskeyMakers(aaguids: readonly string[]): Promise<ReadonlyMap<string, PasskeyMaker>> {
  const found = new Map<string, PasskeyMaker>();
  const search = (list: string) => {
    const names = namesOf(list);
    for (const aaguid of aaguids) {
      const name = names.get(aaguid.toLowerCase().replaceAll('-', ''));
      if (name) found.set(aaguid, { name, mark: markOf(name) });
    }
  };
  search(PASSKEY_MANAGERS);
  if (aaguids.some((aaguid) => !found.has(aaguid) && !UNSAID.test(aaguid))) {
    const keys = await import('./security-keys.js').catch(() => null);
    if (keys) search(keys.SECURITY_KEYS);
  }
  return found;
}

/** Reads a list of lines such as `name=aaguid aaguid`. */
function namesOf(list: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const line of list.split('\n')) {
    const [name = '', ids = ''] = line.split('=');
    for (const id of ids.split(' ')) names.set(id, name);
  }
  return names;
}

function markOf(name: string): string | null {
  const mark = MARKS.find(([spelling]) => spelling.test(name))?.[1];
  return mark === undefined ? null : mark || name.toLowerCase();
}

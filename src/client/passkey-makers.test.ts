import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { passkeyMakerModules } from '../../scripts/passkey-makers.mjs';
import { findPasskeyMakers } from './passkey-makers.js';

describe('who makes an authenticator', () => {
  it.each([
    ['ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4', 'Google Password Manager', 'google'],
    ['FBFC3007-154E-4ECC-8C0B-6E020557D7BD', 'Apple Passwords', 'apple'],
    ['6028b017-b1d4-4c02-b4b3-afcdafc96bb2', 'Windows Hello', 'microsoft'],
    ['bada5566-a7aa-401f-bd96-45619a55120d', '1Password', '1password'],
    ['53414d53-554e-4700-0000-000000000000', 'Samsung Pass', null],
    ['fa2b99dc-9e39-4257-8f92-4a30d23c4118', 'YubiKey 5 Series with NFC', 'yubico'],
    ['149a2021-8ef6-4133-96b8-81f8d5b7f1f5', 'Security Key by Yubico with NFC', 'yubico'],
  ])('%s is %s', async (aaguid, name, mark) => {
    expect((await findPasskeyMakers([aaguid])).get(aaguid)).toEqual({ name, mark });
  });

  it('is not guessed where it is not said, not known, or not an AAGUID', async () => {
    const aaguids = ['', '00000000-0000-0000-0000-000000000000', '12345678-1234-1234-1234-123456789012', '__proto__', 'x'.repeat(8192)];
    expect(await findPasskeyMakers(aaguids)).toEqual(new Map());
  });

  it('is what the maintained list says', () => {
    for (const [path, text] of Object.entries(passkeyMakerModules())) expect(text, `${path}: node scripts/passkey-makers.mjs`).toBe(readFileSync(path, 'utf8'));
  });
});

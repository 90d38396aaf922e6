import { createOTP } from '@better-auth/utils/otp';

/** An authenticator app that has scanned the code of an account: gives the digits of now. Source: RFC 4648, section 6, for the secret in the address. */
export function authenticator(totpUri: string): () => Promise<string> {
  const letters = new URL(totpUri).searchParams.get('secret') ?? '';
  const bits = [...letters].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = new TextDecoder().decode(Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2)));
  return () => createOTP(secret).totp();
}

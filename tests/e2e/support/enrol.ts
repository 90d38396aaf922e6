import { expect } from 'vitest';
import { authenticator } from '../../support/authenticator.js';
import { ADA, type TestServer } from './journey.js';

/** Turns the second factor of an account on, as its settings page will. */
export async function enrol(server: TestServer, user = ADA): Promise<{ code: () => Promise<string>; used: string; backupCodes: string[] }> {
  const post = async (path: string, body: object, cookie = '') => {
    const headers = { 'content-type': 'application/json', origin: server.url, cookie, 'x-forwarded-for': '10.1.0.1' };
    const response = await fetch(`${server.url}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(response.status).toBe(200);
    const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0]);
    return { answer: (await response.json()) as { totpURI: string; backupCodes: string[] }, cookie: cookies.join('; ') };
  };
  const { cookie } = await post('/sign-in/email', user);
  const { answer } = await post('/two-factor/enable', { password: user.password }, cookie);
  const code = authenticator(answer.totpURI);
  const used = await code();
  await post('/two-factor/verify-totp', { code: used }, cookie);
  return { code, used, backupCodes: answer.backupCodes };
}

import type { AuthError } from '../../client/auth-error.js';
import type { SecondFactor } from '../../flows/sign-in.js';

/** What the address bar says about how somebody came to this page. */
export interface Arrival {
  /** Somebody who is signed in is asked for the password again. */
  reauth: boolean;
  /** A provider's page has sent them back without a session. */
  error: AuthError | null;
  /** The id of that provider. */
  provider: string | null;
  /** A way in that is no form has led up to the second factor. */
  secondFactor: readonly SecondFactor[] | null;
}

const CODE = /^[A-Za-z]\w{1,63}$/;
const PROVIDER = /^[\w.-]{1,64}$/;
/** What is about one arrival, and would be wrong after a reload. */
const READ_ONCE = ['error', 'error_description', 'provider', 'second-factor'];

/** Reads an address, and gives the one that is to take its place. */
export function readArrival(href: string): { arrival: Arrival; rest: string } {
  const url = new URL(href);
  const query = url.searchParams;
  const [code, provider, methods] = [query.get('error'), query.get('provider'), query.get('second-factor')];
  for (const key of READ_ONCE) query.delete(key);
  return {
    arrival: {
      reauth: query.has('reauth'),
      error: code === null ? null : { code: CODE.test(code) ? code : 'UNKNOWN', status: 400 },
      provider: provider && PROVIDER.test(provider) ? provider : null,
      secondFactor: methods === null ? null : methods.split(',').filter((method) => method === 'totp' || method === 'otp'),
    },
    rest: url.href,
  };
}

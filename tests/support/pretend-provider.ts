/** A provider for `genericOAuth()` that is nowhere: for what happens before anybody goes there, and for answers that a test makes up. */
export const PRETEND_PROVIDER = {
  providerId: 'acme-id',
  name: 'Acme ID',
  clientId: 'sandbox',
  clientSecret: 'sandbox',
  authorizationUrl: 'https://idp.sandbox/authorize',
  tokenUrl: 'https://idp.sandbox/token',
  accountSubject: () => 'ada',
};

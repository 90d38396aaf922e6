/** A provider for `genericOAuth()` that knows nobody: good for what happens before anybody is there, and in answers that a test makes up. */
export const PRETEND_PROVIDER = {
  providerId: 'acme-id',
  name: 'Acme ID',
  clientId: 'sandbox',
  clientSecret: 'sandbox',
  authorizationUrl: 'https://idp.sandbox/authorize',
  tokenUrl: 'https://idp.sandbox/token',
  accountSubject: () => 'ada',
};

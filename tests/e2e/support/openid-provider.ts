import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import { freePort } from '../../support/free-port.js';

/** What can go wrong at the provider, by the endpoint of its that answers so. */
export type Fault = 'slow' | 'broken' | 'html' | 'empty' | 'hang-up' | 'silent';

export interface OpenIdProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Makes an endpoint, such as `/token`, misbehave; `null` mends it. */
  fail: (path: string, fault: Fault | null) => void;
  close: () => Promise<void>;
}

const CLIENT = { clientId: 'acme', clientSecret: 'a secret of the tests' };

/**
 * A real OpenID provider on loopback, for one client. Whoever types a login is let in: the login is the address, `nobody` has none, and `unproven-` before it leaves the
 * address unverified.
 */
export async function startOpenIdProvider(redirectUri: string): Promise<OpenIdProvider> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const faults = new Map<string, Fault>();

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...key, use: 'sig', kid: 'tests' }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    findAccount: async (_: unknown, login: string) => ({
      accountId: login,
      claims: async () =>
        login === 'nobody'
          ? { sub: login, name: 'Nobody' }
          : { sub: login, email: login.replace(/^unproven-/, ''), email_verified: !login.startsWith('unproven-'), name: 'Ada Lovelace' },
    }),
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  });
  const handle = provider.callback();

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', issuer);
    switch (faults.get(pathname)) {
      case 'slow':
        setTimeout(() => handle(request, response), 1500);
        return;
      case 'broken':
        response.writeHead(500).end('no');
        return;
      case 'html':
        response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Maintenance</title>');
        return;
      case 'empty':
        response.writeHead(200, { 'content-type': 'application/json' }).end();
        return;
      case 'hang-up':
        request.socket.destroy();
        return;
      case 'silent':
        // Answers nothing, and holds the line.
        return;
      default:
        handle(request, response);
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    issuer,
    ...CLIENT,
    fail: (path, fault) => void (fault ? faults.set(path, fault) : faults.delete(path)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

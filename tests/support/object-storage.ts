import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import aws4 from 'aws4';

const REGION = 'eu-central-1';

export interface KeptObject {
  bytes: Buffer;
  type: string | undefined;
}

export interface ObjectStorageServer {
  /** With the bucket. */
  endpoint: string;
  region: string;
  objects: ReadonlyMap<string, KeptObject>;
  close: () => Promise<unknown>;
}

/** Storage that speaks as much S3 as is needed, and takes nothing that is not signed with `key`. */
export async function startObjectStorage(key: { accessKeyId: string; secretAccessKey: string }): Promise<ObjectStorageServer> {
  const objects = new Map<string, KeptObject>();
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (!isSigned(request, key)) return response.writeHead(403).end();
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://storage');
    if (searchParams.has('list-type')) {
      const names = [...objects.keys()].filter((name) => name.startsWith(searchParams.get('prefix') ?? ''));
      return response
        .writeHead(200, { 'content-type': 'application/xml' })
        .end(`<ListBucketResult><IsTruncated>false</IsTruncated>${names.map((name) => `<Contents><Key>${name}</Key></Contents>`).join('')}</ListBucketResult>`);
    }
    const name = pathname.replace('/avatars/', '');
    const known = objects.get(name);
    if (request.method === 'PUT') objects.set(name, { bytes: body, type: request.headers['content-type'] });
    if (request.method === 'DELETE') objects.delete(name);
    if (request.method === 'GET' && !known) return response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>');
    return response.writeHead(request.method === 'DELETE' ? 204 : 200, { etag: '"1"' }).end(request.method === 'GET' ? known?.bytes : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/avatars`,
    region: REGION,
    objects,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Signs the request once more, with the key that the storage knows. Source: AWS Signature Version 4. */
function isSigned({ method, url, headers }: IncomingMessage, key: { accessKeyId: string; secretAccessKey: string }): boolean {
  const [, signed] = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? [];
  const kept = Object.fromEntries((signed ?? '').split(';').map((name) => [name, headers[name]]));
  const again = aws4.sign({ method, path: url, host: headers.host, service: 's3', region: REGION, headers: kept } as never, key);
  return (again.headers as Record<string, string> | undefined)?.Authorization === headers.authorization;
}

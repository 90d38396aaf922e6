import type { AuthContext } from 'better-auth';
import { Hono } from 'hono';

type Row = Record<string, unknown>;
/** Rows of a person: the column that says whose they are, the columns that they may see, and where in the table they begin. */
interface Kept {
  model: string;
  owner: string;
  fields: readonly string[];
  begin?: { field: string; value: string } | undefined;
}

/** Rows that are read at once. */
const BATCH = 100;
/** What is kept of an account beside itself: which rows are a person's, and what they may see of them. Secrets are left out by naming what is not. */
const KEPT: Readonly<Record<string, Kept>> = {
  accounts: { model: 'account', owner: 'userId', fields: ['providerId', 'accountId', 'scope', 'createdAt', 'updatedAt'] },
  sessions: { model: 'session', owner: 'userId', fields: ['createdAt', 'updatedAt', 'expiresAt', 'ipAddress', 'userAgent'] },
  passkeys: { model: 'passkey', owner: 'userId', fields: ['name', 'deviceType', 'backedUp', 'createdAt', 'lastUsedAt'] },
  apiKeys: { model: 'apikey', owner: 'referenceId', fields: ['name', 'start', 'enabled', 'permissions', 'createdAt', 'expiresAt', 'lastRequest'] },
  // Better Auth keeps them among what is to be verified, by a name that is a secret.
  trustedDevices: {
    model: 'verification',
    owner: 'value',
    fields: ['userAgent', 'createdAt', 'expiresAt'],
    begin: { field: 'identifier', value: 'trust-device-' },
  },
};

/** The part of Better Auth that is read. */
export interface ExportSource {
  getSession: (headers: Headers) => Promise<{ user: { id: string; twoFactorDueAt?: unknown } } | null>;
  findMany: AuthContext['adapter']['findMany'];
  tables: object;
  /** What the audit log holds of somebody, in its order. */
  eventsOf: (id: string) => Promise<readonly { at: number; kind: string }[]>;
}

/**
 * `GET /account/export`: everything that is kept of whoever is signed in, as a JSON file, without a secret. Mails that were sent are kept by address, which may have been
 * somebody else's, so they are left out. Source: GDPR, article 20.
 */
export function accountExport({ getSession, findMany, tables, eventsOf }: ExportSource) {
  return new Hono().get('/', async (context) => {
    const found = await getSession(context.req.raw.headers);
    if (!found) return context.redirect('/sign-in?redirectTo=%2Faccount', 303);
    // As Better Auth itself does while a second factor is overdue.
    const { twoFactorDueAt } = found.user;
    if (twoFactorDueAt && new Date(twoFactorDueAt as string).getTime() <= Date.now()) return context.redirect('/account/security', 303);
    const rows = Object.entries(KEPT).map(async ([name, { model, owner, fields, begin }]) => {
      // Without its plugin, a table is not there.
      if (!Object.hasOwn(tables, model)) return [name, []] as const;
      const all: Row[] = [];
      for (let batch = await read(0); batch.length > 0; batch = await read(all.length)) all.push(...batch);
      return [name, all.map((row) => Object.fromEntries(fields.map((field) => [field, row[field] ?? null])))] as const;

      function read(offset: number): Promise<Row[]> {
        return findMany<Row>({
          model,
          where: [{ field: owner, value: found?.user.id ?? '' }, ...(begin ? [{ ...begin, operator: 'starts_with' as const }] : [])],
          limit: BATCH,
          offset,
          sortBy: { field: 'createdAt', direction: 'asc' },
        });
      }
    });
    const events = (await eventsOf(found.user.id)).map(({ at, kind }) => ({ at: new Date(at).toISOString(), kind }));
    const data = { exportedAt: new Date().toISOString(), user: found.user, ...Object.fromEntries(await Promise.all(rows)), events };
    return context.body(`${JSON.stringify(data, null, 2)}\n`, 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="account.json"',
      'cache-control': 'no-store',
    });
  });
}

import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth/types';

/** What `getAuthTables` says of a table, as far as a database would enforce it. */
export interface TableRules {
  fields: Readonly<
    Record<
      string,
      {
        required?: boolean | undefined;
        unique?: boolean | undefined;
        defaultValue?: unknown;
        references?: { model: string; field: string; onDelete?: string | undefined } | undefined;
      }
    >
  >;
}

/** Better Auth reads a hundred rows where nobody says how many. */
const ALL = Number.MAX_SAFE_INTEGER;

type Row = Record<string, unknown>;
type AnyAdapter = Omit<DBTransactionAdapter, 'transaction'> & Partial<Pick<DBAdapter, 'transaction'>>;

/**
 * Gives the memory adapter the constraints that a SQL database has: unique, not null, foreign keys with their cascades, and `null` for a column that was left out.
 * Without them a sandbox would say yes where a real server fails.
 */
export function withConstraints(adapter: DBAdapter, tables: Readonly<Record<string, TableRules>>): DBAdapter {
  return constrain(adapter, tables) as DBAdapter;
}

function constrain(adapter: AnyAdapter, tables: Readonly<Record<string, TableRules>>): AnyAdapter {
  const rulesOf = (model: string) => Object.entries(tables[model]?.fields ?? {});

  async function check(model: string, data: Row, ids: readonly unknown[] | null): Promise<void> {
    for (const [field, { required, unique, references }] of rulesOf(model)) {
      if (!(field in data)) continue;
      const value = data[field];
      if (value === null || value === undefined) {
        if (required !== false) throw new Error(`NOT NULL constraint failed: ${model}.${field}`);
        continue;
      }
      if (unique) {
        const other = await adapter.findOne<Row>({ model, where: [{ field, value: value as string }] });
        if (other && !ids?.includes(other.id)) throw new Error(`UNIQUE constraint failed: ${model}.${field}`);
      }
      if (references && !(await adapter.findOne({ model: references.model, where: [{ field: references.field, value: value as string }] })))
        throw new Error(`FOREIGN KEY constraint failed: ${model}.${field}`);
    }
  }

  async function cascade(model: string, rows: readonly Row[]): Promise<void> {
    for (const [child, { fields }] of Object.entries(tables)) {
      for (const [field, { references }] of Object.entries(fields)) {
        if (references?.model !== model || (references.onDelete ?? 'cascade') !== 'cascade') continue;
        for (const row of rows) await constrained.deleteMany({ model: child, where: [{ field, value: row[references.field] as string }] });
      }
    }
  }

  const idsOf = async (model: string, where: Where[]) => (await adapter.findMany<Row>({ model, where, limit: ALL })).map(({ id }) => id);

  const constrained: AnyAdapter = {
    ...adapter,
    async create({ data, ...rest }) {
      const row: Row = { ...data };
      for (const [field, { defaultValue }] of rulesOf(rest.model)) if (row[field] === undefined && defaultValue === undefined) row[field] = null;
      await check(rest.model, row, null);
      return adapter.create({ ...rest, data: row } as never);
    },
    async update(options) {
      const update = withoutUndefined(options.update);
      await check(options.model, update, await idsOf(options.model, options.where));
      return adapter.update({ ...options, update });
    },
    async updateMany(options) {
      const update = withoutUndefined(options.update);
      await check(options.model, update, await idsOf(options.model, options.where));
      return adapter.updateMany({ ...options, update });
    },
    async delete(options) {
      const rows = await adapter.findMany<Row>({ model: options.model, where: options.where, limit: ALL });
      await adapter.delete(options);
      await cascade(options.model, rows);
    },
    async deleteMany(options) {
      const rows = await adapter.findMany<Row>({ model: options.model, where: options.where, limit: ALL });
      const count = await adapter.deleteMany(options);
      await cascade(options.model, rows);
      return count;
    },
    ...(adapter.transaction
      ? {
          transaction: (callback: (inner: DBTransactionAdapter) => Promise<unknown>) =>
            adapter.transaction?.((inner) => callback(constrain(inner, tables) as DBTransactionAdapter)) as never,
        }
      : {}),
  };
  return constrained;
}

/** What an update leaves undefined stays as it is. */
function withoutUndefined(update: Row): Row {
  return Object.fromEntries(Object.entries(update).filter(([, value]) => value !== undefined));
}

import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** Type numbers of PostgreSQL (pg_type.oid). */
const CHAR_TYPE = 18;
const TEXT_TYPE = 25;

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** Which columns of an answer are of the type "char", by its rows. */
type CharColumns = WeakMap<object, readonly number[]>;

/** Passes columns of the type "char" off as text, because the adapter refuses them, and remembers which they were. */
class CatalogPool extends pg.Pool {
  readonly charColumns: CharColumns = new WeakMap();

  // The many overloads of `query` cannot be repeated; the adapter uses the one that answers a promise.
  override query = (async (...parameters: Parameters<pg.Pool['query']>) => {
    const result = (await super.query(...parameters)) as unknown as
      | pg.QueryArrayResult
      | pg.QueryArrayResult[];
    if (Array.isArray(result)) return result;
    const columns = [...result.fields.keys()].filter(
      (column) => result.fields[column]?.dataTypeID === CHAR_TYPE,
    );
    for (const column of columns) Object.assign(result.fields[column] ?? {}, { dataTypeID: TEXT_TYPE });
    this.charColumns.set(result.rows, columns);
    return result;
  }) as unknown as pg.Pool['query'];
}

/** What the schema engine talks to a database with: Prisma's adapter, without two faults of it. */
export class SchemaEngineAdapter extends PrismaPg {
  readonly #pool: CatalogPool;

  constructor(databaseUrl: string) {
    const pool = new CatalogPool({ connectionString: databaseUrl, max: 1 });
    super(pool);
    this.#pool = pool;
  }

  /** Freeing the engine leaves its connection open, and with it the lock that keeps out a second migration. */
  async close(): Promise<void> {
    await this.#pool.end();
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    // The original splits a script at every semicolon, also within functions and literals. PostgreSQL takes the script
    // as it is, and as one transaction: a migration is applied as a whole or not at all.
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    // The engine reads "char" from the catalog and insists on the type.
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const answer = await queryRaw(query);
      for (const column of this.#pool.charColumns.get(answer.rows) ?? []) {
        answer.columnTypes[column] = ColumnTypeEnum.Character;
      }
      return answer;
    };
    return adapter;
  }
}

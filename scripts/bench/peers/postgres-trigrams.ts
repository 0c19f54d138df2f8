import { type Ask, codesOf, namesForCodes } from './documents.ts';
import type { PostgresPeer } from './postgres.ts';

/** pg_trgm as it finds most here: the names nearest to the query by shared trigrams, read in that order from a GiST index. */
export async function postgresTrigrams({ client }: PostgresPeer): Promise<Ask> {
  await client.query(`
    CREATE EXTENSION pg_trgm;
    CREATE INDEX ON names USING gist (name gist_trgm_ops (siglen = 256));
    ANALYZE names`);
  return async (query, limit) => {
    const { rows } = await client.query({
      name: 'trigrams',
      text: 'SELECT code FROM names ORDER BY name <-> $1 LIMIT $2',
      values: [query, namesForCodes(limit)],
    });
    return codesOf(rows, limit);
  };
}

import { type Ask, codesOf, namesForCodes } from './documents.ts';
import type { PostgresPeer } from './postgres.ts';

/**
 * Full text of PostgreSQL as it finds most here: the configuration `english` (stems, no stop words), a row a name under a
 * GIN index, any word of the query, ranked by `ts_rank` divided by the logarithm of the name's length.
 */
export async function postgresFullText({ client }: PostgresPeer): Promise<Ask> {
  await client.query(`
    ALTER TABLE names ADD words tsvector GENERATED ALWAYS AS (to_tsvector('english', name)) STORED;
    CREATE INDEX ON names USING gin (words);
    ANALYZE names`);
  const text = `
    SELECT code FROM names, (SELECT replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery AS asked)
    WHERE words @@ asked ORDER BY ts_rank(words, asked, 1) DESC, code LIMIT $2`;
  return async (query, limit) => {
    const { rows } = await client.query({
      name: 'full-text',
      text,
      values: [query, namesForCodes(limit)],
    });
    return codesOf(rows, limit);
  };
}

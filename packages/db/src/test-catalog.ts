import type pg from 'pg';
import { type Login, logins } from './logins.ts';

/** What PostgreSQL's catalog says that a login may do with a table of organizations. */
export interface CatalogCell {
  readonly login: Login;
  readonly table: string;
  readonly select: boolean;
  readonly insert: boolean;
  readonly delete: boolean;
  /** Columns that may be changed. */
  readonly update: readonly string[];
}

/** Every table with an organization × every login, as the catalog has it now. */
export async function readTenancyCatalog(owner: pg.Client): Promise<CatalogCell[]> {
  const { rows } = await owner.query<CatalogCell>(
    `SELECT r.rolname AS login, c.relname AS table,
            has_any_column_privilege(r.oid, c.oid, 'SELECT') AS select,
            has_any_column_privilege(r.oid, c.oid, 'INSERT') AS insert,
            has_table_privilege(r.oid, c.oid, 'DELETE') OR has_table_privilege(r.oid, c.oid, 'TRUNCATE') AS delete,
            ARRAY(SELECT a.attname::text FROM pg_attribute a
                  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                    AND has_column_privilege(r.oid, c.oid, a.attnum, 'UPDATE')
                  ORDER BY a.attname) AS update
     FROM pg_class c
     JOIN pg_attribute o ON o.attrelid = c.oid AND o.attname = 'organization_id'
     CROSS JOIN pg_roles r
     WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace = 'public'::regnamespace AND r.rolname = ANY ($1)
     ORDER BY c.relname, r.rolname`,
    [logins],
  );
  return rows;
}

/** Tables with an organization that row-level security does not lock, or locks but not for their owner. */
export async function unlockedTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT c.relname AS name
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
       AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
     ORDER BY c.relname`,
  );
  return rows.map(({ name }) => name);
}

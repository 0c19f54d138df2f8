import { describe, expect, test } from 'vitest';
import { findDestructive } from './destructive.ts';

describe('refuses', () => {
  test.each([
    'DROP TABLE patients',
    'drop table if exists public."patients" cascade',
    'DROP SCHEMA old',
    'DROP TYPE "Role"',
    'ALTER TABLE patients DROP COLUMN name',
    'ALTER TABLE patients DROP name',
    'ALTER TABLE patients ADD COLUMN a int, DROP "name"',
    'ALTER TABLE ONLY public.patients ALTER COLUMN mrn TYPE integer USING mrn::integer',
    'ALTER TABLE patients ALTER mrn SET DATA TYPE integer',
    'ALTER TABLE patients ALTER COLUMN mrn SET NOT NULL',
    'ALTER TABLE patients RENAME COLUMN mrn TO number',
    'ALTER TABLE patients RENAME TO people',
    "ALTER TYPE \"Role\" RENAME VALUE 'OTHER' TO 'GUEST'",
    'TRUNCATE patients',
    'DELETE FROM patients WHERE false',
    'WITH gone AS (DELETE FROM patients RETURNING *) SELECT * FROM gone',
    'UPDATE patients SET name = upper(name)',
    'UPDATE ONLY public.patients AS p SET name = upper(p.name) WHERE p.name IS NOT NULL',
    'INSERT INTO patients SELECT * FROM old ON CONFLICT (id) DO UPDATE SET name = excluded.name',
    'MERGE INTO patients USING old ON true WHEN MATCHED THEN DELETE',
    'DO $$ BEGIN UPDATE patients SET name = NULL; END $$',
    "DO $$ BEGIN EXECUTE 'DROP TABLE patients'; END $$",
    "DO LANGUAGE plpgsql $x$ BEGIN EXECUTE format('ALTER TABLE %I DROP COLUMN name', 'patients'); END $x$",
  ])('%s', (statement) => {
    expect(findDestructive(`SELECT 1;\n\n${statement};\n`)).toMatchObject([{ line: 3 }]);
  });
});

describe('lets through', () => {
  test.each([
    'CREATE TABLE a (id uuid NOT NULL, updated_at timestamptz)',
    'ALTER TABLE patients ADD COLUMN a text',
    "ALTER TABLE patients ADD COLUMN a text NOT NULL DEFAULT 'UPDATE x SET y'",
    'ALTER TABLE patients ALTER COLUMN a DROP NOT NULL',
    'ALTER TABLE patients ALTER COLUMN a DROP DEFAULT, ALTER COLUMN a SET DEFAULT 1',
    'ALTER TABLE patients DROP CONSTRAINT patients_sex_check',
    'ALTER TABLE a ADD CONSTRAINT b FOREIGN KEY (c) REFERENCES d (e) ON DELETE RESTRICT ON UPDATE RESTRICT',
    'ALTER INDEX a RENAME TO b',
    'ALTER TYPE "Role" ADD VALUE \'AUDITOR\'',
    'GRANT SELECT, INSERT, UPDATE (features), DELETE ON patients TO ohm_clinical',
    'CREATE TRIGGER a AFTER UPDATE OF features ON organizations FOR EACH ROW EXECUTE FUNCTION b()',
    'CREATE FUNCTION a() RETURNS void LANGUAGE sql AS $$ DELETE FROM patients; $$',
    'DROP INDEX a',
    'DROP POLICY a ON patients',
    '-- DROP TABLE patients',
    "INSERT INTO notes VALUES ('TRUNCATE patients')",
  ])('%s', (statement) => {
    expect(findDestructive(statement)).toEqual([]);
  });
});

test('says which line of a DO block', () => {
  const script = 'DO $$\nBEGIN\n  PERFORM 1;\n  DELETE FROM patients;\nEND $$;';
  expect(findDestructive(script)).toEqual([
    { line: 4, statement: 'DELETE FROM patients', effect: 'deletes rows' },
  ]);
});

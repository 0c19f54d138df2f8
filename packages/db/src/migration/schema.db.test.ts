import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTestDatabase } from '@ohm/testing';
import { expect, test, vi } from 'vitest';
import { withSchemaEngine } from './schema-engine.ts';

const path = join(import.meta.dirname, '../../../../prisma/schema.prisma');

/** SQL that would turn the migrated database into what the schema says. */
async function difference(edit: (schema: string) => string): Promise<string> {
  const server = await createTestDatabase();
  const files = [{ path, content: edit(await readFile(path, 'utf8')) }];
  try {
    const { stdout } = await withSchemaEngine(server.url, (engine) =>
      engine.diff({
        from: { tag: 'schemaDatasource', files, configDir: '' },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: null,
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    return stdout ?? '';
  } finally {
    await server.drop();
  }
}

test('schema.prisma and the migrations agree', async () => {
  expect(await difference((schema) => schema)).toContain('This is an empty migration');
});

test('a difference would be seen', async () => {
  const sql = await difference((schema) => schema.replace('name      String\n', 'name      String?\n'));
  expect(sql).toContain('ALTER TABLE "organizations" ALTER COLUMN "name" DROP NOT NULL');
});

test('the engine is one a process, wherever this module is loaded: two projects of tests set up at once', async () => {
  const servers = await Promise.all([createTestDatabase(), createTestDatabase()]);
  try {
    const versions = servers.map(async ({ url }) => {
      vi.resetModules();
      const again = await import('./schema-engine.ts');
      return again.withSchemaEngine(url, (engine) => engine.version());
    });
    const [one, other] = await Promise.all(versions);
    expect(one).toMatch(/^PostgreSQL/);
    expect(other).toBe(one);
  } finally {
    await Promise.all(servers.map((server) => server.drop()));
  }
});

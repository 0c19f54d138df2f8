import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Who may import whom inside the project: docs/architecture.md. `type:` allows `import type` alone. */
const table: Readonly<Record<string, readonly string[]>> = {
  'packages/access': [],
  'packages/errors': [],
  'packages/config': [],
  'packages/ui': [],
  'packages/terminology': ['errors'],
  'packages/extraction': ['errors', 'terminology'],
  'packages/identity': ['errors'],
  'packages/clinical': [],
  'packages/db': ['errors', 'type:identity', 'type:clinical', 'type:terminology', 'type:extraction'],
  'packages/router': ['access', 'errors', 'identity', 'clinical', 'terminology', 'extraction'],
  'packages/client': ['type:router'],
  'packages/web': ['access', 'ui', 'config', 'type:router'],
  'packages/testing': [],
  'apps/api': ['access', 'errors', 'config', 'db', 'identity', 'terminology', 'extraction', 'router', 'web'],
  'apps/doctor': ['access', 'ui', 'config', 'web', 'type:router'],
  'apps/admin': ['access', 'ui', 'config', 'web', 'type:router'],
  'apps/tools': ['access', 'ui', 'config', 'web', 'type:router'],
};

/** Packages from outside that have one home. */
const homes: Readonly<Record<string, readonly string[]>> = {
  jose: ['packages/identity'],
  openai: ['packages/extraction'],
  '@prisma/client': ['packages/db'],
};

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const statement =
  /(?:^|\n)\s*(import|export)\s+(type\s)?(?:[\w*{][^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;

function sourcesOf(folder: string, { tests }: { tests: boolean }): { file: string; text: string }[] {
  return globSync('**/*.{ts,tsx}', {
    cwd: join(root, folder),
    // Of a package everything but its examples, which stand where a caller stands.
    exclude: ['**/node_modules', '**/build', '**/generated', 'examples/**', 'build.ts'],
  })
    .filter((name) => tests === /\.test\.tsx?$|^(e2e|test)\/|(^|\/)test-[\w-]+\.ts$/.test(name))
    .map((name) => ({
      file: `${folder}/${name}`,
      text: readFileSync(join(root, folder, name), 'utf8'),
    }));
}

function importsOf(folder: string, which: { tests: boolean }): Import[] {
  return sourcesOf(folder, which).flatMap(({ file, text }) =>
    [...text.matchAll(statement)].map((match) => ({
      file,
      specifier: match[3] ?? match[4] ?? '',
      typeOnly: match[2] !== undefined,
    })),
  );
}

const folders = globSync('{packages,apps}/*', { cwd: root }).filter((folder) =>
  existsSync(join(root, folder, 'package.json')),
);

describe('the import table', () => {
  it('has a row for every package and app', () => {
    expect(Object.keys(table).sort()).toEqual(folders.sort());
  });

  it.each(folders)('%s imports only what its row allows', (folder) => {
    const allowed = table[folder] ?? [];
    const wrong = importsOf(folder, { tests: false })
      .filter(({ specifier }) => specifier.startsWith('@ohm/'))
      .filter(({ specifier, typeOnly }) => {
        const name = specifier.split('/')[1] ?? '';
        return !(allowed.includes(name) || (typeOnly && allowed.includes(`type:${name}`)));
      });
    expect(wrong).toEqual([]);
  });

  it.each(folders)('%s reaches into no other folder by a path', (folder) => {
    const wrong = importsOf(folder, { tests: false }).filter(
      ({ file, specifier }) =>
        specifier.startsWith('.') &&
        !join(file, '..', specifier).startsWith(`${folder}/`) &&
        // The migrations belong to no package; a test database is made with them.
        !(folder === 'packages/testing' && join(file, '..', specifier) === 'prisma/migrate.ts'),
    );
    expect(wrong).toEqual([]);
  });

  it.each(folders)(
    '%s names in package.json exactly the packages of the project that it imports',
    (folder) => {
      const {
        name,
        dependencies = {},
        devDependencies = {},
      } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const inside = (specifier: string) =>
        specifier.startsWith('@ohm/') && specifier.split('/').slice(0, 2).join('/');
      const imported = [...importsOf(folder, { tests: false }), ...importsOf(folder, { tests: true })];
      const used = new Set(
        imported.map(({ specifier }) => inside(specifier)).filter((used) => used && used !== name),
      );
      const declared = Object.keys({ ...dependencies, ...devDependencies }).filter((one) =>
        one.startsWith('@ohm/'),
      );
      expect([...used].sort()).toEqual(declared.sort());
    },
  );

  it.each(Object.entries(homes))('%s is imported only in %j', (specifier, home) => {
    const users = folders.filter((folder) =>
      importsOf(folder, { tests: false }).some(
        (one) => one.specifier === specifier || one.specifier.startsWith(`${specifier}/`),
      ),
    );
    expect(users.filter((folder) => !home.includes(folder))).toEqual([]);
  });

  it('lets procedures come from one file, whose two factories put a guard before each', () => {
    const makers = folders
      .flatMap((folder) => sourcesOf(folder, { tests: false }))
      .filter(({ text }) => text.includes('initTRPC'));
    expect(makers.map(({ file }) => file)).toEqual(['packages/router/src/procedure.ts']);
  });

  it('lets nobody but packages/config and the scripts read the environment', () => {
    const readers = folders
      .filter((folder) => folder !== 'packages/config')
      .flatMap((folder) => sourcesOf(folder, { tests: false }))
      .filter(({ text }) => text.includes('process.env'));
    expect(readers.map(({ file }) => file)).toEqual([]);
  });
});

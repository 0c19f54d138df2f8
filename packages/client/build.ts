import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `pnpm build` writes the publishable package: our few lines as JavaScript, and the router's type with every input and
 * output written out, so that nothing of the server (its context, its stores, its packages) goes along.
 */
const here = import.meta.dirname;
const root = join(here, '../..');

/** Types of the server's inside, and what a client may know of them. */
const visible: Readonly<Record<string, string>> = {
  'import("./context.ts").Context': 'object',
  'import("./procedure.ts").ProcedureMeta': 'object',
  'import("./errors.ts").Issue': '{ readonly field: string; readonly message: string }',
  'import("@ohm/errors").ErrorDetails': 'Readonly<Record<string, string | number | boolean>>',
};

/** Builds the package into a folder. @throws Error when the router's type would carry anything else of the server along. */
export function buildClient(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const source = readFileSync(join(here, 'src/index.ts'), 'utf8').replace("'@ohm/router'", "'./router.js'");
  writeFileSync(join(folder, 'index.js'), stripTypeScriptTypes(source));
  writeFileSync(
    join(folder, 'index.d.ts'),
    declarations('packages/client/src/index.ts').replace("'@ohm/router'", "'./router.js'"),
  );
  writeFileSync(join(folder, 'router.d.ts'), routerType());
  const { name, version, description, dependencies } = JSON.parse(
    readFileSync(join(here, 'package.json'), 'utf8'),
  );
  const manifest = {
    name,
    version,
    description,
    type: 'module',
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
    dependencies: Object.fromEntries(Object.keys(dependencies).map((one) => [one, versionOf(one)])),
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function routerType(): string {
  let text = declarations('packages/router/src/root.ts');
  for (const [inside, outside] of Object.entries(visible)) text = text.replaceAll(inside, outside);
  const foreign = [...text.matchAll(/import\("([^"]+)"\)/g)]
    .map((match) => match[1])
    .find((one) => one !== '@trpc/server');
  if (foreign)
    throw new Error(
      `The router's type mentions ${foreign}; say in packages/client/build.ts what a client sees of it.`,
    );
  return text;
}

/** What the compiler declares of one source file. */
function declarations(file: string): string {
  const out = mkdtempSync(join(tmpdir(), 'ohm-client-'));
  try {
    const config = {
      extends: join(root, 'tsconfig.base.json'),
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        rootDir: root,
        outDir: out,
        typeRoots: [join(root, 'node_modules/@types')],
      },
      files: [join(root, file)],
    };
    writeFileSync(join(out, 'tsconfig.json'), JSON.stringify(config));
    const { status, stdout } = spawnSync(
      join(root, 'node_modules/.bin/tsc'),
      ['-p', join(out, 'tsconfig.json')],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stdout);
    return readFileSync(join(out, file.replace(/\.ts$/, '.d.ts')), 'utf8');
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** The version that is installed here: the package is published with what it was tested with. */
function versionOf(dependency: string): string {
  return `^${JSON.parse(readFileSync(join(here, 'node_modules', dependency, 'package.json'), 'utf8')).version}`;
}

if (import.meta.main) buildClient(join(here, process.argv[2] ?? 'dist'));

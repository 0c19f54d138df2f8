import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { SchemaEngineAdapter } from './schema-engine-adapter.ts';

export type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** Node.js has it, but its types come with those of browsers only, which this package does without. */
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    instantiate(
      bytes: Uint8Array,
      imports: Record<string, Record<string, unknown>>,
    ): Promise<{ readonly instance: { readonly exports: Record<string, () => void> } }>;
  };
};

/**
 * Instantiated once a process: it is 5 MB of WebAssembly, and its glue speaks to the last instance alone. Vitest loads this module anew
 * for each project but the glue once, so a variable of this module would not do.
 */
const ofProcess = globalThis as { ohmSchemaEngine?: Promise<void> };

async function instantiate(): Promise<void> {
  const location = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const imports = Object.entries(glue).map(([name, value]) =>
    // The engine never clears the timer of its ten seconds' wait for a lock; it must not keep a finished command alive.
    name.startsWith('__wbg_setTimeout_')
      ? [name, (callback: () => void, delay: number) => setTimeout(callback, delay).unref()]
      : [name, value],
  );
  const { instance } = await WebAssembly.instantiate(await readFile(location.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': Object.fromEntries(imports),
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
}

/**
 * Prisma's schema engine as WebAssembly, connected to a database as its owner while `work` lasts. It does what
 * `prisma migrate` does, without the engine that the CLI would download.
 */
export async function withSchemaEngine<Result>(
  databaseUrl: string,
  work: (engine: glue.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  ofProcess.ohmSchemaEngine ??= instantiate();
  await ofProcess.ohmSchemaEngine;
  const adapter = new SchemaEngineAdapter(databaseUrl);
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(adapter);
    const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, bound);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await adapter.close();
  }
}

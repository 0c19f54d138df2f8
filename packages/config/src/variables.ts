import type { z } from 'zod';
import { adminCreateSchema } from './admin-create.ts';
import { apiSchema } from './api.ts';
import { appPorts, appSchema } from './app.ts';
import { databaseSchema } from './database.ts';

/** One variable of the environment, as an operator sees it. */
export interface Variable {
  readonly name: string;
  /** The processes and commands that read it. */
  readonly readers: readonly string[];
  /** What counts where it is not set: null where it must be, "" where it may be absent. */
  readonly fallback: string | null;
  readonly description: string;
}

const readers: readonly (readonly [string, z.ZodObject])[] = [
  ['api', apiSchema],
  ...(Object.keys(appPorts) as (keyof typeof appPorts)[]).map((app) => [app, appSchema(app)] as const),
  ['db:push, codes:*, audit:verify', databaseSchema],
  ['admin:create', adminCreateSchema],
];

/** Every variable that a process or a command reads, in the order of the schemas. */
export function variables(): readonly Variable[] {
  const found = new Map<string, { readers: string[]; fallbacks: Set<string | null>; description: string }>();
  for (const [reader, schema] of readers) {
    for (const [name, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
      const entry = found.get(name) ?? {
        readers: [],
        fallbacks: new Set(),
        description: field.description ?? '',
      };
      entry.readers.push(reader);
      entry.fallbacks.add(fallbackOf(field));
      found.set(name, entry);
    }
  }
  return [...found].map(([name, { readers, fallbacks, description }]) => ({
    name,
    readers,
    // PORT differs from process to process.
    fallback: fallbacks.has(null) ? null : [...fallbacks].join(', '),
    description,
  }));
}

/** The table of docs/operations.md. */
export function renderVariables(): string {
  const rows = variables().map(({ name, readers, fallback, description }) => {
    const otherwise = fallback === null ? '**needed**' : fallback === '' ? '—' : `\`${fallback}\``;
    return `| \`${name}\` | ${who(readers)} | ${otherwise} | ${description}. |`;
  });
  return ['| variable | read by | otherwise | what |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function who(names: readonly string[]): string {
  if (names.length === readers.length) return 'all';
  const apps = Object.keys(appPorts);
  return apps.every((app) => names.includes(app))
    ? [...names.filter((name) => !apps.includes(name)), 'apps'].join(', ')
    : names.join(', ');
}

function fallbackOf(field: z.ZodType): string | null {
  const parsed = field.safeParse(undefined);
  return parsed.success ? String(parsed.data ?? '') : null;
}

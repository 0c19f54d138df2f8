import { readFileSync } from 'node:fs';

/** The environment as a process gets it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with one variable. */
export interface Fault {
  readonly name: string;
  readonly message: string;
}

/**
 * The values of the named variables. Empty ones count as absent, because compose files pass them for what is unset. Where
 * `<NAME>_FILE` is set, the value is what that file holds, without the line break at its end: how container engines hand
 * over secrets, which stay out of `docker inspect` and of what child processes inherit.
 */
export function valuesOf(
  names: readonly string[],
  env: Environment,
): { readonly given: Record<string, string>; readonly faults: readonly Fault[] } {
  const given: Record<string, string> = {};
  const faults: Fault[] = [];
  for (const name of names) {
    const value = env[name];
    const file = env[`${name}_FILE`];
    if (value && file) {
      faults.push({ name, message: `is given twice, as itself and as ${name}_FILE (keep one of them)` });
    } else if (file) {
      const content = contentOf(file);
      if (content.code) faults.push({ name, message: `cannot be read from ${name}_FILE (${content.code})` });
      else if (content.text) given[name] = content.text;
    } else if (value) {
      given[name] = value;
    }
  }
  return { given, faults };
}

/** Is the variable set, by itself or as a file? */
export function isGiven(name: string, env: Environment = process.env): boolean {
  return Boolean(env[name] || env[`${name}_FILE`]);
}

function contentOf(file: string): { readonly text?: string; readonly code?: string } {
  try {
    return { text: readFileSync(file, 'utf8').replace(/\r?\n$/, '') };
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code ?? 'unreadable' };
  }
}

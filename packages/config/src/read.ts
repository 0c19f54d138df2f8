import type { z } from 'zod';
import { type Environment, valuesOf } from './values.ts';

/** Thrown at start: names every variable that is missing or wrong, and never a value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * Parses the environment once at start. Every variable of the schema may also be given as `<NAME>_FILE`, the path of a
 * file that holds it: see values.ts.
 * @throws ConfigurationError with one sentence that names each variable and what is wrong with it.
 */
export function read<Schema extends z.ZodObject>(
  process: string,
  schema: Schema,
  env: Environment,
): z.output<Schema> {
  const { given, faults } = valuesOf(Object.keys(schema.shape), env);
  const parsed = schema.safeParse(given);
  if (parsed.success && faults.length === 0) return parsed.data;
  const told = new Set(faults.map(({ name }) => name));
  const all = [
    ...faults,
    ...(parsed.error?.issues ?? [])
      .map(({ path, message }) => ({ name: path.join('.') || 'environment', message }))
      .filter(({ name }) => !told.has(name)),
  ];
  const sentence = all.map(({ name, message }) => `${name}: ${message}`).join('; ');
  throw new ConfigurationError(`${process} cannot start. ${sentence}.`);
}

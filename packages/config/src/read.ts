import type { z } from 'zod';

/** The environment as a process gets it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown at start: names every variable that is missing or wrong, and never a value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * Parses the environment once at start. Empty strings count as absent, because compose files pass them for what is unset.
 * @throws ConfigurationError with one sentence that names each variable and what is wrong with it.
 */
export function read<Schema extends z.ZodType>(
  process: string,
  schema: Schema,
  env: Environment,
): z.output<Schema> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'environment'}: ${issue.message}`,
  );
  throw new ConfigurationError(`${process} cannot start. ${faults.join('; ')}.`);
}

import { z } from 'zod';
import { commandEnvironment } from './demonstration.ts';
import { secret } from './parts.ts';
import { type Environment, read } from './read.ts';

export const databaseVariables = {
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'is missing or no PostgreSQL URL (postgres://host:5432/ohm)',
  }),
  DATABASE_LOGINS_SECRET: secret('the passwords of the database logins are derived from it'),
};

export type DatabaseConfig = z.output<z.ZodObject<typeof databaseVariables>>;

/** For the commands that work on the database alone: db:push, codes:*, admin:create. */
export function readDatabaseConfig(env: Environment = commandEnvironment()): DatabaseConfig {
  return read('This command', z.object(databaseVariables), env);
}

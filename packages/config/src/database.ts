import { z } from 'zod';
import { commandEnvironment } from './demonstration.ts';
import { secret } from './parts.ts';
import { read } from './read.ts';
import type { Environment } from './values.ts';

export const databaseVariables = {
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'is missing or no PostgreSQL URL (postgres://host:5432/ohm)',
    })
    .describe(
      'The database, such as postgres://host:5432/ohm. db:push needs it with the user and password of the owner; everything else replaces these',
    ),
  DATABASE_LOGINS_SECRET: secret('the passwords of the database logins are derived from it'),
};

export type DatabaseConfig = z.output<typeof databaseSchema>;

export const databaseSchema = z.object(databaseVariables);

/** For the commands that work on the database alone: db:push, codes:*, audit:verify, admin:create. */
export function readDatabaseConfig(env: Environment = commandEnvironment()): DatabaseConfig {
  return read('This command', databaseSchema, env);
}

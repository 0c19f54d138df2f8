import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { type Environment, isGiven } from './values.ts';

/** Where a running `npm start` says how its database is reached; gone when it stops. */
export const demonstrationFile = join(import.meta.dirname, '../../../.data/environment');

/** The environment of a command: beside a running demonstration it works on that one, without any setting. */
export function commandEnvironment(env: Environment = process.env, file = demonstrationFile): Environment {
  if (isGiven('DATABASE_URL', env) || !existsSync(file)) return env;
  return { ...parseEnv(readFileSync(file, 'utf8')), ...env };
}

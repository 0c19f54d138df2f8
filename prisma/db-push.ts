import { parseArgs } from 'node:util';
import { ConfigurationError, readDatabaseConfig } from '@ohm/config';
import { DestructiveMigrationError } from '@ohm/db/owner';
import { pushDatabase } from './migrate.ts';

/** `pnpm db:push [--accept-data-loss]`: applies pending migrations as the owner of the database. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'accept-data-loss': { type: 'boolean', default: false } } });
  const { DATABASE_URL, DATABASE_LOGINS_SECRET } = readDatabaseConfig();
  await pushDatabase({
    databaseUrl: DATABASE_URL,
    loginsSecret: DATABASE_LOGINS_SECRET,
    acceptDataLoss: values['accept-data-loss'],
    log: console.log,
  });
}

try {
  await main();
} catch (error) {
  if (!(error instanceof DestructiveMigrationError || error instanceof ConfigurationError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

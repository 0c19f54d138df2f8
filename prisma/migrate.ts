import { join } from 'node:path';
import { applyMigrations, type MigrateOptions } from '@ohm/db/owner';

/** Brings a database up to date with the migrations of this folder and sets the passwords of the logins, as its owner. */
export async function pushDatabase(options: Omit<MigrateOptions, 'directory'>): Promise<void> {
  await applyMigrations({ ...options, directory: join(import.meta.dirname, 'migrations') });
}

/** What only the owner of the database does, in commands and tests: no running process imports this. */
export { createOwnerClient } from './client.ts';
export { bytesColumn, dateColumn, rolesColumn } from './columns.ts';
export { newId } from './ids.ts';
export { applyMigrations, DestructiveMigrationError, type MigrateOptions } from './migration/apply.ts';

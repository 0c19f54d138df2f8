import { z } from 'zod';
import { databaseVariables } from './database.ts';
import { commandEnvironment } from './demonstration.ts';
import { publicUrls } from './parts.ts';
import { read } from './read.ts';
import type { Environment } from './values.ts';

export const adminCreateSchema = z.object({
  ...databaseVariables,
  PUBLIC_DOCTOR_URL: publicUrls.PUBLIC_DOCTOR_URL,
});

/** For `pnpm admin:create`: the database, and where the invitation is accepted. */
export function readAdminCreateConfig(
  env: Environment = commandEnvironment(),
): z.output<typeof adminCreateSchema> {
  return read('This command', adminCreateSchema, env);
}

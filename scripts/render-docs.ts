import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAccess } from '@ohm/access';

/** The pages of docs/ that are made from the code; a test fails while one is stale. */
writeFileSync(join(import.meta.dirname, '../docs/access.md'), renderAccess());

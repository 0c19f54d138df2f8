import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderAccess } from '@ohm/access';
import { renderVariables } from '@ohm/config';

/** The pages of docs/ that are made from the code, whole or in part; a test fails while one is stale. */
const docs = join(import.meta.dirname, '../docs');

writeFileSync(join(docs, 'access.md'), renderAccess());

const operations = join(docs, 'operations.md');
const [begin, end] = ['<!-- variables: pnpm generate -->\n\n', '\n\n<!-- end of variables -->'];
const [before, rest = ''] = readFileSync(operations, 'utf8').split(begin);
writeFileSync(operations, `${before}${begin}${renderVariables()}${end}${rest.split(end)[1]}`);

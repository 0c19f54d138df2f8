// Writes packages/extraction/src/confidence/reported-codes.ts anew from the invented notes of the tests.
import { writeFileSync } from 'node:fs';
import { reportedCodes, reportedCodesPath } from './evaluation/reported-codes.ts';

writeFileSync(reportedCodesPath, reportedCodes());

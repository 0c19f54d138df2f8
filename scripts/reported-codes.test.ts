import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reportedCodes, reportedCodesPath } from './evaluation/reported-codes.ts';

it('counts of reported codes are those of the invented notes (else: node scripts/count-reported-codes.ts)', () => {
  expect(readFileSync(reportedCodesPath, 'utf8')).toBe(reportedCodes());
});

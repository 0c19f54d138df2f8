import { z } from 'zod';
import { calendarDate, flag, pageLimit } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { conceptOutput, releaseOutput, system } from './system.ts';

const filterWord = z.string().trim().min(1).max(80, 'Filter by at most 80 characters.').optional();

const input = z.strictObject({
  system,
  q: z
    .string('Send what to search for as q.')
    .trim()
    .min(1, 'Type a code or a word to search for.')
    .max(200, 'Search for at most 200 characters.'),
  limit: pageLimit(20, 100),
  dateOfService: calendarDate.optional(),
  billable: flag.optional().describe('Only codes that may be reported alone.'),
  chapter: filterWord.describe('A chapter of ICD-10-CM by its number, such as 9.'),
  semanticTag: filterWord.describe('A semantic tag of SNOMED CT, such as disorder.'),
  class: filterWord.describe('A class of LOINC, such as CHEM.'),
});

const output = z.object({
  system,
  release: releaseOutput,
  query: z.string(),
  results: z.array(conceptOutput.extend({ score: z.number(), matched: z.string() })),
});

export const search = guarded('codes.search', 'GET /codes/{system}/search', 'Search a code system')
  .input(input)
  .output(output)
  .query(({ ctx, input: { system: of, q, ...options } }) => {
    const { results, ...found } = ctx.terminology.search(of, q, options);
    return { ...found, results: [...results] };
  });

import { z } from 'zod';
import { line, pageLimit } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { patientOutput, presentPatient } from './patient.ts';

export const list = guarded('patients.list', 'GET /patients', 'Patients of the own organization')
  .input(
    z.strictObject({
      q: line.max(100, 'Search for at most 100 characters.').optional(),
      limit: pageLimit(50, 200),
    }),
  )
  .output(z.object({ patients: z.array(patientOutput) }))
  .query(async ({ ctx, input: { q, limit } }) => {
    const patients = await ctx.own.patients.list(q ? { query: q, limit } : { limit });
    return { patients: patients.map(presentPatient) };
  });

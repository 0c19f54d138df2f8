import { z } from 'zod';
import { line, pastDate, personName } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { patientOutput, presentPatient, sexes } from './patient.ts';

export const newPatient = z.strictObject({
  mrn: line.min(1, 'Enter the medical record number.').max(40, 'Use at most 40 characters.'),
  name: personName,
  birthDate: pastDate,
  sex: z.enum(sexes, 'Choose one.'),
});

export const create = guarded('patients.create', 'POST /patients', 'Register a patient')
  .input(newPatient)
  .output(patientOutput)
  .mutation(async ({ ctx, input }) => presentPatient(await ctx.own.patients.create(input)));

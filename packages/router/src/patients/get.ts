import { AppError } from '@ohm/errors';
import { z } from 'zod';
import { id } from '../fields.ts';
import { guarded } from '../procedure.ts';
import { patientOutput, presentPatient } from './patient.ts';

export const get = guarded('patients.get', 'GET /patients/{id}', 'One patient')
  .input(z.strictObject({ id }))
  .output(patientOutput)
  .query(async ({ ctx, input }) => {
    const patient = await ctx.own.patients.get(input.id);
    if (!patient) throw new AppError('NOT_FOUND', 'There is no such patient.');
    return presentPatient(patient);
  });

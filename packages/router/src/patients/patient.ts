import type { Patient } from '@ohm/clinical';
import { z } from 'zod';

export const sexes = ['female', 'male', 'other', 'unknown'] as const;

export const patientOutput = z.object({
  id: z.uuid(),
  mrn: z.string(),
  name: z.string(),
  birthDate: z.string(),
  sex: z.enum(sexes),
  createdAt: z.string(),
});

/** The patient with its time as it crosses the wire. */
export function presentPatient({ createdAt, ...patient }: Patient): z.output<typeof patientOutput> {
  return { ...patient, createdAt: createdAt.toISOString() };
}

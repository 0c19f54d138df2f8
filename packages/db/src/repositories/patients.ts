import type { Patient, PatientRepository } from '@ohm/clinical';
import { AppError } from '@ohm/errors';
import { z } from 'zod';
import type { Prisma } from '../client.ts';
import { dateColumn, readDate } from '../columns.ts';
import { isId, newId } from '../ids.ts';
import type { Scope } from '../scope.ts';
import { isUniqueViolation } from '../unique-violation.ts';

const columns = { id: true, mrn: true, name: true, birthDate: true, sex: true, createdAt: true } as const;
const sex = z.enum(['female', 'male', 'other', 'unknown']);

function toPatient(row: Prisma.PatientGetPayload<{ select: typeof columns }>): Patient {
  return { ...row, birthDate: readDate(row.birthDate), sex: sex.parse(row.sex) };
}

/** Taken literally, where ILIKE would see wildcards. */
const literal = (query: string): string => query.replace(/[\\%_]/g, '\\$&');

/** Patients of the organization of a scope. */
export function createPatientRepository({ organizationId, run }: Scope): PatientRepository {
  return {
    list: ({ query, limit }) =>
      run(async ({ transaction, record }) => {
        const contains = query && ({ contains: literal(query), mode: 'insensitive' } as const);
        const rows = await transaction.patient.findMany({
          where: { organizationId, ...(contains && { OR: [{ name: contains }, { mrn: contains }] }) },
          select: columns,
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          take: limit,
        });
        // What was searched for may be a name, so the log does not say it.
        const details = { count: rows.length, searched: Boolean(query) };
        await record({ action: 'patient.listed', outcome: 'success', details });
        return rows.map(toPatient);
      }),

    get: (id) =>
      run(async ({ transaction, record }) => {
        if (!isId(id)) return null;
        const row = await transaction.patient.findFirst({ where: { organizationId, id }, select: columns });
        if (!row) return null;
        await record({ action: 'patient.read', outcome: 'success', subject: { kind: 'patient', id } });
        return toPatient(row);
      }),

    async create(patient) {
      try {
        return await run(async ({ transaction, record }) => {
          const { mrn, name, birthDate, sex } = patient;
          const row = await transaction.patient.create({
            data: { id: newId(), organizationId, mrn, name, birthDate: dateColumn(birthDate), sex },
            select: columns,
          });
          await record({
            action: 'patient.created',
            outcome: 'success',
            subject: { kind: 'patient', id: row.id },
          });
          return toPatient(row);
        });
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        throw new AppError(
          'CONFLICT',
          'A patient with this MRN exists already. Look it up, or check the number.',
          {
            field: 'mrn',
          },
        );
      }
    },
  };
}

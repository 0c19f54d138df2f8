import type { VisitNote, VisitNoteRepository, VisitNoteSummary } from '@ohm/clinical';
import { z } from 'zod';
import type { Prisma } from '../client.ts';
import { dateColumn, readDate } from '../columns.ts';
import { isId, newId } from '../ids.ts';
import type { Scope } from '../scope.ts';

const summaryColumns = {
  id: true,
  patientId: true,
  title: true,
  encounterDate: true,
  setting: true,
  createdAt: true,
  patient: { select: { name: true } },
  author: { select: { name: true } },
} as const satisfies Prisma.VisitNoteSelect;
const columns = { ...summaryColumns, text: true } as const satisfies Prisma.VisitNoteSelect;

const setting = z.enum(['inpatient', 'outpatient']);

function toSummary(row: Prisma.VisitNoteGetPayload<{ select: typeof summaryColumns }>): VisitNoteSummary {
  return {
    id: row.id,
    patientId: row.patientId,
    patientName: row.patient.name,
    title: row.title,
    encounterDate: readDate(row.encounterDate),
    setting: setting.parse(row.setting),
    authorName: row.author.name,
    createdAt: row.createdAt,
  };
}

function toVisitNote(row: Prisma.VisitNoteGetPayload<{ select: typeof columns }>): VisitNote {
  return { ...toSummary(row), text: row.text };
}

/** Visit notes of the organization of a scope; their author is who acts in it. */
export function createVisitNoteRepository({ organizationId, audit, run }: Scope): VisitNoteRepository {
  return {
    list: ({ patientId, limit }) =>
      run(async ({ transaction, record }) => {
        if (patientId !== undefined && !isId(patientId)) return [];
        const rows = await transaction.visitNote.findMany({
          where: { organizationId, ...(patientId !== undefined && { patientId }) },
          select: summaryColumns,
          orderBy: [{ encounterDate: 'desc' }, { id: 'desc' }],
          take: limit,
        });
        await record({
          action: 'visit-note.listed',
          outcome: 'success',
          ...(patientId !== undefined && { subject: { kind: 'patient', id: patientId } }),
          details: { count: rows.length },
        });
        return rows.map(toSummary);
      }),

    get: (id) =>
      run(async ({ transaction, record }) => {
        if (!isId(id)) return null;
        const row = await transaction.visitNote.findFirst({ where: { organizationId, id }, select: columns });
        if (!row) return null;
        await record({ action: 'visit-note.read', outcome: 'success', subject: { kind: 'visit-note', id } });
        return toVisitNote(row);
      }),

    create: (note) =>
      run(async ({ transaction, record }) => {
        const { patientId, title, encounterDate, setting, text } = note;
        if (audit.userId === null) throw new Error('A visit note needs an author.');
        if (!isId(patientId)) return null;
        const where = { organizationId, id: patientId };
        if (!(await transaction.patient.findFirst({ where, select: { id: true } }))) return null;
        const row = await transaction.visitNote.create({
          data: {
            id: newId(),
            organizationId,
            patientId,
            authorId: audit.userId,
            title,
            encounterDate: dateColumn(encounterDate),
            setting,
            text,
          },
          select: columns,
        });
        await record({
          action: 'visit-note.created',
          outcome: 'success',
          subject: { kind: 'visit-note', id: row.id },
        });
        return toVisitNote(row);
      }),
  };
}

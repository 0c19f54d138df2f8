import type { Column } from '@ohm/ui';
import { Link } from '@remix-run/react';
import { type Sex, sexLabels } from '../sexes.ts';
import { BirthDate } from './birth-date.tsx';

export interface PatientRow {
  readonly id: string;
  readonly mrn: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: Sex;
}

/** The list of patients. */
export const patientColumns: readonly Column<PatientRow>[] = [
  {
    id: 'name',
    header: 'Name',
    rowHeader: true,
    cell: ({ id, name }) => (
      <Link to={`/patients/${id}`} className="link">
        {name}
      </Link>
    ),
  },
  { id: 'mrn', header: 'MRN', cell: ({ mrn }) => <span className="font-mono text-sm">{mrn}</span> },
  { id: 'birthDate', header: 'Birth date', cell: ({ birthDate }) => <BirthDate date={birthDate} /> },
  { id: 'sex', header: 'Sex', cell: ({ sex }) => sexLabels[sex] },
];

import type { Column } from '@ohm/ui';
import { Link } from '@remix-run/react';
import { dateInWords } from '../calendar-date.ts';
import { type Setting, settingLabels } from '../settings.ts';

export interface VisitNoteRow {
  readonly id: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly title: string;
  readonly encounterDate: string;
  readonly setting: Setting;
  readonly authorName: string;
}

/** Lists of visit notes; on the page of a patient without the patient. */
export const visitNoteColumns: readonly Column<VisitNoteRow>[] = [
  {
    id: 'date',
    header: 'Date',
    className: 'whitespace-nowrap',
    cell: ({ encounterDate }) => <time dateTime={encounterDate}>{dateInWords(encounterDate)}</time>,
  },
  {
    id: 'patient',
    header: 'Patient',
    cell: ({ patientId, patientName }) => (
      <Link to={`/patients/${patientId}`} className="link">
        {patientName}
      </Link>
    ),
  },
  {
    id: 'title',
    header: 'Title',
    rowHeader: true,
    // Where rows are cards, the title heads them.
    className: 'order-first',
    cell: ({ id, title }) => (
      <Link to={`/visit-notes/${id}`} className="link">
        {title}
      </Link>
    ),
  },
  { id: 'setting', header: 'Setting', cell: ({ setting }) => settingLabels[setting] },
  { id: 'author', header: 'Author', cell: ({ authorName }) => authorName },
];

import { Button, Card, RadioGroup, SelectField, TextArea, TextField } from '@ohm/ui';
import type { Problem } from '@ohm/web';
import { Refusal } from '@ohm/web/react';
import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { today } from '../calendar-date.ts';
import { inWordsOfForm } from '../form-problem.ts';
import { settingChoices } from '../settings.ts';
import type { PatientRow } from './patient-columns.tsx';

const words = { patientId: 'Choose a patient.', encounterDate: 'Enter the date of the visit.' };

interface VisitNoteFormProps {
  /** Whom the note is about; null lets choose among `patients`. */
  readonly patient: PatientRow | null;
  readonly patients: readonly PatientRow[];
  readonly problem: Problem | undefined;
}

/** Where a visit note is written. Nothing of it is cleared by a refusal. */
export function VisitNoteForm({ patient, patients, problem }: VisitNoteFormProps) {
  const { state } = useNavigation();
  const fields = inWordsOfForm(problem, words);
  const date = useRef<HTMLInputElement>(null);
  // The browser knows which day it is where the patient was seen; the server may stand elsewhere.
  useEffect(() => {
    if (date.current && date.current.value === '') date.current.value = today();
  }, []);
  return (
    <Card className="max-w-4xl">
      <Form method="post" noValidate autoComplete="off" className="grid gap-4">
        <Refusal problem={problem} errors={fields} />
        {patient ? (
          <>
            <input type="hidden" name="patientId" value={patient.id} />
            <div className="grid gap-1.5">
              <p className="font-medium">Patient</p>
              <p>{nameWithMrn(patient)}</p>
            </div>
          </>
        ) : (
          <SelectField
            label="Patient"
            name="patientId"
            required
            placeholder="Choose a patient"
            options={patients.map((one) => ({ value: one.id, label: nameWithMrn(one) }))}
            error={fields.patientId}
          />
        )}
        <TextField label="Title" name="title" required error={fields.title} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            ref={date}
            label="Date"
            name="encounterDate"
            type="date"
            required
            error={fields.encounterDate}
          />
          <RadioGroup
            label="Setting"
            name="setting"
            defaultValue="outpatient"
            options={settingChoices}
            error={fields.setting}
          />
        </div>
        <TextArea label="Note" name="text" rows={16} required error={fields.text} />
        <div>
          <Button type="submit" variant="primary" pending={state === 'submitting'}>
            Save visit note
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function nameWithMrn({ name, mrn }: PatientRow): string {
  return `${name} (${mrn})`;
}

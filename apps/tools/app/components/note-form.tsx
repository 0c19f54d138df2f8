import { Button, Card, RadioGroup, TextArea, TextField } from '@ohm/ui';
import type { Problem } from '@ohm/web';
import { noteLength, Refusal } from '@ohm/web/react';
import { Form } from '@remix-run/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Draft } from './use-draft.ts';

interface NoteFormProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly onExtract: () => void;
  readonly onExample: () => void;
  readonly pending: boolean;
  readonly examplePending: boolean;
  readonly problem: Problem | null;
  /** Whether somebody came back to it on purpose, so that the note has the focus. */
  readonly cameBack: boolean;
}

const count = new Intl.NumberFormat('en-US');

/** Where a note is pasted. Nothing of it is cleared by a refusal. */
export function NoteForm({
  draft,
  onChange,
  onExtract,
  onExample,
  pending,
  examplePending,
  problem,
  cameBack,
}: NoteFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A date of which a part is missing is none to the browser, and none would be today.
    const half = date.current?.validity.badInput ?? false;
    setHalfDate(half);
    if (half) date.current?.focus();
    else onExtract();
  };
  // Once, when the page comes to life: what was pasted before any script had loaded stands in the box alone.
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (box.current?.value) onChange({ text: box.current.value });
    if (cameBack) box.current?.focus();
  }, []);
  const date = useRef<HTMLInputElement>(null);
  const [halfDate, setHalfDate] = useState(false);
  // Each of these buttons goes once it has done its work.
  const clear = () => {
    onChange({ text: '' });
    box.current?.focus();
  };
  const example = () => {
    onExample();
    box.current?.focus();
  };
  const fields = problem?.fields ?? {};
  return (
    <Card>
      <Form method="post" onSubmit={submit} noValidate className="grid grid-cols-1 gap-4">
        <Refusal problem={problem} />
        <TextArea
          ref={box}
          label="Discharge summary"
          name="text"
          rows={16}
          spellCheck={false}
          value={draft.text}
          onChange={(event) => onChange({ text: event.target.value })}
          hint={`Paste the note as it is. ${count.format(draft.text.length)} of ${count.format(noteLength)} characters. It is read and not kept.`}
          error={fields.text}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <RadioGroup
            label="Setting"
            name="setting"
            value={draft.setting}
            onValueChange={(setting) => onChange({ setting: setting as Draft['setting'] })}
            options={[
              { value: 'inpatient', label: 'Inpatient' },
              { value: 'outpatient', label: 'Outpatient' },
            ]}
            error={fields.setting}
          />
          <TextField
            ref={date}
            label="Date of service"
            name="dateOfService"
            type="date"
            hint="Leave empty for today."
            value={draft.dateOfService}
            onChange={(event) => {
              setHalfDate(false);
              onChange({ dateOfService: event.target.value });
            }}
            error={
              halfDate ? 'This is no whole date. Complete it, or clear it for today.' : fields.dateOfService
            }
          />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" pending={pending}>
            Extract codes
          </Button>
          {draft.text ? (
            <Button variant="ghost" onClick={clear}>
              Clear
            </Button>
          ) : (
            // Beside a note it would take its place, at a click that missed the button before it.
            <Button variant="secondary" onClick={example} pending={examplePending}>
              Try an example
            </Button>
          )}
        </div>
      </Form>
    </Card>
  );
}

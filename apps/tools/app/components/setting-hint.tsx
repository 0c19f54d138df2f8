import { Banner, Button } from '@ohm/ui';
import { Form } from '@remix-run/react';
import type { FormEvent } from 'react';
import type { Draft } from './use-draft.ts';

interface SettingHintProps {
  /** The form as it was sent, with the other setting. */
  readonly draft: Draft;
  readonly onExtract: (draft: Draft) => void;
  readonly pending: boolean;
}

const readsLike = { inpatient: 'an inpatient stay', outpatient: 'an outpatient visit' } as const;

/** Says that a note reads like the other setting, whose rules differ, and reads it again on a click; without scripts as a form. */
export function SettingHint({ draft, onExtract, pending }: SettingHintProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onExtract(draft);
  };
  return (
    <Banner
      tone="warning"
      role="status"
      compact
      action={
        <Form method="post" onSubmit={submit}>
          {Object.entries(draft).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button type="submit" size="sm" variant="secondary" pending={pending}>
            Code it as {draft.setting}
          </Button>
        </Form>
      }
    >
      This note reads like {readsLike[draft.setting]}. Code it as {draft.setting}? Uncertain diagnoses are
      coded differently.
    </Banner>
  );
}

import { formText } from '@ohm/web/react';
import type { Draft } from './components/use-draft.ts';

/** What the form of the assistant sends, as the API takes it and as the form shows it again. */
export function draftIn(form: FormData): Draft {
  return {
    text: formText(form, 'text'),
    setting: form.get('setting') === 'outpatient' ? 'outpatient' : 'inpatient',
    dateOfService: formText(form, 'dateOfService'),
  };
}

/** The same as the API takes it: no date of service means today. */
export function requestIn(form: FormData) {
  const { text, setting, dateOfService } = draftIn(form);
  return { text, setting, ...(dateOfService && { dateOfService }) };
}

import { kauveryPatients } from './kauvery.ts';
import { lakesidePatients } from './lakeside.ts';

/** An invented person; nobody of this name and number was ever treated. */
export interface DemonstrationPatient {
  readonly mrn: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: 'female' | 'male' | 'other' | 'unknown';
  readonly note: {
    readonly title: string;
    readonly encounterDate: string;
    readonly setting: 'inpatient' | 'outpatient';
    readonly text: string;
  };
}

/** By the slug of the organization. */
export const demonstrationPatients: Readonly<Record<string, readonly DemonstrationPatient[]>> = {
  kauvery: kauveryPatients,
  lakeside: lakesidePatients,
};

import type { AssertedMention } from '../../assertion/assert.ts';
import { remembered } from '../../remembered.ts';
import { aboutVaccine } from './about-vaccine.ts';
import { spokenOf } from './not-undertaken.ts';

/** SNOMED CT names of what somebody has to do before a patient has it. */
const procedure =
  /dialysis|transplant|replacement|intubation|ventilation|catheteri[sz]ation|insertion|implantation|bypass|stent|amputation|cesarean|chemotherapy|radiotherapy|transfusion|\b\w+(?:ectomy|otomy|ostomy|plasty)\b|\bprocedure\b/i;

/** Infections that notes name for their vaccine. */
const vaccinated =
  /tetanus|influenza|hepatitis [AB]|\b(?:type [AB])$|measles|mumps|rubella|varicella|pertussis|diphtheria|polio|SARS|severe acute respiratory|pneumococc|zoster|rabies|typhoid/i;

const malignant = /malignant|melanoma|carcinoma|cancer/i;
const inSitu = /^ in[- ]situ\b/i;

const kindsOf = remembered((display) => ({
  isProcedure: procedure.test(display),
  hasVaccine: vaccinated.test(display),
  isInvasive: malignant.test(display) && !/in situ/i.test(display),
}));

/**
 * Why a concept is not shown although its sentence denies nothing: its words speak of a procedure that nobody did, of a vaccine, or
 * of a growth that has not spread where the name is that of one that has. Null where it is shown.
 */
export const objectionToConcept = (
  text: string,
  display: string,
  mention: Pick<AssertedMention, 'start' | 'end' | 'sentence'>,
): string | null => {
  const { isProcedure, hasVaccine, isInvasive } = kindsOf(display);
  if (isProcedure) {
    const undone = spokenOf(text, mention);
    if (undone !== null) return `It is spoken of and was not done ("${undone}").`;
  }
  if (hasVaccine && aboutVaccine(text, mention)) return 'It is the vaccine that is spoken of.';
  if (isInvasive && inSitu.test(text.slice(mention.end, mention.end + 9)))
    return 'The note calls it in situ.';
  return null;
};

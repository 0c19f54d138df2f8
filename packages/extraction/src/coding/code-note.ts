import type { AssertedMention, Asserter } from '../assertion/assert.ts';
import { admit } from './admit/admit.ts';
import { withNeoplasms } from './neoplasms/mentions.ts';
import { sequence } from './sequence/sequence.ts';
import { combineConditions } from './stages/combined.ts';
import { describeConditions } from './stages/described.ts';
import { codeEncounter } from './stages/encounter.ts';
import { addExternalCauses } from './stages/external-causes.ts';
import { finish } from './stages/finished.ts';
import { leaveOut } from './stages/left-out.ts';
import { settleConditions } from './stages/settled.ts';
import { addWhatIsTold } from './stages/told.ts';
import type { Candidate, Worksheet } from './worksheet.ts';

/** Between admitting the mentions and putting the codes in sequence, in the order in which a coder works. */
const passes = [
  addWhatIsTold,
  describeConditions,
  addExternalCauses,
  settleConditions,
  combineConditions,
  codeEncounter,
  leaveOut,
  finish,
].flat();

/** Applies the coding rules to the judged mentions of a note. Answers the codes in sequence, principal diagnosis first. */
export const codeNote = (
  sheet: Worksheet,
  mentions: readonly AssertedMention[],
  asserter: Asserter,
): Candidate[] => {
  for (const mention of withNeoplasms(sheet, mentions, asserter)) admit(sheet, mention);
  for (const pass of passes) pass(sheet, asserter);
  return sequence(sheet);
};

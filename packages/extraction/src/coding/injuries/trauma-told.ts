import type { Asserter } from '../../assertion/assert.ts';
import { type Gated, gated } from '../../note/gates.ts';
import type { Worksheet } from '../worksheet.ts';

const trauma = gated(
  /\b(?:stab(?:bed|bing)?|gunshot|GSW|shot|trauma(?:tic)?|RTA|RTC|MVC|MVA|road traffic|assault\w*|fell (?:from|off|down)|fall (?:from|off|down)|crush\w*|kicked|rib fractures?|fractured? ribs?)\b/i,
);

/** Whether some sentence tells of the patient what an expression finds; the gate spares those that cannot. */
export const tells = (sheet: Worksheet, asserter: Asserter, { words, gate }: Gated): boolean =>
  sheet.document.opening(gate).some((sentence) => {
    const match = words.exec(sentence.text);
    return match !== null && asserter.told(sentence, match) !== null;
  });

/** Whether some sentence tells that the patient was hurt; for what a film or a title leaves open. */
export const tellsTrauma = (sheet: Worksheet, asserter: Asserter): boolean => tells(sheet, asserter, trauma);

import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import type { Worksheet } from '../worksheet.ts';

const trauma =
  /\b(?:stab(?:bed|bing)?|gunshot|GSW|shot|trauma(?:tic)?|RTA|RTC|MVC|MVA|road traffic|assault\w*|fell (?:from|off|down)|fall (?:from|off|down)|crush\w*|kicked|rib fractures?|fractured? ribs?)\b/i;
const gate = gateBefore(trauma);

/** Whether some sentence tells that the patient was hurt; for what a film or a title leaves open. */
export const tellsTrauma = (sheet: Worksheet, asserter: Asserter): boolean =>
  sheet.document.sentences.some((sentence) => {
    const match = sentence.opens(gate) ? trauma.exec(sentence.text) : null;
    return match !== null && asserter.told(sentence, match) !== null;
  });

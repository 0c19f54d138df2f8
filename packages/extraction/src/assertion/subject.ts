import { type Gated, gated } from '../note/gates.ts';
import { ownedThing } from './others/kin.ts';
import type { Place } from './place.ts';

/** The illness as the subject of its clause: what may stand between its name and its verb, and which words can follow at all. */

/** What may stand between the name of an illness and the verb it is the subject of; a new subject ends it. */
export const subject =
  '^["”\'’)]?(?:\\s*\\([^)\\n]{0,40}\\))?(?: (?:of|in|on|at|from|as|for|and|or|nor) (?!(?:he|she|they|we|i|it|this|that|his|her|their|the patient|patient|pt|a)\\b)(?!(?<= and )(?:the|its|this|these|their)\\b)(?:[\\w/-]+ ){0,3}[\\w/-]+)??(?:,? (?:which|that|itself|as such|too))?(?:, [^,.;:\\n]{3,44},(?= (?:is|was|are|were|proved)\\b))?';

/** Whether anything of this can follow: most illnesses are no subject, which one look at the first word behind them tells. */
export const goesOn = new RegExp(
  `^["”'’)]?\\s*(?:\\(|\\w+(?:s|ed) neither\\b|,?\\s*(?:of|in|on|at|from|as|for|and|or|nor|which|that|itself|too|(?:is|was|are|were|has|have|had|do|does|did|could|would|should|wo)n't|is|was|are|were|has|have|had|do|does|did|can|could|will|would|should|may|might|need|must|seems?|seemed|appears?|appeared|cannot|can't|never|no more|anticipated|foreseen|ought|looks|looked|sounds|sounded|proved|turned|amounted|not|then|initially|briefly|first|also|(?:ask|enquir|inquir|rais|mention|suggest|call|diagnos|propos|nam|label|offer|quer|consider|contemplat|entertain|fear|question|wonder|ponder|look|search|hunt|test|screen|moot|bandi|float|air|toy|tout|debat|hypothe|speculat|hint|allud|discount|dismiss|shelv|park)\\w*ed|thought|sought|envisaged|put|${ownedThing}|belong(?:s|ed|ing)?|refers?|comes?|came|took|takes|killed|claimed|actually|really|those)\\b|[-–:] ?(?:that|the|this|it|is|not|belong)|, [^,.;:\\n]{3,44}, (?:is|was|are|were|proved)\\b)`,
  'i',
);

/** As much is read behind an illness. */
export const clauseReach = 110;

/** What a clause says of the illness that is its subject. */
export interface OfSubject extends Gated {
  /** Without the subject, which may end in many ways: looked for first. */
  readonly said: RegExp;
}

export const ofSubject = (said: string): OfSubject => ({
  ...gated(new RegExp(subject + said, 'i')),
  said: new RegExp(said, 'i'),
});

/** What such a clause says of a stretch. */
export const foundOfSubject = (place: Place, { words, gate, said }: OfSubject): RegExpExecArray | null => {
  if (!place.opensBehind(gate, clauseReach)) return null;
  const behind = place.behind(clauseReach);
  return said.test(behind) ? words.exec(behind) : null;
};

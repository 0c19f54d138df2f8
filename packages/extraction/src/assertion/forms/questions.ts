import { type Judgement, judged, type Place } from '../place.ts';

/** "Q: Heart attack or stroke? A: No and no", "MI? - no": whatever follows "no" there, it answers. */
const questioned =
  /^(?:[\w /'-]{0,30}|[\w ,/'-]{0,40} or [\w /'-]{1,20})\?\s*(?:[-–—]\s?|(?:A|Ans|Answer|Pt|Patient|R)\s?[:.-]\s*)?(?:no|nope|not|none|never|nil|denies|denied|negative)\b(?! (?:change|longer|better|controlled))/i;

/** As much of a line is read for the answer to a question. */
const reach = 320;

/** The answer that a question gets where it is no. */
export const questionAnswered = (place: Place): Judgement | null => {
  if (place.note.nextQuestion(place.end) >= place.lineReach(reach)) return null;
  return judged('absent', questioned.exec(place.lineBehind(reach)));
};

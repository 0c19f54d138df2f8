import type { Sentence } from '../../note/document.ts';
import { gateBefore } from '../../note/gates.ts';
import type { JudgedNote } from '../judged-note.ts';
import { type Judgement, judged, type Place } from '../place.ts';

/** Sentences that as a whole tell of what has not happened: what to come back for, what an operation may bring. */

/** A sentence that tells the patient what to come back for, or a reader what to do, whatever section it stands in. */
const advice =
  /^\W*(?:(?:please|pt|patient|parents|to|do|also|and|should|must) )*(?:return\b(?! visit)|(?:ignore|disregard|forget)\b[^.;:\n]{0,32}\b(?:instructions?|rules|prompts?|guidelines)\b|RTC\b|come (?:\w+ ){0,2}back\b|(?:call|ring|phone|telephone)\b(?! (?:he|she|it|from|made|received|placed|was|centre|center|bell|schedule)\b)[^.;:\n]{0,40}?(?: (?:if|for|with|when|in case)\b|:)|(?:inform|notify)\b[^.;:\n]{0,24}? (?:if|for|in case)\b|(?:attend|report to|visit|go to|proceed to)\b[^.;:,\n]{0,30}? (?:sos|if|in case|immediately)\b|(?:sos|review if|stop (?:\w+ ){1,2}(?:and|&) come)\b|go to (?:the )?(?:ER|ED)\b|(?:ER|ED|A&E|999|911) (?:if|for (?:any|worse|worst|new|sudden|severe))|back (?:if|for (?:any|worse|worst|new|sudden|severe))|seek |should (?:\w+ ){1,4}(?:fall|rise|drop|recur|develop|worsen|occur|return|fail|become|get|start|happen|persist|appear|go)\b)/i;

/** What a patient was told could happen: "risks and benefits include bleeding and embolism". Risk factors are had. */
const risks =
  /(?<!\b(?:cardio)?vascular |\bcardiac )\b(?:risks\b(?! factors?)|(?:potential|possible) (?:risks?|complications?|side effects?)\b|complications? (?:includ|such as))/i;

export const [mayAdvise, mayTellRisk] = [gateBefore(advice), gateBefore(risks)];

/** As much of what tells of risks is read before an illness; sentences of lists are long. */
const reach = 400;

/** Whether a sentence tells somebody what to come back for. */
export const advises = ({ start }: Sentence, { document: { text } }: JudgedNote): boolean =>
  advice.test(text.slice(start, start + 64));

/** All that such a sentence names is what to come back for. */
export const comeBackFor = (): Judgement => ({ assertion: 'hypothetical', trigger: 'return' });

/** What the sentence names behind the word that makes all of it a risk. */
export const riskTold = (place: Place): Judgement | null =>
  judged('hypothetical', risks.exec(place.before(reach)));

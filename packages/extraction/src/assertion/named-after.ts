import { gateBefore } from '../note/gates.ts';
import type { Span } from '../note/sentences.ts';
import type { Judgement } from './context.ts';

/** "The Stroke Prevention in Young Adults trial": words of a name, in capitals or between them. */
export const ofStudy =
  /^(?:-[\p{Lu}\d]+)*(?:[ -](?:\p{Lu}[\p{L}\d'-]*|\d+|of|in|and|the|for|with|to|&)){0,6} (?:study|trial|registry|cohort|biobank|consortium|survey|substudy)\b/u;
/** "STOP-STROKE", "HEART-FAILURE-NOW": a name made of what it is about. */
const compound = /(?:^|[^\p{L}\d])(?:\p{Lu}{3,}-)$/u;
export const research =
  /\b(?:study|trial|registry|cohort|arm|randomi[sz]ed|enrol\w*|recruit\w*|volunteer|participa\w+|protocol|substudy)\b/i;

export const mayBeNamed = gateBefore(ofStudy, research);

/** Words that a study or a register is called by, of an illness that its members need not have; null where it is no name. */
export const namedAfter = (text: string, sentence: Span, span: Span): Judgement | null => {
  const behind = text.slice(span.end, span.end + 90);
  const study = ofStudy.exec(behind);
  if (study !== null) return { assertion: 'hypothetical', trigger: study[0].trim() };
  const isPart =
    compound.test(text.slice(Math.max(sentence.start, span.start - 16), span.start)) ||
    /^-\p{Lu}{2,}/u.test(behind);
  if (!isPart) return null;
  const match = research.exec(text.slice(sentence.start, sentence.end));
  return match === null ? null : { assertion: 'hypothetical', trigger: match[0] };
};

import { gateBefore } from '../note/gates.ts';
import type { Span } from '../note/sentences.ts';
import type { Judgement } from './context.ts';

/** "The Stroke Prevention in Young Adults trial": words of a name, in capitals or between them. */
const ofStudy =
  /^(?:-[\p{Lu}\d]+)*(?:[ -](?:\p{Lu}[\p{L}\d'-]*|\d+|of|in|and|the|for|with|to|&)){0,6} (?:study|trial|registry|cohort|biobank|consortium|survey|substudy)\b/u;
/** "STOP-STROKE", "HEART-FAILURE-NOW": a name made of what it is about. */
const compound = /(?:^|[^\p{L}\d])(?:\p{Lu}{3,}-)$/u;
export const research =
  /\b(?:study|trial|registry|cohort|arm|randomi[sz]ed|enrol\w*|recruit\w*|volunteer|participa\w+|protocol|substudy)\b/i;

/** "Dr. Parkinson reviewed the films", "seen by Mrs Addison": a surname. */
const title =
  /\b(?:Dr|Drs|Prof|Professor|Doctor|Mr|Mrs|Ms|Miss|Sister|Nurse|Matron|Chaplain|Father|Rev|Reverend|Pastor|Rabbi|Imam|Captain|Sir|Lady|Shri|Smt)\.? (?:\p{Lu}[\p{L}.'-]* )?$/u;
const surname = /^\p{Lu}[\p{L}-]+(?:['’]s?)?$/u;
/** "Diabetes UK", "Alzheimer's Society", "Stroke Awareness Month": who or what bears the name of an illness. */
const body =
  /^['’]?s? (?:UK|Australia|Canada|Ireland|India|America|Scotland|Society|Association|Foundation|Trust|Alliance|Network|League|Federation|Campaign|Fund|Charity|Institute|Academy|Awareness|(?:World )?(?:Day|Week|Month)|Support|Research|Action|Care Centre|Helpline|Gala|Walk|Run|Now|Concern|Matters)\b/;

/** A surname behind its title, and a charity or day named after an illness: neither names what the patient has. */
export const properName = (text: string, span: Span): Judgement | null => {
  const unit = text.charCodeAt(span.start);
  if (unit < 65 || unit > 90) return null;
  const before = text.slice(Math.max(0, span.start - 32), span.start);
  const said = text.slice(span.start, span.end);
  const match = surname.test(said) ? title.exec(before) : null;
  const named = match ?? body.exec(text.slice(span.end, span.end + 24));
  return named === null ? null : { assertion: 'hypothetical', trigger: named[0].trim() };
};

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

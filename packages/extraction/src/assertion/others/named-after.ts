import { gateBefore } from '../../note/gates.ts';
import { type Judgement, judged, type Place } from '../place.ts';

/** "The Stroke Prevention in Young Adults trial": words of a name, in capitals or between them. */
const ofStudy =
  /^(?:-[\p{Lu}\d]+)*(?:[ -](?:\p{Lu}[\p{L}\d'-]*|\d+|of|in|and|the|for|with|to|&)){0,6} (?:study|trial|registry|cohort|biobank|consortium|survey|substudy)\b/u;
/** "STOP-STROKE", "HEART-FAILURE-NOW": a name made of what it is about. */
const compound = /(?:^|[^\p{L}\d])(?:\p{Lu}{3,}-)$/u;
const research =
  /\b(?:study|trial|registry|cohort|arm|randomi[sz]ed|enrol\w*|recruit\w*|volunteer|participa\w+|protocol|substudy)\b/i;

/** "Dr. Parkinson reviewed the films", "seen by Mrs Addison": a surname. */
const title =
  /\b(?:Dr|Drs|Prof|Professor|Doctor|Mr|Mrs|Ms|Miss|Sister|Nurse|Matron|Chaplain|Father|Rev|Reverend|Pastor|Rabbi|Imam|Captain|Sir|Lady|Shri|Smt)\.? (?:\p{Lu}[\p{L}.'-]* )?$/u;
const surname = /^\p{Lu}[\p{L}-]+(?:['’]s?)?$/u;
/** "Diabetes UK", "Alzheimer's Society", "Stroke Awareness Month": who or what bears the name of an illness. */
const body =
  /^['’]?s? (?:UK|Australia|Canada|Ireland|India|America|Scotland|Society|Association|Foundation|Trust|Alliance|Network|League|Federation|Campaign|Fund|Charity|Institute|Academy|Awareness|(?:World )?(?:Day|Week|Month)|Support|Research|Action|Care Centre|Helpline|Gala|Walk|Run|Now|Concern|Matters)\b/;

const [mayBeTitled, mayBeBody] = [gateBefore(title), gateBefore(body)];

/** As much is read before a surname. */
const titleReach = 32;

/** A surname behind its title, and a charity or day named after an illness: neither names what the patient has. */
export const properName = ({ note, sentence, text, start, end, said }: Place): Judgement | null => {
  const unit = text.charCodeAt(start);
  if (unit < 65 || unit > 90) return null;
  const from = Math.max(0, start - titleReach);
  const behindTitle =
    note.document.opensWithin(mayBeTitled, from, start) && surname.test(said)
      ? title.exec(text.slice(from, start))
      : null;
  const named = behindTitle ?? (sentence.opens(mayBeBody) ? body.exec(text.slice(end, end + 24)) : null);
  return judged('hypothetical', named);
};

export const mayBeNamed = gateBefore(ofStudy, research);

/** Words that a study or a register is called by, of an illness that its members need not have; null where it is no name. */
export const namedAfter = (place: Place): Judgement | null => {
  const behind = place.text.slice(place.end, place.end + 90);
  const study = ofStudy.exec(behind);
  if (study !== null) return judged('hypothetical', study);
  const isPart = compound.test(place.before(16)) || /^-\p{Lu}{2,}/u.test(behind);
  return isPart ? judged('hypothetical', research.exec(place.sentence.text)) : null;
};

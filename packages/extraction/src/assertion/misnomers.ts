import type { Judgement } from './context.ts';

/**
 * "Hypotension in triage was a loose cuff", "the AF on the referral had been ectopics": what somebody, or a machine, took for an illness
 * is said to have been something else. Where it was read is named, or what it was is no illness at all.
 */
const place =
  '(?:triage|arrival|monitors?|strips?|telemetry|machine|analy[sz]er|meter|sample|gas|smear|dip-?stick|films?|x-?rays?|CXR|CT|MRI|scans?|ultrasound|USG|ECGs?|EKGs?|EEG|tracings?|referral|letters?|slip|charts?|sheet|ambulance|watch|reports?|printout|app|ED|ER|casualty)';
const read = `(?: (?:in|on|at|from) (?:the |his |her |that |an? |our |this )?(?:[\\w'’-]+ ){0,2}?${place})`;
const proved =
  '(?:was|were|had been|proved(?: to be)?|turned out(?: to be)?|is|are|has been|came down to|came to|amounted to)';
const only = '(?: (?:in fact|really|actually|only|just|merely|simply|nothing but|no more than|in truth))*';
/** What of an illness goes on to tell about it: its kind, its cause, what it did. */
const ofIllness =
  '(?:new|old|chronic|acute|severe|mild|moderate|small|large|big|true|real|known|major|minor|main|primary|secondary|late|early|recurrent|persistent|transient|reason|cause|result|consequence|complication|concern|problem|finding|feature|sign|symptom|surprise|trigger|part|manifestation|presentation|presenting|side effect|effect|reaction|response|first|second|third|left|right|bilateral|lobar|\\d)';
const artifact =
  '(?:cuff|electrodes?|leads?|probe|squeez\\w+|ha?emoly[sz]\\w+|clotted|clump\\w*|artefact\\w*|artifact\\w*|button|nipple|skin ?fold|finger|tooth\\w*|shiver\\w*|tremor|movement|motion|thermometer|calibrat\\w+|typo|mis-?print|mix-?up|misreading|misnomer|joke|nickname|metaphor|figure of speech|slip of the|mistranslation|misunderstanding|hot (?:drink|tea|bath)|wrong tube|tourniquet)';
const placed = `${read} ${proved}${only} (?:(?:an? |the )(?!${ofIllness}\\b)[\\w-]+|${artifact})`;
const nothingButEctopics = `${read} (?:had been|were|turned out(?: to be)?)${only} (?:[\\w-]+ )?[\\w-]+s\\b(?! (?:to|by|of)\\b)`;
const anywhere = `(?:${read})? ${proved}${only} (?:(?:an?|the) )?(?:[\\w-]+ ){0,2}?${artifact}\\b`;
export const somethingElse = new RegExp(`^["”'’)]?(?:${placed}|${nothingButEctopics}|${anywhere})`, 'i');
/** The words behind an illness that say of what somebody took for it that it was something else; null where nothing does. */
export const misnomer = (behind: string): Judgement | null => {
  const match = somethingElse.exec(behind);
  return match === null ? null : { assertion: 'hypothetical', trigger: match[0].trim() };
};

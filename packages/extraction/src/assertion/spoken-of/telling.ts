import { drugClassOf } from '../../drug-classes.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import { type Judgement, judged, type Place } from '../place.ts';
import { advice } from './advice-words.ts';

/**
 * What a patient was told about is not what the patient has: leaflets, warnings, answers to questions, advice on what to watch for. Which
 * illness it is makes no difference, nor does the verb; what is called the patient's own is the patient's.
 */
const tells = gated(
  new RegExp(
    `(?:(?:^|[.;,:–—-] |\\b(?:to|will|should|must|please|and|or) )(?:return|come (?:back|in)|back(?! (?:pain|ache|injury|spasms?|strain|surgery|wound|stiffness|swelling|lump|rash|muscle)s?\\b)|go (?:back )?to|call|ring|phone|report|attend|seek (?:care|help|advice|review))\\b[^.;\\n]{0,44}? (?:for|if|with|when)|\\b(?:talk(?:ed|s|ing)?|spoke|chat(?:ted)?) (?:with \\w+ |to \\w+ )?(?:about|through|over|of)|\\b(?:discuss(?:ed|es|ing)|explain(?:ed|s|ing)|warn(?:ed|s|ing)|cautioned|counsel(?:l?ed|l?ing)|educated|informed|reminded|mentioned|touched on|went (?:over|through)|gone (?:over|through))|\\b(?:${advice}|printed|red flags?(?: (?:for|of|about)(?= (?!(?:his|her|their)\\b)))?|worr(?:y|ied|ies) about|when to|ask(?:ed|s)? (?:me |us |him |her )?(?:about|whether|if)|read about|heard (?:about|of)|(?:should|must|will|please|to|can) (?:also |then )?(?:ring|call|phone|telephone|contact|alert|notify|report)\\b[^.;\\n]{0,36}? (?:for|if|with|about|when|of)))\\b`,
    'gi',
  ),
);

/** Where the telling ends: somebody is said to have something, or the talk was with somebody about something else. */
const ends =
  /^\s*[,;]|\b(?:but|however|not|no|agreed|decided|decision|who|has|have|had|with|known|because|given(?= (?:his|her|the|that|this|an?)\b)|since|for|due to|from|presents?|presented|diagnosed|treated|treat|continues?|started?|is|was|are|were|now|today|he|she|they|patient'?s?|his|her|their|management|control|plan|treatment|options?)\b|[.;!?](?:\s|$)/i;

/** "Neuritis explained to look for": the telling stands behind. */
const toldBehind = gated(
  /^[^.;,\n]{0,16}\b(?:explained|told|warned|advised|shown|asked) (?:to|what to|how to) (?:look|watch|report|ring|call|come)\b/i,
);

/** "Tolvaptan: hypernatremia and thirst reviewed", "steroid diabetes explained": what a drug may do, and that it was told. */
const effectsTold = gated(
  /^(?:(?:,| and| or|,? and|\/) ?[\w'-]+(?: [\w'-]+){0,2}){0,3},? (?:was |were |all |also )?(?:reviewed|explained|discussed|gone over|gone through|counsell?ed|warned)\b(?! (?:by|with (?:cardio|neuro|nephro|onco|surg|the (?:team|MDT))))/i,
);
const drugHead = /(?:^|[.;\n]\s*)\W*(\p{Lu}\p{Ll}{4,})(?: \d[\w.]*(?: ?m?c?g)?)?: [^.;:\n]*$/u;
/** How the names of drugs end, of new ones too. */
const drugStem =
  /(?:vaptan|[ltz]umab|[xz]imab|limab|tinib|ciclib|parib|sartan|statin|gliptin|gliflozin|glutide|xaban|triptan|setron|prazole|conazole|oxetine|lukast|dronate|thiazide|cycline|floxacin|mycin|cillin|[aei]pril|olol|azepam|azapine|quine)$/;
const namedForDrug = /^steroid[- ]/i;

/** As much is read before an illness. */
const reach = 120;

export const mayTell = gateBefore(tells.words, toldBehind.words, effectsTold.words);

/** The words by which a sentence tells somebody about what follows; null where it tells of what the patient has. */
export const toldOf = (place: Place): Judgement | null => {
  const behind = judged('hypothetical', place.foundBehind(toldBehind, 48));
  if (behind !== null) return behind;
  const before = place.before(reach);
  const effects = place.foundBehind(effectsTold, 90);
  if (effects !== null) {
    const drug = drugHead.exec(before)?.[1]?.toLowerCase() ?? '';
    if (namedForDrug.test(place.said) || drugClassOf(drug) !== undefined || drugStem.test(drug))
      return judged('hypothetical', effects);
  }
  if (!place.opensBefore(tells.gate, reach)) return null;
  let last: RegExpExecArray | null = null;
  for (const match of matchesOf(before, tells.words)) last = match;
  if (last === null || ends.test(before.slice(last.index + last[0].length))) return null;
  return { assertion: 'hypothetical', trigger: last[0] };
};

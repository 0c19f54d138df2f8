import type { NoteDocument } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import type { Judgement, Place } from '../place.ts';

const yearPattern = /\b(19[5-9]\d|20[0-4]\d)\b/g;

/** Opened by years. */
export const year = gateBefore(yearPattern);

/** The latest year a note names: the year it was written, for all that notes say of the future. */
export const latestYear = (document: NoteDocument): number => {
  let latest = 0;
  if (!document.opens(year)) return latest;
  for (const match of matchesOf(document.text, yearPattern)) latest = Math.max(latest, Number(match[1]));
  return latest;
};

/** "Prostate cancer (2022), on active treatment": what is treated is not of the past (I.C.2.m). */
const underTreatment =
  /^\)?[\s,;:–-]*(?:(?:and|still|now|currently|remains) )*(?:on|under|receiving|undergoing|having) (?:active |ongoing |current |palliative |adjuvant |maintenance )?(?:treatment|therapy|chemo\w*|immunotherapy|hormon\w*|radiotherapy|dialysis|\w{2,}(?:tinib|n?ib|mab|ciclib|parib|lutamide|relin|terone|zumab|tecan|taxel|rubicin|platin|citabine|lidomide|trozole|oxifen|mestane|vedotin|fulvestrant))\b/i;

/** What makes a year the beginning of something that goes on. */
const ongoing = /\b(?:since|from|diagnosed|dx(?:['’]?d)?|detected|known|onset|started|first)\b/i;

/** "A lump in 2021 was a fibroadenoma, excised". */
const takenOut = gated(
  /\bin ((?:19[5-9]|20[0-4])\d),? [^.;]{3,60}?, ?(?:excised|removed|resected|ablated|repaired)\b/i,
);

/** "In 2014 she had a stroke": a year at the beginning, and what happened then. */
const opensPast = gated(
  /^(?:\W|back )*in (?:\p{L}{3,9} )?((?:19[5-9]|20[0-4])\d),? (?:he|she|they|the patient|pt) (?:had|suffered|sustained|developed|was (?:treated|hospitali[sz]ed|admitted) (?:for|with)) (?:[\p{L}-]+ ){0,4}$/iu,
);

/** "Infection of the right knee prosthesis (TKR 2023)": the year is that of an operation in brackets. */
const ofDevice =
  /\((?:TKR|THR|TKA|THA|CABG|PCI|PTCA|DES|stent\w*|TAVR|TAVI|AVR|MVR|PPM|pacemaker|ICD|CRT-?[DP]?|ORIF|replace\w*|arthroplasty|implant\w*|placed|inserted|transplant\w*|VP shunt|EVAR|graft)(?: (?:done|placed|in|of))?,? $/i;

/** "IgA nephropathy (biopsy 2016)", "PSC, MRCP 2021": the year is that of the test which showed what goes on. */
const ofTest =
  /[(,] ?(?:(?:on|by|per|proven|confirmed|renal|kidney|liver|lung|skin|nerve|bone|marrow|genetic|sleep) )*(?:biopsy|bx|histology|MRCP|ERCP|MRI|CT|HRCT|PET|DE?XA|echo|EEG|EMG|NCS|endoscopy|OGD|EGD|colonoscopy|scope|angio(?:gram|graphy)|CAG|ultrasound|USG|genetics?|genotyp\w*|study|studies|antibod\w+|serology|spirometry|PFTs?)(?: (?:proven|confirmed|in|of|done|positive))*,? $/i;

/** "NSTEMI on a background of CABG (2014)": the year is that of what stands between. */
const ofAnother =
  /\b(?:background of|on top of|in a patient with|s\/p|status post|post|after|following|h\/o|history of)\b/i;

const years = '((?:19[5-9]|20[0-4])\\d)';
/** "Stroke in 2011", "pneumonia (2009)". */
const yearBehind = new RegExp(
  `^(?:[^.;()–-]{0,44}?, (?:in )?(?=(?:19|20)\\d\\d\\s*[.;)])|[^.;,()]{0,44}?\\b(?:in|of)?\\s*\\(?|\\s*[,(–-]\\s*(?:[Ii]n |[Tt]reated |\\p{L}{3,9} |\\d{1,2}\\/)?)${years}\\b`,
  'u',
);
/** "The 2011 stroke". */
const yearBefore = new RegExp(`\\b${years}\\s+(?:\\p{L}+\\s+){0,1}$`, 'u');
/** "Inferior STEMI 2018 with stent to RCA": the words of a name stand on both sides of its year. */
const yearWithin = new RegExp(`(?:\\b\\w+ )?\\(?\\b${years}\\b`);
/** "Hospitalized in 2015 for a suicide attempt", "one value in 2019 when he was dehydrated": the year stands before what it was for. */
const yearOfReason = new RegExp(
  `\\bin ${years}(?:,? (?:for|after|due to|because of)| with|,? when (?:s?he|they|the patient|pt) (?:was|had|came|went|arrived|became|developed|suffered|sustained|presented with)) (?:[\\p{L}-]+ ){0,8}$`,
  'u',
);

/** No year further before a mention speaks of it, but for one that opens the sentence. */
const reach = 110;

/**
 * The year that dates a mention to an earlier illness ("stroke in 2011", "the 2011 stroke"), as it is written. A year ago may be the same
 * illness, so two years have to lie between.
 */
export const pastYear = (place: Place): Judgement | null => {
  const { note, text, sentence, start, end } = place;
  const isBehind = place.opensBehind(year, 56);
  const isWithin = place.opensWithin(year);
  const isBefore = place.opensBefore(year, reach);
  const opening = sentence.opens(opensPast.gate)
    ? opensPast.words.exec(text.slice(sentence.start, Math.min(start, sentence.start + 80)))
    : null;
  if (!isBehind && !isWithin && !isBefore && opening === null) return null;
  const after = isBehind ? yearBehind.exec(place.behind(56)) : null;
  const removed = sentence.opens(takenOut.gate)
    ? takenOut.words.exec(text.slice(sentence.start, Math.min(sentence.end, end + 24)))
    : null;
  for (const match of [
    after,
    isWithin ? yearWithin.exec(place.said) : null,
    isBefore ? yearBefore.exec(place.before(24)) : null,
    isBefore ? yearOfReason.exec(place.before(64)) : null,
    opening,
    removed === null || removed.index + removed[0].length < end - sentence.start ? null : removed,
  ]) {
    const said = match?.[1];
    if (match === null || said === undefined || Number(said) > note.latestYear - 2) continue;
    if (
      match === after &&
      ((/(?:\(| of )\d{4}$/.test(match[0]) && ofAnother.test(match[0])) ||
        ofDevice.test(match[0].replace(/\d+$/, '')) ||
        ofTest.test(match[0].replace(/\d+$/, '')) ||
        underTreatment.test(text.slice(end + match[0].length, sentence.end)))
    )
      continue;
    if (!ongoing.test(match[0]) && !ongoing.test(place.before(16)))
      return { assertion: 'historical', trigger: said };
  }
  return null;
};

import type { AssertedMention, Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import { billableOf } from '../admit/billable.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';
import { tellsTrauma } from './trauma-told.ts';

const injury = codeSet('S T20-T32');
/** What films find of an injured head or chest, where it becomes a code of injuries afterwards (head-injury.ts, chest-injury.ts). */
const ofInjured = codeSet('I60.9 I62.0 I62.1 J93.8 J93.9 J94.2');
const wounded = codeSet('S V W X Y00-Y38');
const fracture = codeSet('S02 S12 S22 S32 S42 S52 S62 S72 S82 S92');
const open = /\bunspecified\b/i;
/** What is done to a broken bone and to no whole one. */
const treated =
  /\b(?:(?:IM|intra-?medullary) nail\w*|nailing|ORIF|CRIF|CRPP|(?:internal|external|screw) fixation|ex-?fix|plating|(?:closed|open) reduction|hemi-?arthroplasty|pinning|K-?wires?)\b[^.;\n]{0,60}/gi;
const mayTreat = gateBefore(treated);
const bones =
  /\b(?:femur|femoral|hip|tibia\w*|fibula\w*|humer\w+|radius|ulna\w*|clavicle|ankle|malleol\w+|pelvis|acetabul\w+|mandible|patella\w*|metacarpal|metatarsal)\b/gi;
const told = sections(listedOrTold, 'procedure');

/** Bones of a text, by the beginning of their names: "femoral" and "femur" are one. */
const bonesIn = (text: string): Set<string> =>
  new Set(
    matchesOf(text, bones).map(([name]) => (/^hip$/i.test(name) ? 'fem' : name.slice(0, 3).toLowerCase())),
  );

const bonesTreated = (sheet: Worksheet): Set<string> => {
  const found = new Set<string>();
  for (const { text, section } of sheet.document.opening(mayTreat))
    if (told.has(section.kind))
      for (const [words] of matchesOf(text, treated)) for (const bone of bonesIn(words)) found.add(bone);
  return found;
};

const survey = sections('imaging', 'exam', 'procedure');

/** Injuries in a report; where no list names any, also in the survey of the patient and the account of the operation. */
const injuriesFound = (sheet: Worksheet, asserter: Asserter): AssertedMention[] => {
  const found = sheet.mentions.filter(
    ({ code, assertion, sentence: { section } }) =>
      (sheet.hasList ? section.kind === 'imaging' : survey.has(section.kind)) &&
      assertion === 'present' &&
      (injury(code) || (!sheet.hasList && ofInjured(code))),
  );
  const isHurt =
    found.every(({ code }) => injury(code)) || sheet.has(wounded) || tellsTrauma(sheet, asserter);
  return isHurt ? found : found.filter(({ code }) => injury(code));
};

/**
 * A report says more of an injury that the provider names ("small liver laceration" … "grade I on CT"), and which fracture it was
 * that he fixed ("nailing of the right femur"); beside a list of diagnoses it is none by itself (III.B, I.B.2). Without a list, the
 * injuries that a trauma record tells by its survey, films and operations are what the stay is for (I.C.19.b).
 */
export const useImages = (sheet: Worksheet, asserter: Asserter): void => {
  if (sheet.setting !== 'inpatient') return;
  const imaged = injuriesFound(sheet, asserter);
  if (imaged.length === 0) return;
  const fixed = bonesTreated(sheet);
  for (const mention of imaged) {
    const code = billableOf(sheet, mention);
    if (code === null || sheet.candidates.has(code)) continue;
    const general = sheet
      .find((one) => one.slice(0, 5) === code.slice(0, 5))
      .filter(({ display }) => open.test(display));
    if (general.length > 0) {
      sheet.combine(code, general, 'the report says more of the injury that the provider names (I.B.2)');
      continue;
    }
    const title = sheet.lookup(code)?.display ?? '';
    const wasFixed = fracture(code) && [...bonesIn(title)].some((bone) => fixed.has(bone));
    if (!wasFixed && sheet.hasList) continue;
    sheet.add({
      code,
      evidence: [sheet.quote(mention.start, mention.end)],
      weight: wasFixed ? 0.75 : 0.5,
      section: mention.sentence.section,
      reasons: wasFixed ? ['the stay fixed the fracture that the report names (II)'] : [],
      order: mention.start,
    });
  }
};

import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import { addEvidence, type Worksheet } from '../worksheet.ts';
import { tellsTrauma } from './trauma-told.ts';

/** An organ that heads what a survey found in it: "Spleen: 2.5 cm parenchymal laceration, grade II", "liver - contusion". */
const headed =
  /\b(?:(?<side>left|right|lt|rt|[lr])\.? )?(?<organ>spleen|liver|kidney)\b ?[:–-] ?(?<between>(?:[^.;:\n]|\.(?=\d)){0,48}?)\b(?<kind>lacerations?|lac|contusions?)\b(?<degree>[^.;\n]{0,40})/i;
const gate = gateBefore(headed);
const denied = /\b(?:no|not|without|nil)\b/i;
const injury = codeSet('S V W X Y00-Y38');
const survey = sections(listedOrTold, 'imaging', 'exam', 'procedure');

/** The codes of the tear and of the bruise of an organ that leave the degree open; of a kidney the side is a character of them. */
const codesOf = {
  spleen: { torn: 'S36.039A', bruised: 'S36.029A', any: codeSet('S36.0') },
  liver: { torn: 'S36.113A', bruised: 'S36.112A', any: codeSet('S36.1') },
  kidney: { torn: 'S37.03', bruised: 'S37.01', any: codeSet('S37.0') },
} as const;

const sideOf = (said: string | undefined): string =>
  said === undefined ? '9' : /^r/i.test(said) ? '1' : '2';

/**
 * Injuries of organs as a trauma survey tells them, under the name of the organ (S36.0, S36.1, S37.0). What only a report names beside a list of
 * diagnoses is none by itself (III.B), but says more of the injury that the list names (I.B.2).
 */
export const addOrganInjuries = (sheet: Worksheet, asserter: Asserter): void => {
  if (sheet.setting !== 'inpatient') return;
  for (const sentence of sheet.document.opening(gate)) {
    const match = survey.has(sentence.section.kind) ? headed.exec(sentence.text) : null;
    const { side, organ, between, kind, degree } = match?.groups ?? {};
    if (match === null || organ === undefined || kind === undefined || denied.test(between ?? '')) continue;
    const start = sentence.start + match.index;
    const end = start + match[0].length - (degree ?? '').length;
    const codes = codesOf[organ.toLowerCase() as keyof typeof codesOf];
    const open = /^c/i.test(kind) ? codes.bruised : codes.torn;
    const code = organ.toLowerCase() === 'kidney' ? `${open}${sideOf(side)}A` : open;
    const named = sheet.find(codes.any);
    if (named.some((one) => !/unspecified/i.test(one.display))) continue;
    if (asserter.judge(sentence, { start: end - kind.length, end }).assertion !== 'present') continue;
    if (!sheet.has(injury) && !tellsTrauma(sheet, asserter)) continue;
    if (named.length > 0) {
      const better = sheet.combine(
        code,
        named,
        'the report says more of the injury that the provider names (I.B.2)',
      );
      if (better !== null) addEvidence(better, [sheet.quote(start, end)]);
      continue;
    }
    if (sheet.hasList && sentence.section.kind === 'imaging') continue;
    sheet.add({
      code,
      evidence: [sheet.quote(start, end)],
      weight: 0.75,
      section: sentence.section,
      reasons: [],
      order: start,
    });
  }
};

import type { Asserter } from '../../assertion/assert.ts';
import type { NoteDocument, Sentence } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import type { SectionKind } from '../../note/headings.ts';
import { matchesOf } from '../../note/matches.ts';
import type { Assertion } from '../../types.ts';
import { type CodeSet, codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { organisms } from './organism-names.ts';

/** Organisms of infections without a site, as organisms of the infection that is coded (I.C.1.b). */
const asOrganism: Readonly<Record<string, string>> = {
  'A49.01': 'B95.61',
  'A49.02': 'B95.62',
  'A49.1': 'B95.5',
  'A49.3': 'B96.0',
};

/** Infections whose own code names no organism. */
export const withoutOrganism =
  'E84.0 G00.8 G00.9 G06 H05.0 H60.0 H60.2 H66 H70 I30.1 I33.0 J36 J39.0 J85 J86 J95.851 K35 K57.0 K57.2 K57.4 K57.8 K61 K63.0 K65 K75.0 K81 K83.0 L00-L08 L89 L97 M00 M01 M46.2 M46.3 M60.0 M65.0 M71.0 M71.1 M72.6 M86 N10 N13.6 N15.1 N30 N34 N39.0 N41 N45 N49 N61 N70-N73 N76.4 O23 O75.3 O85 O86 O91 R78.81 T80.2 T81.4 T82.6 T82.7 T83.5 T83.6 T84.5 T84.6 T84.7 T85.7';
const localInfection = codeSet(withoutOrganism);

/** "Pneumonia due to Klebsiella": the code of another infection says the organism already. */
const namedByAnother = (sheet: Worksheet, at: number): boolean =>
  sheet
    .find((code) => !localInfection(code) && !/^B9[567]/.test(code))
    .some(({ evidence }) => evidence.some(({ start, end }) => at >= start && at < end));

/** What was cultured, and the infections of the place it was taken from; the first row that is spoken of decides. */
const specimens: readonly (readonly [RegExp, CodeSet])[] = [
  [/\b(?:MSU|CSU|urine|urinary)\b/i, codeSet('N10 N13.6 N15.1 N30 N34 N39.0 N41 N45 O23 O86.2 T83.5')],
  [/\b(?:ET|ETA|tracheal|endotracheal|sputum|BAL)\b/i, codeSet('E84.0 J85 J95.851')],
  [/\b(?:HVS|LVS|vaginal|lochia|endocervical|endometrial|placental?)\b/i, codeSet('N70-N73 O85 O86')],
  [/\b(?:stool|throat|rectal|nasal)\b/i, codeSet('J36 J39.0')],
  [
    /\b(?:CSF|blood|bloods|BC|BCs|sets|bottles)\b/i,
    codeSet('G00 G06 I33.0 M00 M46.2 M46.3 M86 O85 R78.81 T80.2 T82.6 T82.7 T84.5'),
  ],
  [
    /./,
    codeSet(
      'G06 H05.0 H60 H66 H70 I30.1 J36 J39.0 J86 K35 K57 K61 K63.0 K65 K75.0 K81 K83.0 L00-L08 L89 L97 M00 M01 M46 M60 M65 M71 M72.6 M86 N15.1 N49 N61 N70-N76 O86.0 O91 T81.4 T82.7 T84 T85.7',
    ),
  ],
];
const grew = [
  /\bc\/s\b/i,
  /\b(?:grew|grown|grows|growing|growth of|cultured?|isolated|isolates?|swabs? (?:positive|\+)|yielded)\b/i,
  /\b(?:pus|swabs?|cultures?|aspirate|tissue|fluid|MSU|CSU|urine|sputum|CSF|tap|BAL|ETA|trap|HVS|LVS|BCs?)\b[^.;:\n]{0,20}[:–-]\s/i,
  /\b(?:pus|swabs?|cultures?|aspirate|tissue|MSU|CSU|sputum)\b[^.;:\n]{0,12}\b(?:E\.? ?coli|staph\w*|strep\w*|MRSA|MSSA|klebsiella|pseudomonas|proteus|enterococc\w+|enterobacter|acinetobacter|bacteroides|citrobacter|serratia|ha?emophilus)\b/i,
  /\b(?:heavy|pure|profuse|moderate|scanty) growth\b/i,
  /\b(?:urine|MSU|CSU)\b[^.;\n]{0,8}(?:>|\b10\^?\d|\d+ ?(?:k\b|,000|CFU))/i,
].map(gated);
const mayGrow = gateBefore(...grew.map(({ words }) => words));
const noGrowth = /\b(?:no growth|sterile|negative|not grown)\b/i;

const untold: ReadonlySet<SectionKind> = new Set(['header', 'family', 'instruction', 'past']);

/** Sentences that tell what grew. */
const cultures = (document: NoteDocument): Sentence[] =>
  document
    .opening(mayGrow)
    .filter(
      (sentence) =>
        !untold.has(sentence.section.kind) &&
        grew.some((one) => sentence.says(one, sentence.text)) &&
        !noGrowth.test(sentence.text),
    );

const ofWound = /\b(?:pus|swabs?|wound|tissue|aspirate|fluid|collection|bone|drain|bile)\b/i;
const anyOther = specimens.at(-1);

/** As much of a line is read before a culture. */
const lineReach = 200;
/** The specimen that a sentence names; "Urine: pus cells plenty. C/S: E. coli" names it before, in its line. */
const specimenOf = (
  document: NoteDocument,
  { text, start }: Sentence,
): (typeof specimens)[number] | undefined => {
  const own = specimens.find(([from]) => from.test(text));
  if (own !== anyOther || ofWound.test(text)) return own;
  const begins = Math.max(document.text.lastIndexOf('\n', start) + 1, start - lineReach);
  const line = document.text.slice(begins, start);
  const said = specimens.slice(0, -1).filter(([from]) => from.test(line));
  return said.length === 1 ? said[0] : own;
};

/** Reports the organism beside the infection that it caused (I.C.1.b), where one sentence says both. */
export const linkOrganism = (sheet: Worksheet, asserter: Asserter): void => {
  const infections = sheet.find(localInfection);
  if (infections.length === 0) return;
  for (const [from, to] of Object.entries(asOrganism)) {
    const found = sheet.candidates.get(from);
    if (found !== undefined)
      sheet.combine(to, [found], 'the organism is reported beside the infection it caused (I.C.1.b)');
  }
  const grown = cultures(sheet.document).map((sentence) => ({
    sentence,
    places: specimenOf(sheet.document, sentence)?.[1],
  }));
  for (const infection of infections) {
    const fromThere = grown.filter(({ places }) => places?.(infection.code) === true);
    addOrganisms(
      sheet,
      asserter,
      infection,
      fromThere.map(({ sentence }) => sentence),
    );
  }
};

const ofOther: ReadonlySet<Assertion> = new Set(['historical', 'family', 'other-person']);

/** The organisms that stand beside an infection or grew from its place. */
const addOrganisms = (
  sheet: Worksheet,
  asserter: Asserter,
  infection: Candidate,
  grown: readonly Sentence[],
): void => {
  for (const one of [...infection.evidence, ...grown]) {
    const sentence = sheet.document.sentenceAt(one.start);
    if (sentence === undefined) continue;
    const text = sentence.text;
    const taken: [number, number][] = [];
    for (const { said, gate, sepsis, cause: code } of organisms) {
      const match = sentence.opens(gate) ? said.exec(text) : null;
      if (
        match === null ||
        taken.some(([from, to]) => match.index < to && from < match.index + match[0].length)
      )
        continue;
      taken.push([match.index, match.index + match[0].length]);
      if (
        code === undefined ||
        (sepsis !== undefined && sheet.candidates.has(sepsis)) ||
        /\b(?:no|not|negative)\b|\?\s?$/i.test(text.slice(Math.max(0, match.index - 20), match.index)) ||
        /^[^.;,\n]{0,20}\bnegative\b/i.test(text.slice(match.index + match[0].length))
      )
        continue;
      const start = sentence.start + match.index;
      if (namedByAnother(sheet, start)) continue;
      // "Lost a toe in 2021 to an infection that grew MRSA": another infection, or another's.
      const { assertion } = asserter.judge(sentence, { start, end: start + match[0].length });
      if (ofOther.has(assertion) && assertion !== infection.assertion) continue;
      sheet.add({
        code,
        assertion: infection.assertion,
        evidence: [sheet.quote(start, start + match[0].length)],
        weight: infection.weight * 0.95,
        section: infection.section,
        reasons: ['the organism is reported beside the infection it caused (I.C.1.b)'],
        order: infection.order + 1,
      });
    }
  }
};

const pylori = /\b(?:H\.?\s?pylori|Helicobacter(?: pylori)?)\b/gi;
const confirmed =
  /^[^.;\n]{0,24}?(?:positive|\+|detected|seen|confirmed|present|associated|gastritis|infection|related)/i;

/** "Duodenal ulcer due to naproxen plus Helicobacter". */
const blamed = /\b(?:plus|due to|caused by|secondary to|\+|on top of) $/i;

const refuted = /^[^.;\n]{0,12}\b(?:negative|excluded|not|unlikely)\b/i;

/** Helicobacter pylori that was found is reported beside the ulcer or gastritis (B96.81, I.C.1.b). */
export const linkPylori = (sheet: Worksheet): void => {
  const lesion = sheet.first(codeSet('K25 K26 K27 K28 K29'));
  if (lesion === undefined) return;
  const { text } = sheet.document;
  for (const match of matchesOf(text, pylori)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    if (
      !(
        confirmed.test(text.slice(end, end + 40)) ||
        (blamed.test(before) && !refuted.test(text.slice(end, end + 24)))
      ) ||
      /\b(?:no|not|negative|for)\b[^.;\n]*$/i.test(before)
    )
      continue;
    sheet.add({
      code: 'B96.81',
      assertion: lesion.assertion,
      evidence: [sheet.quote(match.index, end)],
      weight: lesion.weight * 0.95,
      section: lesion.section,
      reasons: ['the organism is reported beside the infection it caused (I.C.1.b)'],
      order: lesion.order + 1,
    });
    return;
  }
};

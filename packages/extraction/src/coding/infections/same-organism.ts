import type { Asserter } from '../../assertion/assert.ts';
import { codeSet } from '../code-set.ts';
import { sections } from '../sections.ts';
import { addEvidence, type Candidate, type Worksheet } from '../worksheet.ts';
import { type Organism, organisms, sepsisOfNewborn } from './organism-names.ts';

const referred = `(?:above|same|said|this|that|identical) (?:organism|bug|germ|bacteri(?:um|a)|pathogen|isolate|species)`;
const behind = new RegExp(String.raw`^[^.;\n]{0,48}?\b${referred}\b`, 'i');
const before = new RegExp(String.raw`\b${referred}\b[^.;\n]{0,32}$`, 'i');

/** Where no organism of the patient is named. */
const untold = sections('header', 'family', 'instruction', 'past');

interface Named {
  readonly organism: Organism;
  readonly start: number;
  readonly end: number;
}

/** The organism that a place of the note refers back to: the last that is named before it and found, else the first behind it. */
const organismBefore = (sheet: Worksheet, asserter: Asserter, offset: number): Named | null => {
  let last: Named | null = null;
  for (const sentence of sheet.document.sentences) {
    if (untold.has(sentence.section.kind)) continue;
    if (last !== null && sentence.start > offset) break;
    for (const organism of organisms) {
      const match = sentence.opens(organism.gate) ? organism.said.exec(sentence.text) : null;
      if (match === null) continue;
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      if (asserter.judge(sentence, { start, end }).assertion !== 'present') continue;
      last = { organism, start, end };
      break;
    }
  }
  return last;
};

/** Infections that leave their organism open, and their code by it. */
const open: readonly (readonly [string, (organism: Organism) => string | undefined])[] = [
  ['J18.9 J18.0 J18.1 J15.9', ({ pneumonia }) => pneumonia],
  ['A41.9 A41.50', ({ sepsis }) => sepsis],
  ['P36.9', ({ sepsis }) => (sepsis === undefined ? undefined : sepsisOfNewborn(sepsis))],
];

const refersTo = (sheet: Worksheet, { evidence }: Candidate): number | undefined => {
  const { text } = sheet.document;
  return evidence.find(
    ({ start, end }) =>
      behind.test(text.slice(end, end + 90)) || before.test(text.slice(Math.max(0, start - 64), start)),
  )?.start;
};

/** "Sputum: Klebsiella … pneumonia by the above organism": the provider names the organism by referring to it (I.C.1.b, I.B.2). */
export const nameSameOrganism = (sheet: Worksheet, asserter: Asserter): void => {
  for (const [codes, codeOf] of open)
    for (const infection of sheet.find(codeSet(codes))) {
      const at = refersTo(sheet, infection);
      const named = at === undefined ? null : organismBefore(sheet, asserter, at);
      const code = named === null ? undefined : codeOf(named.organism);
      if (named === null || code === undefined || code === infection.code) continue;
      const better = sheet.combine(
        code,
        [infection],
        'the organism is the one that the note refers to (I.B.2)',
      );
      if (better !== null) addEvidence(better, [sheet.quote(named.start, named.end)]);
    }
};

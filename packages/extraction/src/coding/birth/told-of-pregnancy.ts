import type { Asserter } from '../../assertion/assert.ts';
import { gated } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';
import type { Pregnancy } from './pregnancy.ts';

const bleeding =
  /\b(?:bleeding|bleeds?|bled|ha?emorrhage|APH|spotting)\b(?! (?:time|disorder|diathesis|risk))/i;
const skipped: ReadonlySet<string> = new Set(['past', 'family', 'instruction', 'header']);
/** Previa and low-lying placenta without hemorrhage; with it the 5th character is one more (O44). */
const quietPrevia = codeSet('O44.0 O44.2 O44.4');

/** A placenta previa that bled (O44.1, O44.3, O44.5); the bleeding is part of the code. */
const nameBleeding = (sheet: Worksheet, asserter: Asserter): void => {
  const quiet = sheet.find(quietPrevia);
  if (quiet.length > 0) {
    const bled = sheet.document.sentences.some((sentence) => {
      const match = skipped.has(sentence.section.kind) ? null : bleeding.exec(sentence.text);
      return match !== null && asserter.told(sentence, match) !== null;
    });
    if (bled)
      for (const previa of quiet)
        sheet.combine(
          `${previa.code.slice(0, 4)}${Number(previa.code.charAt(4)) + 1}${previa.code.slice(5)}`,
          [previa],
          'the placenta bled, which its code says (O44)',
        );
  }
  if (sheet.has(codeSet('O03 O20 O44.1 O44.3 O44.5 O45 O46 O67 O72')))
    for (const bled of sheet.find(codeSet('N93.8 N93.9')))
      sheet.consider(bled, 'The bleeding is that of the pregnancy, which chapter 15 names (I.C.15.a.1).');
};

/** Dehydration and disturbed electrolytes are what a hyperemesis with metabolic disturbance is (O21.1). */
const nameHyperemesis = (sheet: Worksheet): void => {
  const disturbance = sheet.find(codeSet('E86 E87'));
  const vomiting = sheet.find(codeSet('O21.0 O21.1'));
  if (disturbance.length > 0 && vomiting.length > 0)
    sheet.combine(
      'O21.1',
      [...vomiting, ...disturbance],
      'a disturbed metabolism is part of the code (O21.1)',
    );
};

const anyFetus = /^O\d\d\.[\dX][\dX][\dX]0$/;
const fetuses = [
  [/\b(?:twin|fetus|foetus|baby)[- ](?:A|1|I|one)\b|\b(?:first|leading|presenting) twin\b/, '1'],
  [/\b(?:twin|fetus|foetus|baby)[- ](?:B|2|II|two)\b|\bsecond twin\b/, '2'],
] as const;
const beside = 48;

/** Which of several fetuses a complication is one of: the 7th character (chapter 15, O31-O69 notes). */
const nameFetus = (sheet: Worksheet): void => {
  if (!sheet.has(codeSet('O30'))) return;
  const { text } = sheet.document;
  for (const candidate of sheet.find((code) => anyFetus.test(code))) {
    const said = candidate.evidence
      .map(
        ({ start, end }) =>
          `${text.slice(start, end)}${text.slice(end, end + beside).split(/[.;,\n]/, 1)[0]}`,
      )
      .join(' ');
    const named = fetuses.filter(([words]) => words.test(said));
    if (named.length === 1)
      sheet.combine(
        `${candidate.code.slice(0, -1)}${named[0]?.[1]}`,
        [candidate],
        'which of the fetuses is documented (chapter 15, 7th character)',
      );
  }
};

const overForty =
  /\b40\s?(?:\+\s?[1-6]\b|w(?:ks?|eeks?)?,?\s?(?:and\s)?[1-6]\s?d(?:ays?)?\b|weeks? (?:and|\+|plus) [1-6] ?days?\b)|\b41\b/i;

/** A delivery after 40 completed weeks is one of a post-term pregnancy (O48.0: "over 40 completed weeks to 42 completed weeks"). */
const namePostTerm = (sheet: Worksheet, { weeks, delivered, at }: Pregnancy): void => {
  if (!delivered || weeks === null || weeks < 40 || weeks > 41 || sheet.has(codeSet('O48'))) return;
  const { text } = sheet.document;
  const match = overForty.exec(text.slice(at.start, at.end + 12));
  if (match === null) return;
  sheet.add({
    code: 'O48.0',
    evidence: [sheet.quote(at.start, at.end)],
    weight: 0.6,
    section: null,
    reasons: ['she was delivered after 40 completed weeks (O48.0 note)'],
    order: 400_000,
  });
};

/** What is told of a pregnancy beside the name of its complication. */
export const nameComplications = (sheet: Worksheet, asserter: Asserter, pregnancy: Pregnancy): void => {
  nameBleeding(sheet, asserter);
  nameHyperemesis(sheet);
  nameFetus(sheet);
  namePostTerm(sheet, pregnancy);
  if (pregnancy.delivered)
    for (const supervision of sheet.find(codeSet('O09')))
      sheet.consider(supervision, 'Supervision is coded in the prenatal period alone (I.C.15.b.2).');
};

const incidental = gated(
  /\b(?:pregnan(?:cy|t)\b[^.;\n]{0,24}\bincidental\w*|incidental(?:ly)? (?:to (?:the |her )?)?pregnan\w+|(?:not|un)(?: \w+){0,2} (?:affecting|complicating|related to) (?:the |her )?pregnancy|pregnancy (?:is |was )?(?:not affected|unaffected))\b/i,
);

/** Where the provider says that the pregnancy is incidental to the encounter, it is Z33.1 and no code of chapter 15 (I.C.15.a.1). */
export const codeIncidentalPregnancy = (sheet: Worksheet): boolean => {
  const match = sheet.document.find(incidental);
  if (match === null || sheet.has(codeSet('O00-O08 O10-O92'))) return false;
  sheet.add({
    code: 'Z33.1',
    evidence: [sheet.quote(match.index, match.index + match[0].length)],
    weight: 0.6,
    section: null,
    reasons: ['the provider says that the pregnancy is incidental (I.C.15.a.1)'],
    order: 500_000,
  });
  return true;
};

import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { sections } from '../sections.ts';
import { addEvidence, type Worksheet } from '../worksheet.ts';

/** Where no test of the patient in this encounter is told. */
const untold = sections('family', 'instruction', 'past');

/** "RSV +", "Respiratory panel: RSV A detected, others not", "hMPV PCR came back positive", "positive for RSV". */
const positive = (virus: string): RegExp =>
  new RegExp(
    String.raw`\b(?:${virus})(?: ?(?:[AB]|PCR|RNA|NAAT|antigen|ag|rapid|test|swab|panel|came|back|is|was|returned|again))*[ :=(-]{0,3}(?:\+(?:ve)?(?!\w)|pos(?:itive)?\b|detected\b)|\b(?:positive|\+ve|pos) for (?:the )?(?:${virus})\b`,
    'i',
  );

/** The open code of an infection of the airways, and its code by virus. */
const codes = codeSet('J12.9 J20.9 J21.9');
const viruses = (
  [
    [
      'RSV|respiratory syncytial virus|syncytial virus',
      { 'J12.9': 'J12.1', 'J20.9': 'J20.5', 'J21.9': 'J21.0' },
    ],
    ['h?MPV|(?:human )?meta-?pneumovirus', { 'J12.9': 'J12.3', 'J21.9': 'J21.1' }],
    ['rhino-?(?:/entero)?virus', { 'J12.9': 'J12.89', 'J20.9': 'J20.6', 'J21.9': 'J21.8' }],
    ['adenovirus', { 'J12.9': 'J12.0', 'J21.9': 'J21.8' }],
    ['para-?influenza(?: virus)?(?: [1-4])?', { 'J12.9': 'J12.2', 'J20.9': 'J20.4', 'J21.9': 'J21.8' }],
  ] as const
).map(([virus, by]): { said: RegExp; by: Readonly<Record<string, string>> } => ({
  said: positive(virus),
  by,
}));
const gate = gateBefore(...viruses.map(({ said }) => said));

/**
 * "Bronchiolitis … RSV positive": an infection of the airways that its code says to be viral, with the virus of the test (I.B.2). Pneumonia
 * that nobody calls viral is left as it is.
 */
export const nameRespiratoryVirus = (sheet: Worksheet): void => {
  const open = sheet.find(codes);
  if (open.length === 0) return;
  for (const sentence of sheet.document.opening(gate)) {
    if (untold.has(sentence.section.kind)) continue;
    for (const { said, by } of viruses) {
      const match = said.exec(sentence.text);
      if (match === null) continue;
      for (const infection of open) {
        const code = by[infection.code];
        if (code === undefined || !sheet.candidates.has(infection.code)) continue;
        const better = sheet.combine(code, [infection], 'the test names its virus (I.B.2)');
        const start = sentence.start + match.index;
        if (better !== null) addEvidence(better, [sheet.quote(start, start + match[0].length)]);
      }
    }
  }
};

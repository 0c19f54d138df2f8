import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

/** A dementia whose code says its severity and what comes with it. */
const dementia = codeSet('F01 F02 F03');
const word = /\b(?:dementia|alzheimer\S*|AD|VaD|LBD)\b/i;
const mayName = gateBefore(word);

const severities: readonly (readonly [RegExp, string])[] = [
  [/\b(?:severe|advanced|late[- ]stage|end[- ]stage)\b/i, 'C'],
  [/\bmoderate\b/i, 'B'],
  [/\bmild\b/i, 'A'],
];

const denied = /\b(?:no|not|w(?:ithout|\/o)|denie[sd]|nor|nil)\b[^.;]{0,24}$/i;
/** What comes with a dementia and the last characters it gives its code (F01-F03 since FY2023). */
const features: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:agitat\w+|aggress\w+|hitting|violen\w+|combative\w*|shouting|restless\w*|verbally abusive|physically abusive|pacing|resist\w+ (?:to )?care)\b/i,
    '11',
  ],
  [
    /\b(?:BPSD|behaviou?ral (?:disturbance|symptoms|problems)|disinhibit\w+|sleep disturbance|sundowning)\b/i,
    '18',
  ],
  [/\b(?:psychotic|psychosis|hallucinat\w+|delusion\w*|paranoi\w+)\b/i, '2'],
  [/\b(?:depress\w+|low mood|apath\w+|mood (?:disturbance|symptoms))\b/i, '3'],
  [/\b(?:anxiety|anxious)\b/i, '4'],
];
/** A delirium has these too; what an operation, a drug or an infection brings is not the dementia's. */
const ofDelirium = /\bdelirium\b/i;

const nameOf = (code: string, severity: string, feature: string): string => {
  const stem = code.slice(0, 4);
  const open =
    severity === '' ? (stem.startsWith('F03') ? '9' : stem.startsWith('F01') ? '5' : '8') : severity;
  return `${stem}${open}${feature}`;
};

const alone = codeSet('F32.A F32.9 F41.9 F41.1 R45.1 R45.6 R44 F29 F22');

/** Names severity and disturbances of a dementia from the sentence that names it (I.C.5.d). */
export const nameDementia = (sheet: Worksheet): void => {
  for (const candidate of sheet.find(dementia)) {
    const sentences = sheet.document
      .opening(mayName)
      .filter(
        ({ text, start, end }) =>
          candidate.evidence.some((one) => one.start >= start && one.end <= end) && word.test(text),
      );
    const said = sentences.map(({ text }) => text).join('\n');
    if (said === '' || ofDelirium.test(said.replace(/\bno delirium\b/gi, ''))) continue;
    const named = word.exec(said);
    const near = said.slice(Math.max(0, (named?.index ?? 0) - 28), (named?.index ?? 0) + 90);
    const own = /^F0\d\.([ABC])/.exec(candidate.code)?.[1];
    const severity = own ?? severities.find(([words]) => words.test(near))?.[1] ?? '';
    const behind = said.slice(named?.index ?? 0);
    const found = features.filter(([words]) => {
      const match = words.exec(behind) ?? words.exec(near);
      return match !== null && !denied.test(match.input.slice(Math.max(0, match.index - 32), match.index));
    });
    // What is disturbed is told by name: "BPSD: hitting, shouting".
    const specific = found.filter(([, last]) => last !== '18' || !found.some(([, other]) => other === '11'));
    const lasts = specific.length > 0 ? specific.map(([, last]) => last) : [candidate.code.slice(5)];
    const codes = lasts
      .map((last) => nameOf(candidate.code, severity, last))
      .filter((code) => sheet.lookup(code)?.billable === true);
    if (codes.length === 0 || (codes.length === 1 && codes[0] === candidate.code)) continue;
    for (const code of codes)
      sheet.combine(
        code,
        [candidate],
        'severity and disturbances of a dementia are part of its code (I.C.5.d)',
        [candidate],
      );
    if (!codes.includes(candidate.code)) sheet.candidates.delete(candidate.code);
    if (specific.length === 0) continue;
    for (const other of sheet.find(alone))
      if (other.evidence.every(({ quote }) => behind.includes(quote)))
        sheet.consider(other, 'It is part of the code of the dementia (I.C.5.d).');
  }
};

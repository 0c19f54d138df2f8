import { matchesOf } from '../../note/matches.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

/** Glaucomas whose code says eye and stage: 6th and 7th character (H40.1-H40.6, I.C.7.a). */
const staged = codeSet('H40.11 H40.12 H40.13 H40.14 H40.22 H40.3 H40.4 H40.5 H40.6');

type Eye = '1' | '2' | '3';
type Stage = '1' | '2' | '3' | '4';

const eyeWords: readonly (readonly [string, Eye])[] = [
  [String.raw`both(?: eyes)?|OU|BE|b\/l|bilateral(?:ly)?`, '3'],
  ['right(?: eye)?|OD|RE|R', '1'],
  ['left(?: eye)?|OS|LE|L', '2'],
];
const stageWords: readonly (readonly [string, Stage])[] = [
  ['mild|early', '1'],
  ['moderate', '2'],
  ['severe|advanced|end[- ]stage|absolute', '3'],
  ['indeterminate', '4'],
];

const finder = <Value>(rows: readonly (readonly [string, Value])[], caseless: boolean) =>
  rows.map(([words, value]) => [new RegExp(`\\b(?:${words})\\b`, caseless ? 'gi' : 'g'), value] as const);
/** Abbreviations of eyes are capitals; words may begin with one. */
const eyes = finder(
  eyeWords.map(([words, eye]) => [
    words.replace(/\b[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`),
    eye,
  ]),
  false,
);
const stages = finder(stageWords, true);

/** Values whose words a text holds, in its order. */
const valuesIn = <Value>(text: string, rows: readonly (readonly [RegExp, Value])[]): Value[] =>
  rows
    .flatMap(([words, value]) => matchesOf(text, words).map(({ index }) => ({ index, value })))
    .sort((a, b) => a.index - b.index)
    .map(({ value }) => value);

/** Eye and stage as the lines about a glaucoma pair them: "right eye moderate, left severe", "mild OD, severe OS", "both eyes, advanced". */
const pairsIn = (text: string): Map<Eye, Stage> => {
  const pairs = new Map<Eye, Stage>();
  for (const clause of text.split(/[,;/&+()]|\band\b|\.\s/)) {
    const [eye, anotherEye] = valuesIn(clause, eyes);
    const [stage, anotherStage] = valuesIn(clause, stages);
    if (eye !== undefined && stage !== undefined && anotherEye === undefined && anotherStage === undefined)
      pairs.set(eye, stage);
  }
  if (pairs.size > 0) return pairs;
  const [all, said] = [new Set(valuesIn(text, eyes)), new Set(valuesIn(text, stages))];
  const [only] = said;
  if (only === undefined || said.size > 1) return pairs;
  if (all.has('3') || all.size > 1) pairs.set('3', only);
  else for (const eye of all) pairs.set(eye, only);
  return pairs;
};

const lineAround = (text: string, start: number, end: number): string => {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, to === -1 ? text.length : to);
};

/**
 * Stage and eye of a glaucoma stand in any order on its line, and may differ between the eyes: then each eye has its code, else one
 * code says both (I.C.7.a.2, I.C.7.a.3).
 */
export const stageGlaucoma = (sheet: Worksheet): void => {
  for (const kind of new Set(sheet.find(staged).map(({ code }) => code.slice(0, 6)))) {
    const parts = sheet.find((code) => code.startsWith(kind));
    const pairs = pairsIn(
      parts
        .flatMap(({ evidence }) => evidence)
        .map(({ start, end }) => lineAround(sheet.document.text, start, end))
        .join('\n'),
    );
    const [right, left] = [pairs.get('1'), pairs.get('2')];
    if (right !== undefined && right === left) {
      pairs.clear();
      pairs.set('3', right);
    }
    const told = [...pairs]
      .sort(([, a], [, b]) => Number(b) - Number(a))
      .map(([eye, stage]) => `${kind}${eye}${stage}`)
      .filter((code) => sheet.lookup(code)?.billable === true);
    if (told.length === 0) continue;
    const best = Math.max(...parts.map(({ weight }) => weight));
    told.forEach((code, place) => {
      const eye = sheet.combine(
        code,
        parts,
        'stage and eye are documented on the line of the glaucoma (I.C.7.a)',
        parts,
      );
      if (eye === null) return;
      // The eye that is worse comes first.
      eye.weight = best - place / 20;
      eye.mentions = 1;
    });
    for (const part of parts) if (!told.includes(part.code)) sheet.candidates.delete(part.code);
  }
};

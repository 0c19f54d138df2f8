import { matchesOf } from '../../note/matches.ts';
import { sidesSaid } from '../../note/said-sides.ts';
import type { Side } from '../../note/sides.ts';
import { codeSet } from '../code-set.ts';
import { sideCharacter } from '../side-character.ts';
import type { Worksheet } from '../worksheet.ts';

/** Glaucomas whose code says eye and stage: 6th and 7th character (H40.1-H40.6, I.C.7.a). */
const staged = codeSet('H40.11 H40.12 H40.13 H40.14 H40.22 H40.3 H40.4 H40.5 H40.6');

type Stage = '1' | '2' | '3' | '4';

/** The 7th character. */
const stages: readonly (readonly [RegExp, Stage])[] = [
  [/\b(?:mild|early)\b/gi, '1'],
  [/\bmoderate\b/gi, '2'],
  [/\b(?:severe|advanced|end[- ]stage|absolute)\b/gi, '3'],
  [/\bindeterminate\b/gi, '4'],
];

const eyesIn = (text: string): Side[] => sidesSaid(text, 'eye').map(({ side }) => side);

/** The stages whose words a text holds, those of one stage together. */
const stagesIn = (text: string): Stage[] =>
  stages.flatMap(([words, stage]) => matchesOf(text, words).map(() => stage));

/** Eye and stage as the lines about a glaucoma pair them: "right eye moderate, left severe", "mild OD, severe OS", "both eyes, advanced". */
const pairsIn = (text: string): Map<Side, Stage> => {
  const pairs = new Map<Side, Stage>();
  for (const clause of text.split(/[,;/&+()]|\band\b|\.\s/)) {
    const [eye, anotherEye] = eyesIn(clause);
    const [stage, anotherStage] = stagesIn(clause);
    if (eye !== undefined && stage !== undefined && anotherEye === undefined && anotherStage === undefined)
      pairs.set(eye, stage);
  }
  if (pairs.size > 0) return pairs;
  const [all, said] = [new Set(eyesIn(text)), new Set(stagesIn(text))];
  const [only] = said;
  if (only === undefined || said.size > 1) return pairs;
  if (all.has('bilateral') || all.size > 1) pairs.set('bilateral', only);
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
    const [right, left] = [pairs.get('right'), pairs.get('left')];
    if (right !== undefined && right === left) {
      pairs.clear();
      pairs.set('bilateral', right);
    }
    const told = [...pairs]
      .sort(([, a], [, b]) => Number(b) - Number(a))
      .map(([eye, stage]) => `${kind}${sideCharacter(eye)}${stage}`)
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

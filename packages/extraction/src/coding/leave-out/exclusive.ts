import { type CodeSet, codeSet } from '../code-set.ts';
import { vague } from '../titles.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

/** Codes that exclude each other, as a patient has one type or stage, and the section or note that says so. */
type Exclusive = readonly [CodeSet, string];

const rows = (table: readonly (readonly [string, string])[]): Exclusive[] =>
  table.map(([codes, source]) => [codeSet(codes), source]);

const exclusive = {
  'before combining': rows([
    ['I48.0 I48.1 I48.2', 'I.B.2'],
    ['I50.2 I50.3 I50.4', 'I.B.2'],
    ['N18', 'I.C.14.a.1'],
    ['J45.2 J45.3 J45.4 J45.5', 'I.B.2'],
    ['E66.81', 'I.B.2'],
    ['E78.00 E78.5', 'I.B.2'],
    ['R29.7', 'I.C.18.i'],
    ['Z68', 'I.B.14'],
    ['F01 F02 F03', 'I.C.5.d'],
    ['O24.4', 'I.C.15.i'],
  ]),
  'after combining': rows([
    ['I63', 'I.B.2'],
    ['A40 A41', 'I.C.1.d.1.a'],
    ['K70.3 K74', 'K74 Excludes1'],
  ]),
} as const;

const perCharacter = 0.005;
const atArrival = /\b(?:arriv\w*|on admission|at admission|initial|presentation|here)\b/i;

/** Keeps one of codes that exclude each other: where it is best documented, then the more specific, then the later one. */
export const keepOneOfExclusive = (sheet: Worksheet, stage: keyof typeof exclusive): void => {
  for (const [set, source] of exclusive[stage]) {
    const found = sheet.find(set);
    if (found.length < 2) continue;
    // The initial score is reported (I.C.18.i), so for scores it is the sentence of arrival that counts.
    const rank = (candidate: Candidate): number => {
      const start = candidate.evidence[0]?.start ?? 0;
      const near = sheet.document.text.slice(Math.max(0, start - 60), start);
      const words = Math.max(...candidate.evidence.map((one) => one.quote.length));
      return (
        candidate.weight -
        (vague(candidate) || /, uncomplicated$/.test(candidate.display) ? 0.3 : 0) +
        Math.min(0.04, words / 2000) +
        // Of two that leave something open, the one whose code says more ("Rt MCA infarct", I63.511, and "stroke").
        candidate.code.length * perCharacter +
        (/^R29/.test(candidate.code) && atArrival.test(near) ? 0.5 : 0)
      );
    };
    const best = found.reduce((a, b) => (rank(b) > rank(a) + 0.001 ? b : a));
    for (const candidate of found)
      if (candidate !== best)
        sheet.consider(candidate, `The note documents ${best.code} (${best.display}) better (${source}).`);
  }
};

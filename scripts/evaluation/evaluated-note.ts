import type { ExtractionResult, Suggestion } from '../../packages/extraction/src/index.ts';
import { type Gold, type GoldNote, matches, type Score, score } from './score.ts';

/** What an engine made of one gold note. */
export interface EvaluatedNote {
  readonly note: GoldNote;
  readonly icd10: Score;
  readonly snomed: Score;
  readonly loinc: Score;
  /** The ICD-10-CM suggestions; the first stands for the principal diagnosis. */
  readonly suggested: readonly Suggestion[];
  readonly principalFirst: boolean;
  readonly sprung: GoldNote['not'];
  /** ICD-10-CM hits of which a shown quote overlaps one of the gold quotes. */
  readonly overlaps: number;
}

/** Holds an answer against its note by the rules of the development sets: see docs/coding-engine.md. */
export function evaluatedNote(note: GoldNote, { suggestions }: ExtractionResult): EvaluatedNote {
  const of = (system: Suggestion['system']): Suggestion[] =>
    suggestions.filter((one) => one.system === system && one.status === 'suggested');
  const suggested = of('icd10');
  const icd10 = score(note.icd10cm, suggested);
  const principal = note.icd10cm.find((one) => one.role === 'principal');
  const [top] = suggested;
  return {
    note,
    icd10,
    snomed: score(note.snomed, of('snomed')),
    loinc: score(note.loinc, of('loinc')),
    suggested,
    principalFirst: principal !== undefined && top !== undefined && matches(principal, top.code),
    sprung: note.not.filter((trap) =>
      suggested.some(
        ({ code }) => code.startsWith(trap.code) && !note.icd10cm.some((gold) => matches(gold, code)),
      ),
    ),
    overlaps: icd10.hits.filter(([gold, one]) => overlaps(note.text, gold, one)).length,
  };
}

function overlaps(text: string, gold: Gold, { evidence }: Suggestion): boolean {
  return gold.quotes.some((quote) => {
    for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
      if (evidence.some(({ start, end }) => start < at + quote.length && end > at)) return true;
    return false;
  });
}

import type { EvaluatedNote } from './evaluated-note.ts';
import { bootstrapIntervals, calibrationError, countsOf, microFigures, type NoteCounts } from './figures.ts';

/** One note in a line. */
export function noteLine({ note, icd10, suggested: [top], principalFirst }: EvaluatedNote): string {
  const { hits, missed, falseAlarms } = countsOf(icd10);
  return (
    `${note.id}  ${note.setting.padEnd(10)} ${shares([countsOf(icd10)])}  hits ${hits}  missed ${missed}` +
    `  false ${falseAlarms}  principal first ${principalFirst ? 'yes' : `no (${top?.code ?? '–'})`}`
  );
}

/** What it missed, suggested in vain and should not have suggested, a line each. */
export function faultLines({ icd10, snomed, loinc, sprung }: EvaluatedNote): string[] {
  return [
    ...snomed.missed.map(({ code, quotes }) => `    snomed missed ${code} "${quotes[0]}"`),
    ...loinc.missed.map(({ code, quotes }) => `    loinc missed ${code} "${quotes[0]}"`),
    ...icd10.missed.map(({ code, quotes }) => `    missed ${code} "${quotes.join('" | "')}"`),
    ...icd10.falseAlarms.map(
      ({ code, display, confidence, evidence, rationale }) =>
        `    false  ${code} ${display} (${confidence}) ← "${evidence[0]?.quote}" ${rationale}`,
    ),
    ...sprung.map(({ code, quote, why }) => `    TRAP   ${code} "${quote}": ${why}`),
  ];
}

/** The figures of all notes together, a line each. */
export function totalLines(notes: readonly EvaluatedNote[]): string[] {
  const counts = notes.map(({ icd10 }) => countsOf(icd10));
  const intervals = bootstrapIntervals(counts);
  const inpatient = notes.filter(({ note }) => note.setting === 'inpatient');
  const first = (of: readonly EvaluatedNote[]): string =>
    ratio(of.filter(({ principalFirst }) => principalFirst).length, of.length);
  const answers = notes.flatMap(({ icd10: { hits, falseAlarms } }) => [
    ...hits.map(([, { confidence }]) => ({ confidence, right: true })),
    ...falseAlarms.map(({ confidence }) => ({ confidence, right: false })),
  ]);
  return [
    `ICD-10-CM micro  ${shares(counts)}  over ${notes.length} notes`,
    `95 % intervals   P ${range(intervals.precision)}  R ${range(intervals.recall)}  F1 ${range(intervals.f1)}  (bootstrap over notes)`,
    `principal first  ${first(notes)}, inpatient ${first(inpatient)}`,
    `traps violated   ${ratio(
      sum(notes, ({ sprung }) => sprung.length),
      sum(notes, ({ note }) => note.not.length),
    )}`,
    `evidence overlap ${ratio(
      sum(notes, ({ overlaps }) => overlaps),
      sum(counts, ({ hits }) => hits),
    )}`,
    `calibration      expected error ${calibrationError(answers).toFixed(3)}`,
    ...chapterLines(notes),
    ...(['snomed', 'loinc'] as const).map((system) => {
      const found = sum(notes, (note) => note[system].hits.length);
      return `${system.padEnd(16)} recall ${ratio(
        found,
        sum(notes, ({ note }) => note[system].length),
      )}`;
    }),
  ];
}

/** By the first letter of the code, which is a chapter or a part of one. */
function chapterLines(notes: readonly EvaluatedNote[]): string[] {
  const letterOf = ({ code }: { readonly code: string }): string => code.slice(0, 1);
  const codes = notes.flatMap(({ icd10: { hits, missed, falseAlarms } }) => [
    ...hits.map(([gold]) => gold),
    ...missed,
    ...falseAlarms,
  ]);
  return [...new Set(codes.map(letterOf))].sort().map((letter) => {
    const own = notes.map(({ icd10: { hits, missed, falseAlarms } }) =>
      countsOf({
        hits: hits.filter(([gold]) => letterOf(gold) === letter),
        missed: missed.filter((one) => letterOf(one) === letter),
        falseAlarms: falseAlarms.filter((one) => letterOf(one) === letter),
      }),
    );
    const { hits, missed, falseAlarms } = microFigures(own);
    return `codes ${letter}          ${shares(own)}  hits ${hits}  missed ${missed}  false ${falseAlarms}`;
  });
}

const shares = (counts: readonly NoteCounts[]): string => {
  const { precision, recall, f1 } = microFigures(counts);
  return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
};

const ratio = (part: number, whole: number): string =>
  `${part}/${whole} (${whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`})`;

const range = ([low, high]: readonly [number, number]): string => `${low.toFixed(3)}–${high.toFixed(3)}`;

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0);

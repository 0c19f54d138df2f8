import { parseArgs } from 'node:util';
import { type System, systems } from '@ohm/terminology';
import { createExtractor, type Suggestion } from '../packages/extraction/src/index.ts';
import { evaluatedEngine } from './evaluation-engines.ts';
import { bootstrapIntervals, calibrationError, microFigures, type NoteCounts } from './evaluation-figures.ts';
import { type Gold, matches, readGoldNotes, score } from './evaluation-score.ts';
import { loadTerminology } from './load-terminology.ts';

const usage =
  'Usage: pnpm codes:evaluate DIR [--date YYYY-MM-DD] [--codes-dir DIR] [--vocabulary DIR] [--engine builtin|openai] [--verbose]\n' +
  'Scores the extraction engine on gold notes (*.json). CODES_DIR in the environment is the default of --codes-dir.';

const overlaps = (text: string, gold: Gold, suggestion: Suggestion): boolean =>
  gold.quotes.some((quote) => {
    for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1))
      if (suggestion.evidence.some((one) => one.start < at + quote.length && one.end > at)) return true;
    return false;
  });

const f1 = (hits: number, missed: number, falseAlarms: number): string => {
  const { precision, recall, f1: both } = microFigures([{ hits, missed, falseAlarms }]);
  return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${both.toFixed(3)}`;
};

const ratio = (part: number, whole: number): string =>
  `${part}/${whole} (${whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`})`;

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      date: { type: 'string', default: '2026-03-01' },
      'codes-dir': { type: 'string' },
      vocabulary: { type: 'string' },
      engine: { type: 'string', default: 'builtin' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error(usage);
  const terminology = await loadTerminology(values['codes-dir'] ?? process.env.CODES_DIR, values.vocabulary);
  const loaded = systems.filter((system) =>
    terminology.releases().some((release) => release.system === system),
  );
  const read = evaluatedEngine(values.engine, { extractor: createExtractor({ terminology }), terminology });
  const notes = readGoldNotes(folder);

  const total = {
    hits: 0,
    missed: 0,
    falseAlarms: 0,
    first: 0,
    inpatient: 0,
    inpatientFirst: 0,
    traps: 0,
    sprung: 0,
    overlap: 0,
  };
  const recall = { snomed: [0, 0], loinc: [0, 0] };
  const counts: NoteCounts[] = [];
  const answers: { confidence: number; right: boolean }[] = [];
  const chapters = new Map<string, { hits: number; missed: number; falseAlarms: number }>();
  const chapter = (code: string) => {
    const letter = code.slice(0, 1);
    const found = chapters.get(letter) ?? { hits: 0, missed: 0, falseAlarms: 0 };
    chapters.set(letter, found);
    return found;
  };
  let milliseconds = 0;
  for (const note of notes) {
    const started = performance.now();
    const result = await read({
      text: note.text,
      setting: note.setting,
      systems: loaded,
      dateOfService: values.date,
    });
    milliseconds += performance.now() - started;
    const suggested = (system: System): Suggestion[] =>
      result.suggestions.filter((one) => one.system === system && one.status === 'suggested');
    const { hits, missed, falseAlarms } = score(note.icd10cm, suggested('icd10'));
    const principal = note.icd10cm.find((one) => one.role === 'principal');
    const top = suggested('icd10')[0];
    const isFirst = principal !== undefined && top !== undefined && matches(principal, top.code);
    const sprung = note.not.filter((trap) =>
      suggested('icd10').some(
        (one) => one.code.startsWith(trap.code) && !note.icd10cm.some((gold) => matches(gold, one.code)),
      ),
    );
    total.hits += hits.length;
    total.missed += missed.length;
    total.falseAlarms += falseAlarms.length;
    total.first += isFirst ? 1 : 0;
    total.inpatient += note.setting === 'inpatient' ? 1 : 0;
    total.inpatientFirst += isFirst && note.setting === 'inpatient' ? 1 : 0;
    total.traps += note.not.length;
    total.sprung += sprung.length;
    total.overlap += hits.filter(([gold, one]) => overlaps(note.text, gold, one)).length;
    counts.push({ hits: hits.length, missed: missed.length, falseAlarms: falseAlarms.length });
    for (const [gold, { confidence }] of hits) {
      answers.push({ confidence, right: true });
      chapter(gold.code).hits += 1;
    }
    for (const { confidence, code } of falseAlarms) {
      answers.push({ confidence, right: false });
      chapter(code).falseAlarms += 1;
    }
    for (const { code } of missed) chapter(code).missed += 1;
    console.log(
      `${note.id}  ${note.setting.padEnd(10)} ${f1(hits.length, missed.length, falseAlarms.length)}  hits ${hits.length}` +
        `  missed ${missed.length}  false ${falseAlarms.length}  principal first ${isFirst ? 'yes' : `no (${top?.code ?? '–'})`}`,
    );
    for (const system of ['snomed', 'loinc'] as const) {
      const { hits: found, missed: lost } = score(note[system], suggested(system));
      recall[system][0] = (recall[system][0] ?? 0) + found.length;
      recall[system][1] = (recall[system][1] ?? 0) + note[system].length;
      if (values.verbose)
        for (const gold of lost) console.log(`    ${system} missed ${gold.code} "${gold.quotes[0]}"`);
    }
    if (!values.verbose) continue;
    for (const gold of missed) console.log(`    missed ${gold.code} "${gold.quotes.join('" | "')}"`);
    for (const one of falseAlarms)
      console.log(
        `    false  ${one.code} ${one.display} (${one.confidence}) ← "${one.evidence[0]?.quote}" ${one.rationale}`,
      );
    for (const trap of sprung) console.log(`    TRAP   ${trap.code} "${trap.quote}": ${trap.why}`);
  }
  const intervals = bootstrapIntervals(counts);
  const range = ([low, high]: readonly [number, number]): string => `${low.toFixed(3)}–${high.toFixed(3)}`;
  console.log(
    `\nICD-10-CM micro  ${f1(total.hits, total.missed, total.falseAlarms)}  over ${notes.length} notes`,
  );
  console.log(
    `95 % intervals   P ${range(intervals.precision)}  R ${range(intervals.recall)}  F1 ${range(intervals.f1)}  (bootstrap over notes)`,
  );
  console.log(
    `principal first  ${ratio(total.first, notes.length)}, inpatient ${ratio(total.inpatientFirst, total.inpatient)}`,
  );
  console.log(`traps violated   ${ratio(total.sprung, total.traps)}`);
  console.log(`evidence overlap ${ratio(total.overlap, total.hits)}`);
  console.log(`calibration      expected error ${calibrationError(answers).toFixed(3)}`);
  for (const [letter, { hits, missed, falseAlarms }] of [...chapters].sort())
    console.log(
      `codes ${letter}          ${f1(hits, missed, falseAlarms)}  hits ${hits}  missed ${missed}  false ${falseAlarms}`,
    );
  for (const system of ['snomed', 'loinc'] as const)
    console.log(`${system.padEnd(16)} recall ${ratio(recall[system][0] ?? 0, recall[system][1] ?? 0)}`);
  console.log(
    `time             ${(milliseconds / Math.max(1, notes.length)).toFixed(1)} ms a note, the first with compiling`,
  );
};

await main();

import { type System, systems } from '@ohm/terminology';
import { createExtractor } from '../packages/extraction/src/index.ts';
import { CommandError, calendarDate, runCommand } from './command.ts';
import { evaluatedEngine } from './evaluation/engines.ts';
import { type EvaluatedNote, evaluatedNote } from './evaluation/evaluated-note.ts';
import { faultLines, noteLine, totalLines } from './evaluation/report.ts';
import { readGoldNotes } from './evaluation/score.ts';
import { loadTerminology } from './load-terminology.ts';

const usage = `Usage: pnpm codes:evaluate PATH [options]
Scores the extraction engine on gold notes: *.json of a folder, in the form of packages/extraction/src/testing/notes, or a file with a list of them.
  --date YYYY-MM-DD        date of service (2026-03-01)
  --codes-dir DIR          folder with official releases (CODES_DIR of the environment); without it the project's vocabulary alone
  --vocabulary DIR         another vocabulary than the project's own
  --engine builtin|openai  openai: a model behind the OpenAI protocol, as OPENAI_BASE_URL, OPENAI_MODEL and OPENAI_API_KEY name it
  --half odd|even          of numbered notes these alone
  --verbose                every code that was missed or suggested in vain`;

const options = {
  date: { type: 'string', default: '2026-03-01' },
  'codes-dir': { type: 'string' },
  vocabulary: { type: 'string' },
  engine: { type: 'string', default: 'builtin' },
  half: { type: 'string' },
  verbose: { type: 'boolean', default: false },
} as const;

await runCommand(usage, options, async ({ positionals: [path], values }) => {
  const { half } = values;
  if (path === undefined) throw new CommandError(usage);
  if (half !== undefined && half !== 'odd' && half !== 'even')
    throw new CommandError(`--half is odd or even, not ${half}.`);
  const dateOfService = calendarDate('date', values.date);
  const notes = readGoldNotes(path, half);
  const terminology = await loadTerminology(
    values['codes-dir'] || process.env.CODES_DIR || undefined,
    values.vocabulary,
  );
  const read = evaluatedEngine(values.engine, { extractor: createExtractor({ terminology }), terminology });
  const loaded: readonly System[] = systems.filter((system) =>
    terminology.releases().some((release) => release.system === system),
  );
  const evaluated: EvaluatedNote[] = [];
  let milliseconds = 0;
  for (const note of notes) {
    const started = performance.now();
    const { text, setting } = note;
    const result = await read({ text, setting, systems: loaded, dateOfService });
    milliseconds += performance.now() - started;
    const one = evaluatedNote(note, result);
    evaluated.push(one);
    console.log(noteLine(one));
    if (values.verbose) for (const line of faultLines(one)) console.log(line);
  }
  console.log('');
  for (const line of totalLines(evaluated)) console.log(line);
  console.log(
    `time             ${(milliseconds / notes.length).toFixed(1)} ms a note, the first with compiling`,
  );
  return 0;
});

import { namesDrug } from '../../drug-classes.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore } from '../../note/gates.ts';
import type { Judgement, Place } from '../place.ts';
import { entryOf } from './entries.ts';
import { type ExcludingTests, excludingTests } from './excluding-tests.ts';

/** What says that the illness is there all the same, or was until it was treated. */
const stands =
  /\b(?:positive|confirm\w*|despite|although|though|even (?:with|though)|resolv\w*|treat\w*|recover\w*|settl\w*|improv\w*|clear(?:ed|ing)|healed|normali[sz]\w*|correct\w*|controlled|remission|now|since|after|until|initial\w*|first|previous\w*|repeat|follow-?up|post|prior|history|known|due to|secondary|caus\w*|seronegative|culture-negative|clinical(?:ly)?|pan|stage \d|on (?:treatment|therapy|insulin|warfarin)|(?:on|by) \d{1,2}[/.]\d|day \d+|resect\w*|excis\w*|margins?|nodes?|metast\w*|chemo\w*|radio(?:therap|iod)\w*|radiation|presents?|presented|admitted)\b/i;

/** As far from the name a test is read; in an entry, so much of what it says first. */
const reach = { before: 90, behind: 90, entry: 60 };

const expressionsOf = ({ words, values }: ExcludingTests): readonly RegExp[] => [
  ...(words === null ? [] : [words]),
  ...values.map(([measure]) => measure),
];

export const mayExclude = gateBefore(...excludingTests.flatMap(expressionsOf));
const mayBeThere = gateBefore(...excludingTests.map(({ illness }) => illness));
/** Whether a sentence may name an illness that a test excludes. */
export const mayExcludeIn = (sentence: Sentence): boolean =>
  sentence.opens(mayBeThere) && !sentence.opens(namesDrug);

/** Gates for each illness and its tests: a stretch is compared with the names of one or two and not with sixty. */
const gatedRows = excludingTests.map((row) => ({
  row,
  illness: gateBefore(row.illness),
  tests: gateBefore(...expressionsOf(row)),
}));

/** The illnesses that a stretch names and of whose tests there is a word near it. */
const rowsOf = (place: Place): readonly ExcludingTests[] => {
  const { sentence, said, note, start, end } = place;
  const found: ExcludingTests[] = [];
  for (const { row, illness, tests } of gatedRows)
    if (
      sentence.opens(illness) &&
      note.document.opensWithin(tests, start - reach.before, end + reach.behind) &&
      row.illness.test(said)
    )
      found.push(row);
  return found;
};

const soundIn = (text: string, { words, values }: ExcludingTests): RegExpExecArray | null => {
  const match = words?.exec(text) ?? null;
  if (match !== null) return match;
  for (const [measure, isSound] of values) {
    const measured = measure.exec(text);
    if (measured !== null && isSound(Number(measured[1]))) return measured;
  }
  return null;
};

/** What the entry of an illness says first: "TB: QuantiFERON negative. …". */
const firstOfEntry = (place: Place): string =>
  entryOf(place)
    ?.text.slice(0, reach.entry)
    .split(/[.;](?!\d)/)[0] ?? '';

/** The test and its answer that exclude an illness which the same sentence names; null where none does. */
export const excludedByTest = (place: Place): Judgement | null => {
  const { sentence, said } = place;
  if (!mayExcludeIn(sentence) || !place.opensWithin(mayBeThere)) return null;
  const rows = rowsOf(place);
  if (rows.length === 0) return null;
  const around = `${place.before(reach.before)}·${place.behind(reach.behind)}`;
  const inSentence = stands.test(around) ? '' : around;
  const entry = firstOfEntry(place);
  const inEntry = stands.test(entry) ? '' : entry;
  for (const row of rows) {
    const match = soundIn(inEntry, row) ?? (row.ofEntry ? null : soundIn(inSentence, row));
    if (match !== null) return { assertion: 'absent', trigger: match[0].replace('·', said) };
  }
  return null;
};

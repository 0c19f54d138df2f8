import { namesDrug } from '../../drug-classes.ts';
import { gateBefore } from '../../note/gates.ts';
import type { Judgement, Place } from '../place.ts';
import { entryOf } from './entries.ts';
import { type ExcludingTests, excludingTests } from './excluding-tests.ts';

/** What says that the illness is there all the same, or was until it was treated. */
const stands =
  /\b(?:positive|confirm\w*|despite|although|though|even (?:with|though)|resolv\w*|treat\w*|recover\w*|settl\w*|improv\w*|clear(?:ed|ing)|healed|normali[sz]\w*|correct\w*|controlled|remission|now|since|after|until|initial\w*|first|previous\w*|repeat|follow-?up|post|prior|history|known|due to|secondary|caus\w*|seronegative|culture-negative|clinical(?:ly)?|pan|stage \d|on (?:treatment|therapy|insulin|warfarin)|(?:on|by) \d{1,2}[/.]\d|day \d+|resect\w*|excis\w*|margins?|nodes?|metast\w*|chemo\w*|radio(?:therap|iod)\w*|radiation|presents?|presented|admitted)\b/i;

/** As far from the name a test is read; in an entry, so much of what it says first. */
const reach = { before: 90, behind: 90, entry: 60 };

export const mayExclude = gateBefore(
  ...excludingTests.flatMap(({ words, values }) => [
    ...(words === null ? [] : [words]),
    ...values.map(([measure]) => measure),
  ]),
);
const mayBeThere = gateBefore(...excludingTests.map(({ illness }) => illness));
/** A gate for each illness: a stretch is compared with the names of one or two and not with sixty. */
const named = excludingTests.map((row) => ({ row, gate: gateBefore(row.illness) }));

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
  if (!sentence.opens(mayBeThere) || sentence.opens(namesDrug)) return null;
  const rows = named.filter(({ row, gate }) => sentence.opens(gate) && row.illness.test(said));
  if (rows.length === 0) return null;
  const around = `${place.before(reach.before)}·${place.behind(reach.behind)}`;
  const inSentence = stands.test(around) ? '' : around;
  const entry = firstOfEntry(place);
  const inEntry = stands.test(entry) ? '' : entry;
  for (const { row } of rows) {
    const match = soundIn(inEntry, row) ?? (row.ofEntry ? null : soundIn(inSentence, row));
    if (match !== null) return { assertion: 'absent', trigger: match[0].replace('·', said) };
  }
  return null;
};

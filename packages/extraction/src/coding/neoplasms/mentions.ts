import type { AssertedMention, Asserter } from '../../assertion/assert.ts';
import type { NoteDocument, Sentence } from '../../note/document.ts';
import { gateBefore, gateForWords } from '../../note/gates.ts';
import { sides } from '../../note/sides.ts';
import { codeSet } from '../code-set.ts';
import { resolveBillable } from '../specific/specific.ts';
import type { Worksheet } from '../worksheet.ts';
import type { NeoplasmKind } from './kinds.ts';
import { partWords } from './part-names.ts';
import { ends, gapBefore, type Site, SiteReader } from './site-reader.ts';
import type { NeoplasmTable } from './table.ts';

/** How far from the word of a kind its other words may stand: "melanoma in situ, Breslow 0, of the upper back". */
const reach = 5;
const malignant: ReadonlySet<string> = new Set([
  'malignant',
  'metastatic',
  'metastasis',
  'cancer',
  'invasive',
]);
/** Words of kinds that are not malignant, whatever the release has of them. */
export const mayBeNeoplasm = gateForWords((word) =>
  /oma(?:s|ta)?$|n[ae]e?v(?:us|i)$|^(?:adenoca|scc$|bcc$|cancer|squamous$|situ$|intra(?:ductal|epidermal|cystic)$|neoplas|benign|behavio|lentigo|bowen|fibroid|dermoid|papillo|polyp|tumou?r|erythroplas|carcinoid|intraepithelial)/.test(
    word,
  ),
);

/** How a following sentence says where the neoplasm is. */
export const located =
  /^\W*(?:location|site|position|located|(?:the|this) (?:tumou?r|lesion|mass|cancer|polyp)|it (?:is|was) (?:in|on|at|over|located|removed from))\b/i;

/** Where in a sentence a kind of neoplasm stands. */
interface Found {
  readonly kind: NeoplasmKind;
  readonly at: readonly number[];
}

/** Positions within reach of a word, without an end of what is said between. */
const around = (document: NoteDocument, sentence: Sentence, at: number): readonly [number, number] => {
  let first = at;
  let last = at;
  while (first > 0 && first > at - reach && !ends.test(gapBefore(document, sentence, first))) first -= 1;
  const most = Math.min(sentence.lexemes.length - 1, at + reach + 1);
  while (last < most && !ends.test(gapBefore(document, sentence, last + 1))) last += 1;
  return [first, last];
};

/** The kind with the most words that stand about a word, nearest first. */
const kindAt = (
  document: NoteDocument,
  sentence: Sentence,
  at: number,
  kinds: readonly NeoplasmKind[],
): Found | null => {
  const [first, last] = around(document, sentence, at);
  let best: Found | null = null;
  for (const kind of kinds) {
    if (best !== null && kind.words.length <= best.kind.words.length) continue;
    const places = kind.words.map((word) => {
      for (let step = 0; step <= reach + 1; step += 1)
        for (const place of [at - step, at + step])
          if (place >= first && place <= last && sentence.lexemes[place]?.word === word) return place;
      return -1;
    });
    if (!places.includes(-1)) best = { kind, at: places.sort((a, b) => a - b) };
  }
  return best;
};

/** The organ that an operation takes out: what it was done for lay there. */
const operations: readonly (readonly [RegExp, string])[] = [
  [/\b(?:mastectomy|lumpectomy)\b/i, 'breast'],
  [/\bprostatectomy\b/i, 'prostate'],
  [/\bnephrectomy\b/i, 'kidney'],
  [/\borchid?ectomy\b/i, 'testis'],
  [/\bthyroidectomy\b/i, 'thyroid'],
  [/\bgastrectomy\b/i, 'stomach'],
  [/\bo?esophagectomy\b/i, 'esophagus'],
  [/\bpancreatectomy\b/i, 'pancreas'],
  [/\blaryngectomy\b/i, 'larynx'],
  [/\b(?:(?:hemi-?)?colectomy)\b/i, 'colon'],
];
/** What lines the bladder and is mostly found there; the operation or the cystoscopy may be told elsewhere. */
const ofBladder = /^(?:urothelial|transitional)$/;
const inBladder = gateBefore(/\b(?:TURBT|cystectomy)\b/i);

const ofOperation = (sheet: Worksheet, sentence: Sentence, { words }: NeoplasmKind): Site | null => {
  const organ =
    operations.find(([operation]) => operation.test(sentence.text))?.[1] ??
    (sheet.document.opens(inBladder) &&
    (words.some((word) => ofBladder.test(word)) || sentence.lexemes.some(({ word }) => ofBladder.test(word)))
      ? 'bladder'
      : undefined);
  const code = organ === undefined ? null : sheet.index.neoplasms.code('malignant', [], new Set([organ]));
  if (code === null || organ === undefined) return null;
  const lining = sentence.lexemes.findIndex(({ word }) => ofBladder.test(word));
  return { code, at: lining === -1 ? [] : [lining], words: new Set([organ]) };
};

/** Sites of a neoplasm: beside it, else the only one that its sentence names before it, else where the next sentence says it is. */
const sitesOf = (sheet: Worksheet, sentence: Sentence, { kind, at }: Found): Site[] => {
  const { document } = sheet;
  const reader = new SiteReader(sheet.index.neoplasms, kind, document, sentence);
  const after = reader.after(at.at(-1) ?? 0);
  if (after.length > 0) return after;
  const first = at[0] ?? 0;
  const before = reader.before(first);
  if (before !== null) return [before];
  const only = reader.only(0, first);
  if (only !== null) return [{ ...only, at: [] }];
  const operated = kind.behavior === 'malignant' ? ofOperation(sheet, sentence, kind) : null;
  if (operated !== null) return [operated];
  const next = document.sentences[sentence.index + 1];
  if (next === undefined || !located.test(next.text)) return [];
  const there = new SiteReader(sheet.index.neoplasms, kind, document, next).only(0, next.lexemes.length);
  return there === null ? [] : [{ ...there, at: [] }];
};

const mentionOf = (
  sentence: Sentence,
  code: string,
  at: readonly number[],
  defaulted: number,
): Omit<AssertedMention, 'assertion' | 'trigger'> => {
  const places = [...new Set(at)].sort((a, b) => a - b);
  return {
    system: 'icd10',
    code,
    kind: 'index',
    defaulted,
    sentence,
    at: places,
    start: sentence.lexemes[places[0] ?? 0]?.start ?? sentence.start,
    end: sentence.lexemes[places.at(-1) ?? 0]?.end ?? sentence.end,
  };
};

/** A neoplasm as the index and the table read it; `sited`: the code says where it is. */
interface Reading {
  readonly mention: AssertedMention;
  readonly sited: boolean;
}

/** The code of a kind without a site: of connective tissue ("fibroid") it would say less than what is meant. */
const openCode = (table: NeoplasmTable, { code, behavior, tissue }: NeoplasmKind): string | null =>
  code ??
  (behavior === null || tissue.length === 0 || tissue.includes('connective')
    ? null
    : table.code(behavior, tissue, new Set()));

/** "Adenoca with hepatic mets": where it has spread to is not where it is. */
const elsewhere = /\b(?:with|metasta\w+|mets?|secondar\w+|spread|deposits?|invading|infiltrating)\b/i;
const squamous = /\b(?:SCC|squamous)\b/i;

/** The kind of cell of a cancer of the skin is a character of its code (C44), which the table leaves open. */
const cellOf = (code: string, said: string): string => {
  const cell = squamous.test(said) ? '2' : /\b(?:BCC|basal)\b/i.test(said) ? '1' : null;
  return cell !== null && /^C44\.[^3]0/.test(code) ? `${code.slice(0, 5)}${cell}${code.slice(6)}` : code;
};

/**
 * Malignant ones at sites that no name in the dictionary has ("adenocarcinoma RUL", "SCC of the left helix"), with the side that
 * stands among the words of the site; what the dictionary knows goes first.
 */
const malignantOnes = (
  sheet: Worksheet,
  asserter: Asserter,
  sentence: Sentence,
  found: Found,
): readonly Reading[] =>
  sitesOf(sheet, sentence, found).flatMap(({ code, at: there }) => {
    const places = [...found.at, ...there].sort((a, b) => a - b);
    const from = Math.max(0, (places[0] ?? 0) - 3);
    const near = sentence.lexemes.slice(from, (places.at(-1) ?? 0) + 2);
    const said = sheet.document.text.slice(near[0]?.start ?? 0, near.at(-1)?.end ?? 0);
    const behind = sheet.document.text.slice(near.at(-1)?.start ?? 0, sentence.end);
    if (elsewhere.test(`${said} ${behind.slice(0, 40)}`)) return [];
    const words = new Set(near.flatMap(({ word }) => partWords(word)));
    // "SCC of the forearm": of a region of the body, what these cells line is its skin.
    const skin = code.startsWith('C76') && squamous.test(said);
    const site = new Set(
      there.map((place) => sentence.lexemes[place]?.word ?? '').filter((word) => !sides.has(word)),
    );
    const ofCell = cellOf(
      skin ? (sheet.index.neoplasms.code('malignant', ['skin'], site) ?? code) : code,
      said,
    );
    const resolved = resolveBillable(sheet, ofCell, words);
    const mention = asserter.assert(mentionOf(sentence, resolved?.code ?? ofCell, places, 0));
    return [{ mention, sited: false }];
  });

const readSentence = (
  sheet: Worksheet,
  asserter: Asserter,
  sentence: Sentence,
  readings: Reading[],
): void => {
  const { kinds } = sheet.index.neoplasms;
  let done = -1;
  sentence.lexemes.forEach(({ word }, place) => {
    const beginning = place > done ? kinds.get(word) : undefined;
    const found = beginning === undefined ? null : kindAt(sheet.document, sentence, place, beginning);
    if (found === null) return;
    const { kind, at } = found;
    done = at.at(-1) ?? place;
    if (kind.behavior === 'malignant') {
      readings.push(...malignantOnes(sheet, asserter, sentence, found));
      return;
    }
    if (kind.code?.startsWith('C')) return;
    const first = at[0] ?? place;
    const beside = sentence.lexemes.slice(Math.max(0, first - 3), done + 2);
    if (beside.some((one) => malignant.has(one.word)) && !kind.words.some((one) => malignant.has(one)))
      return;
    const sites = kind.behavior === null ? [] : sitesOf(sheet, sentence, found);
    for (const { code, at: there } of sites)
      readings.push({
        mention: asserter.assert(mentionOf(sentence, code, [...at, ...there], 0)),
        sited: true,
      });
    const open = sites.length === 0 ? openCode(sheet.index.neoplasms, kind) : null;
    if (open !== null)
      readings.push({
        mention: asserter.assert(mentionOf(sentence, open, at, 1)),
        sited: kind.behavior === null && kind.words.length > 1,
      });
  });
};

const ofNeoplasm = codeSet('C D00-D44 D48 D49');

const overlap = (one: AssertedMention, other: AssertedMention): boolean =>
  one.start < other.end && other.start < one.end;

/**
 * Neoplasms in situ, benign, of uncertain and of unspecified behavior as the Alphabetic Index and the Neoplasm Table of the release
 * name them (I.C.2), among the mentions of a note. What names the site takes the place of what the dictionary read in the same
 * words; what names none, and what is malignant, gives way to it.
 */
export const withNeoplasms = (
  sheet: Worksheet,
  mentions: readonly AssertedMention[],
  asserter: Asserter,
): readonly AssertedMention[] => {
  if (sheet.index.neoplasms.kinds.size === 0) return mentions;
  const readings: Reading[] = [];
  for (const sentence of sheet.document.opening(mayBeNeoplasm))
    if (sentence.section.kind !== 'header') readSentence(sheet, asserter, sentence, readings);
  if (readings.length === 0) return mentions;
  // The same code, or one of the same category that more words stand for ("ductal carcinoma in situ of the right breast").
  const isSame = (known: AssertedMention, { mention }: Reading): boolean =>
    overlap(known, mention) &&
    (known.code.startsWith(mention.code) ||
      (known.code.slice(0, 3) === mention.code.slice(0, 3) && known.at.length > mention.at.length));
  const kept = mentions.filter(
    (known) =>
      !readings.some(
        (reading) =>
          reading.sited &&
          !isSame(known, reading) &&
          overlap(known, reading.mention) &&
          (ofNeoplasm(known.code) ||
            (known.start >= reading.mention.start && known.end <= reading.mention.end)),
      ),
  );
  const added = readings.filter(
    (reading) =>
      !kept.some(
        (known) =>
          isSame(known, reading) ||
          (!reading.sited && ofNeoplasm(known.code) && overlap(known, reading.mention)),
      ),
  );
  return [...kept, ...added.map(({ mention }) => mention)].sort((a, b) => a.start - b.start);
};

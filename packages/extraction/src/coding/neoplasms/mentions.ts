import type { AssertedMention, Asserter } from '../../assertion/assert.ts';
import type { Mention } from '../../mention/find.ts';
import type { Sentence } from '../../note/document.ts';
import { gateForWords } from '../../note/gates.ts';
import { sides } from '../../note/sides.ts';
import { codeSet } from '../code-set.ts';
import { resolveBillable } from '../specific/specific.ts';
import type { Worksheet } from '../worksheet.ts';
import type { NeoplasmKind } from './kinds.ts';
import { type Found, findKinds } from './named-kinds.ts';
import { ofOperation } from './operated-organs.ts';
import { partWords } from './part-names.ts';
import { type Site, SiteReader } from './site-reader.ts';
import type { NeoplasmTable } from './table.ts';

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

/** Sites of a neoplasm: beside it, else the only one that its sentence names before it, else where the next sentence says it is. */
const sitesOf = (sheet: Worksheet, { sentence, kind, at }: Found): Site[] => {
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

const mentionOf = (sentence: Sentence, code: string, at: readonly number[], defaulted: number): Mention => {
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
  readonly mention: Mention;
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
const malignantOnes = (sheet: Worksheet, found: Found): Reading[] =>
  sitesOf(sheet, found).flatMap(({ code, at: there }) => {
    const { sentence } = found;
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
    const mention = mentionOf(sentence, resolved?.code ?? ofCell, places, 0);
    return [{ mention, sited: false }];
  });

/** All others: at each site that is named, else without one. */
const otherOnes = (sheet: Worksheet, found: Found): Reading[] => {
  const { sentence, kind, at } = found;
  if (kind.code?.startsWith('C')) return [];
  const beside = sentence.lexemes.slice(Math.max(0, (at[0] ?? 0) - 3), (at.at(-1) ?? 0) + 2);
  if (beside.some(({ word }) => malignant.has(word)) && !kind.words.some((word) => malignant.has(word)))
    return [];
  const sites = kind.behavior === null ? [] : sitesOf(sheet, found);
  if (sites.length > 0)
    return sites.map(({ code, at: there }) => ({
      mention: mentionOf(sentence, code, [...at, ...there], 0),
      sited: true,
    }));
  const open = openCode(sheet.index.neoplasms, kind);
  if (open === null) return [];
  const mention = mentionOf(sentence, open, at, 1);
  return [{ mention, sited: kind.behavior === null && kind.words.length > 1 }];
};

const isMalignant = ({ kind }: Found): boolean => kind.behavior === 'malignant';

const ofNeoplasm = codeSet('C D00-D44 D48 D49');

type Stretch = Pick<Mention, 'start' | 'end'>;

const overlap = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end;

/** The neoplasms among mentions, which stand in the order of the note, that a sentence names. */
const neoplasmsIn = (mentions: readonly AssertedMention[], { start, end }: Sentence): AssertedMention[] => {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? end) < start) low = middle + 1;
    else high = middle;
  }
  const named: AssertedMention[] = [];
  for (let mention = mentions[low]; mention !== undefined && mention.start < end; mention = mentions[low]) {
    if (ofNeoplasm(mention.code)) named.push(mention);
    low += 1;
  }
  return named;
};

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
  const found = sheet.document
    .opening(mayBeNeoplasm)
    .filter(({ section }) => section.kind !== 'header')
    .flatMap((sentence) => findKinds(sheet, sentence));
  /** Those of malignant ones are read where the dictionary has none in their place. */
  const others = found.map((one) => (isMalignant(one) ? null : otherOnes(sheet, one)));
  const sited = others.flatMap((readings) => readings ?? []).filter((reading) => reading.sited);
  // The same code, or one of the same category that more words stand for ("ductal carcinoma in situ of the right breast").
  const isSame = (known: AssertedMention, { mention }: Reading): boolean =>
    overlap(known, mention) &&
    (known.code.startsWith(mention.code) ||
      (known.code.slice(0, 3) === mention.code.slice(0, 3) && known.at.length > mention.at.length));
  const kept =
    sited.length === 0
      ? mentions
      : mentions.filter(
          (known) =>
            !sited.some(
              (reading) =>
                !isSame(known, reading) &&
                overlap(known, reading.mention) &&
                (ofNeoplasm(known.code) ||
                  (known.start >= reading.mention.start && known.end <= reading.mention.end)),
            ),
        );
  const isNamed = ({ sentence, at }: Found): boolean => {
    const { lexemes } = sentence;
    const [start, end] = [lexemes[at[0] ?? 0]?.start ?? 0, lexemes[at.at(-1) ?? 0]?.end ?? 0];
    return neoplasmsIn(kept, sentence).some((known) => overlap(known, { start, end }));
  };
  const added = found
    .flatMap((one, turn) => others[turn] ?? (isNamed(one) ? [] : malignantOnes(sheet, one)))
    .filter(
      (reading) =>
        !neoplasmsIn(kept, reading.mention.sentence).some(
          (known) => isSame(known, reading) || (!reading.sited && overlap(known, reading.mention)),
        ),
    );
  return added.length === 0
    ? kept
    : [...kept, ...added.map(({ mention }) => asserter.assert(mention))].sort((a, b) => a.start - b.start);
};

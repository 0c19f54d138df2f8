import type { Sentence } from '../../note/document.ts';
import { gateBefore } from '../../note/gates.ts';
import { splitNormalized } from '../../note/normalize.ts';
import { codeSet } from '../code-set.ts';
import { resolveBillable } from '../specific/specific.ts';
import type { Worksheet } from '../worksheet.ts';
import { located } from './mentions.ts';
import { siteWordsOf } from './part-names.ts';
import type { NeoplasmSite } from './sites.ts';

const neoplasm = codeSet('C00-C75 D00-D44 D48 D49');
/** Of these the words beside the neoplasm were read with it (mentions.ts); those of the rest of its sentence are another's. */
const readWithSite = codeSet('D00-D02 D04-D16 D18-D21 D23-D49');
const skin = codeSet('C44');
const breast = codeSet('C50');
/** A note that names one neoplasm very often says where it is in one of the first places. */
const mostPlaces = 8;
const denied = /\b(?:no|not|without|clear|free|spared|uninvolved|metasta\w+|mets|spread|secondar\w+)\b/i;

/** "Site: left ala of the nose. Biopsy: basal cell carcinoma." */
const labelled = /^\W*(?:site|location)\s*[:–-]/i;

/** Where else a note says where the neoplasm is: it names a growth and the organ. */
const growth =
  /\b(?:growth|mass|masses|tumou?rs?|lesions?|nodule|cancer|carcinoma|adeno-?ca\w*|malignan\w+|ca|TCC|SCC|IDC|polypoid|ulcero-?proliferative|papillary)\b/i;
const mayGrow = gateBefore(growth);
const otherPlaces: ReadonlySet<string> = new Set(['family', 'header', 'past', 'instruction']);

const wordsOf = (text: string): ReadonlySet<string> =>
  siteWordsOf(
    splitNormalized(
      text
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim(),
    ),
  );

/**
 * Sites that say more than a code does. The table has "cervix" of the whole organ and again below "stump": the bare word says no
 * more than the code.
 */
const sitesBeyond = (code: string, sites: readonly NeoplasmSite[]): readonly NeoplasmSite[] => {
  const name = ({ words }: NeoplasmSite): string => words.join(' ');
  const organ = new Set(sites.filter((one) => code.startsWith(one.code)).map(name));
  return sites.filter((one) => !code.startsWith(one.code) && !organ.has(name(one)));
};

/** The site of a category that the words name most exactly; null where they name none, or two alike. */
const siteIn = (sites: readonly NeoplasmSite[], words: ReadonlySet<string>): NeoplasmSite | null => {
  const named = sites.filter((site) => site.words.every((word) => words.has(word)));
  const most = Math.max(0, ...named.map((site) => site.words.length));
  const best = named.filter((site) => site.words.length === most);
  const first = best[0];
  return first !== undefined && best.every(({ code }) => code === first.code) ? first : null;
};

/**
 * A neoplasm whose code leaves the site open takes the one that its own sentence, or the next one that says where it is,
 * names in the Neoplasm Table (I.C.2). Of skin the table gives the site, the open code the kind of cell.
 */
export const nameNeoplasmSites = (sheet: Worksheet): void => {
  if (sheet.index.neoplasmSites.size === 0) return;
  const { sentences } = sheet.document;
  for (const open of sheet.find(neoplasm)) {
    if (!/\bunspecified\b/i.test(open.display)) continue;
    const sites = sheet.index.neoplasmSites.get(open.code.slice(0, 3));
    if (sites === undefined) continue;
    const further = sitesBeyond(open.code, sites);
    const places = open.evidence.slice(0, mostPlaces).flatMap(({ start }) => {
      const at = sheet.document.sentenceAt(start);
      const own = at !== undefined && at.start <= start ? at.index : -1;
      const next = sentences[own + 1];
      const sentence = readWithSite(open.code) ? undefined : sentences[own];
      return [
        sentence,
        next !== undefined && located.test(next.text) ? next : undefined,
        ...sentences.slice(Math.max(0, own - 2), Math.max(0, own)).filter(({ text }) => labelled.test(text)),
      ];
    });
    const named = [...new Set(places)].some(
      (sentence) => sentence !== undefined && nameFrom(sheet, open.code, further, sentence, sentence.text),
    );
    if (!named && !readWithSite(open.code)) nameFromStory(sheet, open.code, sites, further);
  }
};

/** "Ca bladder … cystoscopy: papillary growth on the posterior bladder wall": a clause of the story that names growth, organ and part. */
const nameFromStory = (
  sheet: Worksheet,
  code: string,
  sites: readonly NeoplasmSite[],
  further: readonly NeoplasmSite[],
): void => {
  const organ = sites.filter((site) => code.startsWith(site.code)).flatMap(({ words }) => words);
  for (const sentence of sheet.document.opening(mayGrow)) {
    if (otherPlaces.has(sentence.section.kind) || !growth.test(sentence.text)) continue;
    for (const clause of sentence.text.split(/[;:.\n]|, (?=\w+ (?:free|clear|complete))/)) {
      if (!growth.test(clause) || denied.test(clause)) continue;
      const words = wordsOf(clause);
      const ofOrgan = organ.some((word) => words.has(word)) || words.has('lobe');
      if (ofOrgan && nameFrom(sheet, code, further, sentence, clause)) return;
    }
  }
};

/** "Melanoma R calf": a letter says a side only where it stands. */
const sidesIn = ({ lexemes }: Sentence, said: string): string[] =>
  lexemes
    .filter(({ word, start, end }) => ['left', 'right'].includes(word) && end - start < 3 && said !== '')
    .map(({ word }) => word);

const nameFrom = (
  sheet: Worksheet,
  code: string,
  further: readonly NeoplasmSite[],
  sentence: Sentence,
  said: string,
): boolean => {
  const open = sheet.candidates.get(code);
  if (open === undefined || denied.test(said)) return false;
  const words = new Set([...wordsOf(said), ...sidesIn(sentence, said)]);
  const site = siteIn(further, words);
  if (site === null) return false;
  // C44.91 is a basal cell carcinoma of the site that is open: C44.301 at the nose becomes C44.311.
  // C50.912 is of the left breast of a woman: the quadrant alone is open.
  const ofKind = skin(code)
    ? `${site.code.slice(0, 5)}${code.charAt(5)}${site.code.slice(6)}`
    : breast(code)
      ? `${site.code.slice(0, 5)}${code.slice(5)}`
      : site.code;
  const resolved = resolveBillable(sheet, ofKind, words);
  if (resolved === null || resolved.code === code) return false;
  return (
    sheet.combine(
      resolved.code,
      [open],
      'the site is documented beside the neoplasm (Neoplasm Table, I.C.2)',
    ) !== null
  );
};

import type { Sentence } from '../../note/document.ts';
import { splitNormalized } from '../../note/normalize.ts';
import { codeSet } from '../code-set.ts';
import { resolveBillable } from '../specific/specific.ts';
import type { Worksheet } from '../worksheet.ts';
import { located } from './mentions.ts';
import type { NeoplasmSite } from './sites.ts';

const neoplasm = codeSet('C00-C75 D00-D44 D48 D49');
/** Of these the words beside the neoplasm were read with it (mentions.ts); those of the rest of its sentence are another's. */
const readWithSite = codeSet('D00-D02 D04-D16 D18-D21 D23-D49');
const skin = codeSet('C44');
/** A note that names one neoplasm very often says where it is in one of the first places. */
const mostPlaces = 8;
const denied = /\b(?:no|not|without|clear|free|spared|uninvolved|metasta\w+|mets|spread|secondar\w+)\b/i;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    splitNormalized(
      text
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim(),
    ),
  );

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
    const told = open.evidence.slice(0, mostPlaces).flatMap(({ start }) => {
      const own = sentences.findIndex((one) => start >= one.start && start < one.end);
      const next = sentences[own + 1];
      const sentence = readWithSite(open.code) ? undefined : sentences[own];
      return [sentence, next !== undefined && located.test(next.text) ? next : undefined];
    });
    for (const sentence of told)
      if (sentence !== undefined && nameFrom(sheet, open.code, sites, sentence)) break;
  }
};

const nameFrom = (
  sheet: Worksheet,
  code: string,
  sites: readonly NeoplasmSite[],
  sentence: Sentence,
): boolean => {
  const open = sheet.candidates.get(code);
  if (open === undefined || denied.test(sentence.text)) return false;
  const words = wordsOf(sentence.text);
  const site = siteIn(sites, words);
  if (site === null || code.startsWith(site.code)) return false;
  // C44.91 is a basal cell carcinoma of the site that is open: C44.301 at the nose becomes C44.311.
  const ofKind = skin(code) ? `${site.code.slice(0, 5)}${code.charAt(5)}${site.code.slice(6)}` : site.code;
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

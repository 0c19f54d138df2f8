import type { Sentence } from '../note/document.ts';
import { splitNormalized } from '../note/normalize.ts';
import { codeSet } from './code-set.ts';
import type { PrimarySite } from './official-index.ts';
import { resolveBillable } from './specific.ts';
import type { Worksheet } from './worksheet.ts';

const malignant = codeSet('C00-C75');
const skin = codeSet('C44');
/** How a following sentence says where the neoplasm is. */
const located =
  /^\W*(?:location|site|position|located|the (?:tumou?r|lesion|mass|cancer)|it (?:is|was) (?:in|on|at|over))\b/i;
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
const siteIn = (sites: readonly PrimarySite[], words: ReadonlySet<string>): PrimarySite | null => {
  const named = sites.filter((site) => site.words.every((word) => words.has(word)));
  const most = Math.max(0, ...named.map((site) => site.words.length));
  const best = named.filter((site) => site.words.length === most);
  const first = best[0];
  return first !== undefined && best.every(({ code }) => code === first.code) ? first : null;
};

/**
 * A malignant neoplasm whose code leaves the site open takes the one that its own sentence, or the next one that says where it is,
 * names in the Neoplasm Table (I.C.2). Of skin the table gives the site, the open code the kind of cell.
 */
export const namePrimarySites = (sheet: Worksheet): void => {
  if (sheet.index.primarySites.size === 0) return;
  const { sentences } = sheet.document;
  for (const open of sheet.find(malignant)) {
    if (!/\bunspecified\b/i.test(open.display)) continue;
    const sites = sheet.index.primarySites.get(open.code.slice(0, 3));
    if (sites === undefined) continue;
    const told = open.evidence.flatMap(({ start }) => {
      const own = sentences.findIndex((one) => start >= one.start && start < one.end);
      const next = sentences[own + 1];
      return [sentences[own], next !== undefined && located.test(next.text) ? next : undefined];
    });
    for (const sentence of told)
      if (sentence !== undefined && nameFrom(sheet, open.code, sites, sentence)) break;
  }
};

const nameFrom = (
  sheet: Worksheet,
  code: string,
  sites: readonly PrimarySite[],
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

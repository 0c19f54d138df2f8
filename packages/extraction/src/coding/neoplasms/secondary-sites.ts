import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import { sideWords } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import { wordKey } from '../official-index.ts';
import { sectionWeight } from '../section-weight.ts';
import { resolveBillable } from '../specific/specific.ts';
import type { Worksheet } from '../worksheet.ts';

const listWord = String.raw`(?:\p{L}+\d{0,2}[ ,/-]+(?:and |or )?)`;
/** "L3 vertebra": which one is no word of a site. */
const vertebra = /\b[CTLS]\d{1,2}\b/g;
/** "bone and liver metastases", "metastatic to the lung, brain and adrenal". */
const spread = [
  new RegExp(
    String.raw`\b(${listWord}{0,7}?\p{L}+) (?:metastas[ei]s|mets|secondaries|metastatic (?:deposits?|lesions?|disease))\b`,
    'giu',
  ),
  new RegExp(
    String.raw`\bmetasta(?:tic|s[ei]s|si[sz]ed|si[sz]ing)(?: disease| cancer| deposits?)? (?:to|in|into|involving) (?:the |both )?(${listWord}{0,7}\p{L}+)`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:spread(?:ing)?|disseminat\w+) (?:to|into) (?:the |both |his |her )?(${listWord}{0,7}\p{L}+)|\b(?<!fat |calcium |amyloid |urate |hemosiderin |iron )deposits? in (?:the |both |his |her )?(${listWord}{0,7}\p{L}+)`,
    'giu',
  ),
].map(gated);
const maySpread = gateBefore(...spread.map(({ words }) => words));
const separators = /,|\/|\band\b|\bor\b|\bwith\b|\bplus\b/i;
/** "Ca pancreas, liver mets": the primary is no item of the list. */
const primary = /\b(?:ca|cancer|carcinoma|adeno-?ca\w*|malignan\w+|RCC|TCC|HCC|SCC|sarcoma|melanoma)\b/i;
const malignant = codeSet('C');
const side = new RegExp(String.raw`\b(?:${Object.values(sideWords).join('|')})\b`, 'gi');

/** Sites of a list that the Neoplasm Table names, with the words that name them; a part that names none ends the list. */
const sitesIn = (sheet: Worksheet, phrase: string, atEnd: boolean): { code: string; words: string }[] => {
  const found: { code: string; words: string }[] = [];
  // "RCC right kidney with lung mets": what stands before "with" has them.
  const list = atEnd ? (phrase.split(/\bwith\b/i).at(-1) ?? '') : phrase;
  const parts = list.replace(vertebra, ' ').split(separators);
  for (const part of atEnd ? parts.reverse() : parts) {
    const tokens = part.match(/\p{L}+/gu) ?? [];
    // Of "stage IV with bone" the words nearest to the keyword name the site.
    let named: { code: string; words: string } | undefined;
    for (let length = Math.min(4, tokens.length); length > 0 && named === undefined; length -= 1) {
      const words = (atEnd ? tokens.slice(-length) : tokens.slice(0, length)).join(' ');
      const code = sheet.index.secondarySites.get(wordKey(words.replace(side, ' ')));
      if (code !== undefined && part.includes(words)) named = { code, words };
    }
    if (named === undefined || (atEnd && primary.test(part))) break;
    found.push(named);
  }
  return found;
};

/**
 * Secondary neoplasms that one word for spread names at several sites ("bone and liver metastases"); each is reported by its site
 * (Neoplasm Table, I.C.2).
 */
export const addSecondarySites = (sheet: Worksheet, asserter: Asserter): void => {
  if (sheet.index.secondarySites.size === 0 || !sheet.document.opens(maySpread) || !sheet.has(malignant))
    return;
  for (const sentence of sheet.document.opening(maySpread)) {
    const weight = sectionWeight[sentence.section.kind];
    if (weight === undefined) continue;
    for (const [turn, { words: pattern, gate }] of spread.entries()) {
      if (!sentence.opens(gate)) continue;
      for (const match of matchesOf(sentence.text, pattern)) {
        const sites = sitesIn(sheet, match[1] ?? match[2] ?? '', turn === 0);
        // One site before the word is named by its title; from two on the word stands beside one of them only.
        if (sites.length < (turn === 0 ? 2 : 1)) continue;
        for (const { code, words } of sites) {
          const at = sentence.start + match.index + match[0].indexOf(words);
          const span = { start: at, end: at + words.length };
          if (asserter.judge(sentence, span).assertion !== 'present') continue;
          const category = code.slice(0, 5);
          if (sheet.has((one) => one.startsWith(category))) continue;
          const resolved = resolveBillable(sheet, code, new Set(words.toLowerCase().split(' ')));
          if (resolved === null) continue;
          sheet.add({
            code: resolved.code,
            evidence: [sheet.quote(span.start, span.end)],
            weight,
            section: sentence.section,
            reasons: ['the Neoplasm Table names the site of the spread (I.C.2)'],
            order: at,
            defaulted: resolved.defaulted,
          });
        }
      }
    }
  }
};

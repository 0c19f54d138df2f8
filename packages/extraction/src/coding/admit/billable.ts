import type { ConceptDetail } from '@ohm/terminology';
import type { AssertedMention } from '../../assertion/assert.ts';
import { glue } from '../../note/glue.ts';
import { sideNames, sides } from '../../note/sides.ts';
import type { Words } from '../specific/choices.ts';
import { betterSibling, bothSides, resolveFrom } from '../specific/specific.ts';
import type { Worksheet } from '../worksheet.ts';

/** How far from a mention a qualifier may stand, in words: further on it belongs to something else. */
const qualifierReach = 6;

const denies: ReadonlySet<string> = new Set(['no', 'without', 'not', 'denie', 'never']);

/** The words near a mention, read when first asked for: most codes have nothing that words choose. */
class WordsAround implements Words {
  readonly #mention: AssertedMention;
  #words: readonly string[] | null = null;

  constructor(mention: AssertedMention) {
    this.#mention = mention;
  }

  has(word: string): boolean {
    this.#words ??= wordsAround(this.#mention);
    return this.#words.includes(word);
  }
}

const wordsAround = ({ at, sentence: { lexemes } }: AssertedMention): string[] => {
  const first = at[0] ?? 0;
  const last = at.at(-1) ?? first;
  const around: string[] = [];
  // "asthma, no exacerbation": what is denied qualifies nothing.
  let denied = -3;
  let saysSide = false;
  const end = Math.min(lexemes.length, last + qualifierReach + 1);
  for (let index = Math.max(0, first - qualifierReach); index < end; index += 1) {
    const lexeme = lexemes[index];
    if (lexeme === undefined) break;
    const { word } = lexeme;
    if (index - denied > 2) around.push(word);
    if (denies.has(word)) denied = index;
    saysSide ||= (lexeme.glue & glue.side) !== 0;
  }
  if (!saysSide) return around;
  // "RCC right kidney with bilateral lung metastases": the side that stands at the name is its own.
  const own = sideNames.find(
    (side) => side === lexemes[first - 1]?.word || at.some((index) => lexemes[index]?.word === side),
  );
  return own === undefined ? around : around.filter((word) => word === own || !sides.has(word));
};

/** History of a cancer: its organ chose the code, and what stands around it is another one's ("hysterectomy with ovaries"). */
const ofOrgan = /^Z8[05]/;
/** Injuries and their causes with all their characters. */
const withSeventh = /^[STVWXY].{7}$/;

/** The code of a mention, or the sibling that its qualifiers select; for injuries at the level above the 7th character. */
const qualified = (sheet: Worksheet, code: string, around: Words): ConceptDetail | null => {
  const detail = sheet.lookup(code);
  if (detail === null || ofOrgan.test(code)) return detail;
  const above = withSeventh.test(code) ? detail.parent : null;
  const base = above === null ? detail : sheet.lookup(above.code);
  const better = base === null ? null : betterSibling(sheet, base, around);
  return better === null ? detail : sheet.lookup(better);
};

/** The billable code of a mention by the words around it, or null. */
export const billableOf = (sheet: Worksheet, mention: AssertedMention): string | null => {
  const around = new WordsAround(mention);
  return resolveFrom(sheet, qualified(sheet, mention.code, around), around)?.code ?? null;
};

/** Puts the billable code that a mention and the words around it lead to on the sheet; false where they lead to none. */
export const addAs = (
  sheet: Worksheet,
  mention: AssertedMention,
  code: string,
  weight: number,
  reasons: string[],
): boolean => {
  const around = new WordsAround(mention);
  const resolved = resolveFrom(sheet, qualified(sheet, code, around), around);
  if (resolved === null) return false;
  const { code: billable, detail, defaulted } = resolved;
  const add = (one: string): boolean =>
    sheet.add({
      code: one,
      assertion: mention.assertion,
      evidence: [sheet.quote(mention.start, mention.end)],
      weight: weight * (mention.defaulted > 1 && mention.kind !== 'vocabulary' ? 0.9 : 1),
      section: mention.sentence.section,
      reasons,
      order: mention.start,
      defaulted: defaulted || mention.defaulted > 0,
    }) !== null;
  const both = bothSides(sheet, detail, around);
  return both === null ? add(billable) : both.map(add).every((added) => added);
};

import { abbreviations, phrases } from './abbreviations.ts';
import { normalizeWord } from './normalize.ts';
import type { Lexeme, Token } from './tokens.ts';

/** Abbreviations and set phrases are rewritten on both sides, in designations and in notes, before they are compared. */
interface Rule {
  readonly words: readonly string[];
  readonly to: readonly string[];
}

const split = (text: string): string[] => text.split(/[\s-]+/).map((word) => normalizeWord(word));

const phraseRules = new Map<string, Rule[]>();
for (const [from, to] of Object.entries(phrases)) {
  const words = split(from);
  const head = words[0] ?? '';
  const rules = phraseRules.get(head) ?? [];
  rules.push({ words, to: split(to) });
  phraseRules.set(
    head,
    rules.sort((a, b) => b.words.length - a.words.length),
  );
}

const abbreviationRules = new Map<string, readonly string[]>();
for (const [from, to] of Object.entries(abbreviations)) abbreviationRules.set(from, split(to));

/** Written with capitals ("CKD", "HFpEF", "T2DM"): a lower-case "as" or "pad" is a word, not an abbreviation. */
const looksAbbreviated = (text: string): boolean =>
  text.length >= 2 &&
  (text.match(/\p{Lu}/gu)?.length ?? 0) >= Math.min(2, text.replace(/[^\p{L}]/gu, '').length);

const push = (out: Lexeme[], words: readonly string[], first: Token, last: Token): void => {
  words.forEach((word, index) => {
    out.push({
      word,
      start: first.start,
      end: last.end,
      breakBefore: index === 0 && first.breakBefore,
      expanded: words.length,
    });
  });
};

/** Rewrites abbreviations and phrases; every word of a replacement stands at the offsets of what it replaced. */
export const rewriteWords = (tokens: readonly Token[]): Lexeme[] => {
  const out: Lexeme[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (token === undefined) break;
    const expansion = looksAbbreviated(token.text)
      ? abbreviationRules.get(token.text.toUpperCase())
      : undefined;
    if (expansion !== undefined) {
      push(out, expansion, token, token);
      index += 1;
      continue;
    }
    const rule = phraseRules
      .get(token.word)
      ?.find((one) => one.words.every((word, offset) => tokens[index + offset]?.word === word));
    const last = tokens[index + (rule?.words.length ?? 1) - 1] ?? token;
    push(out, rule?.to ?? [token.word], token, last);
    index += rule?.words.length ?? 1;
  }
  return out;
};

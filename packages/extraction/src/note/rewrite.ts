import { type ComparedWord, comparedWord } from './compared-word.ts';
import { splitNormalized } from './normalize.ts';
import { phrases } from './set-phrases.ts';

/** A set phrase and what it is rewritten to, on both sides, in designations and in notes, before they are compared. */
export interface PhraseRule {
  readonly words: readonly string[];
  readonly to: readonly ComparedWord[];
}

const rulesByHead = new Map<string, PhraseRule[]>();
for (const [from, to] of Object.entries(phrases)) {
  const words = splitNormalized(from);
  const head = words[0] ?? '';
  const rules = rulesByHead.get(head) ?? [];
  rules.push({ words, to: splitNormalized(to).map(comparedWord) });
  rulesByHead.set(
    head,
    rules.sort((a, b) => b.words.length - a.words.length),
  );
}

/** Whether a set phrase begins with the word. */
export const beginsPhrase = (word: string): boolean => rulesByHead.has(word);

/** A run of words. */
interface Words {
  word(at: number): ComparedWord;
}

/** The longest set phrase that begins at a word of a run of words, or null. */
export const phraseAt = (words: Words, at: number, end: number): PhraseRule | null => {
  const rules = rulesByHead.get(words.word(at).text);
  if (rules === undefined) return null;
  for (const rule of rules) {
    let same = 1;
    if (at + rule.words.length > end) continue;
    while (same < rule.words.length && words.word(at + same).text === rule.words[same]) same += 1;
    if (same === rule.words.length) return rule;
  }
  return null;
};

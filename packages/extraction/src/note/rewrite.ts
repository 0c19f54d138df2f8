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

/** The longest set phrase that begins at a word of a run of words, or null. */
export const phraseAt = (words: readonly ComparedWord[], at: number): PhraseRule | null => {
  const rules = rulesByHead.get(words[at]?.text ?? '');
  if (rules === undefined) return null;
  for (const rule of rules) {
    let same = 1;
    while (same < rule.words.length && words[at + same]?.text === rule.words[same]) same += 1;
    if (same === rule.words.length) return rule;
  }
  return null;
};

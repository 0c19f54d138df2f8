import { type ComparedWord, comparedWord } from './compared-word.ts';
import { splitNormalized } from './normalize.ts';
import { phrases } from './set-phrases.ts';

/** A set phrase and what it is rewritten to, on both sides, in designations and in notes, before they are compared. */
export interface PhraseRule {
  readonly words: readonly string[];
  readonly to: readonly ComparedWord[];
}

const rulesByHead = new Map<string, PhraseRule[]>();
/** The second words of phrases; the first of those that have no other. */
const seconds = new Set<string>();
const alone = new Set<string>();
for (const [from, to] of Object.entries(phrases)) {
  const words = splitNormalized(from);
  const [head = '', second] = words;
  const rules = rulesByHead.get(head) ?? [];
  rules.push({ words, to: splitNormalized(to).map(comparedWord) });
  rulesByHead.set(
    head,
    rules.sort((a, b) => b.words.length - a.words.length),
  );
  if (second === undefined) alone.add(head);
  else seconds.add(second);
}

/** Whether a word is a set phrase, whether one begins with it, and whether it stands second in one. */
export const isPhrase = (word: string): boolean => alone.has(word);
export const beginsPhrase = (word: string): boolean => rulesByHead.has(word);
export const continuesPhrase = (word: string): boolean => seconds.has(word);

/** A run of words. */
interface Words {
  word(at: number): ComparedWord;
}

/** The longest set phrase that begins at a word of a run of words and ends before `end`, or null. */
export const phraseAt = (words: Words, at: number, end: number): PhraseRule | null => {
  const rules = rulesByHead.get(words.word(at).text);
  if (rules === undefined) return null;
  for (const rule of rules) {
    if (at + rule.words.length > end) continue;
    let same = 1;
    while (same < rule.words.length && words.word(at + same).text === rule.words[same]) same += 1;
    if (same === rule.words.length) return rule;
  }
  return null;
};

import { inList, isHead, isWhoCame, kindOf, type Question, strength, when } from './evidence.ts';
import { placeOf } from './told-before.ts';

const { settles, favours } = strength;

/** What does the provider call it? */
export const called: Question = {
  asks: 'What does the provider call it?',
  evidence: [
    { because: 'the best documented diagnosis (III)', points: ({ weight }) => weight * 4 },
    {
      because: 'named the principal diagnosis (II)',
      points: when((one) => kindOf(one) === 'principal-diagnosis', settles),
    },
    {
      because: 'marked as the primary one (II, IV.G)',
      points: when((one, { marked }) => marked.has(one), settles),
    },
    {
      because: 'listed, the more the nearer to the head of the list (II)',
      points: (one, stay) =>
        inList(one, stay) ? 2 - Math.min(1.5, Math.max(0, placeOf(one, stay) - stay.first) / 400) : 0,
    },
    {
      because: 'the first entry of the list (II.B, II.C)',
      points: when((one, stay) => isHead(one, stay) && !isWhoCame(one, stay), favours),
    },
    { because: 'named more often', points: ({ mentions }) => Math.min(1, mentions * 0.05) },
  ],
};

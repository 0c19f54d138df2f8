import { sideWords } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

/** Where the carbon monoxide came from (T58: 4th character). */
const monoxide = (said: RegExp, source: string): Refinement => ({
  from: codeSet('T58.91XA T58.92XA T58.93XA T58.94XA'),
  reach: null,
  said,
  code: (code) => (source === 'T58.2' ? `T58.2X${code.charAt(5)}A` : `${source}${code.slice(5)}`),
  guideline: 'the source of the carbon monoxide is documented (T58)',
});

/**
 * How severe the laceration of a spleen, liver or kidney is: what it is called, else its grade (AAST I and II minor, III moderate, IV and V
 * major).
 */
const degrees = [
  ['(?:minor|superficial|capsular)', '0'],
  ['moderate', '1'],
  ['(?:major|massive|shattered|stellate|avulsion|avulsed)', '2'],
  ['(?:small|gr(?:ade)?\\.? ?(?:1|2|I{1,2}))', '0'],
  ['gr(?:ade)?\\.? ?(?:3|III)', '1'],
  ['gr(?:ade)?\\.? ?(?:4|5|IV|V)', '2'],
] as const;
const organs = [
  ['S36.039A', (degree: string) => `S36.03${degree}A`],
  ['S36.113A', (degree: string) => `S36.11${Number(degree) + 4}A`],
  [
    'S37.031A S37.032A S37.039A',
    (degree: string, code: string) => `S37.0${Number(degree) + 4}${code.charAt(6)}A`,
  ],
] as const;
const lacerations: readonly Refinement[] = organs.flatMap(([from, code]) =>
  degrees.map(([words, degree]) => ({
    from: codeSet(from),
    reach: 40,
    said: new RegExp(String.raw`\b${words}\b`, 'i'),
    code: (open: string) => code(degree, open),
    guideline: 'the degree of the laceration is documented (S36.0, S36.1, S37.0)',
  })),
);

/** A tear of the medial or the lateral meniscus like the handle of a bucket (S83.2). */
const bucketHandle: Refinement = {
  from: codeSet('S83.24 S83.28'),
  reach: 40,
  said: /\bbucket[- ]?handle\b/i,
  code: (code) => code.replace(/^S83\.2([48])/, (_, open: string) => (open === '4' ? 'S83.21' : 'S83.25')),
  guideline: 'how the meniscus is torn is documented beside it (S83.2)',
};

/** Injuries and complications of care: how deep, how many and how severe, by the words beside them. */
export const ofInjuries: readonly Refinement[] = [
  bucketHandle,
  monoxide(
    /\b(?:(?:car|vehicle|motor|engine) exhaust|exhaust (?:fumes|gas)|car (?:engine )?running|running car)\b/i,
    'T58.0',
  ),
  monoxide(
    /\b(?:charcoal|coal|kerosene|wood|log burner|fireplace|brazier|angithi|sigri|barbecue)\b/i,
    'T58.2',
  ),
  monoxide(
    /\b(?:boiler|furnace|gas (?:heater|geyser|stove|cooker|fire|leak)|piped gas|natural gas)\b/i,
    'T58.1',
  ),
  {
    from: codeSet('T81.49XA'),
    reach: 24,
    said: /\bsuperficial\b/i,
    code: 'T81.41XA',
    guideline: 'how deep the infection of the wound goes is documented (T81.4)',
  },
  {
    from: codeSet('T81.49XA'),
    reach: 24,
    said: /\bdeep (?:incisional|wound|surgical)\b/i,
    code: 'T81.42XA',
    guideline: 'how deep the infection of the wound goes is documented (T81.4)',
  },
  {
    from: codeSet('T81.49XA'),
    reach: 12,
    said: /\bburn wound\b/i,
    code: 'L08.89',
    guideline: 'an infected burn is no infection of a surgical wound (T81.4 Excludes)',
  },
  {
    from: codeSet('S22.31XA S22.32XA S22.39XA'),
    reach: 24,
    said: /\bribs\b|\brib fractures\b|\bribs? \d+(?:\w\w)? ?(?:-|–|to|and|,|&) ?\d|\bmultiple\b|\b\d+(?:\w\w)? ?(?:-|–|to|and|&) ?\d+(?:\w\w)? ribs?\b/i,
    code: (code) => code.replace('S22.3', 'S22.4'),
    guideline: 'fractures of several ribs have a code of their own (S22.4)',
  },
  {
    from: codeSet('S27.329A S27.339A'),
    reach: 24,
    said: new RegExp(String.raw`\b(?:${sideWords.bilateral})\b`, 'i'),
    code: (code) => code.replace('9A', '2A'),
    guideline: 'one lung or both is documented (S27.3)',
  },
  {
    from: codeSet('S27.329A S27.339A'),
    reach: 24,
    said: new RegExp(String.raw`\b(?:${sideWords.right}|${sideWords.left})\b`, 'i'),
    code: (code) => code.replace('9A', '1A'),
    guideline: 'one lung or both is documented (S27.3)',
  },
  {
    from: codeSet('S36.113A'),
    reach: null,
    said: /\b(?:liver|hepatic)\b[^.;]{0,60}\bgrade (?:1|2|I{1,2})\b|\bsuperficial laceration of (?:the )?(?:liver|hepatic)|\b(?:small|minor|superficial) (?:liver|hepatic) laceration/i,
    code: 'S36.114A',
    guideline: 'the laceration of the liver is said to be minor (S36.114)',
  },
  ...lacerations,
  {
    from: codeSet('T81.30XA'),
    reach: 40,
    said: /\b(?:superficial|skin|incision\w*|wound)\b/i,
    code: 'T81.31XA',
    guideline: 'what came apart is the external wound of the operation (T81.31)',
  },
  {
    from: codeSet('I80.8 I80.9'),
    reach: 40,
    said: /\b(?:IV|cannula|venflon|PICC|peripheral line|drip)\b/,
    code: 'T80.1XXA',
    guideline: 'phlebitis at an infusion is its complication (I80 Use additional, T80.1)',
  },
  {
    from: codeSet('T80.219A'),
    reach: null,
    said: /\b(?:bacter(?:a)?emia|blood ?stream infection|CLABSI|CRBSI)\b/i,
    code: 'T80.211A',
    guideline: 'the infection of the catheter is one of the blood stream (T80.211)',
  },
];

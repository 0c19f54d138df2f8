import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

/** How deep an ulcer that is no pressure ulcer goes: the last character of L97 and L98.4. The first that is said decides. */
const depths: readonly (readonly [string, string])[] = [
  ['(?:necro\\w+ (?:of )?(?:the )?bone|bone necrosis|necrosis (?:down )?to bone)', '4'],
  [
    '(?:(?:exposed|visible) bone|bone (?:is |was )?(?:exposed|visible|involved|felt)|(?:down |prob\\w+ |extending |reaching )to (?:the )?bone)',
    '6',
  ],
  ['(?:necro\\w+ (?:of )?(?:the )?muscle|muscle necrosis)', '3'],
  [
    '(?:(?:exposed|visible) (?:muscle|tendon)|(?:muscle|tendon) (?:is |was )?(?:exposed|visible|involved)|(?:down )?to (?:the )?(?:muscle|tendon))',
    '5',
  ],
  [
    '(?:fat(?:ty)? (?:layer|tissue|exposed|visible)|(?:exposed|visible) fat|(?:down |in)?to (?:the )?(?:fat|subcut\\w*)|subcutaneous (?:fat|tissue|layer))',
    '2',
  ],
  [
    '(?:skin only|(?:limited|confined) to (?:the )?skin|skin breakdown|breakdown of (?:the )?skin|superficial|only (?:the )?skin|shallow|partial[- ]thickness)',
    '1',
  ],
];

/** Ulcers by their depth; tried once what brings the ulcer is coded. */
export const ulcerDepths: readonly Refinement[] = depths.map(([said, last]) => ({
  from: codeSet(
    'L97.109 L97.119 L97.129 L97.209 L97.219 L97.229 L97.309 L97.319 L97.329 L97.409 L97.419 L97.429 L97.509 L97.519 L97.529 L97.809 L97.819 L97.829 L97.909 L97.919 L97.929 L98.419 L98.429 L98.499',
  ),
  reach: 70,
  said: new RegExp(`\\b${said}\\b`, 'i'),
  code: (code) => `${code.slice(0, -1)}${last}`,
  guideline: 'how deep the ulcer goes is documented beside it (L97)',
}));

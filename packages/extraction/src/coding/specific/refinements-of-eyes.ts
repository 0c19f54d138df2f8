import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

/** Breaks of a detached retina by kind and number (H33.0, 5th character); the first that is said decides. */
const breaks = [
  [/\b(?:total (?:retinal )?detachment|total RD)\b/i, '5'],
  [/\bgiant (?:retinal )?tear\b/i, '3'],
  [/\bretinal dialysis\b/i, '4'],
  [/\b(?:[2-9]|two|three|four|five|multiple|several|many) (?:\w+ ){0,2}(?:breaks|tears|holes)\b/i, '2'],
  [/\b(?:single|one|1|an?) (?:\w+ ){0,2}(?:break|tear|hole)\b/i, '1'],
] as const;

/** Detachments of the retina by their breaks. */
const ofBreaks: readonly Refinement[] = breaks.map(([said, kind]) => ({
  from: codeSet('H33.00'),
  reach: null,
  said,
  code: (code) => code.replace('H33.00', `H33.0${kind}`),
  guideline: 'kind and number of the breaks are documented (H33.0)',
}));

const neovascular = String.raw`(?:CNVM?|neovascular\w*|wet|exudative|nAMD|n?v?AMD)`;
/** Exudative macular degeneration by what its new vessels do (H35.32, 7th character). */
const ofVessels: Refinement = {
  from: codeSet('H35.3210 H35.3220 H35.3230 H35.3290'),
  reach: null,
  said: new RegExp(
    String.raw`(?<!\bin)\bactive(?:ly)? (?:[\w-]+ ){0,2}${neovascular}|\b${neovascular}\b[^.;\n]{0,40}(?<!\bin)\bactive|\b(?:leak(?:age|ing|s)?)\b[^.;\n]{0,60}\b${neovascular}|\b${neovascular}\b[^.;\n]{0,48}\bleak(?:age|ing|s)?\b`,
    'i',
  ),
  code: (code) => code.replace(/0$/, '1'),
  guideline: 'the new vessels are said to be active (H35.32, 7th character)',
};

export const ofEyes: readonly Refinement[] = [...ofBreaks, ofVessels];

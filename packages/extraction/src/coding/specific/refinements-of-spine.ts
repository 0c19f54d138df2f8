import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

/** Categories of the spine whose 5th character is the region, 0 where the site is unspecified (M40-M54). */
const openRegion = codeSet('M43.00 M43.10 M43.20 M46.20 M46.30 M46.40 M46.50 M46.80 M46.90 M54.10');
/** Levels of vertebrae as notes write them ("L4-5", "C5/6", "L5-S1"), and the character of their region. */
const levels: readonly (readonly [string, string])[] = [
  [String.raw`L5\s?[-/]\s?S1`, '7'],
  [String.raw`T12\s?[-/]\s?L1`, '5'],
  [String.raw`C7\s?[-/]\s?T1`, '3'],
  ['L[1-5]', '6'],
  ['[TD](?:1[0-2]|[1-9])', '4'],
  ['C[2-7]', '2'],
];

/** The region of a disease of the spine by the level that stands beside it (M43, M46, M54: 5th character). */
const byLevel: readonly Refinement[] = levels.map(([level, region]) => ({
  from: openRegion,
  reach: 24,
  said: new RegExp(String.raw`\b${level}(?![\d.])`),
  code: (code) => `${code.slice(0, -1)}${region}`,
  guideline: 'the level of the spine is documented beside it (I.B.2)',
}));

/** Regions of the spine by name, where no level stands beside it. */
const byRegion: readonly Refinement[] = (
  [
    ['lumbo-?sacral', '7'],
    ['lumbar', '6'],
    ['(?:thoracic|dorsal)', '4'],
    ['cervical', '2'],
  ] as const
).map(([name, region]) => ({
  from: openRegion,
  reach: 36,
  said: new RegExp(String.raw`\b${name}\b(?! (?:punctur|drain))`, 'i'),
  code: (code) => `${code.slice(0, -1)}${region}`,
  guideline: 'the region of the spine is documented beside it (I.B.2)',
}));

/** An osteomyelitis whose level stands beside it is one of vertebrae, an abscess of the dura in the spine is no intracranial one. */
const infections: readonly Refinement[] = [
  ...levels.map(([level, region]) => ({
    from: codeSet('M86.9 M86.10 M86.18'),
    reach: 20,
    said: new RegExp(String.raw`\b${level}(?![\d.])`),
    code: `M46.2${region}`,
    guideline: 'the level of the spine is documented beside the osteomyelitis (M46.2)',
  })),
  {
    from: codeSet('G06.2'),
    reach: 80,
    said: /\b(?:spin(?:e|al)|lumbar|thoracic|cervical|laminectomy|cauda|cord|[LCT]\d{1,2}[-/ ]{1,3}[LCTS]?\d)\b/i,
    code: 'G06.1',
    guideline: 'the abscess is in the spinal canal (G06.1)',
  },
];

/** A disc that slipped, by its level, and with what it presses on (M51.1, M51.2; of the neck M50). */
const discs: readonly Refinement[] = (
  [
    [String.raw`L5\s?[-/]\s?S1`, '7'],
    [String.raw`L[1-4]\s?[-/]\s?L?[2-5]`, '6'],
  ] as const
)
  .flatMap(([level, region]) =>
    (
      [
        [String.raw`(?=[^\n]*\b(?:radiculopath\w+|sciatica|radicular)\b)`, 'M51.1'],
        ['', 'M51.2'],
      ] as const
    ).map(
      ([pressing, root]): Refinement => ({
        from: codeSet('M51.9'),
        reach: 48,
        said: new RegExp(
          String.raw`${pressing}(?=[^\n]*\b(?:PIVD|prolaps\w+|herniat\w+|slipped|extru\w+|HNP|protru\w+|bulge)\b)[^\n]*\b${level}(?![\d.])`,
          'i',
        ),
        code: `${root}${region}`,
        guideline: 'the level of the disc is documented beside it (M51, I.B.2)',
      }),
    ),
  )
  .concat(
    ['M51.26', 'M51.27', 'M50.20'].map(
      (slipped): Refinement => ({
        from: codeSet(slipped),
        reach: 40,
        said: /\b(?:with|w\/|and|causing) (?:\w+ ){0,2}(?:radiculopath\w+|sciatica)\b/i,
        code: slipped.replace('.2', '.1'),
        guideline: 'the disc is coded with the radiculopathy that it causes (M50.1, M51.1)',
      }),
    ),
  );

/** The spine: regions, infections and discs by the level that stands beside them. */
export const ofSpine: readonly Refinement[] = [...byLevel, ...byRegion, ...infections, ...discs];

import { sideWords } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

/** Joints as operations and their letters name them; arthrosis and infection of the prosthesis by side (right, left, both). */
const joints = [
  {
    name: 'knees?|TKRs?|TKAs?|UKA|UKR',
    arthrosis: ['M17.11', 'M17.12', 'M17.0'],
    infection: ['T84.53XA', 'T84.54XA'],
  },
  {
    name: 'hips?|THRs?|THAs?',
    arthrosis: ['M16.11', 'M16.12', 'M16.0'],
    infection: ['T84.51XA', 'T84.52XA'],
  },
  {
    name: 'shoulders?|TSAs?|RTSA',
    arthrosis: ['M19.011', 'M19.012', ''],
    infection: ['', ''],
  },
  ...(
    [
      ['thumbs?|CMCs?|carpo-?metacarpal|thumb CMC|basal joints?', ['M18.11', 'M18.12', 'M18.0']],
      ['elbows?', ['M19.021', 'M19.022', '']],
      ['wrists?', ['M19.031', 'M19.032', '']],
      ['hands?|fingers?', ['M19.041', 'M19.042', '']],
      ['ankles?|feet|foot|(?:big|great) toes?|MTPs?', ['M19.071', 'M19.072', '']],
    ] as const
  ).map(([name, arthrosis]) => ({ name, arthrosis, infection: ['', ''], fracture: ['', ''] }) as const),
] as const;
const sides = [sideWords.right, sideWords.left, sideWords.bilateral] as const;

const beside = (joint: string, side: string): RegExp =>
  new RegExp(
    String.raw`(?<![\w/])(?:${side})\.?(?:[- ](?:sided|total|unicompartmental|reverse|primary|cemented|uncemented|prosthetic|infected|revision))* (?:${joint})\b|\b(?:${joint})(?: (?:replacement|arthroplasty|joint|prosthesis))?,? \(?(?:${side})\b`,
    'i',
  );

/** "End-stage osteoarthritis, for right total knee replacement": the joint that is replaced is the one that is ill (I.C.13.a). */
export const ofJoints: readonly Refinement[] = joints.flatMap(({ name, arthrosis, infection }) =>
  sides.flatMap((side, index) => {
    const said = beside(name, side);
    const rows: Refinement[] = [];
    const [arthritis, infected] = [arthrosis[index] ?? '', infection[index] ?? ''];
    if (arthritis !== '')
      rows.push({
        from: codeSet('M19.90 M19.91 M17.9 M16.9 M17.10 M16.10'),
        reach: 90,
        said,
        code: arthritis,
        guideline: 'the joint of the arthrosis stands beside it, or beside its replacement (I.C.13.a)',
      });
    if (infected !== '')
      rows.push({
        from: codeSet('T84.50XA'),
        reach: 48,
        said,
        code: infected,
        guideline: 'the joint of the infected prosthesis stands beside it (T84.5)',
      });
    return rows;
  }),
);

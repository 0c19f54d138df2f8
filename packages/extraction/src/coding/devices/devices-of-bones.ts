import type { Device } from './device.ts';

const sides = [
  ['(?:right|R|Rt)', 0],
  ['(?:left|L|Lt)', 1],
] as const;

/** Prosthetic joints by joint and side: [words, 5th character of what is mechanical, of what is infected]. */
export const joints: readonly Device[] = (
  [
    ['hip', 'TH[AR]', 0, 1],
    ['knee', 'TK[AR]', 2, 3],
  ] as const
).flatMap(([joint, short, mechanicalAt, infectedAt]) =>
  sides.map(([side, at]): Device => {
    const last = `${mechanicalAt + at}A`;
    const replaced = `(?:total )?${joint} (?:joint )?(?:replacement|replaced|arthroplasty|prosthesis|implant|hemiarthroplasty)`;
    return {
      named: `${side}(?:[- ]sided)? (?:${short}|${replaced}|total ${joint})|(?:${short}|${replaced}),? \\(?${side}\\b`,
      parts:
        'implants?|prosthes[ie]s|(?:femoral |tibial |acetabular )?components?|stem|joint replacement|replaced joint|metalwork|hardware',
      troubles: {
        breakdown: `T84.01${last}`,
        dislocation: `T84.02${last}`,
        displacement: `T84.02${last}`,
        loosening: `T84.03${last}`,
        infection: `T84.5${infectedAt + at}XA`,
      },
    };
  }),
);

/** What bones were fixed with, by bone and side (T84.1, T84.6). */
export const fixations: readonly Device[] = (
  [
    ['humer(?:us|al)', 0, 10],
    ['radi(?:us|al)', 2, 12],
    ['ulnar?', 2, 14],
    ['fem(?:ur|oral)', 4, 20],
    ['tibial?', 6, 22],
    ['fibular?', 6, 24],
  ] as const
).flatMap(([bone, mechanicalAt, infectedAt]) =>
  sides.map(([side, at]): Device => {
    const last = `${mechanicalAt + at}A`;
    const metal =
      '(?:IM |intra-?medullary |locking )?(?:plates?|plating|nail(?:ing)?|screws?|hardware|fixation|rod)';
    return {
      named: `${side} (?:(?:distal|proximal|mid)[- ]?)?${bone}(?: shaft)?(?: fracture)? ${metal}|${metal} (?:of|in|to|for) (?:the |his |her |a )?${side} (?:(?:distal|proximal|mid)[- ]?)?${bone}`,
      parts: 'plates?|nail|screws?|hardware|metalwork|rod|implant',
      troubles: {
        breakdown: `T84.11${last}`,
        displacement: `T84.12${last}`,
        loosening: `T84.19${last}`,
        infection: `T84.6${infectedAt + at}A`,
      },
      status: 'Z96.7 Z96.9',
    };
  }),
);

/**
 * From the score of a suggestion to how often such a suggestion is right: [score, share right], ascending, straight lines
 * between. Provenance: four knots, set on the answers (before rules were mended on them) to 94 short invented notes
 * of many specialties, 265 suggestions, .89 right, and on the 16 development notes, .98 right. The notes had too few wrong
 * suggestions for more parameters; the shares stay below what the development notes show, because those were read while the
 * engine was written.
 */
const knots: readonly (readonly [number, number])[] = [
  [0.05, 0.6],
  [0.45, 0.8],
  [0.74, 0.89],
  [0.97, 0.96],
];

/** The calibrated confidence of a score from 0 to 1; rises with the score. Rounded to hundredths. */
export const calibrated = (score: number): number => {
  const [lowest, highest] = [knots[0], knots.at(-1)];
  if (lowest === undefined || highest === undefined) return score;
  if (score <= lowest[0]) return lowest[1];
  if (score >= highest[0]) return highest[1];
  const above = knots.findIndex(([at]) => at >= score);
  const [left, right] = [knots[above - 1] ?? lowest, knots[above] ?? highest];
  const share = left[1] + ((score - left[0]) / (right[0] - left[0])) * (right[1] - left[1]);
  return Math.round(share * 100) / 100;
};

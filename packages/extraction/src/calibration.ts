/**
 * From the score of a suggestion to how often such a suggestion is right: [score, share right], ascending, straight lines
 * between. Provenance: five knots, set between what 26 notes showed that nobody had read (313 suggestions: .77 right at scores
 * below .75, .89 above) and the 16 development notes (209, all right), which were read while the engine was written. The notes had
 * too few wrong suggestions for more parameters.
 */
const knots: readonly (readonly [number, number])[] = [
  [0.05, 0.6],
  [0.45, 0.78],
  [0.74, 0.88],
  [0.82, 0.95],
  [0.97, 0.98],
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

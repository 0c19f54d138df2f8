/**
 * Letters that stand for a disease, and for something else too, which the words beside them tell: a value, an examination, a department.
 * By the letters: what stands behind them, before them, or in their sentence where they mean the other thing.
 */
const otherLetters: Readonly<
  Record<string, { readonly behind?: RegExp; readonly before?: RegExp; readonly sentence?: RegExp }>
> = {
  // Fontanelle.
  AF: {
    behind:
      /^[ :–-]*(?:(?:is|was|still) )?(?:open|soft|flat|full|bulging|sunken|tense|closed|at level|normotensive|\d[\d.]* ?(?:x|cm|×))/i,
  },
  ALS: { behind: /^ (?:crew|unit|ambulance|team|providers?|transport|rig|medics?|protocols?|course)\b/i },
  // Angiomyolipoma.
  AML: { sentence: /\b(?:kidneys?|renal|pole|angiomyo\w*|tuberous|fat[ -]containing)\b/i },
  // A value of elastography.
  CAP: { behind: /^ ?[:=]? ?\d/ },
  // Documentation integrity.
  CDI: {
    behind:
      /^(?:'s)? (?:quer\w+|specialists?|team|nurse|review\w*|notes?|clarification|coder|department|staff|ask\w*|raised|prompt|worksheet|alert)\b/i,
    before:
      /\b(?:review(?:ed)?|discuss(?:ed|ion)?|sp(?:oke|eak)|talk(?:ed)?|agreed|conferred|query|queried|asked|raised|flagged|response|reply|answer(?:ed)?|per|clarif\w+)(?: (?:with|to|by|from|for|the|our|of))* $/i,
  },
  // A score of frailty.
  CFS: { behind: /^\W{0,2}[1-9]\b/ },
  // Mitral valve area.
  MVA: {
    behind:
      /^(?: (?:by (?:\w+ )?(?:PHT|planimetry|2D|3D|pressure half[- ]time|Gorlin)|of|is|was))*[ :=~-]*\d(?:\.\d|[ ]?(?:sq|cm))/i,
    sentence: /\b(?:planimetry|PHT|half[- ]time)\b/i,
  },
  // Residual volume.
  RSV: { behind: /^[ :=]*\d+ ?(?:ml|cc)\b/i },
  // Slit lamp examination.
  SLE: {
    behind: /^(?: (?:OU|OD|OS|BE|RE|LE))?[ :–-]+(?:[\w ]{0,12}\b(?:lids?|conj\w*|corneas?|AC|iris|lens|K)\b)/,
  },
  // Total bilirubin.
  TB: {
    behind: /^(?:\/DB|\/TB)?[ :=]*\d{1,2}(?:\.\d+)?(?![\d/-])(?! ?(?:y\w*|months?|mo|weeks?|wks?|x)\b)/i,
  },
};

/** Letters that may stand for something else than the disease. */
export const lettersOfTwoMeanings = new RegExp(`^(?:${Object.keys(otherLetters).join('|')})$`);

/** Whether letters that stand for a disease stand for something else, by the words beside them. */
export const standForOther = (
  letters: string,
  beside: { readonly before: string; readonly behind: string; readonly sentence: string },
): boolean => {
  const other = otherLetters[letters];
  if (other === undefined) return false;
  return (
    other.behind?.test(beside.behind) === true ||
    other.before?.test(beside.before) === true ||
    other.sentence?.test(beside.sentence) === true
  );
};

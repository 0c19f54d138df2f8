/** What a patient is given or told to be ready for what may come: papers, warnings, and what is not to happen. */
export const advice =
  '(?:sheets?|leaflets?|handouts?|booklets?|pamphlets?|brochures?|print-?outs?|precautions|guidance|safety[- ]net(?:ting|ted)?|advice|hazards|side[- ]effects?|watch(?:ing)? (?:out )?for|look(?:ing)? out for|warning)';

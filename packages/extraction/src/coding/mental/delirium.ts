import { dueTo } from '../../note/causes.ts';

const causes = 'UTI|sepsis|infection|pneumonia|ur[ao]emia|hyponatra?emia|hypoxia|urinary retention';

/**
 * Delirium whose cause the note names, or upon dementia, is F05; without one it is disorientation (index: Delirium, due to;
 * F05 inclusion "superimposed on dementia").
 */
export const deliriumOfCause = new RegExp(
  [
    String.raw`\b(?:post-?operative|multifactorial|mixed|hospital[- ]acquired) delirium\b`,
    String.raw`\bdelirium,? (?:multifactorial|post-?operative|mixed)\b`,
    String.raw`\bdelirium\b[^.;\n]{0,60}(?:${dueTo}|\b(?:from|in the (?:setting|context) of|on top of|superimposed|upon|on a background of|in (?:known )?dementia)\b)`,
    String.raw`\b(?:${causes})\b[^.;\n]{0,32}\b(?:and|with|causing|plus|\+|,) (?:acute |hyperactive |hypoactive )?delirium\b`,
  ].join('|'),
  'i',
);

import type { NoteDocument } from '../../note/document.ts';
import { type Gated, gated } from '../../note/gates.ts';

/** What the admission was for, in so many words. */
export const reasonForStay = gated(
  /\b(?:admitted (?:with|for)|brought in|presented with|admission for|final (?:impression|diagnosis)|the diagnosis is|principal|here for|treated for|in keeping with|regard the)\b/i,
);
/** What was found after study, and what it then says that the illness was. */
export const verdict = gated(
  /\b(?:th(?:is|ese|e picture|e presentation) (?:was|were|proved|turned out)|turned out to be|proved to be|was found to have|(?:the )?(?:final|working) (?:impression|diagnosis) (?:is|was)|(?:our|my) (?:final )?(?:conclusion|impression|opinion|diagnosis) (?:is|was)|diagnosed (?:with|as)|diagnosis of)\s(?:to be )?(?:an? |the |with )?(?:[\w-]+ ){0,3}$/i,
);
/** "Acute exacerbation of idiopathic pulmonary fibrosis", where no code tells it. */
export const worsened = gated(
  /\b(?:exacerbations?|decompensation|flare(?:[- ]?up)?|acute (?:worsening|deterioration)|relapse) of (?:an? |the |his |her |known )*(?:[\w-]+ ){0,2}$/i,
);
/** "A man with colitis was admitted with a flare": what has got worse is named before. */
export const relapsed = gated(
  /^[^.;\n]{0,48}\b(?:(?:re-?)?admitted|presented|presents|came(?: in)?|comes|brought in) (?:again )?(?:with|for|in) (?:an? )?(?:acute |severe |mild |moderate |new |further |another |fresh )?(?:relapse|flare(?:[- ]?up)?|exacerbation|decompensation|crisis)\b(?! of)/i,
);
/** "The operation was cancelled" (II.F). */
export const notCarriedOut = gated(
  /\b(?:surgery|operation|procedure|repair|theatre|list|\w+(?:ectomy|otomy|plasty))\b[^.;\n]{0,24}\b(?:cancel\w*|postponed|deferred|abandoned|not (?:done|performed|carried out|undertaken))\b/i,
);
/** "Admitted for control of pain" (I.C.6.b.1). */
export const forPain = gated(
  /\b(?:admi(?:tted|ssion)|(?:came|come|comes|brought) in|presented|transferred)\b[^.;\n]{0,40}\b(?:pain (?:control|management)|(?:control|management) of (?:\w+ ){0,3}pain)\b/i,
);

/** Whether words stand within so many characters before an offset. */
export const saidBefore = (
  { text, opensWithin }: NoteDocument,
  { words, gate }: Gated,
  offset: number,
  reach: number,
): boolean => {
  const from = Math.max(0, offset - reach);
  return opensWithin(gate, from, offset) && words.test(text.slice(from, offset));
};

/** Whether words stand within so many characters behind an offset. */
export const saidBehind = (
  { text, opensWithin }: NoteDocument,
  { words, gate }: Gated,
  offset: number,
  reach: number,
): boolean => opensWithin(gate, offset, offset + reach) && words.test(text.slice(offset, offset + reach));

/** "Admitted with dehydration due to the tumor, given fluids": what is treated is what the malignancy did (I.C.2.c.3). */
export const cameDry = gated(
  /\b(?:admi(?:tted|ssion)|presented|came in|brought in|readmitted)\b[^.;\n]{0,100}(?:\.\d[^.;\n]{0,60})?\b(?:dehydrat\w+|volume depletion)\b/i,
);
/** The primary was left alone: "primary stable", "nothing done to the lung" (I.C.2.b). */
export const primaryLeft = gated(
  /\bprimary (?:tumou?r |cancer |lesion |site |disease )?(?:is |was |remains |has been )?(?:stable|controlled|unchanged|quiescent|in remission|treated before|not (?:treated|addressed))\b|\bnothing (?:was )?done to (?:it|the (?:primary|lung|breast|colon|kidney|tumou?r))\b/i,
);
/** "New brain metastases": found now. */
export const newlyFound = gated(
  /\b(?:new(?:ly)?|newly (?:found|diagnosed|discovered)|now has) (?:[\w-]+ ){0,2}$/i,
);

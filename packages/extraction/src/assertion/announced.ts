import type { Span } from '../note/sentences.ts';
import type { Judgement } from './context.ts';

/**
 * What the words before a colon say of all that is listed behind it: "Consent for ERCP: pancreatitis, bleeding", "Suspect conditions from
 * the payer: CHF, COPD". ConText looks for the words beside a name; the head of a list is out of their reach.
 */
const notHad =
  /\b(?:(?<!vascular |cardiac )risks?(?! factors?)|complications? (?:explained|discussed|including|of the|to expect)|consent(?:ed)?|side[- ]effects?|precautions?|return(?:s|ed)? (?:if|for|advice)|red flags?|safety[- ]net\w*|warn(?:ed|ing)s?|advice(?: given| sheet)?|leaflets?|handouts?|booklets?|education|counsel\w*|watch(?:ing)? (?:out )?for|screen(?:ed|ing)?(?: for| questions?)?|vaccin\w*|immuni[sz]\w*|templates?|checklists?|protocol|order[- ]?sets?|pre-?checked|exclusion criteria|inclusion criteria|exclusions|insurers?|insurance|payer|hcc|suspect(?:ed)? (?:conditions?|lists?|codes?|diagnos[ei]s)|care gaps?|prompts?|bpa|pop-?ups?|prn|as (?:needed|required)|differentials?|ddx|rule[- ]?outs?|to (?:exclude|rule out|look out for)|indications? for (?:the )?(?:test|scan|prn)|family|relatives|names? of the (?:study|trial))\b/i;
/** Heads under which a patient's own diagnoses stand, whatever else they say. */
const had =
  /\b(?:diagnos[ei]s|dx|assessment|final|impression|history|hx|complain\w*|presents?|presented|admitted|found|shows?|showed|positive|confirmed|agreed?|accepted|treated|has|had|her|his|no|negative|neg|normal|clear|regular|done)\b/i;

const longestHead = 64;

/** The head of the list that a stretch stands in, where it says that nobody has what is listed; null where it doesn't. */
export const announced = (text: string, sentence: Span, span: Span): Judgement | null => {
  const before = text.slice(sentence.start, span.start);
  const colon = before.lastIndexOf(': ');
  if (colon <= 0) return null;
  if (/\b(?:but|however|now|today|has|had|was|is|are|were)\b/i.test(before.slice(colon))) return null;
  const head = before.slice(Math.max(0, colon - longestHead), colon);
  const said = notHad.exec(head);
  return said === null || had.test(head.replace(said[0], ''))
    ? null
    : { assertion: 'hypothetical', trigger: head.trim() };
};

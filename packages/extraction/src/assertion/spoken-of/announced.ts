import { gateBefore } from '../../note/gates.ts';
import type { Judgement, Place } from '../place.ts';
import { advice } from './advice-words.ts';

/**
 * What the words before a colon say of all that is listed behind it: "Consent for ERCP: pancreatitis, bleeding", "Suspect conditions from
 * the payer: CHF, COPD". ConText looks for the words beside a name; the head of a list is out of their reach.
 */
const notHad = new RegExp(
  `\\b(?:${advice}(?: given| sheet)?|warn(?:ed|ings)|(?<!vascular |cardiac )risks?(?! factors?)|complications? (?:explained|discussed|including|of the|to expect)|consent(?:ed)?|return(?:s|ed)? (?:if|for|advice)|red flags?|education|counsel\\w*|screen(?:ed|ing)?(?: for| questions?)?|vaccin\\w*|immuni[sz]\\w*|templates?|checklists?|protocol|order[- ]?sets?|pre-?checked|exclusion criteria|inclusion criteria|exclusions|insurers?|insurance|payer|hcc|suspect(?:ed)? (?:conditions?|lists?|codes?|diagnos[ei]s)|care gaps?|prompts?|bpa|pop-?ups?|prn|as (?:needed|required)|differentials?|ddx|rule[- ]?outs?|to (?:exclude|rule out|look out for)|indications? for (?:the )?(?:test|scan|prn)|family|relatives|names? of the (?:study|trial)|contra-?indications?|copied (?:forward|over|across|from|in)|carried (?:forward|over)|old problem list|list,? not updated|auto-?(?:text|populated|fill(?:ed)?)|pre-?populated|default text|macro|smart ?phrase|search terms?|(?:usual )?suspects|causes? (?:of|for) [\\w ]{2,24})\\b`,
  'i',
);
export const mayAnnounce = gateBefore(notHad);
/** Heads under which a patient's own diagnoses stand, whatever else they say. */
const had =
  /\b(?:diagnos[ei]s|dx|assessment|final|impression|history|hx|complain\w*|presents?|presented|admitted|found|shows?|showed|positive|confirmed|agreed?|accepted|treated|has|had|her|his|no|negative|neg|normal|clear|regular|done|hours? after|minutes? after|after an?|following|developed)\b/i;

const longestHead = 64;

/** What opens a list behind its head: a colon, a dash, or a bracket that is still open. */
const listOpens = (before: string): number => {
  const bracket = before.lastIndexOf(' (');
  return Math.max(
    before.lastIndexOf(': '),
    before.lastIndexOf(' - '),
    bracket >= 0 && !before.includes(')', bracket) ? bracket : -1,
  );
};
/** What says of a list in brackets or between dashes that something of it was found. */
const found = /\b(?:positive|found|confirmed|present|diagnosed|known|treated)\b/i;

const foundInPatient =
  /^[^.;\n]{0,24}\b(?:found|seen|present|confirmed|diagnosed)(?: now)? in (?:him|her|the patient)\b/i;

/** The head of the list that a stretch stands in, where it says that nobody has what is listed; null where it doesn't. */
export const announced = (place: Place): Judgement | null => {
  const before = place.before(Number.POSITIVE_INFINITY);
  const opens = listOpens(before);
  if (opens <= 0) return null;
  if (/\b(?:but|however|now|today|has|had|was|is|are|were)\b/i.test(before.slice(opens))) return null;
  const head = before.slice(Math.max(0, opens - longestHead), opens);
  const said = notHad.exec(head);
  if (said === null || had.test(head.replace(said[0], ''))) return null;
  // "Screened because of his brother: cardiomyopathy found in him too."
  if (foundInPatient.test(place.behind(60))) return null;
  // A dash may as well follow its head with what it found.
  if (before[opens] !== ':' && found.test(place.behind(60))) return null;
  if (before.startsWith(' - ', opens) && !/suspects|contra|copied|carried|checklist|template/i.test(said[0]))
    return null;
  return { assertion: 'hypothetical', trigger: head.trim() };
};

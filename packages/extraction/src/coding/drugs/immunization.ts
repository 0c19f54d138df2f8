import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import type { Worksheet } from '../worksheet.ts';

const vaccine =
  '(?:vaccin\\w+|immuni[sz]ations?|flu (?:shot|jab)s?|influenza (?:shot|vaccine)|boosters?|shots|Tdap|DTaP(?:-\\w+)*|Td|MMRV?|Shingrix|Prevnar(?: ?\\d+)?|PCV ?\\d*|PPSV ?\\d*|Pneumovax|Gardasil|HPV|hep(?:atitis)? [AB]|varicella|IPV|Hib|rotavirus|MenACWY|Tdvax|tetanus toxoid|rabies|ARV|anti-?rabies(?: vaccine)?|TT|typhoid|COVID(?:-19)?)';
const giving = '(?:given|administered|received|injected|provided|completed)';
const now = '(?:today|this visit|at this visit|in (?:the )?(?:clinic|office|ED)\\b|IM\\b|#\\s?\\d)';

/** A vaccine and words that say it was given in this encounter, either way round. */
export const given = new RegExp(
  `\\b${vaccine}\\b[^.;\\n]{0,40}?\\b(?:${giving}|${now})|\\b(?:${giving}|today'?s?|here for|due for and received)\\b[^.;\\n]{0,24}?\\b${vaccine}\\b`,
  'i',
);
/** "COVID-19 test positive today": the illness, and no vaccine against it. */
const tested =
  /\b(?:tests?|tested|testing|swab\w*|PCR|antigen|RAT|LFT|titers?|titres?|antibod\w+|serolog\w*|screen\w*|results?|positive|negative|\+ve|-ve|detected|infection|exposure|exposed|symptoms?|quarantine|isolat\w+|antiviral|paxlovid|nirmatrelvir|oseltamivir|tamiflu|remdesivir)\b/i;
const namesVaccine = /\b(?:vaccin|immuni[sz]|shots?|jabs?|boosters?|doses?)/i;
/** "Has received both doses", "fully vaccinated": before this visit, unless the sentence says that it was now. */
const already =
  /\b(?:(?:has|have|had) (?:also |already |previously )?(?:received|completed|been|got\w*)|fully|both|all (?:of )?(?:his|her|their|the)?)\b/i;
const inVisit = new RegExp(`\\b${now}`, 'i');
const gate = gateBefore(given);
const elsewhere =
  /\b(?:UTD|up to date|up-to-date|declin\w*|refus\w*|defer\w*|due|next|last|previous\w*|prior|series complete|not|no|never|if|will|recommend\w*|discuss\w*|schedul\w*|history|after|years? ago|in (?:19|20)\d\d)\b/i;

/** "Due for flu shot - given today". */
const dueAndGiven = /\bdue(?: for)?\b(?=.{0,60}\b(?:given|administered|received) today\b)/i;

/** An immunization of this encounter is reported, whatever else the visit was for (I.C.21.c.2). */
export const addImmunization = (sheet: Worksheet, asserter: Asserter): void => {
  if (sheet.setting !== 'outpatient' && !sheet.document.ofNewborn) return;
  for (const sentence of sheet.document.opening(gate)) {
    const { kind } = sentence.section;
    if (['header', 'family', 'past', 'allergy'].includes(kind)) continue;
    const { text } = sentence;
    const match = given.exec(text);
    if (
      match === null ||
      (tested.test(match[0]) && !namesVaccine.test(match[0])) ||
      (already.test(text) && !inVisit.test(text)) ||
      elsewhere.test(
        text
          .slice(Math.max(0, match.index - 30), match.index + match[0].length + 20)
          .replace(dueAndGiven, ''),
      )
    )
      continue;
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    if (['absent', 'family', 'other-person'].includes(asserter.judge(sentence, span).assertion)) continue;
    sheet.add({
      code: 'Z23',
      evidence: [sheet.quote(span.start, span.end)],
      weight: 0.75,
      section: sentence.section,
      reasons: ['a vaccine was given in this encounter (I.C.21.c.2)'],
      order: 800_000 + start,
    });
    return;
  }
};

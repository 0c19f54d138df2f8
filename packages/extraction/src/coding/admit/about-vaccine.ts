import type { AssertedMention } from '../../assertion/assert.ts';
import { gateForWords } from '../../note/gates.ts';

const ofVaccines =
  /\b(?:given|received|declin\w*|refus\w*|due|utd|up to date|shots?|jabs?|boosters?|toxoid|vaccin\w*|immuni[sz]\w*|unknown|status|last|current|covered|in date|complete[d]?|PCV ?\d*|PPSV ?\d*|Tdap|DTaP|MMR|pneumovax|prevnar|shingrix)\b/i;

/** Sentences that name a vaccine, by its kind or its brand. */
const namesVaccine = gateForWords((word) =>
  /^(?:vaccin|immuni[sz]|flu$|influenza|booster|shots?$|tdap|dtap|td$|tdvax|mmr|shingrix|prevnar|pcv|ppsv|pneumovax|gardasil|hpv|hep|varicella|ipv$|hib$|rotavirus|menacwy|tetanus|rabies|typhoid|covid)/.test(
    word,
  ),
);

const ofIllness =
  /\b(?:positive|swab|test\w*|PCR|symptom\w*|exposed|exposure|infection|illness|tamiflu|oseltamivir|pneumonia|fever)\b/i;

/** "Flu and PCV20 given last month": a disease that is named for its vaccine. */
export const aboutVaccine = (
  text: string,
  { start, end, sentence }: Pick<AssertedMention, 'start' | 'end' | 'sentence'>,
): boolean => {
  const near = text.slice(Math.max(sentence.start, start - 40), Math.min(sentence.end, end + 40));
  return sentence.opens(namesVaccine) && ofVaccines.test(near) && !ofIllness.test(near);
};

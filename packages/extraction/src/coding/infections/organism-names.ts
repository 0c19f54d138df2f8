import { type Gate, gateBefore } from '../../note/gates.ts';

/** An organism as notes name it, and what infections by it are coded as. */
export interface Organism {
  readonly said: RegExp;
  /** Of `said`: closed in sentences that don't name it. */
  readonly gate: Gate;
  /** Sepsis by it (A40, A41, B37.7), where there is a code. */
  readonly sepsis?: string;
  /** Pneumonia by it (J13-J15, A48.1), where there is a code. */
  readonly pneumonia?: string;
  /** It as the cause of a disease of another chapter (B95-B97), where there is a code. */
  readonly cause?: string;
}

/** From the special to the general: of two that speak of the same words the first decides. */
const table: readonly Omit<Organism, 'gate'>[] = [
  {
    said: /\bMRSA\b|methicillin[- ]resistant staph(?:ylococcus)?\b\.?(?! ?epiderm)(?: aureus)?/i,
    sepsis: 'A41.02',
    pneumonia: 'J15.212',
    cause: 'B95.62',
  },
  {
    said: /\bMSSA\b|methicillin[- ](?:sensitive|susceptible) staph(?:ylococcus)?\b\.?(?! ?epiderm)(?: aureus)?/i,
    sepsis: 'A41.01',
    pneumonia: 'J15.211',
    cause: 'B95.61',
  },
  { said: /\bstaph(?:ylococcus)?\.? aureus|\bS\. ?aureus\b/i, sepsis: 'A41.01', cause: 'B95.61' },
  {
    said: /\b(?:coagulase[- ]negative staph\w*|CONS|MRSE|staph(?:ylococcus)?\.? epidermidis)\b/i,
    sepsis: 'A41.1',
    cause: 'B95.7',
  },
  {
    said: /\bE\.?\s?coli\b|\bEscherichia(?: coli)?\b/i,
    sepsis: 'A41.51',
    pneumonia: 'J15.5',
    cause: 'B96.20',
  },
  { said: /\bpseudomonas\b/i, sepsis: 'A41.52', pneumonia: 'J15.1', cause: 'B96.5' },
  { said: /\bserratia\b/i, sepsis: 'A41.53', cause: 'B96.89' },
  { said: /\bacinetobacter\b/i, sepsis: 'A41.54', cause: 'B96.83' },
  { said: /\bklebsiella\b/i, sepsis: 'A41.59', pneumonia: 'J15.0', cause: 'B96.1' },
  { said: /\bproteus\b/i, sepsis: 'A41.59', cause: 'B96.4' },
  {
    said: /\b(?:enterobacter|citrobacter|burkholderia|stenotrophomonas)\b/i,
    sepsis: 'A41.59',
    cause: 'B96.89',
  },
  { said: /\benterococc\w+/i, sepsis: 'A41.81', cause: 'B95.2' },
  {
    said: /\b(?:pneumococc\w+|strep(?:tococcus|\.)? pneumoni(?:ae|a)|S\. ?pneumoni(?:ae|a))\b/i,
    sepsis: 'A40.3',
    pneumonia: 'J13',
    cause: 'B95.3',
  },
  { said: /\b(?:group A strep\w*|strep(?:tococcus)? pyogenes)\b/i, sepsis: 'A40.0', cause: 'B95.0' },
  { said: /\b(?:group B strep\w*|strep(?:tococcus)? agalactiae|GBS)\b/i, sepsis: 'A40.1', cause: 'B95.1' },
  {
    said: /\b(?:strep(?:tococcus)?\.?|S\.) (?:anginosus|milleri|viridans|constellatus|intermedius|mitis|sanguinis|gallolyticus|bovis)\b|\bviridans strep\w*/i,
    sepsis: 'A40.8',
    cause: 'B95.4',
  },
  { said: /\bbacteroides\b/i, sepsis: 'A41.4', cause: 'B96.6' },
  { said: /\bclostridium perfringens\b/i, sepsis: 'A41.4', cause: 'B96.7' },
  { said: /\banaerob\w+\b/i, sepsis: 'A41.4' },
  {
    said: /\b(?:ha?emophilus(?: influenzae)?|H\. ?influenzae?)\b/i,
    sepsis: 'A41.3',
    pneumonia: 'J14',
    cause: 'B96.3',
  },
  { said: /\bmycoplasma\b/i, pneumonia: 'J15.7' },
  { said: /\blegionella\b/i, pneumonia: 'A48.1' },
  { said: /\bcandida\b/i, sepsis: 'B37.7' },
  { said: /\bgram[- ]negative\b/i, sepsis: 'A41.50' },
];

export const organisms: readonly Organism[] = table.map((row) => ({ ...row, gate: gateBefore(row.said) }));

/** The name of an organism that a text begins with. */
export const organismAt = (text: string): string | undefined => {
  for (const { said } of organisms) {
    const found = said.exec(text);
    if (found?.index === 0) return found[0];
  }
  return undefined;
};

const ofNewborn: Readonly<Record<string, string>> = {
  'A40.0': 'P36.19',
  'A40.1': 'P36.0',
  'A40.3': 'P36.19',
  'A41.01': 'P36.2',
  'A41.02': 'P36.2',
  'A41.1': 'P36.39',
  'A41.4': 'P36.5',
  'A41.51': 'P36.4',
};

/** Sepsis of a newborn by its organism (P36), where the sepsis of others has this code in A40 and A41. */
export const sepsisOfNewborn = (code: string): string => ofNewborn[code] ?? 'P36.8';

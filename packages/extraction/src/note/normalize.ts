import { copyOf } from '../remembered.ts';
import { shortenedWords } from './shortened-words.ts';

/**
 * Words as the dictionaries compare them: lower case, American spelling, singular, adjective and noun of a disease as
 * one word ("diabetic" and "diabetes"), so that a title and a note that say the same thing in other forms still meet.
 */

/** British stem → American stem; tried at the start of a word or after a joined prefix ("hypo|glycaemia"). */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/haem/g, 'hem'],
  [/aemi/g, 'emi'],
  [/oedem/g, 'edem'],
  [/(^|o)oesoph/g, '$1esoph'],
  [/oestr/g, 'estr'],
  [/foet/g, 'fet'],
  [/rrhoea/g, 'rrhea'],
  [/noea/g, 'nea'],
  [/paed/g, 'ped'],
  [/caec/g, 'cec'],
  [/caes/g, 'ces'],
  [/orthopaed/g, 'orthoped'],
  [/anaesth/g, 'anesth'],
  [/gynaec/g, 'gynec'],
  [/leuco/g, 'leuko'],
  [/leukaem/g, 'leukem'],
  [/sulph/g, 'sulf'],
  [/coel/g, 'cel'],
  [/tumour/g, 'tumor'],
  [/behaviour/g, 'behavior'],
  [/colour/g, 'color'],
  [/fibre/g, 'fiber'],
  [/centre/g, 'center'],
  [/litre/g, 'liter'],
  [/isation$/g, 'ization'],
  [/ised$/g, 'ized'],
  [/ising$/g, 'izing'],
];

const maybeBritish = /ae|oe|our|tre|is(ation|ed|ing)$|leuco|sulph|fibre/;

/** Forms that a title and a note use for the same thing. The value is compared, never shown. */
const variantsInOrder: Readonly<Record<string, string>> = {
  diabetic: 'diabetes',
  diabetics: 'diabetes',
  cancerous: 'cancer',
  tubercular: 'tuberculous',
  hypercarbic: 'hypercapnic',
  hypercarbia: 'hypercapnia',
  distention: 'distension',
  distended: 'distension',
  hypertensive: 'hypertension',
  asthmatic: 'asthma',
  anemic: 'anemia',
  obese: 'obesity',
  epileptic: 'epilepsy',
  hypothyroid: 'hypothyroidism',
  hyperthyroid: 'hyperthyroidism',
  cirrhotic: 'cirrhosis',
  depressive: 'depression',
  depressed: 'depression',
  alcoholic: 'alcohol',
  renal: 'kidney',
  hepatic: 'liver',
  pulmonary: 'lung',
  cardiac: 'heart',
  gastric: 'stomach',
  cerebral: 'brain',
  carcinoma: 'cancer',
  carcinomas: 'cancer',
  adenocarcinoma: 'cancer',
  malignancy: 'cancer',
  malignancies: 'cancer',
  ulnar: 'ulna',
  radial: 'radius',
  tibial: 'tibia',
  femoral: 'femur',
  fibular: 'fibula',
  humeral: 'humerus',
  patellar: 'patella',
  vertebral: 'vertebra',
  clavicular: 'clavicle',
  scapular: 'scapula',
  nasal: 'nose',
  ovarian: 'ovary',
  uterine: 'uterus',
  abdominal: 'abdomen',
  abdo: 'abdomen',
  tummy: 'abdomen',
  pelvic: 'pelvis',
  facial: 'face',
  corneal: 'cornea',
  retinal: 'retina',
  venous: 'vein',
  vesical: 'bladder',
  nodal: 'node',
  sacral: 'sacrum',
  intertroch: 'intertrochanteric',
  fractured: 'fracture',
  lacerated: 'laceration',
  infarct: 'infarction',
  infarcts: 'infarction',
  inflammatory: 'inflammation',
  obstructed: 'obstruction',
  perforated: 'perforation',
  ruptured: 'rupture',
  ulcerated: 'ulcer',
  infected: 'infection',
  dislocated: 'dislocation',
  dependent: 'dependence',
  deficient: 'deficiency',
  calculi: 'calculus',
  stones: 'calculus',
  stone: 'calculus',
  metastases: 'metastasis',
  mets: 'metastasis',
  varices: 'varix',
  emboli: 'embolism',
  embolus: 'embolism',
  thrombi: 'thrombosis',
  thrombus: 'thrombosis',
  diverticula: 'diverticulum',
  vertebrae: 'vertebra',
  rt: 'right',
  lt: 'left',
  bilat: 'bilateral',
  both: 'bilateral',
  axillary: 'axilla',
  feet: 'foot',
  nevi: 'nevus',
  naevi: 'nevus',
  naevus: 'nevus',
  teeth: 'tooth',
};

/** Roman numerals mean numbers only as a word of their own after a word such as these. */
export const numeralHeads: ReadonlySet<string> = new Set([
  'type',
  'stage',
  'grade',
  'class',
  'degree',
  'group',
  'nyha',
]);

const americanized = (word: string): string => {
  if (!maybeBritish.test(word)) return word;
  let out = word;
  for (const [pattern, to] of spellings) out = out.replace(pattern, to);
  return out;
};

const noPlural: ReadonlySet<string> = new Set([
  'diabetes',
  'herpes',
  'series',
  'species',
  'biceps',
  'triceps',
  'rabies',
  'scabies',
]);

const singular = (word: string): string => {
  if (noPlural.has(word)) return word;
  if (word.endsWith('omas')) return word.slice(0, -1);
  if (word.endsWith('omata')) return word.slice(0, -2);
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is|xs|as|os)$/.test(word)) return word;
  if (word.endsWith('oses') && word.length > 6) return `${word.slice(0, -2)}is`;
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
};

// Maps, for of an object "constructor" would be a word of the table.
const inFull: ReadonlyMap<string, string> = new Map(Object.entries(shortenedWords));
export const variants: ReadonlyMap<string, string> = new Map(Object.entries(variantsInOrder));

const cache = new Map<string, string>();
/** Notes hold names and numbers without end; what is kept for speed must not grow with them. */
const cacheLimit = 100_000;
/** Longer words are none, and one may be as long as a note. */
export const longestKept = 40;

/** The comparison form of one word (letters and digits only, no spaces). */
export const normalizeWord = (raw: string): string => {
  const kept = cache.get(raw);
  if (kept !== undefined) return kept;
  const lower = americanized(
    raw
      .toLowerCase()
      .replace(/['’]s?$/, '')
      .replace(/['’]/g, ''),
  );
  const whole = inFull.get(lower) ?? lower;
  const out = singular(variants.get(whole) ?? variants.get(singular(whole)) ?? whole);
  if (raw.length > longestKept) return out;
  if (cache.size >= cacheLimit) cache.clear();
  const own = copyOf(out);
  cache.set(copyOf(raw), own);
  return own;
};

/** The comparison forms of the words of a phrase of our own tables. */
export const splitNormalized = (text: string): string[] =>
  text.split(/[\s-]+/).map((word) => normalizeWord(word));

/** Words that join a disease to its cause: left out of designations like other stop words, asked for by none. */
export const linkWords: ReadonlySet<string> = new Set(['related', 'associated', 'induced', 'caused']);

/** Words that carry no meaning of their own in a designation; they neither have to be there nor count as a gap. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be by for from has in into is it its now of on or the to was were with due this that his her their ' +
    'mellitus'
  )
    .split(' ')
    .map((word) => normalizeWord(word)),
);

/**
 * Words that hurried writers cut short, with or without a stop behind them: "chr. obstr. pulm. disease", "vit B12 def". Only such as
 * are cut from one word alone; those that are cut from several are read by the words beside them.
 */
export const shortenedWords: Readonly<Record<string, string>> = {
  chr: 'chronic',
  chron: 'chronic',
  recurr: 'recurrent',
  sev: 'severe',
  mult: 'multiple',
  congen: 'congenital',
  malig: 'malignant',
  metast: 'metastasis',
  periph: 'peripheral',
  prox: 'proximal',
  cerv: 'cervical',
  lumb: 'lumbar',
  thor: 'thoracic',
  vit: 'vitamin',
  pulm: 'pulmonary',
  resp: 'respiratory',
  insuff: 'insufficiency',
  regurg: 'regurgitation',
  obstr: 'obstructive',
  degen: 'degenerative',
  exac: 'exacerbation',
  exacerb: 'exacerbation',
  hypertens: 'hypertension',
  hyperchol: 'hypercholesterolemia',
  hyperlip: 'hyperlipidemia',
  hypothyr: 'hypothyroidism',
  neurop: 'neuropathy',
  nephrop: 'nephropathy',
  retinop: 'retinopathy',
  bact: 'bacterial',
  idiop: 'idiopathic',
  intest: 'intestinal',
  incompl: 'incomplete',
  fract: 'fracture',
  frac: 'fracture',
  disloc: 'dislocation',
  syndr: 'syndrome',
  synd: 'syndrome',
  dz: 'disease',
  tachy: 'tachycardia',
  brady: 'bradycardia',
  prob: 'probable',
  poss: 'possible',
  susp: 'suspected',
};

/** A shortened word, the whole one, and the words before or behind which it is that one. */
const beside: readonly (readonly [short: string, whole: string, before: string, behind: string])[] = [
  [
    'ac',
    'acute',
    'gastroenteritis gastritis appendicitis pancreatitis cholecystitis bronchitis bronchiolitis pyelonephritis pulmonary pharyngitis tonsillitis otitis sinusitis urticaria febrile respiratory kidney renal myocardial coronary exacerbation on psychosis anterior inferior hepatitis lymphoblastic myeloid severe coronary tubular stroke ischemic calculous acalculous viral bacterial infective blood chest hypoxic hypoxemic hypercapnic left right suppurative cor type metabolic subdural pericarditis heart decompensated diarrhea cystitis laryngitis limb mi lymphangitis flare gouty gout cholangitis diverticulitis',
    '',
  ],
  [
    'ch',
    'chronic',
    'bronchitis obstructive kidney renal liver pancreatitis gastritis sinusitis suppurative otitis rheumatic heart cholecystitis hepatitis tonsillitis constipation',
    '',
  ],
  ['cong', 'congestive', 'heart cardiac', ''],
  [
    'mod',
    'moderate',
    'persistent aortic mitral tricuspid pulmonary severe to anemia malnutrition pleural copd depression stenosis',
    '',
  ],
  ['inf', 'inferior', 'wall', ''],
  ['ant', 'anterior', 'wall uveitis descending abdominal', ''],
  ['lat', 'lateral', 'malleolus wall epicondylitis epicondyle condyle meniscus', ''],
  ['med', 'medial', 'malleolus epicondyle epicondylitis condyle meniscus', ''],
  ['dist', 'distal', 'radius end femur tibia phalanx humerus ulna fibula', ''],
  ['int', 'internal', 'hemorrhoid pile carotid', ''],
  ['ext', 'external', 'hemorrhoid pile', ''],
  ['rec', 'recurrent', 'uti depressive urinary', ''],
  ['dis', 'disease', '', 'kidney heart lung liver artery vascular valve bowel pulmonary arterial'],
  ['def', 'deficiency', '', 'd b12 b1 iron folate zinc acid hormone factor immune'],
  ['obstr', 'obstruction', '', 'bowel intestinal biliary outlet duct'],
  [
    'sec',
    'secondary',
    'dysmenorrhea amenorrhea infertility hyperparathyroidism hypertension hypogonadism',
    '',
  ],
  [
    'prim',
    'primary',
    'dysmenorrhea amenorrhea infertility hyperparathyroidism hypertension hypothyroidism',
    '',
  ],
  ['st', 'stage', '1 2 3 3a 3b 4 5', ''],
  ['ven', 'venous', 'insufficiency insuff stasis ulcer', ''],
  ['art', 'artery', '', 'renal kidney coronary carotid femoral'],
];

const words = (row: string): string[] => row.split(' ').filter((word) => word !== '');

/** The same as set phrases, for `phrases` (abbreviations.ts). */
export const shortenedPhrases: Readonly<Record<string, string>> = Object.fromEntries(
  beside.flatMap(([short, whole, before, behind]) => [
    ...words(before).map((next) => [`${short} ${next}`, `${whole} ${next}`]),
    ...words(behind).map((last) => [`${last} ${short}`, `${last} ${whole}`]),
  ]),
);

/** Every shortened word: a full stop behind one ends no sentence. */
export const allShortened: ReadonlySet<string> = new Set([
  ...Object.keys(shortenedWords),
  ...beside.map(([short]) => short),
]);

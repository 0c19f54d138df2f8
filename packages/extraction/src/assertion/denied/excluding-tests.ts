import { answers, sound, soundAhead } from './sound-answers.ts';

/**
 * Tests whose sound answer leaves no room for an illness: "NS1 and IgM came back non-reactive, so dengue …", "GCA … an ESR of 5". Only
 * illnesses that such an answer excludes: a normal EEG leaves epilepsy, a normal TSH hypothyroidism on treatment. Authors find ever new words
 * for the verdict, the test and its answer are the same.
 */
export interface ExcludingTests {
  /** How the name of the illness ends. */
  readonly illness: RegExp;
  /** A test with its answer in words. */
  readonly words: RegExp | null;
  /** A measure, and which values of it are sound. */
  readonly values: readonly (readonly [RegExp, (value: number) => boolean])[];
  /** They decide only where the entry of the illness tells of nothing else ("Asthma: spirometry normal"): between attacks they are sound too. */
  readonly ofEntry: boolean;
}

/** "CSF clear", "two negative swabs". */
const answered = (tests: string): RegExp =>
  new RegExp(
    `\\b(?:${tests})(?: (?!not\\b|no\\b)[\\w/·-]+){0,5}?${answers}${sound}|\\b${soundAhead} (?:[\\w/-]+ ){0,2}?(?:${tests})\\b`,
    'i',
  );
const value = (
  tests: string,
  isSound: (value: number) => boolean,
): readonly [RegExp, (value: number) => boolean] => [
  new RegExp(
    `\\b(?:${tests})(?: (?:level|score|reading|today))?${answers}(-?\\d+(?:\\.\\d+)?)(?!\\d|/|\\.\\d| ?(?:→|->|>|-|–|to\\b|then\\b|down|falling)|[ -]?(?:weeks?|months?|years?|days?))`,
    'i',
  ),
  isSound,
];

const named = (illness: string): RegExp =>
  new RegExp(`(?:^|[\\s/-])(?:${illness})(?: (?:of|on|in|at) [\\w ]{2,40})?$`, 'i');
const row = (
  illness: string,
  tests: string | null,
  ...values: ExcludingTests['values'][number][]
): ExcludingTests => ({
  illness: named(illness),
  words: tests === null ? null : answered(tests),
  values,
  ofEntry: false,
});
const inEntry = (illness: string, tests: string): ExcludingTests => ({
  illness: named(illness),
  words: answered(tests),
  values: [],
  ofEntry: true,
});

const angiogram = 'CAG|coronary angio\\w*|angio\\w*|cath\\w*|CTCA|coronar(?:y|ies)';
const crossSection = 'CT\\w*|MRI?|MRCP|USG|ultrasound|scans?|sono\\w*|doppler|duplex';
const film = 'x-?rays?|films?|radiographs?|CXR|CT\\w*|MRI?|scans?';

export const excludingTests: readonly ExcludingTests[] = [
  row('PE|pulmonary embol\\w+', 'CT-?PA|V\\/?Q|CT angio\\w*|perfusion(?: scan)?|d-?dimers?'),
  row('DVT|vein thrombos[ie]s|venous thrombos[ie]s', 'dopplers?|duplex|ultrasounds?|venous US'),
  row('aortic dissection|dissection', 'CT\\w*|aortogram|angio\\w*|TOE|TEE'),
  row(
    'MI|NSTEMI|ACS|myocardial infarction|coronary syndrome|heart attack',
    'trop(?:onin)?s?(?: [IT])?|cardiac enzymes|enzymes',
  ),
  row('CAD|IHD|coronary artery disease|coronary disease|ischa?emic heart disease', angiogram),
  row('endocarditis', 'TTE|TEE|TOE|echo\\w*'),
  row('myocarditis|pericarditis', 'cardiac MRI?|CMR|MRI?|echo\\w*'),
  row('stroke|CVA|cerebral infarct\\w*|ischa?emic stroke', 'MRI?|DWI|diffusion\\w*'),
  row('multiple sclerosis|MS', 'MRI?|CSF|bands'),
  row('meningitis|encephalitis', 'LP|lumbar puncture|CSF|spinal tap|tap|spinal fluid'),
  row(
    'Guillain[- ]Barr[eé](?: syndrome)?|GBS|CIDP|neuropathy|carpal tunnel(?: syndrome)?|radiculopathy|myasthenia(?: gravis)?|ALS',
    'EMG|NCS|NCV|nerve (?:conduction|tests?)\\w*|conduction (?:study|studies|tests?)|AChR\\w*|acetylcholine \\w+ antibod\\w+|(?:median|ulnar) nerve tests?|Phalen\\w*|Tinel\\w*',
  ),
  row('TB|tuberculosis', 'quantiferon|IGRA|gene-?xpert|CBNAAT|AFB|smears?|T-?spot|sputum'),
  row('covid(?:-19)?|influenza(?: [AB])?|flu|RSV', 'PCR|swabs?|antigen|tests?'),
  row(
    'HIV|HIV infection|syphilis|hepatitis [ABCE]|hep [BC]|HBV|HCV',
    'serolog\\w+|screens?|antibod\\w+|RPR|VDRL|RNA|HBsAg|anti-?HCV|viral markers?|ELISA|I/II|tests?',
  ),
  row('dengue(?: fever)?', 'NS1|IgM|dengue (?:test|card|serology)|serology'),
  row('malaria', 'smears?|MP|RDT|rapid test|card test|QBC'),
  row('typhoid(?: fever)?|enteric fever|enteric', 'widal|typhi-?dot|blood cultures?'),
  row('leprosy|hansen.?s(?: disease)?', 'smears?|slit skin smears?'),
  row('C\\.? ?diff\\w*(?: \\w+)?', 'toxins?|PCR|stools?|antigen'),
  row('H\\.? ?pylori(?: \\w+)?', 'CLO(?: test)?|urease|breath test|stool antigen|biops\\w+'),
  row(
    'UTI|urinary tract infection|urine infection|cystitis',
    'urine(?: c/s| cultures?)?|MSU|dip(?:stick)?|UA|urinalysis',
  ),
  row(
    'appendicitis|cholecystitis|diverticulitis|hydronephrosis|gall-?stones|cholelithiasis|choledocholithiasis|bowel obstruction|abscess|mesenteric ischa?emia',
    crossSection,
  ),
  row('appendicitis', 'appendix|appendicectomy histology'),
  row(
    'pancreatitis',
    'lipase|amylase',
    value('lipase', (u) => u < 60),
  ),
  row('fracture|dislocation|osteomyelitis', film),
  row('pneumonia|consolidation|pneumothorax|CAP', 'CXR|chest (?:x-?ray|film|CT)|x-?ray|film'),
  row('celiac|celiac disease|coeliac|coeliac disease', 'tTG|serology|antibod\\w+|biops\\w+|EMA|screen'),
  row(
    "Crohn'?s?(?: disease)?|colitis|ulcerative colitis|IBD|microscopic colitis",
    'colonoscopy|patholog\\w+|histolog\\w+|biops\\w+|ileoscopy',
  ),
  row(
    'sarcoid|sarcoidosis|vasculitis|lymphoma|melanoma|cancer|carcinoma|malignancy|hyperplasia',
    'biops\\w+|histolog\\w+|patholog\\w+|cytolog\\w+|FNAC?|pipelle|mammogra\\w*|colonoscopy',
    value('PSA', (ng) => ng < 3),
  ),
  row(
    'GCA|temporal arteritis|giant cell arteritis|PMR|polymyalgia(?: rheumatica)?',
    'temporal artery biopsy|biops\\w+|ESR|CRP',
    value('ESR', (mm) => mm < 20),
    value('CRP', (mg) => mg < 5),
  ),
  row('lupus|SLE|vasculitis|scleroderma', 'ANA|ANCA|dsDNA|anti-?dsDNA|lupus panel|panel'),
  row('gout|pseudogout|septic arthritis', 'aspirate|joint fluid|synovial fluid|fluid|tap|crystals'),
  row('ankylosing spondylitis|sacroiliitis', 'MRI?|SI joints?(?: films?)?|HLA-?B27'),
  row(
    'thyrotoxicosis|hyperthyroidism|thyrotoxic',
    'TSH|TFTs?|thyroid (?:tests?|function)',
    value('TSH', (u) => u >= 0.4),
  ),
  row(
    'adrenal insufficiency|Addison.?s(?: disease)?|adrenal crisis',
    'cortisol|synacthen|cosyntropin',
    value('cortisol', (u) => u >= 18),
  ),
  row("Cushing'?s?(?: syndrome| disease)?", 'suppression test|cortisol|DST'),
  row('pha?eochromocytoma', 'metanephrines?|catecholamines?|VMA'),
  row('(?:hyper)?aldosteronism|Conn.?s(?: syndrome)?', 'aldosterone(?: ratio)?|renin ratio|ratio'),
  row(
    'SIADH|inappropriate (?:secretion of )?(?:antidiuretic hormone|ADH)(?: secretion)?',
    null,
    value('urine osm\\w*', (mosm) => mosm <= 100),
  ),
  row(
    'GDM|gestational diabetes(?: mellitus)?',
    'OGTT|GTT|GCT|glucola|glucose (?:tolerance|challenge)(?: test)?',
  ),
  row(
    'diabetes|DM|T2DM|type 2 diabetes|diabetic',
    null,
    value('(?:Hb)?A1c', (share) => share > 3 && share < 5.7),
  ),
  row(
    'osteoporosis',
    'DE?XA|bone density',
    value('DE?XA(?: T[- ]?scores?)?|T[- ]?scores?', (t) => t > -1 && t < 4),
  ),
  row(
    'cirrhosis|fibrosis',
    'elastography|fibroscan|biops\\w+',
    value('fibroscan|elastography|stiffness', (kpa) => kpa < 7),
  ),
  row(
    'fatty liver|steatosis|NAFLD|MASLD',
    'USG|ultrasound|fibroscan|MRI?',
    value('CAP', (db) => db > 100 && db < 238),
  ),
  row(
    'ha?emochromatosis|factor V leiden|prothrombin (?:gene )?mutation|prothrombin 20210|thrombophilia|cystic fibrosis|CF|sickle cell(?: disease| trait)?|thalass?a?emia(?: trait)?|Lynch syndrome|Lynch|BRCA\\w*',
    'genes?|gene test|genotyp\\w+|mutations?|DNA|sweat(?: test| chloride)?|sickling(?: test)?|electrophoresis|HPLC|germline|testing|tested|sent|tests?|HFE',
  ),
  row(
    'AKI|kidney injury|renal failure',
    'creatinine|creat',
    value('creat(?:inine)?', (mg) => mg >= 0.3 && mg <= 1.05),
  ),
  row(
    'CKD|kidney disease',
    null,
    value('e?GFR', (ml) => ml >= 90 && ml < 160),
  ),
  row(
    '(?<!blood loss )ana?emia',
    null,
    value('Hb|Hgb|ha?emoglobin', (grams) => (grams >= 13 && grams < 19) || (grams >= 130 && grams < 190)),
  ),
  row(
    'iron deficiency|iron deficiency ana?emia',
    null,
    value('ferritin', (ng) => ng >= 60 && ng < 400),
  ),
  row(
    'sleep apn\\w+|OSA',
    'sleep study|polysomnogra\\w+|oximetry',
    value('AHI', (ahi) => ahi < 5),
  ),
  row(
    'heart failure|CHF|CCF|HF',
    'BNP|NT-?pro ?BNP',
    value('BNP', (pg) => pg < 50),
  ),
  row(
    'malnutrition|failure to thrive',
    null,
    value('weight (?:(?:is|was) )?(?:on|at|along)(?: the)?', (centile) => centile >= 25 && centile <= 75),
  ),
  row('pregnan\\w+', 'hCG|urine test|pregnancy test|UPT|test'),
  row('ha?emolysis|ha?emolytic ana?emia', 'haptoglobin|LDH|retics?|coombs|DAT'),
  row('rhabdomyolysis', 'CK|CPK'),
  {
    ...inEntry('(?:poly)?neuropathy', 'touch'),
    // What is lost is the sign of it.
    words: new RegExp(
      `\\b(?:biothesiometr\\w+|monofilament|vibration(?: sense| threshold)?|VPT|foot (?:exam|check)\\w*)${answers}(?:normal\\w*|intact|preserved|unremarkable|NAD)\\b`,
      'i',
    ),
  },
  inEntry(
    'retinopathy|maculopathy',
    'fund(?:us|i|oscop\\w+)|ophthalmoscop\\w+|eye (?:screen\\w*|exam|check)|retinal (?:photos?|screen\\w*)|OCT',
  ),
  inEntry('nephropathy|kidney disease', 'U?ACR|micro-?albumin\\w*|urine albumin'),
  inEntry('COPD|emphysema', 'spirometry|PFTs?'),
  inEntry(
    'CAD|IHD|coronary artery disease|ischa?emic heart disease',
    'TMT|treadmill|stress (?:test|echo|MPI)|MPI',
  ),
  inEntry('asthma', 'spirometry|FeNO|methacholine|mannitol|peak flows?|PFTs?'),
  inEntry('heart failure|CHF|CCF|HF', 'echo\\w*'),
  inEntry('hypothyroidism', 'TSH|TFTs?|thyroid (?:tests?|function)'),
  inEntry('ana?emia', 'Hb|Hgb|ha?emoglobin|CBC|FBC|blood count'),
  inEntry('AKI|kidney injury|renal failure|CKD|kidney disease', 'creatinine|eGFR|renal function'),
  inEntry('DVT|vein thrombos[ie]s|venous thrombos[ie]s', 'US'),
  inEntry('fatty liver|steatosis', 'scans?|CT'),
];

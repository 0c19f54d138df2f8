/**
 * Abbreviations that stand for one thing in clinical notes, written with capitals, and what titles call it. Those with
 * several readings (RA, MS, PE, AS, CP …) are not here: the wrong reading costs a coder more than a missing suggestion.
 */
export const abbreviations: Readonly<Record<string, string>> = {
  ACS: 'acute coronary syndrome',
  AF: 'atrial fibrillation',
  AFIB: 'atrial fibrillation',
  AKI: 'acute kidney injury',
  ALD: 'alcoholic liver disease',
  ARDS: 'acute respiratory distress syndrome',
  ARF: 'acute kidney failure',
  ATN: 'acute tubular necrosis',
  AVNRT: 'supraventricular tachycardia',
  BPH: 'benign prostatic hyperplasia',
  CABG: 'coronary artery bypass graft',
  CAD: 'coronary artery disease',
  CAP: 'community acquired pneumonia',
  CCF: 'congestive heart failure',
  CHF: 'congestive heart failure',
  CKD: 'chronic kidney disease',
  CLD: 'chronic liver disease',
  COPD: 'chronic obstructive pulmonary disease',
  CRF: 'chronic kidney failure',
  CVA: 'cerebrovascular accident',
  DCM: 'dilated cardiomyopathy',
  DKA: 'diabetic ketoacidosis',
  DM: 'diabetes',
  DM2: 'type 2 diabetes',
  DM1: 'type 1 diabetes',
  DT: 'delirium tremens',
  DVT: 'deep vein thrombosis',
  ESRD: 'end stage kidney disease',
  ESKD: 'end stage kidney disease',
  GDM: 'gestational diabetes',
  GERD: 'gastroesophageal reflux disease',
  GORD: 'gastroesophageal reflux disease',
  HCC: 'hepatocellular carcinoma',
  HFPEF: 'diastolic heart failure',
  HFREF: 'systolic heart failure',
  HHS: 'hyperosmolar hyperglycemic state',
  HLD: 'hyperlipidemia',
  HTN: 'hypertension',
  IBS: 'irritable bowel syndrome',
  IDA: 'iron deficiency anemia',
  IHD: 'ischemic heart disease',
  ILD: 'interstitial lung disease',
  ITP: 'immune thrombocytopenic purpura',
  IUGR: 'fetal growth restriction',
  LRTI: 'lower respiratory tract infection',
  LSCS: 'lower segment cesarean section',
  LVF: 'left ventricular failure',
  MDD: 'major depressive disorder',
  MI: 'myocardial infarction',
  NAFLD: 'nonalcoholic fatty liver disease',
  NASH: 'nonalcoholic steatohepatitis',
  NIDDM: 'type 2 diabetes',
  NPDR: 'nonproliferative diabetic retinopathy',
  NSTEMI: 'non st elevation myocardial infarction',
  OCD: 'obsessive compulsive disorder',
  OSA: 'obstructive sleep apnea',
  PAF: 'paroxysmal atrial fibrillation',
  PCOS: 'polycystic ovarian syndrome',
  PCOD: 'polycystic ovarian syndrome',
  PDR: 'proliferative diabetic retinopathy',
  PIH: 'gestational hypertension',
  PPH: 'postpartum hemorrhage',
  PTSD: 'post traumatic stress disorder',
  PVD: 'peripheral vascular disease',
  RHD: 'rheumatic heart disease',
  SHTN: 'hypertension',
  SLE: 'systemic lupus erythematosus',
  STEMI: 'st elevation myocardial infarction',
  SVT: 'supraventricular tachycardia',
  T1DM: 'type 1 diabetes',
  T2DM: 'type 2 diabetes',
  TB: 'tuberculosis',
  TIA: 'transient ischemic attack',
  UTI: 'urinary tract infection',
  URTI: 'upper respiratory tract infection',
};

/** Abbreviations that are no words and have one reading, so that hurried notes may write them in small letters too. */
export const lowerCaseAbbreviations: ReadonlySet<string> = new Set(
  (
    'htn hld t2dm t1dm dm2 niddm copd gerd gord ckd esrd cad chf afib uti urti bph dvt nstemi stemi cva hfpef hfref nafld nash ' +
    'pcos ptsd sle svt mdd ibs osa tia gdm aki dka'
  ).split(' '),
);

/**
 * Short abbreviations with more than one common reading, or that are words: they never stand for a code alone, and inside a
 * longer designation the note has to hold them in capitals.
 */
export const ambiguousAbbreviations: ReadonlySet<string> = new Set(
  (
    'AS RA MS PE CP AR MR TR PS AI PD CF CD UC BE CA ED OA OD PT RF BS HA DT FB NS RR RS ALL AIDS PAD IT US OR ON NO IN IS IF AM MD AD ' +
    'AN SC SE SI CT DI DR FS LP ME MG NC PA PI PID RT SBO SOS ST PET HRS SBP ABC DOA LAD LOC MCA NPH PUD ROS SAH SOL THR TKR TIPS TEN ' +
    'TOF VT WPW AT TO BY WE DO GO HE HER BUT CAN GET HAS MAY NOT OUT SAW SHE THE WAS WHO HIT CEA CAT RAT BAD LOW'
  ).split(' '),
);

/** Set phrases → the words that titles use, compared in normalized form; longest first. */
export const phrases: Readonly<Record<string, string>> = {
  'gastro esophageal': 'gastroesophageal',
  'gastro intestinal': 'gastrointestinal',
  'cerebro vascular': 'cerebrovascular',
  'cardio vascular': 'cardiovascular',
  'non alcoholic': 'nonalcoholic',
  'non proliferative': 'nonproliferative',
  'non pressure': 'nonpressure',
  'non insulin': 'noninsulin',
  'non traumatic': 'nontraumatic',
  'non displaced': 'nondisplaced',
  'post operative': 'postoperative',
  'post partum': 'postpartum',
  'post traumatic': 'posttraumatic',
  'end stage renal disease': 'end stage kidney disease',
  'end stage renal failure': 'end stage kidney disease',
  'heart attack': 'myocardial infarction',
  'high blood pressure': 'hypertension',
  'bed sore': 'pressure ulcer',
  'pressure injury': 'pressure ulcer',
  'pressure sore': 'pressure ulcer',
  'decubitus ulcer': 'pressure ulcer',
  'secondary malignant neoplasm': 'metastasis',
  'thrombus aspiration': 'thrombectomy',
  'clot retrieval': 'thrombectomy',
  'malignant neoplasm': 'cancer',
  'gall bladder': 'gallbladder',
  'gall stone': 'gallstone',
  'kidney stone': 'calculus of kidney',
  'renal insufficiency': 'kidney insufficiency',
  // The hand a person writes with is no side of a disease.
  'left handed': 'lefthanded',
  'right handed': 'righthanded',
  'left hand dominant': 'lefthanded',
  'right hand dominant': 'righthanded',
  'left sided': 'left',
  'right sided': 'right',
  'hypo thyroidism': 'hypothyroidism',
  dyslipidemia: 'hyperlipidemia',
  hypercholesteremia: 'hypercholesterolemia',
  'a fib': 'atrial fibrillation',
  'blood pressure high': 'hypertension',
  'runny nose': 'rhinorrhea',
};

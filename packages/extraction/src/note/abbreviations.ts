/**
 * Abbreviations that stand for one thing in clinical notes, written with capitals, and what titles call it. Those with
 * several readings (RA, MS, PE, AS, CP …) are not here: the wrong reading costs a coder more than a missing suggestion.
 */
export const abbreviations: Readonly<Record<string, string>> = {
  ACS: 'acute coronary syndrome',
  AF: 'atrial fibrillation',
  AFIB: 'atrial fibrillation',
  AUD: 'alcohol use disorder',
  AIDS: 'acquired immunodeficiency syndrome',
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
  CKD1: 'chronic kidney disease stage 1',
  CKD2: 'chronic kidney disease stage 2',
  CKD3: 'chronic kidney disease stage 3',
  CKD3A: 'chronic kidney disease stage 3a',
  CKD3B: 'chronic kidney disease stage 3b',
  CKD4: 'chronic kidney disease stage 4',
  CKD5: 'chronic kidney disease stage 5',
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
  ESRF: 'end stage kidney disease',
  ESRD: 'end stage kidney disease',
  ESKD: 'end stage kidney disease',
  FX: 'fracture',
  FXS: 'fracture',
  GDM: 'gestational diabetes',
  GERD: 'gastroesophageal reflux disease',
  GORD: 'gastroesophageal reflux disease',
  HCC: 'hepatocellular carcinoma',
  HF: 'heart failure',
  HFPEF: 'diastolic heart failure',
  HFREF: 'systolic heart failure',
  HHS: 'hyperosmolar hyperglycemic state',
  HLD: 'hyperlipidemia',
  HAP: 'hospital acquired pneumonia',
  HTN: 'hypertension',
  IBS: 'irritable bowel syndrome',
  IDA: 'iron deficiency anemia',
  IDDM: 'diabetes',
  IHD: 'ischemic heart disease',
  ILD: 'interstitial lung disease',
  ITP: 'immune thrombocytopenic purpura',
  IUGR: 'fetal growth restriction',
  LLE: 'left lower limb',
  LRTI: 'lower respiratory tract infection',
  LSCS: 'lower segment cesarean section',
  LUE: 'left upper limb',
  LVF: 'left ventricular failure',
  MDD: 'major depressive disorder',
  MI: 'myocardial infarction',
  NAFLD: 'nonalcoholic fatty liver disease',
  NASH: 'nonalcoholic steatohepatitis',
  NIDDM: 'type 2 diabetes',
  NPDR: 'nonproliferative diabetic retinopathy',
  NSTEMI: 'non st elevation myocardial infarction',
  OCD: 'obsessive compulsive disorder',
  OUD: 'opioid use disorder',
  OSA: 'obstructive sleep apnea',
  PAF: 'paroxysmal atrial fibrillation',
  PCOS: 'polycystic ovarian syndrome',
  PCOD: 'polycystic ovarian syndrome',
  PDR: 'proliferative diabetic retinopathy',
  PIH: 'gestational hypertension',
  PKD: 'polycystic kidney disease',
  PNA: 'pneumonia',
  PPH: 'postpartum hemorrhage',
  PTSD: 'post traumatic stress disorder',
  PVD: 'peripheral vascular disease',
  RLE: 'right lower limb',
  RUE: 'right upper limb',
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
    'pcos ptsd sle svt mdd ibs osa tia gdm aki dka fx fxs dm dm1 acs af paf ihd ccf lvf hf dcm rhd avnrt cabg ards ild pna lrti tb ckd1 ' +
    'ckd2 ckd3 ckd3a ckd3b ckd4 ckd5 crf esrf eskd atn hcc itp pvd npdr pdr ocd oud pcod pph pih iugr lscs hhs hiv hcv hbv gad poag mrsa mssa esbl vap ptb aml cml cll'
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
    'TOF VT WPW AT TO BY WE DO GO HE HER BUT CAN GET HAS MAY NOT OUT SAW SHE THE WAS WHO HIT CEA CAT RAT BAD LOW AXIS ATLAS BENDS'
  ).split(' '),
);

/** Words that end a name or are none, whatever their case: credentials, form labels, and what notes say after a title. */
export const noName: ReadonlySet<string> = new Set(
  (
    'md mbbs do dm ms mch dnb frcp mrcp frcs facc fiages dgo rn np pa pac phd rmo dmo jr pg crna lpn cwocn aprn ' +
    'mrn uhid ipno ip op opd ipd dob age sex gender male female date admission admitted admit discharge discharged ' +
    'address addr add phone ph mob mobile tel cell contact ward bed unit room reg no number acct csn fin ref doa dod ' +
    'attending consultant consultants surgeon physician provider pcp service department dept hospital clinic name ' +
    'patient pt insurance visit summary note diagnosis diagnoses history hx past family social complaint complaints ' +
    'course exam examination impression plan advice medications meds rx labs allergies allergy procedure dx ' +
    'on in at to of the and or for with was is has had were will who from by as she he her his they since till until ' +
    'yes no none nil not unknown call see saw seen said says noted advised reviewed review referred recommended today ' +
    'tomorrow yesterday if when then also please am pm hrs hr years yrs year yr months days day i am me we our your ' +
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec co sig signed electronically typed dictated verified checked prepared'
  ).split(' '),
);

/** Capitalised words of notes that no label or relation makes a name: findings, tests, drugs, body, and their abbreviations. */
export const clinicalWords: ReadonlySet<string> = new Set(
  (
    'type stage grade class acute chronic severe moderate mild normal abnormal positive negative stable alert oriented ' +
    'afebrile febrile conscious drowsy denies reports presented presents presenting complains known diabetes diabetic ' +
    'hypertension hypertensive asthma cancer carcinoma stroke heart kidney liver lung renal cardiac breast colon ovarian ' +
    'prostate coronary artery disease syndrome failure infarction fibrillation pneumonia sepsis anemia anaemia ' +
    'tuberculosis tb mi cad cva tia htn dm t2dm t1dm ckd copd aki esrd cabg ptca stent pe dvt afib af chf hfpef hfref ' +
    'support residual significant any other improvement relief difficulty hypoxia bleeding thrombus ischemia syncope ' +
    'rebound guarding radiation deficit deficits tablets tablet tab inj cap syp insulin metformin aspirin oxygen'
  ).split(' '),
);

/** Surnames that diseases, signs and devices are called by: a person may bear them, a finding often does. */
export const eponyms: ReadonlySet<string> = new Set(
  (
    'alzheimer alzheimers parkinson parkinsons crohn crohns hodgkin hodgkins addison cushing graves hashimoto down ' +
    'marfan turner huntington wilson paget raynaud raynauds sjogren sjogrens behcet kawasaki bell bells barrett barretts ' +
    'colles smith pott potts murphy murphys mcburney foley hartmann whipple roux billroth pomeroy calot calots ryle ryles ' +
    'ramsay hunt guillain barre charcot marie tooth lewy korsakoff wernicke meniere menieres dupuytren peyronie hirschsprung ' +
    'kaposi burkitt ewing ewings wilms waldenstrom gilbert reye still felty takayasu buerger lyme ebstein fallot eisenmenger ' +
    'wolff white brugada holter doppler apgar braden child pugh killip canadian virchow babinski romberg lasegue kernig ' +
    'brudzinski baker bakers hansen hansens trendelenburg valsalva kegel gleason'
  ).split(' '),
);

/** What stands behind an eponym that names no person. */
export const eponymContext =
  "(?:['’]?s)?[ -](?:disease|syndrome|sign|test|score|scale|fracture|palsy|lymphoma|sarcoma|thyroiditis|esophagus|oesophagus|phenomenon|catheter|criteria|classification|procedure|repair|dementia|body|bodies|ulcer|cyst|spine|tumou?r|deformity|contracture|reflex|triad|triangle|tube|grade|stage|class|risk|CT|cell)";

/** Particles inside of names, as they are written in lower case. */
export const nameParticles: ReadonlySet<string> = new Set(
  'van der den von de del della di da la le al el bin bint ibn'.split(' '),
);

/** A word as the lists hold it: without dots, apostrophes and what follows them. */
export const listWord = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replaceAll(/[.'’]|-$/g, '');

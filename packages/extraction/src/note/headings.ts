import { copyOf } from '../remembered.ts';

/** What a part of a note is about; it decides what its mentions may become. */
export type SectionKind =
  | 'principal-diagnosis'
  | 'diagnosis'
  | 'assessment'
  | 'provisional-diagnosis'
  | 'problem-list'
  | 'complaint'
  | 'history'
  | 'course'
  | 'past'
  | 'family'
  | 'social'
  | 'allergy'
  | 'medication'
  | 'review-of-systems'
  | 'exam'
  | 'lab'
  | 'imaging'
  | 'procedure'
  | 'instruction'
  | 'condition'
  | 'newborn'
  | 'header'
  | 'other';

/** Sections in which a provider lists what is diagnosed. */
export const listsDiagnoses: ReadonlySet<SectionKind> = new Set([
  'principal-diagnosis',
  'diagnosis',
  'assessment',
]);

/**
 * Heading (lower case, without numbers, dates and punctuation) → kind; the first pattern that matches the whole heading
 * decides. American, British and Indian habits; a table, so that a missing heading is one line.
 */
const headingPatterns: readonly (readonly [RegExp, SectionKind])[] = [
  [
    /^(referring|treating|treatment|medical|therapy|rehab(ilitation)?|geriatric) (diagnos[ie]s|dx)( list)?$/,
    'diagnosis',
  ],
  [/^disch(arge)? (dx|diagnos[ie]s)( list)?$|^(dx|diagnos[ie]s) list$/, 'diagnosis'],
  [
    /^(principal|primary|main|most responsible)( discharge| final| hospital)?( diagnos[ie]s| dx| problem| condition)?$/,
    'principal-diagnosis',
  ],
  [
    /^(dx|diagnos[ie]s) (on|at) (casualty|admission|referral|presentation|triage|er|ed).*$/,
    'provisional-diagnosis',
  ],
  [
    /^(casualty|er|ed|emergency|triage)?\s*(provisional|admission|admitting|admit|initial|working|referral|preliminary|casualty|differential|pre ?op(erative)?)( (provisional|clinical))?( diagnos[ie]s| dx| impression)s?( not final)?( (at|in|on|by|from) (the )?(emergency( (room|department))?|casualty|er|ed|admission|triage|arrival|entry))?$/,
    'provisional-diagnosis',
  ],
  [
    /^(casualty|triage|er|ed|paramedic|ambulance|referral) (note|notes|record|summary)s?.*$/,
    'provisional-diagnosis',
  ],
  [
    /^(list of )?(injur(y|ies)|injury (list|summary)|injuries (sustained|identified|found)|complications (during|of) (the )?(stay|admission))$/,
    'diagnosis',
  ],
  [
    /^((mode|mechanism|circumstances|manner|cause) of (the )?(injury|burns?|accident|trauma|fall)|mechanism)$/,
    'history',
  ],
  [
    /^(inpatient|ward|hospital|clinical)? ?(progress|stay)( on (the )?ward)?$|^summary of (the )?(stay|hospitali[sz]ation|admission)$|^inpatient (course|management|treatment)$/,
    'course',
  ],
  [/^maternal (history|details|data|information|risk factors)$|^(mother|mom|mum|maternal)$/, 'family'],
  [
    /^(active |current |chronic |computeri[sz]ed |electronic |e?hr |emr |master |summary |ambulatory |outpatient )*(problem|problems) list.*$|^(gp|pcp|referrer|referral|primary care) (summary|print ?out)$/,
    'problem-list',
  ],
  [
    /^((final|discharge|confirmed|established|clinical|secondary|other|additional|associated|comorbid|post ?op(erative)?|ed|visit|encounter|hospital|working final|complete|list of|clinic)( |$))*(diagnos[ie]s|dx|diagnoses list)( (list|at discharge|on discharge|at the time of discharge|final|(for |during )?this (visit|admission|stay|episode|encounter)|today|s))*$/,
    'diagnosis',
  ],
  [
    /^((list|summary) of )?(the )?(main |primary |all |relevant )?(diagnos[ie]s|problems)( (addressed|treated|managed|identified|and co ?morbidities))?( (in|at|on|for|of|during))?( (this|the))? (admission|stay|visit|hospitali[sz]ation|encounter|episode|attendance)$/,
    'diagnosis',
  ],
  [
    /^(name of (the )?(disease|illness)|disease|final|secondary|comorbidit(y|ies)|co ?morbidit(y|ies)|secondary diagnoses|final impressions?|active problems|problems|discharge problems|hospital problems|((final|overall|clinical|consultant) )?opinion)$/,
    'diagnosis',
  ],
  [
    /^(assess|assessment|assessments|impression|impressions|clinical impression|imp|a|a p|ap|medical reasoning|(final |discharge )?assessment( at discharge)?|assessment (and)? ?plan|impression (and)? ?plan|assessment recommendations?|mdm|medical decision making|plan and assessment|summary and plan|assessment summary|formulation|conclusions?)$/,
    'assessment',
  ],
  [
    /^(chief|presenting|present|main|reason|c c|cc|c o|pc|p c|complaints?|reason for (the )?(visit|admission|encounter|referral|consultation|attendance|presentation)|presentation|presenting (complaints?|problems?|symptoms?|history)|chief complaints?( and duration)?|referred (for|with)|why (was )?(he|she|they|the patient)? ?(was |were )?(admitted|came( in)?|seen)|indication|indications?( for (admission|procedure|surgery))?)( complaints?)?$/,
    'complaint',
  ],
  [
    /^(hpi|hpc|h p c|hopc|pc hpc|hx ?pc|(history|hx) of pc|bg|b g|(gynae|gyn|obs|menstrual|sexual|travel)( (and )?(gynae|gyn|obs))? (history|hx)|brief|in brief|brief hpi|h o present illness|hopi|history|h o|hx|interval|subjective|s|(brief |clinical |relevant |interval |interim |detailed )?(history|summary)( of)?( the)?( present| presenting| current)?( illness| complaints?| history)?|history of presenting? (illness|complaint)|(onc|oncolog(y|ic|ical)|cancer|tumou?r|disease|treatment) (history|hx|timeline|summary|course)|case summary|clinical details|(clinical|narrative) (narrative|summary)|narrative|story|((clinical|case|doctors?|discharge) )?notes|(case|clinical|brief) details|circumstances (leading to|of) (the )?admission|events leading to (the )?admission|antenatal( history)?|obstetric history|background|(collateral|informant|additional|further)( history| information)?|information (obtained|gathered|received|from)\b.*|informants?)$/,
    'history',
  ],
  [
    /^((brief |hospital |clinical |post ?op(erative)? |ward |icu |ed |treatment |operation (and )?|in hospital )*(course|stay|progress|management)( (in|during|of|on)( the)?( hospital| ward| stay| icu| admission| treatment)*)?( and (treatment|management|outcome))?|treatment given|treatment and (events|course|progress|outcome|response)|hospital summary|narrative|discussion|progress notes?|events|afterwards|subsequent (course|events)|recovery|(post ?op(erative)? |hospital )?day|pod|after (the )?(operation|surgery|theatre|delivery|procedure)|since (the )?(operation|surgery)|post ?natal|postpartum|(labou?r( and)? )?delivery|labou?r|intrapartum|antepartum|psychiatry.*|nephrology|neurology|cardiology|cardiac|deficits|clinical course|summary of (hospitali[sz]ation|admission|stay)|(hospital )?course by (problems?|systems?|diagnos[ie]s|issues?)|problem based course)$/,
    'course',
  ],
  [
    /^(pmh|pmhx|psh|pshx|past|phx|past h o|past (medical|surgical|medical and surgical|history|psychiatric|obstetric)( and surgical)?( history| hx)?|(previous|prior|other|significant|known) (medical |surgical )?(history|illness(es)?|conditions)|medical history|surgical history|risk|risk (history|assessment|summary)|forensic( history)?|chronic( conditions| problems| illness(es)?)?|k c o|known case of|medical background|past ocular history|poh|pohx|pmh psh|(problems|diagnoses) (inactive|resolved|past)|(inactive|resolved|past|previous) (problems|diagnoses)( list)?|systemic( illness(es)?| diseases?| history| conditions)?|general (health|medical history|history))$/,
    'past',
  ],
  [
    /^(fh|fhx|fam hx|family|family h o|family (medical )?(history|hx)|family contacts|family( and|&)? social( history)?|f h)$/,
    'family',
  ],
  [
    /^(sh|shx|social|social( and)? (family )?(history|hx)|personal( and social)? (history|h o)|personal|habits|lifestyle|occupation(al history)?|addictions?|smoking|tobacco|alcohol|substance use|tobacco use|smoking status|smoking history)$/,
    'social',
  ],
  [
    /^(allerg(y|ies)|drug allerg(y|ies)|allerg(y|ies) (and )?(intolerances?|reactions?|adverse reactions?)|adverse (drug )?reactions|known allerg(y|ies)|nkda|allergic history|intolerances)$/,
    'allergy',
  ],
  [
    /^((current|present|home|discharge|d c|dc|admission|regular|pre ?admission|outpatient|active|ongoing|new|usual|repeat|chronic|long ?term|maintenance|routine|take home|pta) ?)*(meds?|medications?|medicines?|drugs|drug history|drug chart|drug list|treatment|prescriptions?|rx)( (list|(on|at|upon|for|prior to|before|to) (the )?(admission|discharge|transfer|arrival|home|d c|dc|take home|go home)|advised|prescribed|given|reconciliation|to continue|changes))*$/,
    'medication',
  ],
  [
    /^(dhx?|d h|drug hx|(reg|regular|repeat|acute) (rx|meds?|medications?)|repeats)( allerg(y|ies))?$/,
    'medication',
  ],
  [
    /^(rx|r x|treatment (on|at) discharge|treatment advised|advice on discharge rx|dmards|inhalers|immunosuppress(ion|ants)|immunosuppressive (drugs|therapy|regimen)|anticoagulants?|antidiabetics|prescribed|to take home|ttos?|ttas?|on)$/,
    'medication',
  ],
  [
    /^(ros|review of systems|systems review|systemic (review|enquiry|inquiry)|ros template|systems enquiry)$/,
    'review-of-systems',
  ],
  [
    /^(o e|oe|pe|ex|exam|(video|telephone|remote) (assessment|exam(ination)?)|on (examination|exam|arrival)|((general|physical|systemic|local|clinical|discharge|admission|neurological|mental status|mental state|mse|ocular|breast|abdominal) ?)+(exam(ination)?|findings)( (on|at) (admission|discharge|presentation))?|examination( on admission| at discharge| findings)?|vitals?( signs)?|objective|o|discharge exam( and labs)?|vital signs|general condition|slit lamp( exam\w*)?|anterior segment|fundus( exam\w*)?|va|visual acuity|iop|laryngoscopy|otoscopy|dermoscopy|head|neck|chest|abdomen|abdo|cvs|rs|cns|p a|heart|lungs|skin|extremities|heent|neuro|psych|msk|general)$/,
    'exam',
  ],
  [
    /^(((pertinent|significant|relevant|key|recent|last|latest|initial|admission|discharge|baseline|repeat|routine|blood|ed|er|todays?) )*(results?|reports?|tests?|investigations?|labs?|bloods|laborator(y|ies))( (results?|reports?|data|values?|findings|investigations?|summary|done|today|now|adm|am|pod|at|on|from|before|this|the|admission|discharge|d c|dc|arrival|presentation|transfer|pcp|gp|ed|clinic|morning|week|visit|day))*|data|studies|biochemistry|haematology|hematology|microbiology|cultures?|serology|flowsheet)$/,
    'lab',
  ],
  [
    /^(imaging|radiology|x ?rays?.*|xr.*|ct.*|cta.*|mri.*|mrcp|usg.*|us|ultrasound.*|echo(cardiogram)?|d echo|2d echo|ecg.*|ekg.*|cxr.*|chest x ?ray|doppler|endoscopy|ugi scopy|colonoscopy|angiograph?y|cag.*|eeg|emg|pathology|histopathology|hpe|biopsy|oct|scan.*|dexa|pet.*|tte|tee|pft|spirometry|mammogram|stress test|tmt|holter)$/,
    'imaging',
  ],
  // What came of the illness is told there, with its signs; the list of diagnoses stands elsewhere.
  [/^complications?$/, 'course'],
  [/^post ?op(erative(ly)?)?( (period|phase|recovery|events?|problems?|complications?))?$/, 'course'],
  [
    /^(procedures?( (performed|done|details|notes?))?|operations?( (performed|done|notes?|details|findings))?|operative (procedures?|notes?|findings|details)|surgery( (performed|done|details))?|surgeries|interventions?|op notes?|op findings|intra ?op(erative)? findings|procedures? and treatment|anaesthesia|anesthesia)$/,
    'procedure',
  ],
  [
    /^((discharge |patient |follow ?up |home |standard |general |special |diet |activity )*(instructions?|advice|education|advise|recommendations?|teaching|precautions)( (on|at) discharge| standard| to (family|patient|carers?).*)?|follow ?up( (plan|instructions?|advice|appointments?|care))?|follow|p|plan|plans|plan of care|medical treatment|additional (testing|workup|work up)|specialist referrals?|patient education and counsel(l)?ing|counsel(l)?ing|specific testing|lab orders?|orders|disposition|review|when to (call|return|seek).*|return precautions?|return (if|for|to).*|call.*|sos|report (to|if|immediately).*|red flags|warning signs|safety net.*|next (visit|appointment)|urgent care.*|emergency (contact|advice)|diet|activity|discharge plan|to do|pending( results| labs)?|goals|f u|mx( plan)?|ice|ideas concerns( and)? expectations|(gp|pcp|for the gp) actions?|actions? for (the )?(gp|pcp)|(requests?|information) (to|for) (the )?gp)$/,
    'instruction',
  ],
  [
    /^(condition|status|condition (at|on) discharge|resus(citation)? status|escalation status|ceiling of care|general condition (at|on) discharge|state at discharge|(at|on) discharge|discharge (condition|status)|code status|goals of care|discharge weight)$/,
    'condition',
  ],
  [
    /^(health|preventive|preventative) (maintenance|care|health)( .*)?$|^(patient )?(handouts?|leaflets?|information (sheets?|leaflets?)|educational materials?|printed information|resources)( (printed|given|provided|issued|shared|sent))?$/,
    'instruction',
  ],
  // The paper on which names stand that nobody gave to the patient.
  [
    /^([a-z]+ ){0,4}(protocol|order ?sets?|checklists?|templates?|bundle|standing orders?|smart ?(phrase|text|set)s?|macro|red box|warning card|advice card|safety card|prompts?|pick ?list|drop ?down)( (prechecked|default|standard|unedited))?$/,
    'instruction',
  ],
  [/^(baby|baby (boy|girl)|newborn|neonate|infant|baby details|newborn details)$/, 'newborn'],
];

/** A list that somebody else wrote, or nobody looked at: what holds of it the note says again. */
const copiedList =
  /^(copied|copy|imported|carried|auto ?populated|unverified|unreconciled|legacy|inherited|pulled)( (forward|over|in|from.*))? ?((problems?|diagnos[ie]s|active|old)?( (problems?|diagnos[ie]s))? ?list.*|(past )?(medical )?(history|hx|pmh|conditions))$/;

/** What a heading says in brackets of such a list. */
const ofAnother =
  /\b(copied|pasted|carried|pulled|imported|outside|external|unverified|unreconciled|not (re)?(reconciled|verified|reviewed|updated|confirmed)|(auto|system|computer|machine) ?(populated|generated)|stale)\b/;

const kinds = new Map<string, SectionKind | null>();
/** Headings come again in every note; names and list items do not, so the memory is bounded. */
const mostKinds = 5_000;

/** Kind of a heading, or null when the table knows no such heading. */
export const headingKind = (heading: string): SectionKind | null => {
  if (heading.length > 90) return null;
  let kind = kinds.get(heading);
  if (kind === undefined) {
    kind = readKind(heading);
    if (kinds.size >= mostKinds) kinds.clear();
    kinds.set(copyOf(heading), kind);
  }
  return kind;
};

/** The words of a heading without numbers, dates and punctuation. */
const plainWords = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/\d+(st|nd|rd|th)?\b/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[^a-z]+/g, ' ')
    .replace(/\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(am|pm|hrs?)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const kindOfWords = (plain: string): SectionKind | null =>
  headingPatterns.find(([pattern]) => pattern.test(plain))?.[1] ?? null;

const readKind = (heading: string): SectionKind | null => {
  const plain = plainWords(heading.replace(/\([^)]*\)/g, ' '));
  if (plain === '' || plain.length > 60) return null;
  const [, aside = ''] = /\(([^)]*)\)/.exec(heading) ?? [];
  // "Problem list (carried forward)"
  if (copiedList.test(plain)) return 'provisional-diagnosis';
  const kind = kindOfWords(plain);
  if ((kind === 'problem-list' || kind === 'diagnosis') && ofAnother.test(plainWords(aside)))
    return 'provisional-diagnosis';
  if (kind !== null || !plain.includes(' and ')) return kind;
  // "Course and opinion" is headed by what it begins with.
  const parts = plain.split(' and ').map(kindOfWords);
  return parts.includes(null) ? null : (parts[0] ?? null);
};

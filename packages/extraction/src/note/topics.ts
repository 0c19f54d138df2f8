import { mayTrigger } from '../assertion/trigger-words.ts';
import { beginsName, drugClassOf } from '../coding/drugs/drug-classes.ts';

/**
 * Words without which a rule has nothing to read: what a sentence speaks of is known from its words before any expression
 * runs over it. A pattern has to hold for one word at least of whatever the rule reads; it may hold for more.
 */
const patterns = {
  tobacco:
    /^(?:smok|exsmok|tobacco|cigar|bidi|beedi|quit|packs?$|ppd$|khaini|gutk?ha|tambaku|zarda|mawa$|snuff|chew)/,
  poison:
    /^(?:poison|over|od$|toxic|ingest|consum|swallow|drank|intoxic|took$|taken$|suicid|parasuicid|self|harm|deliberate|(?:un)?intention|accident|mistake|inadvert|unknowing|assault|forc|homicid|given$|dsh$|life$|kill|die$|tabs?$|tablets?$|caps?$|capsules?$|pills?$|ml$|strips?$|grams?$|g$)/,
  revascularization:
    /^(?:ptca|pci|angioplast|poba|stent|des$|bms$|coronary|cabg|avr|mvr|valve|replacement|replaced$|arthroplast|aicd|icd$|crt|defibrillator|pacemaker|ppm$|cardioverter|thr$|tha$|tkr$|tka$|total$|transplant|allograft|lrkt$|ddkt$|ldlt$|olt$|bmt$|asct$|h?sct$|pbsct$|stem|tx$|corneal$|keratoplast|dsaek$|dmek$|dalk$|tavi$|tavr$|bioprosth|tissue$|porcine$|bovine$|t?evar$|endovascular$|shoulder$)/,
  event:
    /^(?:bit|bite|bitten|fell|fall|falling|slip|slipp|tripp|stumbl|rolled|cut|sliced|lacerat|knife|stepped|caught|crushed|jammed|slammed|shut|lift|moving|carrying|hot|boiling|spill|splash|burn|scald|punched|kicked|beaten|assaulted|dog|cat|rta|rtc|mvc|mva|road|accident|collid|collision|crash|hit|struck|knocked|run$|skid|overturn|lost|flame|thrown|handlebars?|horse|monkey|stove|crossed|rear|head|came|cyclist|motorcyclist|driver|fire|caught|stove|jump|height$|ignit|alight$|burst|blast|explo|degree$|thickness$|clw$|gash|punctur|stab|split$|incised$|gunshot|gsw$|shot$|tackle|helmet|boned$|t-?boned$|side-?swip|swiped$|broadsided|collided$|sting|stings$|stung|envenom|snakebite|bites$)/,
  vaccine:
    /^(?:vaccin|immuni[sz]|flu$|influenza|booster|shots?$|tdap|dtap|td$|tdvax|mmr|shingrix|prevnar|pcv|ppsv|pneumovax|gardasil|hpv|hep|varicella|ipv$|hib$|rotavirus|menacwy|tetanus|rabies|typhoid|covid)/,
  risk: /^(?:risks?$|complications?$|side$)/,
  year: /^(?:19[5-9]\d|20[0-4]\d)$/,
  removal:
    /(?:ectom(?:y|ies)$|^(?:removed$|taken$|resected$|hartmann|tah$|bso$|bka$|aka$|tma$|amputat|resection|bypass|bariatric|sleeve$|band(?:ed|ing)?$|tubal|vasectomy))/,
  compliance:
    /^(?:stopp|discontinu|omitt|skipp|miss|quit|ran$|run$|running|not$|poor|partial|irregular|non|compli|adher|leaving|afford|unable|pay$|off$|taking$|skip|ration|stretch|cut|went$|left$|forget|forgot|halv)/,
  /** A number, or a result in words. */
  value: /^[\d+-]|^(?:positive|negative|non|reactive|nonreactive|detected|not|sterile|no|grew|ve)$/,
  /** How far a pregnancy is, or a birth. */
  gestation:
    /^(?:pog$|ga$|c$|gestation|ega$|pregnan|deliver|births?$|gravid|iup$|w$|w\d|wk|week|live|living$|single|both$|twin|alive|viable|still|fresh$|macerated$|male$|female$|girl|boy|baby|infant|newborn|neonate|son$|daughter|child|s(?:v|nv)d$|ns?vd$|ft[nv]d$|ptvd$|ls?[ctu]*cs$|e[ml]cs$|ca?es[ae]r|c?section|forceps|vacuum|ventouse|vaginal|instrumental|assisted|breech|operative|[89]$|[1-4]\d|40$)/,
  /** A cause, and what it may have done. */
  cause:
    /^(?:due|secondary|caused|because|related|induced|associated|attribut(?:ed|able)|put|ascribed|blamed|reaction|precipitated|provoked|brought|effects?|owing|sec|triggered|driven|account|resulting|result|consequence|[dsr]\/t|2\/2)$/,
  /** At what age something was (assertion/past-date.ts). */
  age: /^(?:at|when)$/,
  /** Units of moles, and what is measured in them or not. */
  moles: /^(?:[µu]mol|glucose|h(?:ae)?moglobin)/,
  /** Blood that came of an operation (postprocedural.ts). */
  bleeding: /^(?:ha?emorrhag|bleed|ha?ematom)/,
  /** What a planned stay was for (planned-stays.ts). */
  planned: /^(?:colostom|ileostom|hartmann|mastectom|salpingo|oophorectom|donor)/,
  /** What a few words mean beside a known condition (told-beside.ts). */
  beside:
    /^(?:m?hd|pd|c?apd|crrt|(?:ha?emo)?dialysis|chemo|cycles$|radiation$|radiotherap|xrt$|neutropeni|ileus|laparoscop|hospital|nosocomial|hap|hcap|urin|retention|aur|oxygen$|o2$|ltot$|concentrator|l$|missed$|skipp|did$|esbl$|extended|vasospasm|dm|t2dm|diabet|penicillin|penidure|pen$|antibiotic|prophyla|benzathine|warfarin|coumadin|acitrom|apixaban|rivaroxaban|dabigatran|heparin|anticoagul|doac|noac|bleed|ha?emorrhage|ich$|sdh$|catheter|ca$|cauti|organ$|post|retention|tkr|thr|pseudo|aneurysm|iatrogenic|acute$|pancreatitis|puncture|access|fell$|fallen$|falls?$)|icd/,
  /** A neoplasm by its kind (coding/neoplasms/mentions.ts). */
  neoplasm:
    /oma(?:s|ta)?$|n[ae]e?v(?:us|i)$|^(?:adenoca|scc$|bcc$|cancer|squamous$|situ$|intra(?:ductal|epidermal|cystic)$|neoplas|benign|behavio|lentigo|bowen|fibroid|dermoid|papillo|polyp|tumou?r|erythroplas|carcinoid|intraepithelial)/,
  /** A fistula or graft for dialysis (dialysis-access.ts). */
  access: /^(?:av[fg]$|fistula|grafts?$|access$)/,
  /** Something in an orifice or airway (injuries/foreign-bodies.ts). */
  foreign:
    /^(?:foreign$|fb$|pea-?nut|nuts?$|ground-?nut|betel|supari$|beads?$|buttons?$|coins?$|batter|magnet|pins?$|seeds?$|beans?$|meat$|food$|fish|bone$|toy$|pearl)/,
  /** Broken ribs (ribs.ts). */
  rib: /^ribs?$/,
  rehabilitation: /^rehab/,
  /** A bone that broke where a disease had weakened it (injuries/pathological.ts). */
  pathological: /^path(?:ological|ologic|o)?$/,
  /** How a stay began (reason-for-stay.ts). */
  admission: /^(?:re)?admi(?:tted|ssion)|^(?:brought|transferred)$/,
  /** When or where something arose, where it did in hospital (arisen-in-hospital.ts). */
  arisen:
    /^(?:hospital|ward|icu|ventilator|nosocomial|day|night|pod|post|stay|admission|course|recovery|while$|whilst$|then$|subsequently$|later$)/,
  contraception:
    /^(?:mirena|kyleena|liletta|paragard|lng|ius$|iuc?d|copper|cut?$|coil|nexplanon|implanon|jadelle|contracept|depo|dmpa|oral$|combined$|ocps?$|cocs?$|pops?$|pills?$|mini|emergency$|morning|family|post|six$|6$|check)/,
  spread: /^(?:metasta|mets$|secondaries$)/,
  /** What a patient was told about (assertion/telling.ts). */
  telling:
    /^(?:talk|spoke$|chat|discuss|explain|warn|caution|counsel|educated$|informed$|reminded$|mentioned$|touched$|went$|gone$|sheets?$|leaflet|handout|booklet|pamphlet|brochure|print|precautions$|guidance$|flags?$|safety|advice$|hazards$|side|watch|look|worr|when$|ask|read$|heard$|ring$|call$|phone$|telephone$|contact$|alert$|notify$|report$|return$|come$|back$|go$|seek$|attend$)/,
  /** What a patient is to come back for (assertion/assert.ts). */
  advice: /^(?:return|rtc|come|call|go|er|ed|a|999|911|back|seek|should)$/,
  /** A sentence that takes back the one before it (assertion/verdicts.ts). */
  withdrawal:
    /^(?:no$|not$|none$|neither$|nothing$|little$|negative|excluded|ruled$|disproved|wrong|error|untrue|false|considered$|clean$|normal$|clear$)/,
  /** What denies a word that stands again behind it (assertion/verdicts.ts). */
  denial: /^not?$/,
  /** What denies the verb of a clause, and the verbs of what could be (assertion/predicates.ts). */
  negation: /n['’]t$|^(?:not|never|nowhere|neither|cannot)$/,
  modal: /^(?:would|could|might|may|can|ought|should|seem|appear|looks|looked|sounds|sounded)/,
  /** What grew (coding/infections/organisms.ts). */
  culture: /^(?:gr[eo]w|cultur|c$|isolate|swab|yielded$|pus$|aspirate$|tissue$|fluid$|msu$|bcs?$)/,
  /** Two bones that break together (coding/injuries/both-bones.ts). */
  bothBones: /^(?:bones?$|bb(?:forearm|fa)?$|tibia$|radius$)/,
  /** One that strikes an entry off (assertion/verdicts.ts). */
  struck:
    /^(?:struck$|crossed$|scored$|taken$|de(?:list|label|$)|label|rescinded|retracted|disproved|refuted|removed|deleted|withdrawn|retired|dropped|incorrect|erroneous|untrue|inaccurate|mistake|error)/,
  /** Names of months (assertion/past-date.ts). */
  month: /^(?:jan|feb|mar|apr|may$|jun|jul|aug|sep|oct|nov|dec|last$|spring$|summer$|autumn$|fall$|winter$)/,
  /** What is called after an illness (assertion/named-after.ts). */
  research:
    /^(?:study|trial|registry|cohort|biobank|consortium|survey|substudy|arm$|randomi|enrol|recruit|volunteer|participa|protocol)/,
  /** A finding that nobody looked for or took up (coding/admit/incidental.ts). */
  incidental:
    /^(?:incidental|passing$|nothing$|no(?:t|ne|ted)?$|nil$|without$|intervention$|treatment$|action$|follow|concern$|insignifican|significan|(?:ir)?relevan|acted$|consequence$|alone$|left$|(?:un)?treat|also$|addition|findings?$|variants?$|normal$|physiolog|harmless$|innocent$|immaterial$|unimportant$|clinical|expected$|age$|reassur|worry$|bother$|trouble$|ignored?$|disregard|mentioned$|remark$|below$|under$|needs?$|requir|warrants?$|wants$|trac|trivial$|tiny$|minimal$)/,
  /** Harm that somebody did to himself or herself (coding/mental/past-attempts.ts). */
  attempt: /^(?:suicid|overdoses?$|ods?$|attempts?$|dsh$|self$|cutting$|nssi$)/,
  /** Diabetes, whose type may stand behind it (coding/combine/diabetes-type.ts). */
  diabetes: /^(?:dka$|diabet|ketoacidosis$|iddm$|dm$)/,
  /** What somebody else called it (assertion/attributed.ts). */
  label:
    /^(?:files?$|charts?$|notes?$|records?$|letters?$|papers?$|list|slip$|packet$|summary$|form$|sheet$|card$|label|tag|impression$|diagnosis$|request$|code|pre|booked$|consented$|typed$|treated$|managed$|covered$|told$|charted$|documented$|entered$|recorded$|queried$|sent$|referred$|transferred$|billed$|flagged$|carried$|brought$|sa(?:y|id)|think|claim|believ|insist|state|called$|wrote$|put$|dictated$|copied$|pasted$|pulled$|imported$|ticked$|checked$|written$|filed$|scanned$|clicked$|selected$|auto|diagnosed$|mentioned$)/,
  /** Whose it is, where a pronoun says so (assertion/pronouns.ts). */
  pronoun: /^(?:she|he|her|his|hers|herself|himself)$/,
  obstetric:
    /^(?:ante|deliver|gestation|labou?r|primi|multi|gravida|lmp|edd|g\d|ls?tcs|lscs|trimester|pregnan|fo?et(?:us|al)|induc|iol$|cs$|ca?es[ae]r|c?section$|iup$|mfm$|pp?rom$|tolac|vbac|svd$|ftnd|hellp|gdm$|post|puerper)/,
} as const;

/** `drug`: the name of a drug, or the first word of one; `trigger`: a word of what turns an assertion. */
type Name = keyof typeof patterns | 'drug' | 'trigger';

const names: readonly Name[] = [...(Object.keys(patterns) as (keyof typeof patterns)[]), 'drug', 'trigger'];
const mostTopics = 64;
if (names.length > mostTopics) throw new Error(`No more than ${mostTopics} topics have a bit.`);

/** A subject, by the number of its bit. */
export type Topic = number & { readonly _topic: unique symbol };

export const topics = Object.fromEntries(names.map((name, bit) => [name, bit])) as Readonly<
  Record<Name, Topic>
>;

/** Subjects that a word, a sentence or a note belongs to: two sets of 32 bits. */
export interface Topics {
  readonly low: number;
  readonly high: number;
}

export const noTopics: Topics = { low: 0, high: 0 };

export const holdsTopic = ({ low, high }: Topics, topic: Topic): boolean =>
  ((topic < 32 ? low : high) & (1 << (topic & 31))) !== 0;

/** The subjects that a word in lower case belongs to; most words belong to none. */
export const topicsOf = (lower: string): Topics => {
  let [low, high] = [0, 0];
  const add = (topic: Topic): void => {
    if (topic < 32) low |= 1 << topic;
    else high |= 1 << (topic & 31);
  };
  if (drugClassOf(lower) !== undefined || beginsName(lower)) add(topics.drug);
  if (mayTrigger(lower)) add(topics.trigger);
  for (const [name, pattern] of Object.entries(patterns) as [keyof typeof patterns, RegExp][])
    if (pattern.test(lower)) add(topics[name]);
  return low === 0 && high === 0 ? noTopics : { low, high };
};

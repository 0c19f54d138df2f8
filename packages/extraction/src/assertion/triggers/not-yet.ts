import { all, type Trigger } from './phrases.ts';

/**
 * What is spoken of and not had: return precautions and conditions after the hypothetical triggers of ConText and its "potential
 * improvements"; advice, screening, prevention,
 * side effects and plans.
 */

const told =
  '(warned|cautioned|counseled|counselled|educated|instructed|informed|advised|taught|briefed|reminded)';
const whom = '(|him|her|them|patient|the patient|pt|parents|family|mother)';
const about = '(of|about|regarding|on|re|against|concerning)';
const teaching =
  '(education|information|leaflet|handout|booklet|brochure|teaching|literature|counseling|counselling|advice|guidance)';
const seek =
  '(|return|come back|come|call|call 911|call us|report|present|seek help|seek care|go to the er|go to the ed|go to the emergency department|return to the ed|return to the er|return to the emergency department)';
const modal = '(could|can|may|might|would|will|to)';
const brings =
  '(lead to|cause|result in|be followed by|end in|carry|bring|progress to|trigger|precipitate|provoke|be complicated by|develop|predispose to|bring on|bring about|induce|give rise to|increase the risk of)';
const event = '(occur|develop|happen|ensue|arise|follow|result)';
const looked =
  '(screening|screen|screened|surveillance|monitor|monitoring|monitored|watch|watched|watching|observed|observing|look|looking|hunt|search|searching|observe|observation|vigilance|test|tests|testing|tested|examined|scanned|scan|image|biopsy|aspirate|imaged|swabbed|biopsied|cultured|explored|check|checked|checking|evaluated|evaluation|assess|assessed|assessing|assessment|alert|look out|eye out)';
const fear =
  '(worried|afraid|fears|fearful|anxious|concerned|thinks|thought|believes|convinced|sure|certain|wonders|asks|asked|asking|feels)';

const ahead: readonly Trigger[] = [
  ...all('hypothetical', 'forward', [
    '(wonders|wondering|questions|questioning|asks|asked|asking) (if|whether)',
    '(asks|asked|inquires|inquired|enquires|enquired|read|reading|googled|wondering) about',
    `${fear} (|that) (he|she|they|this) (has|have|had|might have|may have|could have|might be|may be|could be)`,
    '(worried about|(worried|worries|alarmed) (me|us|the ward|the team|the family|his family|her family|the staff) about|afraid of|fear of|fears|anxious about|worry about)',
    '(worried|worries|anxious|concerned|scared|afraid|frightened|fearful) (re|regarding|over|abt)',
    '(scared|frightened|terrified|petrified|worried) (of|about)',
    `${fear} it (is|was|might be|may be|could be)`,
    `${told} ${whom} ${about}`,
    `${teaching} (about|on|regarding|for|re)`,
    '(side|adverse) (effect|effects) (of|such as|including|include|like)',
    '(anticipatory guidance|googled)',
    '(|patient) (education|information|handout) :',
    `(advice|instructions|precautions|rules|handout|leaflet|booklet|sheet|information|counselling|counseling|education|teaching|explained|discussed|counselled|counseled|warned|told) (|given|provided|issued|supplied|reviewed|printed|today) (:|-|list|lists|listing|covers|covering)`,
    '(aware|understands|knows|knows that|aware that|aware of|aware of the chance of|understands that|told what|told about|knows about)',
    '(worry|worries|worried|fear|fears) (was|were|is)',
    '(outbreak|cases|epidemic|cluster) of',
    '(talking|talked|spoke|spoken|speaking) about',
    '(told|asked|knows|agreed) (|him|her|them) to (report|call|ring|return|come back|come in|seek help|watch)',
    '(self exam|self examination|skin check|exam|self check) for',
    '(explained|discussed|mentioned) (the|a) (possibility|risk|chance) of',
    // A first impression is over when the note is written; "initially diagnosed with" and "treated for" tell what was had.
    '(initially|originally|at first|first|provisionally|previously) (thought|felt|believed|suspected|presumed|assumed|considered|labelled|labeled|called|read|noted|charted|reported|interpreted|flagged) (|elsewhere|before) (|to be|to have|to represent|as|as having)',
    '(initially|originally|at first|first|provisionally) (treated as|diagnosed as|managed as|misdiagnosed as|attributed to|ascribed to)',
    '(a person|someone|anyone|anybody|people|persons|individuals|patients|those|women|men|children) with',
    '(if|in case of|in case|in the event of|unless|when|lest|to see whether|in the setting of any|were there to be|had there been)',
    `${seek} (if|for|with any|immediately for)`.replace('(|return', '(return'),
    '(come back immediately|come to|report immediately|report to|return to|seek|go to)',
    '(talk|chat|consent) :',
    '(claims|claiming|alleges|alleging|purports|purporting) (|to show)',
    '(supposed|purported)',
    'should (you|he|she|they|there|the patient|pt) (|be|have|develop|notice|experience|show)',
    '(signs|warning signs|symptoms) of',
    '(sent|dexa|dxa|mammogram|mammography|serology|serologies|titers|titres|antibodies) for',
    '(warning|caution) (about|of|on|regarding)',
    '(risk|risks|danger|chance|risk factor|risk factors) (of|for)',
    '(predispose|predisposes|predisposed|predisposing) (|him|her|them|the patient) to',
    `${modal} ${brings}`,
    '(to|and) (prevent|avoid|protect against)',
    '(ward|wards|warding|fend|fends|fending|stave|staves|staving|head|heading|hold|holding|keep|keeps|keeping) off',
    'how to (treat|manage|spot|handle|prevent|avoid|recognise|recognize|detect|respond to|deal with|look out for)',
    '(in case of|should there be|against the day of|for fear of|lest there be)',
    '(prevention of|avoidance of|avoid|avoiding|prophylaxis|prophylactic|prophylaxis (for|against|of))',
    `${looked} (|test|tests|study|mammogram|mammography|colonoscopy|endoscopy|ct|mri|ultrasound|echo|scan|scans|bloods|smear) (|ordered|booked|arranged|due|done|requested|offered|scheduled|planned) for`,
    '(vaccine|vaccination|vaccinated|immunized|immunised|immunization|immunisation) (|for|against)',
    '(scheduled|planned|listed|booked|consented|due|waiting list) for',
    '(list|listed) (him|her|them) for',
    '(list for|on the list for|candidate for|awaiting|await|advised to)',
    '(wants|wishes|would like|thinking about|plans|planning)',
    '(going|likely going|planning|plans|about|due|set|hoping|hopes|wants|wishes|waiting|elects|elected) to (undergo|have|get|receive)',
    '(will|would|may|might) (|likely|eventually|probably|soon) undergo',
    '(support group|guideline|guidelines|order set|protocol|pathway|bundle|checklist|template|sticker|policy|algorithm|audit|consent form|alert) for',
    '(had this been|had it been|were this|were it|if this were|if it were)',
    'what (was|were|had been) (called|labelled|labeled|taken for|taken as|thought to be|read as|diagnosed as|coded as|put down as|put down to)',
    'what (looked|seemed|appeared|passed) (like|for|to be)',
    '(ehr|emr|computer|software|system|tool|alert|popup|pop up|algorithm|payer|insurer|coder|coders|cdi) (suggests|suggested|asks to confirm|asked to confirm|flags|flagged|prompts|prompted|proposes|queries|queried|asks about)',
    '(read|called|labelled|labeled|interpreted|flagged) (by|on|off) (the|a|our) (machine|monitor|computer|software|algorithm|device|watch|ecg|ekg) as',
    '(the|a|our) (machine|computer|software|algorithm|device|watch) (read|called|calls|reads|said|says) (|it|this|them)',
    '(teaches|lectures|writes|researches) (|about|on)',
    // "The intern raised a clot": who raises an illness asks about it.
    '(intern|resident|registrar|sho|junior|trainee|student|team|teams|nurse|nurses|nursing|ed|er|casualty|triage|radiologist|radiology|physio|dietitian|pharmacist|consultant|gp|doctor|physician|surgeons|neurology|cardiology|family|parents|daughter|son|they|we|i) (|had|has|have|also|first|then|initially) raised (|the possibility of|the question of|a question of|concern for|concerns for|concern of|concerns of|concerns about|suspicion of|a suspicion of)',
    // "The referrer had queried cellulitis": in the pluperfect a suspicion is over.
    'had (|initially|first|originally|also) (suspected|queried|questioned|considered|entertained)',
    '(braced|bracing|braces|prepared|preparing|readied) (|ourselves|him|her|them) for',
    '(mattress|stockings|heparin|enoxaparin|clexane|dalteparin|tinzaparin|fondaparinux|boots|pumps|cover|shield|insurance|guard|safeguard) against',
    '(|initial|first|early) (list of possibilities|possibilities|list of suspects) (ran to|ran from|included|includes|were|extended to|held)',
    '(had|has|have|put|puts|marked|got|wrote) (him|her|them) down (for|as|with)',
    '(outside|referral|referring|initial|first|ed|er|casualty|clinic|peripheral|local|earlier|old) (film|scan|ct|x ray|xray|cxr|mri|ultrasound|usg|report|smear|slides|biopsy|ecg|ekg|echo) (|was|were|had been) (read|reported|called|interpreted) (|out) as',
    '(two week wait|2 week wait|2ww|urgent suspected cancer|fast track) (|referral|clinic) for',
    '(theoretical|theoretically|hypothetical|hypothetically)',
    '(precautions)',
  ]),
  // "Toyed with heart failure", "mulled over lupus": verbs of an idea, with what it was about beside them.
  ...all(
    'hypothetical',
    'forward',
    [
      '(toy|toyed|toying|flirt|flirted|flirting|dally|dallied|dallying|played|playing|grappled|wrestled) with (|the idea of|the thought of|the notion of)',
      '(mull|mulled|mulling|ponder|pondered|pondering|contemplate|contemplated|contemplating|brooded|agonized|agonised|speculated|speculating) (|over|about|on|upon)',
      '(chased|chasing|hunted|hunting|went|gone) (for|after)',
      '(chased|chasing|pounced on|pounced upon|jumped to|jumped at|leapt to|raced to)',
      '(ready|inclined|tempted|quick|eager|keen) to (believe|think|think of|blame|suspect)',
      '(spectre|specter|ghost|prospect|threat|rumor|rumour|rumors|rumours|shadow) of',
      'to mean (|that)',
      '(mistook|confused) (|it|this|that|them) (for|with)',
      'the (word|phrase|sticker|banner|wording) (|of)',
    ],
    { reach: 1 },
  ),
  // "First impression in the labour room was TTNB": a first one is followed by another.
  ...all(
    'hypothetical',
    'forward',
    [
      '(first|initial|earliest|original|early) (impression|thoughts|suspicion|hunch|guess|label|call)',
      '(initial|earliest|original|early) (thought|read)',
    ],
    { reach: 8 },
  ),
];

const noun =
  '(bloods|labs|profile|panel|assay|assays|genotype|genotyping|sequencing|gene|mutation analysis|test|tests|testing|serology|serologies|antibody|antibodies|igm|igg|rna|antigen|culture|cultures|pcr|swab|titre|titer|screen|screening|surveillance|series|films|prevention|hazards|protocol|clinic|ward|unit|pathway|bundle|score|scores|criteria|vaccine|vaccination|vaccinated|immunization|risk|risks|order set|guideline|guidelines|support group|awareness|calculator|shot|shots|jab|jabs|immune|immunity|titers|titres|scare|phobia|hotline|helpline|charity|opd|department|dept|camp|registry|trial|study|cohort|project|research|alert|query|bpa|checklist|template|questionnaire|lecture|seminar|webinar|flag|rating|inventory|scale|scales|quotient|educator|specialist|foundation|society|association|app|website|toolkit|stockings|poster|magazine|volunteer|volunteers|fundraiser|workshop|helpdesk|calculators|banner|popup|fundraising)';

const behind: readonly Trigger[] = [
  // In the past tense a suspicion is over: what came of it is said elsewhere.
  ...all('hypothetical', 'backward', [
    '(was|were) (considered|suspected|queried|looked for|raised|entertained|thought of|questioned|debated)',
    '(considered|suspected) (at first|initially|on|because|but)',
    '(is|are) (uncommon|rare|unusual|common|very rare|very uncommon)',
    '(was|were) (on|high on) (my|our|the) (list|differential|radar|mind|minds)',
    'crossed (our|my) (mind|minds)',
    '(suspected|mooted) (|first|initially) (at|by|in|from) (|an|the|another|some) (outside|other hospital|referring hospital|referrer|local doctor|local hospital|peripheral hospital|ed|er|triage|casualty|gp|trainer|coach|physio|nurse|ambulance|crew|school|app|optician|pharmacist|previous clinic|private clinic)',
    '(code|alert|call|activation|team|bleep) (|was) (cancelled|canceled|called off|stood down|deactivated)',
    '(queried|questioned|wondered about|thought of|raised|mooted|debated) (in|back in|last|many|some|a few|years|elsewhere|once)',
    '(queried on|looked for|to be discussed|was discussed but|was considered but|was suspected but|was raised but)',
    'had (|initially|first|originally|been|also been) (|been) (suspected|queried|considered|raised|questioned|entertained|thought of)',
    '(was|were|had been) (|the|our|his|her) (initial|first|early|original|admitting|admission|provisional|referring|ed|working|initial working) (thought|impression|concern|diagnosis|working diagnosis|suspicion|differential)',
    `(could|may|might|can) ${event}`,
    '(could|may|might|can|would) (come|bring on|be coming|be next|set in)',
    '(is|are|was|were) (|discussed as|explained as|mentioned as|listed as|quoted as) (|a|an|the) (|known|recognized|recognised|possible|potential|rare|common|main) (complication|complications|side effect|side effects|adverse effect|adverse effects|risk|risks)',
  ]),
  ...all(
    'hypothetical',
    'backward',
    [
      '(is|was|are) (planned|scheduled|advised)',
      '(can|will|could|may|should|would|might|is to|are to) (start|begin|commence|be started|be begun)',
      '(is|was|are|) due (,|on|in)',
      '(is due|planned|scheduled|booked)',
    ],
    { reach: 3 },
  ),
  ...all('hypothetical', 'backward', ['(prophylaxis|ppx|proph|thromboprophylaxis)'], { reach: 3 }),
  ...all('hypothetical', 'backward', ['(warned|forewarned|cautioned)'], { reach: 6 }),
  ...all('hypothetical', 'backward', [noun, `risk ${'(score|assessment|factor|calculator|reduction)'}`], {
    reach: 1,
  }),
  ...all(
    'hypothetical',
    'backward',
    [
      '(form|forms|assessment|chart|score|screen|tool|checklist|proforma) (completed|filled|done|updated|scored|low|nil|attached)',
      '(form|forms|proforma|insurance|(six|6) (bundle|pathway|care|box|not|never|was|started|given|done|completed|commenced|initiated|delivered)|slides|slide show|drill|tray|trolley|chat|talk|talks|shop|session|box|boxes|tick|tickbox|checkbox|field|fields|quiz|video|module|prompt|reminder|sticker)',
      '(|emergency|rescue|grab) (kit|pack|bag|box|cart) (kept|ready|at hand|on hand|on standby|unused|unopened|nearby|in the room)',
      '(treatment|therapy|medication|medicine|medicines|tablets|drugs|drug) (is|was|as|given as|only as|only for) (|purely|only|just|merely|solely) (a preventive|preventive|preventative|prophylactic|prophylaxis|prevention|precautionary)',
      '(assessment|clinic|surgery|study|treatment) (waiting list|wait list|waitlist|queue)',
      '(eval|work up|workup|evaluation|assessment|referral|consult|consultation|studies|investigation|investigations) (|is|was|to be) (suggested|recommended|advised|offered|requested|booked|due|overdue|to follow|pending|planned|scheduled|deferred|declined|refused|ordered)',
      '(advice sheet|information sheet|diet sheet|action card|sick day rules|driving rules|warning|warnings|warning card|precaution|rules|risk form|plan printed|screening test|action plan template)',
      '(advice|leaflet|handout|brochure|education|counseling|counselling|workup|work up|evaluation|eval|nurse|team|watch|bay|centre|center|surgeon|surgeons|rounds|mdt|conference|service|services)',
    ],
    { reach: 0 },
  ),
  // "An occipital seizure would be shorter": an argument, not a finding.
  ...all(
    'hypothetical',
    'backward',
    ['would (be|have|usually|typically|present|cause|explain|show|give|produce|need|require)'],
    {
      reach: 0,
    },
  ),
  // "The meningitis alarm fizzled", "PCOS box left blank": the noun behind the name is what the clause is about.
  ...all(
    'hypothetical',
    'backward',
    [
      '(alarm|theory|theories|hypothesis|notion|hunch|rumor|rumour|possibility|tag|tags|tick box|wording|word|printout|guess|suspicion|suspicions)',
      '(fear|fears|worry|worries|concern|concerns) (|has|have|had|was|were|is|then|soon) (|been) (put|settled|gone|went|over|evaporated|faded|melted|passed|laid|allayed|dissolved|vanished|died|closed|resolved|receded|lifted|dispelled|unfounded|groundless|addressed|discussed|answered|explored|acknowledged|eased|relieved|talked through|talked over|listened to)',
    ],
    { reach: 0 },
  ),
  ...all(
    'hypothetical',
    'backward',
    [
      '(was|were|got|had been|has been|been|then|briefly) (|briefly|initially|first|also) (mooted|aired|floated|bandied about|touted|mulled|pondered|mulled over|toyed with|flirted with|wondered about|wondered at|speculated|hinted at|brought up|put forward)',
      '(came|comes|cropped|popped) up (at|in|on|during) (rounds|the round|the mdt|mdt|handover|the meeting|conference|discussion)',
      '(was|were|is) on the (whiteboard|board|slate|sheet) (|for|until)',
    ],
    { reach: 2 },
  ),
  ...all('hypothetical', 'backward', ['(precautions|warning signs)'], { reach: 4 }),
  // "CV risk of febuxostat": forward it speaks of what is risked, backward of whose risk it is.
  ...all(
    'hypothetical',
    'backward',
    ['(risk|risks) (of|from|with|on)', '(signs|symptoms) (taught|explained|shown|given|discussed|reviewed)'],
    {
      reach: 1,
    },
  ),
  ...all(
    'hypothetical',
    'backward',
    [
      '(discussed|explained|mentioned|listed|quoted|named|given) (as|among|at) (|a|an|the) (|known|recognized|recognised|possible|potential|rare|common|main) (complication|complications|side effect|side effects|adverse effect|adverse effects|risk|risks)',
    ],
    { reach: 6 },
  ),
  ...all(
    'hypothetical',
    'backward',
    [
      '(advice|instructions|leaflet|handout|sheet|booklet|information) (|was|were) (given|provided|issued|handed out)',
    ],
    { reach: 0 },
  ),
  ...all('hypothetical', 'backward', ['(outbreak|epidemic|is going round|going around)'], { reach: 3 }),
  ...all(
    'hypothetical',
    'backward',
    [
      '(seen|read|called|flagged|reported|suggested|printed|picked up) (by|on) (|the|a|an|his|her) (machine|computer|monitor|watch|smart watch|device|app|algorithm|software|ecg machine|printout|autoread)',
      '(in|on|per|by|from) (|the|an) (ecg machine|machine|computer|computerised|computerized|automated|auto) (reading|read|report|interpretation|printout)',
      'as (|a|the) (possible|potential|known|rare|recognised|recognized) (complication|complications|risk|risks|side effect|side effects)',
    ],
    { reach: 6 },
  ),
];

/** What may come, was asked or was planned. */
export const notYet: readonly Trigger[] = [...ahead, ...behind];

import { all, type Trigger } from './phrases.ts';

/** Whose it is, when it is not the patient's: the experiencer of ConText, with donors, contacts and household. */

const side = '(|maternal|paternal|half|step|great)';
const elder =
  '(mother|father|mum|mom|dad|mommy|daddy|parents|parent|uncle|uncles|aunt|aunts|aunty|auntie|grandmother|grandfather|grandmothers|grandma|grandpa|granny|granddad|nan|nana|grandparent|grandparents)';
const peer =
  '(brother|sister|brothers|sisters|sibling|siblings|cousin|cousins|niece|nephew|nieces|nephews|half brother|half sister|half sibling|twin brother|twin sister|her twin|his twin|identical twin|stepfather|stepmother|grandson|granddaughter|grandchild|grandchildren)';
const kin = '(relative|relatives|family member|family members|kindred|family)';

/** Kin as notes in English name them where another language is spoken at home (Indian, Spanish, German, Italian, Polish, Greek, Swedish, Filipino). */
const kinElsewhere =
  '(maa|maaji|mataji|papa|papaji|pitaji|amma|ammi|ammu|abba|abbu|appa|baba|dadi|dadiji|dadaji|nani|naniji|nanaji|ajji|aaji|ajoba|paati|thatha|thatta|thamma|thakuma|dadu|chacha|chachi|chachaji|chachiji|chachu|kaka|kaki|kaku|kakima|tauji|taiji|bua|buaji|phupha|phuphi|foofa|phoophi|mama|mamaji|mami|mamu|mamiji|mausi|mausiji|mausa|masi|maasi|mashi|khala|khalu|pishi|bhai|bhaiya|bhayya|didi|behen|behan|bahen|jethu|beti|akka|anna|thambi|thangai|athai|chithi|chithappa|periamma|periyamma|periappa|mavayya|babai|pinni|peddamma|abuela|abuelo|abuelita|abuelito|hermana|hermano|madre|padre|hija|hijo|oma|nonna|nonno|babcia|dziadek|babushka|dedushka|bubbe|yiayia|pappou|mormor|farmor|lola|lolo|kuya|halmoni|maman|mutti)';
const byMarriage =
  '(bhabhi|bhabi|boudi|jija|jijaji|devar|devrani|jeth|jethani|nanad|nanand|saas|saasu|sasumaa|sasu maa|sasur|sasurji|saali|samdhi|samdhan|bahu|damad|jamai|biwi|patni|vadina|suegra|suegro|esposa|esposo|hubby|missus|his better half|her better half|his other half|her other half)';
const slang =
  '((his|her|their) (pa|pop|pops|ma|opa|folks|sis|bro)|gran|gramps|granddaddy|mummy|godmother|godfather|stepson|stepdaughter|cousin brother|cousin sister)';

const partner =
  '(husband|wife|spouse|partner|girlfriend|boyfriend|fiance|fiancee|fiancée|ex husband|ex wife|ex partner|sexual partner)';
/** By choice: no blood relatives (I.C.21.c.4). */
const byChoice = '(foster brother|foster sister|foster mother|foster father|ex boyfriend|ex girlfriend)';
const household =
  '(roommate|room mate|dorm mate|hostel mate|hostel roommates|ward mate|wardmate|cell mate|bedmate|bed neighbour|bed neighbor|pal|buddy|chum|flatmate|housemate|household contact|household contacts|household member|housemates|roommates|landlord|babysitter|nanny)';
const other =
  '(friend|friends|girl friend|boy friend|pen pal|hostelmate|hostel mates|batchmate|batchmates|room partner|best man|neighbour|neighbours|neighbors|neighbor|workmate|workmates|schoolmate|schoolmates|school mate|playmate|playmates|mate|mates|bunk mate|shipmate|co driver|codriver|co passenger|co traveller|co traveler|fellow traveller|fellow traveler|fellow travellers|fellow travelers|fellow pilgrims|pilgrims|fellow worker|co wife|tenant|tenants|lodger|lodgers|maid|line manager|manager|supervisor|foreman|colleague|colleagues|coworker|coworkers|co worker|co workers|classmate|classmates|teammate|teammates|cellmate|bunkmate|boss|employer|teacher|caregiver|carer|contact|contacts|index case|index patient|donor)';

/** Those who find, bring or ask for a patient ("found unresponsive by her daughter"). */
export const anyone = `(${elder}|${peer}|${kin}|${partner}|${household}|son|daughter|friend|neighbour|neighbor|neighbours|neighbors|colleague|coworker|teacher|carer|caregiver|supervisor|foreman)`;

/** Other people, forward and back: kin are family history, anybody else is no matter of the patient. */
export const persons: readonly Trigger[] = [
  ...all('family', 'forward', [
    `${side} (${elder}|${peer})`,
    // Behind "who" it is still the relative that is told of.
    `(${elder}|${peer}|son|daughter|sons|daughters) (who|, who) (has|had|is|was)`,
    // The pseudo-trigger for whom the patient lives with ends before "who".
    '(with|by|from|lives with) (her|his) son (who|, who) (has|had|is|was)',
    '(children|kids|siblings) : (one|two|1|2|eldest|elder|younger|youngest|first|second) (|child|son|daughter) (with|has|had)',
    `${kinElsewhere} (|ji)`,
    slang,
    '(maternal|paternal|relatives|family members|pedigree|consanguineous)',
    '(a|first degree|second degree|distant|close|blood) (relative|relatives|family member|family members)',
    "(on|from) (|the|his|her|that) (maternal|paternal|mother's|father's) side",
    '(family history|family h/o|family hx|fam hx|fhx|fh|runs in the family)',
    '(family history|fh|fhx|family hx) (of|positive for|significant for|notable for|remarkable for|includes|is positive for|is significant for|is notable for)',
    '(his|her|their|the) (child|children|kids|kid) (has|have|had|with|also have|also has)',
    '(children|kids) (have|had)',
  ]),
  ...all('family', 'forward', ['(son|daughter|sons|daughters)'], { reach: 8 }),
  ...all(
    'family',
    'backward',
    [
      `(in|affecting|on) (|his|her|the|their|a|an|both|one|two|multiple|several|many|other|first degree) ${side} (${elder}|${peer}|${kin}|son|daughter|children)`,
      '(on|from) (|the|his|her) (maternal|paternal|mothers|fathers) side',
      `(on|from) (the|his|her) (mother's|father's) side`,
      `in ${kinElsewhere}`,
      '(runs|run|ran) in (the|his|her|their) family',
      '(common|prevalent) in (the|his|her) family',
      'among (|his|her|the) (siblings|relatives|cousins)',
    ],
    { reach: 6 },
  ),
  ...all(
    'family',
    'backward',
    [`${side} (mother|father|brother|sister|uncle|aunt|grandmother|grandfather|cousin|parents)`],
    { reach: 2 },
  ),
  ...all('other-person', 'forward', [
    '(mother|father|brother|sister|son|daughter) in law',
    'in laws',
    partner,
    `${partner} (who|, who) (has|had|is|was)`,
    `${byMarriage} (|ji)`,
    household,
    byChoice,
    other,
    '(contact with|exposed to|exposure to|close contact|close contact with)',
    '(baby|newborn|neonate|infant)',
    '(his|her|their) (chauffeur|driver|cook|gardener|cleaner|housekeeper|watchman|secretary|assistant|tutor|trainer|coach|priest|pastor|hairdresser|landlady|helper|servant|ayah|apprentice|student|pupil|client|customer|flatmates|stepchildren|foster child|foster son|foster daughter|godson|goddaughter|godchild) (is|was|has|had|with|died|who|takes|got)',
    '(another|other|fellow) (resident|residents|patient|patients|passenger|passengers|driver|child|children|student|students|household members)',
    '(someone|somebody|a child|a person|a kid|a man|a woman|a boy|a girl) (at|in) (work|school|the household|the office|her class|his class|the family|the class|daycare)',
    '(a|the|his|her|another|front seat|rear|pillion) passenger',
    '(passenger|pillion rider|other driver|namesake) (had|has|sustained|suffered|was|died)',
    "(|the|his|her) (namesake|namesake's)",
    "(previous|next|wrong|another|other) (patient's|resident's|man's|woman's|person's)",
    '(copied|dictated|carried over|pulled|pasted|imported|filed) (|over|in|across) (from|of|for) (|the|a) (previous|next|wrong|other) (patient|file|chart|record|note|notes)',
    '(source|index) (patient|person|individual)',
    '(the|her|his|their) (dog|cat|pet|horse|rabbit) (has|had|is on|was on|was diagnosed with)',
    '(fob|father of the baby|father of baby|father of the child|biological father)',
    '(the|other|another|opposite) (car|truck|bus|lorry|auto|taxi|van|bike|other|opposite|second) driver (was|had|is)',
    '(next|opposite|adjacent|adjoining|neighbouring|neighboring) (bed|bay|cubicle|cot)',
    '(bed|cot) (opposite|alongside|next to (him|her|hers|his))',
    '(the) (man|woman|patient|lady|gentleman|child|boy|girl|person) (in|of) (the) (next|opposite|adjacent|other|neighbouring|neighboring) (bed|room|cubicle|bay|house|flat)',
    '(several|some|many|other|two|three|four|a few|a number of|most|all|both) (|other|of the) (people|persons|children|kids|pupils|students|colleagues|members|passengers|guests|villagers|residents|pilgrims|workers|men|women|contacts|families) (|in|at|from|of|on|with|who|had|have)',
    '(kids|children|a child|a boy|a girl) (at|in|from) (|the|his|her) (daycare|nursery|school|class|creche|kindergarten|village|camp|household)',
    '(sibs|older sibs|younger sibs|a sib)',
  ]),
  // "Grief after brother's overdose death": the grief is the patient's, and what the brother died of stands beside him.
  ...all(
    'other-person',
    'forward',
    [`(grief|bereavement) (after|over|following|for) (|his|her|their) ${anyone}`],
    { reach: 3 },
  ),
  // "His children were treated for cholera": none of them is named as kin.
  ...all('other-person', 'forward', ['(his|her|their|the) (children|kids|boys|girls) (were|was|are)'], {
    reach: 8,
  }),
  ...all(
    'other-person',
    'backward',
    [
      `in (|the|his|her|their|a|an) (${partner}|${household}|${byChoice}|${other}|baby|newborn|household)`,
      'in (another|other) (patient|patients|resident|residents|child)',
      'in (his|her|their) (class|classroom|creche|daycare|dormitory|hostel)',
      'among (|his|her|the) (coworkers|colleagues|classmates|contacts|friends|roommates)',
    ],
    { reach: 5 },
  ),
];

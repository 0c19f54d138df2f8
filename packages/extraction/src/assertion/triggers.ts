import type { Assertion } from '../types.ts';

/**
 * Trigger words after ConText (Harkema et al. 2009, J Biomed Inform 42:839) with additions from American, British and
 * Indian notes. `reach` counts words where a trigger does not govern the rest of the sentence.
 */
export interface Trigger {
  readonly phrase: string;
  readonly assertion: Exclude<Assertion, 'present'>;
  readonly direction: 'forward' | 'backward' | 'both';
  readonly reach?: number;
  /** It takes up what the sentence said before, so neither a comma nor "but" stands between. */
  readonly anaphoric?: boolean;
}

const all = (
  assertion: Trigger['assertion'],
  direction: Trigger['direction'],
  phrases: string,
  reach?: number,
): Trigger[] =>
  phrases.split('|').map((phrase) => ({
    phrase: phrase.trim(),
    assertion,
    direction,
    ...(reach === undefined ? {} : { reach }),
  }));

/** Who tells the story of a patient who cannot, and how notes say so. */
const tellers =
  'mother|father|mum|mom|dad|parents|brother|sister|son|daughter|husband|wife|spouse|partner|friend|caregiver|carer'.split(
    '|',
  );
const telling =
  'reports|reported|states|stated|says|said|notices|noticed|remembers|recalls|gave|thinks|endorses|confirms|brings|is concerned|was concerned|are concerned|is worried|gave the history|gives the history|is present|was present'.split(
    '|',
  );

export const triggers: readonly Trigger[] = [
  ...all(
    'absent',
    'forward',
    tellers.flatMap((person) => [`${person} denies`, `${person} denied`]).join('|'),
  ),
  ...all(
    'absent',
    'forward',
    'no|not|not yet on|not yet|denies|denied|denying|deny|negative for|neg for|no evidence of|no sign of|no signs of|no features of|no feature of|no history of|no h/o|no known|free of|absence of|lack of|never had|never|did not have|does not have|do not have|did not meet criteria for|does not meet criteria for|not felt to be|not felt to have|did not think|do not think|do not believe|did not believe|ruled out|excluded|excludes|rules out|no longer has|nil|neither|nor|non|failed to show|fails to reveal|unremarkable for|rather than|instead of|not suggestive of|no clinical evidence of|no radiological evidence of|not consistent with|no suggestion of|no s/o|resolved without|did not develop|has not developed|never developed|did not show|not suspected to have|was not suspected of',
  ),
  ...all('absent', 'forward', 'without', 8),
  ...all(
    'absent',
    'backward',
    'ruled out on|ruled out by|ruled out with|ruled out after|ruled out in|excluded on|excluded by|excluded with|excluded after|excluded|was ruled out|were ruled out|is ruled out|has been ruled out|have been ruled out|ruled out|been excluded|was excluded|were excluded|is excluded|and excluded|later dismissed|was dismissed|not found|not seen|not present|not detected|not identified|not noted|not demonstrated|not confirmed|not diagnosed|not entertained|not borne out|was negative|were negative|is negative|negative|neg|- ve|non reactive|nonreactive|absent|nil|unlikely|very unlikely|is unlikely|was unlikely|denied|did not develop|never developed|never suspected|was not a problem|not an issue|not thought likely|not felt likely|not considered likely|was not suspected|were not suspected|not suspected|was looked for and not|was never suspected|not supported|not felt to be present|not thought to be present|not done|not required|not needed|not indicated|not significant|none evident|none found|none seen|none present|none identified|disproved|refuted|has resolved completely|outgrown|outgrew',
  ),
  ...all(
    'uncertain',
    'forward',
    '?|possible|possibly|probable|probably|likely|most likely|suspected|suspect|suspicious for|suspicion of|low suspicion for|suspecting|concern for|concerning for|worrisome for|questionable|query|rule out|r/o|to rule out|to exclude|may have|might have|may be|might be|could be|could represent|presumed|presumptive|differential|differential includes|differential included|differential diagnosis includes|differential diagnosis included|ddx included|ddx includes|probability that|high probability of|likelihood of|ddx|d/d|versus|vs|consistent with|compatible with|in keeping with|suggestive of|suggesting|suggests|s/o|c/w|appears to be|looks like|indicative of|impression of|considered|consider|raised the question of|raised the possibility of|raises the question of|raises the possibility of|question of|evaluate for|to assess for|work up for|workup for|equivocal for',
  ),
  ...all(
    'uncertain',
    'backward',
    'is possible|are possible|possible|is likely|is suspected|suspected|cannot be excluded|can not be excluded|could not be excluded|not excluded|cannot be ruled out|not ruled out|needs to be considered|to be considered|being considered|is considered|to be ruled out|to be excluded|in question|is questionable|versus|vs|likely',
  ),
  ...all('absent', 'backward', 'none|nr|n r', 2),
  // "AKI was queried, but nephrology did not think so": what goes back to the first clause, whatever stands between.
  ...all(
    'absent',
    'backward',
    'not felt to be the diagnosis|not thought to be the diagnosis|not felt to be the case|not thought to be the case|did not think so|did not agree|not felt to be the cause|but ruled out|but was ruled out|but excluded|but was excluded|but was not confirmed|but not confirmed|but not found|but none was found|but was not found|but was not present|it was not diagnosed|this was not diagnosed|was not borne out|but not diagnosed|this was not confirmed|it was not confirmed|this was excluded|this was ruled out',
  ).map((trigger) => ({ ...trigger, anaphoric: true })),
  ...all('uncertain', 'backward', '?', 1),
  ...all(
    'historical',
    'forward',
    'history of|h/o|hx of|hx|past history of|past h/o|prior|previous|previously|remote|old|status post|s/p|known history of|past medical history of|personal history of|formerly|former|in the past|childhood|first pregnancy|last pregnancy|prior pregnancy|previous pregnancy|pregnancy ended in',
  ),
  ...all('historical', 'forward', 'post', 0),
  ...all(
    'historical',
    'backward',
    'in the past|years ago|year ago|yrs ago|months ago|as a young woman|as a young man|as a young adult|as a young girl|as a young boy|as a teenager|as a teen|as a baby|as a kid|as a child|in childhood|since resolved|resolved years ago|recovered fully|last year|recovered',
  ),
  ...all(
    'hypothetical',
    'forward',
    'wonders if|wonders whether|wondering if|wondering whether|questioning whether|questions whether|warned of|warned him of|warned her of|warned about|warned him about|warned her about|cautioned of|cautioned about|cautioned regarding|counseled on|counselled on|counseled regarding|counseled about|educated on|educated regarding|instructed on|instructed regarding|education regarding|side effects of|side effects such as|side effects including|side effects include|anticipatory guidance|a person with|someone with|people with|patients with|if|in case of|in case|return for|return if|return to|return to the emergency department for|come back if|come back immediately|come to|call for|call if|call 911 for|report if|report immediately|report to|report for|should you|should she|should he|watch for|monitor for|look out for|signs of|warning signs|symptoms of|risk of|at risk for|risk for|to prevent|prevention of|prophylaxis for|prophylaxis|prophylactic|screening for|screen for|to see whether|unless|when|in the event of|seek|go to the er for|go to|look for|go to the emergency department for|scheduled for|planned for|listed for|listed him for|listed her for|list for|list him for|list her for|waiting list for|on the list for|booked for|consented for|candidate for|wants|wishes|would like|thinking about|plans|planning|worried about|afraid of|fear of|fears|anxious about|education on|educated about|counselled about|counseled about|information about|advised to|due for|awaiting|await|precautions|vaccine|vaccination|test for|tests for|tested for|checked for|check for|evaluated for',
  ),
  // In the past tense a suspicion is over: what came of it is said elsewhere.
  ...all(
    'hypothetical',
    'backward',
    'was considered|were considered|considered at first|considered initially|considered on|considered because|was suspected|were suspected|was thought of|was entertained|was queried|were queried|was looked for|were looked for|looked for|to be discussed|was discussed but|was considered but|was suspected but|was raised but|queried on|was questioned|was raised|was debated',
  ),
  ...all(
    'hypothetical',
    'backward',
    'is planned|was planned|is scheduled|are planned|due ,|due on|due in|is due|was advised|are advised|planned|scheduled|booked',
    3,
  ),
  ...all(
    'hypothetical',
    'backward',
    'bloods|labs|profile|panel|test|tests|testing|serology|antibody|antibodies|antigen|culture|cultures|pcr|swab|titre|titer|screen|screening|surveillance|series|films|prevention|hazards|protocol|clinic|ward|unit|pathway|bundle|score|criteria|prophylaxis|vaccine|vaccination|vaccinated|risk',
    1,
  ),
  ...all('hypothetical', 'backward', 'precautions|warning signs', 4),
  ...all(
    'family',
    'forward',
    'mother|father|mum|mom|dad|brother|sister|sibling|siblings|parents|parent|uncle|aunt|grandmother|grandfather|grandma|grandpa|granny|grandparent|grandparents|cousin|niece|nephew|maternal|paternal|family history of|family history|family h/o|fh of|brothers|sisters|runs in the family|fam hx|fhx',
  ),
  ...all('family', 'forward', 'son|daughter', 5),
  ...all(
    'family',
    'backward',
    'in mother|in father|in her mother|in her father|in his mother|in his father|in brother|in sister|in family|in the family|in a sister|in a brother|in siblings|in both parents|in parents|in grandmother|in grandfather|in uncle|in aunt|mother|father|brother|sister',
    2,
  ),
  ...all('other-person', 'backward', 'in husband|in wife|in the baby', 2),
  ...all(
    'other-person',
    'forward',
    'mother in law|father in law|brother in law|sister in law|mother-in-law|father-in-law|in laws|husband|wife|spouse|partner|girlfriend|boyfriend|fiance|friend|roommate|room mate|neighbour|neighbor|colleague|coworker|contact with|exposed to|close contact|baby|newborn|neonate|infant|donor|caregiver|carer|contacts',
  ),
];

/** Phrases that hold a trigger word and trigger nothing ("no change in", "not only"). */
export const pseudoTriggers: readonly string[] = [
  // "Mother reports fever": who tells the story is not whose it is.
  ...tellers.flatMap((person) => [
    ...telling.map((verb) => `${person} ${verb}`),
    `per ${person}`,
    `per the ${person}`,
  ]),
  ...'year old|years old|year-old|years-old|yr old|yrs old|yr-old|month old|months old|month-old|week old|weeks old|week-old|day old|days old|day-old|test positive|test was positive|tests positive|tested positive|antigen positive|pcr positive|culture positive|cultures positive|serology positive|antibody positive|swab positive|screen positive|no change|no increase|no significant change|no interval change|no further|not only|not certain if|not certain whether|not necessarily|gram negative|gram positive|without difficulty|no longer|no other|not associated|negative pressure|no more|no doubt|no definite change|not in labour|not in labor|as possible|if possible|not controlled|not well controlled|not at goal|no response|not responding|not improving|not compliant|not settling|not willing|history of presenting|day history of|days history of|week history of|weeks history of|month history of|months history of|hour history of|year history of|years history of|history of present illness|history from|old lady|old man|old woman|old male|old female|year old|years old|yr old|y old|months old|wks old|days old|had been on|had not|mother of|lives with|non healing|non insulin|non st|non pressure|non ischemic|nonischemic|non alcoholic|non obstructive|non displaced|non small|non hodgkin|non proliferative|not healing|hormone receptor negative|receptor negative|er negative|pr negative|her2 negative|rh negative|negative balance|net negative|accompanied by|with her daughter|with his daughter|daughter present|brought by|brought in by|with symptoms of|his symptoms of|her symptoms of|has symptoms of|having symptoms of|concerning symptoms of|do not think this would|do not think that this would|do not think it would|informed by|reported by|reports|her son|his son|prior to|previous to|previously negative|previously well|previously healthy|previously fit|previously independent'.split(
    '|',
  ),
];

/** Words that end the reach of a trigger. */
export const terminators: readonly string[] =
  'and a|and an|but|however|with residual|with persistent|here for|here with|here today|seen for|seen today|presents for|who presents|presents today|came for|comes for|came with|comes with|impression|imp|dx|diagnosis|assessment|advised|positive|although|though|except|apart from|aside from|other than|which|who|nevertheless|still|yet|secondary to|because|because of|since|therefore|so|hence|presenting with|presents with|presented with|admitted with|admitted for|found to have|noted to have|developed|complains of|complaining of|now has|now|currently|started on|treated with|managed with|managed as|treated as|was treated|is on|are on|was given|is treated|diagnosed with|is being treated'.split(
    '|',
  );

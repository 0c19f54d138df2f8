/** Words that say that a thing is what the patient came for. */
const cameFor =
  '(?:here|came|comes|attends?|attended|attending|presents?|visit|seen|in) (?:today )?(?:only )?for (?:an? |the |his |her |annual |routine |repeat )*';
const vaccine =
  '(?:vaccin(?:e|es|ation|ations)|immuni[sz]ations?|flu (?:shot|jab)|boosters?|Shingrix|travel vaccines|COVID (?:shot|booster|vaccine)|Tdap|pneumonia (?:shot|vaccine))';
const device = '(?:IUD|IUCD|IUS|coil|Mirena|copper T|Cu-?T)';
const implant = '(?:Nexplanon|Implanon|(?:contraceptive|subdermal) implant)';
const pill =
  '(?:OCPs?|COCP?|POP|(?:birth control|contraceptive|combined|progestogen-only|mini) pills?|oral contraceptives?)';
const insertion = '(?:insert(?:ed|ion)|fitted|fitting|placed|placement)';
const removal = '(?:remov(?:al|ed)|taken out)';
const again = '(?:repeat prescription|refills?|renewal|continu(?:ation|ed)|check|review|surveillance)';

const screening = (what: string): RegExp =>
  new RegExp(
    `\\b${what} (?:cancer )?screen(?:ing)?\\b|\\bscreen(?:ing|ed)? (?:test )?(?:today )?(?:for |of )?${what}\\b`,
    'i',
  );
const contact = (of: string): RegExp =>
  new RegExp(
    `\\b${of} (?:contact|exposure)\\b|\\b(?:exposed to|exposure to|(?:close |household )?contact (?:with|of)) (?:an? |a case of |known |confirmed |possible |someone with )*${of}\\b`,
    'i',
  );

/** What an outpatient visit was for when it was for no illness (I.C.21.c.5, c.8, c.13; IV.P): words → code. */
export const visits: readonly (readonly [RegExp, string])[] = [
  [
    /\b\d{1,2}[- ]?(?:m|mo|month|months|y|yr|year|years)(?:[- ]old)?(?:'s)?(?: (?:M|F|male|female|boy|girl))? well(?:ness)?[- ](?:visit|check(?:[- ]?up)?|exam\w*)/i,
    'Z00.129',
  ],
  [/\b(?:well[- ](?:child|baby)|routine child health)(?: (?:visit|check(?:[- ]?up)?|exam\w*))?/i, 'Z00.129'],
  [
    /\b(?:school entry|preschool|pre-?kindergarten|nursery|college entry|school) (?:physical|medical|exam(?:ination)?)\b/i,
    'Z02.0',
  ],
  [/\b(?:pre-?employment|occupational|employment) (?:physical|medical|exam(?:ination)?|check)\b/i, 'Z02.1'],
  [
    /\b(?:driv(?:er'?s?|ing)|DVLA|DOT|HGV|CDL) ?(?:licen[cs]e )?(?:physical|medical|exam(?:ination)?|renewal)\b/i,
    'Z02.4',
  ],
  [/\b(?:sports?|athletic|pre-?participation) (?:physical|medical|exam(?:ination)?|clearance)\b/i, 'Z02.5'],
  [/\b(?:life )?insurance (?:physical|medical|exam(?:ination)?)\b/i, 'Z02.6'],
  [/\b(?:camp|immigration|visa|adoption) (?:physical|medical|exam(?:ination)?)\b/i, 'Z02.89'],
  [
    /\b(?:routine |annual |yearly )?(?:well[- ]woman|gyn(?:a?ecological|ecologic)?) (?:exam(?:ination)?|visit|check(?:[- ]?up)?|yearly|annual|physical)\b|\b(?:annual|yearly) (?:gyn|pelvic|well[- ]woman)\b|\bwell[- ]woman\b/i,
    'Z01.419',
  ],
  [
    /\b(?:annual|yearly|routine|general|complete|adult|medicare) (?:(?:physical|wellness|health maintenance|medical|adult|preventive|health) ){0,2}(?:exam(?:ination)?|physical|check[- ]?up|wellness visit|visit with physical)\b|\bannual wellness\b|\b(?:health maintenance|well[- ](?:adult|man)) (?:visit|exam(?:ination)?|check)\b/i,
    'Z00.00',
  ],
  [
    /\bpre-?op(?:erative)? cardi(?:ac|ology|ovascular) (?:clearance|evaluation|assessment|exam(?:ination)?|check|risk assessment)\b|\bcardiac clearance (?:for|before)\b/i,
    'Z01.810',
  ],
  [
    /\bpre-?op(?:erative)? (?:respiratory|pulmonary|chest) (?:clearance|evaluation|assessment|exam(?:ination)?)\b/i,
    'Z01.811',
  ],
  [
    /\bpre-?op(?:erative)? (?:medical )?(?:clearance|evaluation|assessment|exam(?:ination)?|fitness|check)\b|\b(?:medical )?clearance (?:for|before) surgery\b/i,
    'Z01.818',
  ],
  [
    /\b(?:screening|surveillance) colonoscopy\b|\b(?:colorectal|colon|bowel) cancer screening\b|\bcolonoscopy for screening\b/i,
    'Z12.11',
  ],
  [/\bscreening mammogra\w+\b|\bbreast cancer screening\b/i, 'Z12.31'],
  [
    new RegExp(
      `\\b(?:pap(?: smear| test)?|cervical smear) only\\b|\\b${cameFor}(?:pap|cervical|smear)\\b|\\bcervical (?:cancer )?screening\\b|\\bscreening pap\\b`,
      'i',
    ),
    'Z12.4',
  ],
  [screening('(?:PSA|prostate)'), 'Z12.5'],
  [
    /\blung cancer screening\b|\bscreen(?:ing|ed)? (?:today )?for lung (?:cancer|ca)\b|\bLDCT (?:visit|scan today|today)\b|\bscreening (?:low[- ]dose )?(?:chest )?CT\b|\bLDCT screening\b/i,
    'Z12.2',
  ],
  [/\bskin cancer screening\b|\bscreening skin (?:check|exam(?:ination)?)\b/i, 'Z12.83'],
  [screening('(?:STI|STD|sexually transmitted (?:infection|disease)s?|VD)s?'), 'Z11.3'],
  [screening('HIV(?: test(?:ing)?)?'), 'Z11.4'],
  [screening('(?:TB|tuberculosis|latent TB)'), 'Z11.1'],
  [screening('(?:hep(?:atitis)? [BC]|HCV|HBV)'), 'Z11.59'],
  [screening('(?:diabetes|DM)'), 'Z13.1'],
  [screening('(?:lipids?|cholesterol)'), 'Z13.220'],
  [screening('(?:osteoporosis|DEXA|DXA|bone density)'), 'Z13.820'],
  [screening('(?:cardiovascular|AAA|heart disease)'), 'Z13.6'],
  [screening('depression'), 'Z13.31'],
  [screening('thyroid'), 'Z13.29'],
  [
    /\b(?:INR|coumadin|warfarin|anti-?coagulation|anticoag) (?:clinic|check|monitoring|visit|review)\b|\b(?:lithium|digoxin|phenytoin|valproate|tacrolimus|ciclosporin|vancomycin|theophylline|clozapine|methotrexate|DMARD|drug|therapeutic) (?:drug )?(?:level|levels|monitoring|blood monitoring|monitoring bloods)(?: (?:check|clinic|visit|monitoring))?\b/i,
    'Z51.81',
  ],
  [new RegExp(`\\b${cameFor}${vaccine}\\b|\\b(?:${vaccine}|vaccines?) (?:only|visit|clinic)\\b`, 'i'), 'Z23'],
  [
    new RegExp(
      `\\b${device}\\b[^.;\\n]{0,20}\\b(?:exchanged?|changed?|replaced|removed and (?:new|re-?inserted))\\b`,
      'i',
    ),
    'Z30.433',
  ],
  [new RegExp(`\\b${device} ${removal}\\b|\\b${removal} of (?:the |her )?${device}\\b`, 'i'), 'Z30.432'],
  [new RegExp(`\\b${device} ${insertion}\\b|\\b${insertion} of (?:an? |the )?${device}\\b`, 'i'), 'Z30.430'],
  [new RegExp(`\\b${device} (?:check|thread check|string check|review|follow[- ]?up)\\b`, 'i'), 'Z30.431'],
  [
    new RegExp(`\\b${implant} ${insertion}\\b|\\b${insertion} of (?:an? |the )?${implant}\\b`, 'i'),
    'Z30.017',
  ],
  [
    new RegExp(
      `\\b${implant} (?:${removal}|check|changed?)\\b|\\b${removal} of (?:the |her )?${implant}\\b`,
      'i',
    ),
    'Z30.46',
  ],
  [new RegExp(`\\b${pill} ${again}\\b|\\b${again} (?:of |for |on )?(?:the |her )?${pill}\\b`, 'i'), 'Z30.41'],
  [
    new RegExp(`\\b(?:start(?:ed|ing)?|initiat\\w+|prescri\\w+) (?:on )?(?:an? |the )?${pill}\\b`, 'i'),
    'Z30.011',
  ],
  [
    /\bdepo(?:-?\s?provera)?(?: injection| shot)? (?:given|today|injection|shot|due today)\b|\bDMPA given\b/i,
    'Z30.42',
  ],
  [/\b(?:contracepti(?:on|ve)|birth control|family planning) (?:counsel\w*|advice|consult\w*)\b/i, 'Z30.09'],
  [
    new RegExp(
      `\\b${cameFor}(?:pregnancy test|confirmation of pregnancy)\\b[^;\\n]{0,40}\\bpositive\\b`,
      'i',
    ),
    'Z32.01',
  ],
  [contact('(?:COVID(?:-19)?|SARS-CoV-2)'), 'Z20.822'],
  [contact('(?:TB|tuberculosis)'), 'Z20.1'],
  [contact('(?:rabies|rabid \\w+)'), 'Z20.3'],
  [contact('(?:STI|STD|chlamydia|gonorrh?o?ea|syphilis)'), 'Z20.2'],
  [contact('HIV'), 'Z20.6'],
  [contact('(?:hepatitis|hep [ABC])'), 'Z20.5'],
  [contact('(?:scabies|lice|head lice)'), 'Z20.7'],
  [/\bneedle-?\s?stick(?: injury| exposure)?\b|\bblood splash\b/i, 'Z77.21'],
  [
    /\b(?:repeat|refill|renew(?:al)? of) (?:prescriptions?|medications?|meds|scripts?) only\b|\b(?:medication|prescription|med) refills? only\b/i,
    'Z76.0',
  ],
  [
    new RegExp(
      `\\b${cameFor}(?:dietary|diet|nutrition(?:al)?|weight[- ]loss) (?:counsel\\w+|advice)\\b|\\bdietitian (?:visit|review)\\b`,
      'i',
    ),
    'Z71.3',
  ],
  [/\b(?:travel|pre-?travel) (?:advice|consult\w*|counsel\w*|clinic|health)\b/i, 'Z71.84'],
  [/\bworried well\b/i, 'Z71.1'],
  [/\b(?:pacemaker|PPM) (?:check|clinic|interrogation)\b/i, 'Z45.018'],
  [/\b(?:ICD|defibrillator|CRT-?D) (?:check|clinic|interrogation)\b/i, 'Z45.02'],
  [/\b(?:port|PICC|central line) (?:flush|care|flushed|maintenance)\b/i, 'Z45.2'],
  [/\broutine (?:catheter|foley|SPC) (?:change|changed|exchange)\b/i, 'Z46.6'],
  [/\bhearing aid (?:fitting|check|review|adjustment)\b/i, 'Z46.1'],
  [new RegExp(`\\b${cameFor}(?:wound )?dressing (?:change|changed)\\b`, 'i'), 'Z48.00'],
];

/** Words without which no row has anything to read. */
export const tellsReason =
  /screen|physical|medical|exam|check|clearance|evaluation|assessment|fitness|well[- ]|health|wellness|colonoscop|mammogra|\bpap\b|smear|clinic|monitor|levels?\b|vaccin|immuni[sz]|flu\b|booster|shingrix|COVID|tdap|shot|IUD|IUCD|IUS|coil|mirena|copper|cu-?T|nexplanon|implan|OCP|COC|POP|pill|contracepti|depo|DMPA|birth control|family planning|pregnan|contact|expos|needle|splash|refill|repeat|renew|counsel|diet|advice|travel|worried|pacemaker|PPM|ICD|CRT|defibrillator|flush|line|port|PICC|catheter|foley|SPC|hearing|dressing|visit|annual|yearly|review|licen/i;

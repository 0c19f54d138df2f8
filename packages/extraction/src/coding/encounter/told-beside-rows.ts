import { type CodeSet, codeSet } from '../code-set.ts';

/** What a few words mean once the condition beside them is known. */
export type ToldBeside = readonly [
  condition: CodeSet,
  unless: CodeSet,
  words: RegExp,
  code: string,
  reason: string,
];

/** Status, care and what comes of a disease, in words too short to stand for a code alone. */
export const toldOfCare: readonly ToldBeside[] = [
  ...(
    [
      [
        'Z19.2',
        /\b(?:n?m?CRPC|(?:castrat(?:e|ion)|hormone|androgen)[- ](?:resistan(?:t|ce)|refractory|independent))\b/i,
      ],
      [
        'Z19.1',
        /\b(?:m?HSPC|m?CSPC|(?:castrat(?:e|ion)|hormone|androgen)[- ](?:sensitive|naive|responsive))\b/i,
      ],
    ] as const
  ).map(
    ([code, said]): ToldBeside => [
      codeSet('C61'),
      codeSet('Z19'),
      said,
      code,
      'how the cancer answers to hormones is reported beside it (Z19)',
    ],
  ),
  [
    codeSet('Z98.4'),
    codeSet('Z96.1'),
    /\b(?:IOLs?|intra-?ocular lens(?:es)?|lens implants?|pseudophaki\w+)\b/i,
    'Z96.1',
    'the lens that was put in is reported (Z96.1, Excludes1 at Z98.4)',
  ],
  [
    codeSet('N18.6'),
    codeSet('Z99.2 Z94.0'),
    /\b(?:on|maintenance|regular|via|during|missed|in-?centre|in-?center) (?:\w+ )?(?:HD|MHD|PD|CAPD|APD|CRRT|(?:ha?emo|peritoneal )?dialysis)\b|\b(?:HD|dialysis) (?:MWF|TTS|TThS|M\/W\/F|T\/Th\/S|thrice|twice|three times|\d ?x)/i,
    'Z99.2',
    'dependence on dialysis is reported beside end stage kidney disease (N18.6 note)',
  ],
  [
    codeSet('I20-I25 I42 I44-I50'),
    codeSet('Z95.810'),
    /\b(?:[Aa]n?|[Hh]as|have|[Ww]ith|and|[Hh]is|[Hh]er|dual[- ]chamber|single[- ]chamber|BiV|transvenous|subcutaneous|(?:primary|secondary) prevention|S-) ?ICD\b|\bICD (?:in situ|for (?:primary|secondary) prevention|check|left chest|right chest|interrogat\w*|shocks?|pocket|placed|implant\w*)/,
    'Z95.810',
    'the device is reported as status (I.C.21.c.3)',
  ],
  [
    codeSet('D70'),
    codeSet('R50.81'),
    /\b(?:febrile neutropenia|neutropenic fever|neutropenia[^.;\n]{0,24}\bfever|fever[^.;\n]{0,30}\bneutropeni\w+)\b/i,
    'R50.81',
    'the fever of neutropenia is reported beside it (D70 note)',
  ],
  [
    codeSet('I72'),
    codeSet('T81.71 T82'),
    /\bpseudo-?aneurysm\b[^.;\n]{0,60}\b(?:puncture|access|cath\w*|post-?PCI|iatrogenic|angiograph\w*|arterial line|sheath)\b|\b(?:puncture[- ]site|access[- ]site|iatrogenic|post-?cath\w*) (?:\w+ ){0,2}pseudo-?aneurysm/i,
    'T81.718A',
    'a false aneurysm of a punctured artery is a complication of the procedure (T81.71)',
  ],
  [
    codeSet('B37.2'),
    codeSet('L22'),
    /\b(?:diaper|nappy|napkin) (?:rash|dermatitis|area)\b/i,
    'L22',
    'the dermatitis under which the candida grows is reported beside it (L22)',
  ],
  [
    codeSet('K86.0'),
    codeSet('K85'),
    /\bacute[- ](?:up)?on[- ]chronic (?:\w+ )?pancreatitis\b/i,
    'K85.20',
    'what is acute upon chronic has both codes, the acute one first (I.B.8)',
  ],
  [
    codeSet('K86.1'),
    codeSet('K85'),
    /\bacute[- ](?:up)?on[- ]chronic (?:\w+ )?pancreatitis\b/i,
    'K85.90',
    'what is acute upon chronic has both codes, the acute one first (I.B.8)',
  ],
  [
    codeSet('K56.7'),
    codeSet('K91.89'),
    /\bpost-?\s?op(?:erativ\w*)?\b[^.;\n]{0,40}\bileus\b|\bileus\b[^.;\n]{0,40}\b(?:post-?\s?op(?:erativ\w*)?|POD ?\d)/i,
    'K91.89',
    'an ileus that the provider calls postoperative is a complication of the operation (I.B.16)',
  ],
  [
    codeSet('A-T'),
    codeSet('Z53.3'),
    /\blaparoscop\w+\b[^.;\n]{0,60}\bconver(?:ted|sion) to (?:an? )?(?:open|laparotomy)/i,
    'Z53.31',
    'a laparoscopic procedure that was converted to an open one is reported (Z53.3)',
  ],
  [
    codeSet('J12-J18'),
    codeSet('Y95'),
    /\b(?:hospital[- ]acquired|nosocomial|HAP|HCAP)\b/i,
    'Y95',
    'an infection acquired in hospital has its place as external cause (I.C.20, Y95)',
  ],
  [
    codeSet('Z85'),
    codeSet('Z92.21 Z51 C00-C96'),
    /\b(?:completed|finished|received|had|s\/p|status post|after|following|underwent|treated with)\b[^.;\n]{0,70}?\b(?:chemotherapy|chemo|cycles of)\b|\bchemotherapy (?:was )?(?:completed|finished)\b/i,
    'Z92.21',
    'chemotherapy of the past is reported as history (I.C.21.c.4)',
  ],
  [
    codeSet('Z85'),
    codeSet('Z92.3 Z51 C00-C96'),
    /\b(?:completed|finished|received|had|s\/p|status post|after|following|underwent|treated with)\b[^.;\n]{0,70}?\b(?:radiation|radiotherapy|XRT)\b|\b(?:radiation|radiotherapy) (?:was )?(?:completed|finished)\b/i,
    'Z92.3',
    'radiation of the past is reported as history (I.C.21.c.4)',
  ],
  [
    codeSet('J44 J84 J96.1 J47 I27 E84 J43 J45 I50 J98 J67 D86'),
    codeSet('Z99.81'),
    /\b(?:long[- ]term|home|domiciliary|continuous|chronic|ambulatory) (?:on )?(?:oxygen|O2|\d(?:\.\d)? ?L\b)|\bLTOT\b|\b(?:oxygen|O2)[- ](?:at home|concentrator|dependen\w+)|\bconcentrator\b|\b\d(?:\.\d)? ?L(?:\/min|itres?|iters?|pm)?(?: of)?(?: oxygen| O2)? at home\b/i,
    'Z99.81',
    'dependence on oxygen is reported beside the disease of the lungs (I.C.21.c.3)',
  ],
  [
    codeSet('N18.6 Z99.2'),
    codeSet('Z91.15'),
    /\b(?:missed(?! no\b)|skipp\w+(?! no\b)|did not (?:attend|come for|turn up for))\b[^.;\n]{0,24}\b(?:sessions?|dialysis|HD|ha?emodialysis|PD exchanges?)\b/i,
    'Z91.158',
    'sessions of dialysis that the patient missed are reported (Z91.15)',
  ],
  ...(
    [
      ['Z16.12', /\bESBL\b|\bextended[- ]spectrum beta[- ]lactamase/i],
      ['Z16.13', /\b(?:CRE|CRAB|CRKP|CRPA|NDM)\b|\bcarbapenem(?:ase)?[- ](?:resistan\w+|produc\w+)/i],
      ['Z16.21', /\bVRE\b|\bvancomycin[- ]resistan\w+/i],
      [
        'Z16.24',
        /\b(?:MDR|XDR|MDRO)\b(?![- ]?(?:TB|tuberc))|\bmulti-?(?:ple[- ])?drug[- ]resistan\w+(?! (?:TB|tuberc))/i,
      ],
    ] as const
  ).map(
    ([code, said]): ToldBeside => [
      codeSet('A40 A41 N10 N30 N39.0 T83.5 J15 J95.851 K65 T80.2 R78.81 T81.4 L03 M86 K81 K83.0'),
      codeSet(code),
      said,
      code,
      'the resistance of the organism is reported beside the infection (I.C.1.c)',
    ],
  ),
  [
    codeSet('I60'),
    codeSet('I67.848'),
    /\bvaso-?spasm\b/i,
    'I67.848',
    'vasospasm of the brain is reported beside the hemorrhage that it came of (I67.84)',
  ],
  [
    codeSet('C'),
    codeSet('C79.51'),
    /\b(?:[Mm]etastas[ie]s|[Mm]ets?|[Ss]econdar(?:y|ies)|[Dd]eposits?)(?: \w+)? (?:of|in|at|to|involving) (?:the )?(?:body of )?(?:[CTL]\d{1,2}\b|(?:\w+ )?vertebra)|\b[CTL]\d{1,2} (?:vertebral? )?(?:body )?(?:metastas[ie]s|mets?|secondary|deposit)\b/,
    'C79.51',
    'a spread to a vertebra is one to bone (Neoplasm Table)',
  ],
  [
    codeSet('I21 I22 I63 I26'),
    codeSet('Z92.82'),
    /\b(?:thrombolys\w+|tenecteplase|alteplase|reteplase|streptokinase|t-?PA|TNK)\b[^.;\n]{0,48}\b(?:outside(?! (?:the|of)\b)|elsewhere|(?:referring|local|peripheral|district|another|other|outside|nearby) (?:hospital|clinic|centre|center|facility)|before (?:transfer|referral))\b|\b(?:outside(?! (?:the|of)\b)|elsewhere|(?:referring|local|peripheral|district|another|other|nearby) (?:hospital|clinic|centre|center|facility))\b[^.;\n]{0,48}\b(?:thrombolys\w+|tenecteplase|alteplase|reteplase|streptokinase|t-?PA|TNK)\b/i,
    'Z92.82',
    'a clot was dissolved at another facility before the transfer (Z92.82, I.C.9.d)',
  ],
  [
    codeSet('K65 K68 N73 L02'),
    codeSet('T81.4 O86'),
    /\borgan[- /](?:or[- ])?space\b|\bpost-?\s?op(?:erative)? (?:\w+-?\w* )?(?:\(\w+\) )?(?:abscess|collection|peritonitis)\b/i,
    'T81.43XA',
    'an infection of the place of an operation is coded before what it is (I.C.1.d.5.b, T81.4)',
  ],
  [
    codeSet('N39.0 N30 N10'),
    codeSet('T83.51'),
    /\bcatheter[- ](?:associated|related)\b(?! (?:bacteri|blood))|\bCA-?UTI\b/i,
    'T83.511A',
    'an infection that the provider puts down to the catheter is a complication of it (I.B.16)',
  ],
  [
    codeSet('W53-W55'),
    codeSet('Z20.3 A82'),
    /\b(?:ARV|IDRV|anti-?rabies|rabies (?:vaccin\w+|immuno-?globulin|prophylaxis|PEP|series|shots?)|RIG|HRIG|ERIG|WHO cat(?:egory)? (?:II|III|2|3)|cat(?:egory|\.)? (?:II|III))\b/,
    'Z20.3',
    'a bite that rabies is prevented after is a contact with it (I.C.21.c.1)',
  ],
  [
    codeSet('I20-I25'),
    codeSet('Z95.5'),
    /\b(?:coronary |cardiac )?(?:stents?|stented|DES|stenting)\b[^.;,\n]{0,16}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b[^.;,\n]{0,12}\b(?:stents?|DES)\b/i,
    'Z95.5',
    'a stent of an earlier year is reported as status (I.C.21.c.3)',
  ],
  [
    codeSet('E08-E13'),
    codeSet('Z96.41 T85.61'),
    /\b(?:on|uses?|using|wears?|wearing|has|with)(?:(?: an?| her| his| the)(?: insulin)?| insulin) pump\b|\binsulin pump\b|, pump\b|\bpump (?:settings|therapy|user|since|download)|\bCSII\b|\bomnipod\b/i,
    'Z96.41',
    'the pump that gives the insulin is reported as status (I.C.21.c.3)',
  ],
  [
    codeSet('E84.0 E84.1 E84.9'),
    codeSet('E84.8'),
    /\b(?:pancreatic (?:exocrine )?insufficiency|exocrine (?:pancreatic )?insufficiency|(?:CF|cystic fibrosis)[- ]related (?:diabetes|liver disease)|CFRD)\b/i,
    'E84.8',
    'what the cystic fibrosis did to other organs is reported with it (E84.8)',
  ],
  ...(
    [
      ['Z94.0', 'T86.1', '(?:kidney|renal)', 'T86.11'],
      ['Z94.4', 'T86.4', '(?:liver|hepatic)', 'T86.41'],
      ['Z94.1', 'T86.2', '(?:heart|cardiac)', 'T86.21'],
      ['Z94.2', 'T86.81', 'lung', 'T86.810'],
    ] as const
  ).map(
    ([status, complication, organ, code]) =>
      [
        codeSet(status),
        codeSet(complication),
        new RegExp(
          String.raw`\b(?:graft|allograft|transplant|${organ})\b(?: is| was| has been)?(?: being| now)? reject(?:ed|ing|ion)\b|\b(?:acute|chronic|cellular|T-?cell[- ]mediated|antibody[- ]mediated|humou?ral) (?:\w+ )?rejection\b`,
          'i',
        ),
        code,
        'a graft that is rejected is a complication of the transplant (T86, I.C.19.g.3)',
      ] as const,
  ),
  [
    codeSet('A-T'),
    codeSet('R29.6 Z91.81'),
    /\b(?:second|third|fourth|fifth|sixth|\d(?:nd|rd|th)) fall\b(?! risk)|\b(?:fell|fallen|falls) (?:\w+ )?(?:twice|thrice|(?:two|three|four|five|six|several|many|multiple|\d) times)\b|\b(?:two|three|four|five|six|several|\d) falls (?:in|since|within|over|this|at)\b/i,
    'R29.6',
    'falls one after another are reported as such (I.C.18.d)',
  ],
];

/**
 * Illnesses by the end of their names, and tests whose negative answer decides against them. Of others it says little: sepsis with
 * negative cultures is sepsis, and migraine has a normal scan.
 */
export const decisive: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:PE|pulmonary embol\w+)$/i, /\b(?:CT-?PA|V\/?Q|CT angio\w*|perfusion)\b/i],
  [/\b(?:DVT|vein thrombosis|venous thrombosis)$/i, /\b(?:dopplers?|duplex|ultrasounds?|US)\b/i],
  [/\b(?:TB|tuberculosis)$/i, /\b(?:quantiferon|IGRA|gene-?xpert|AFB|smears?|T-?spot)\b/i],
  [/\b(?:covid(?:-19)?|influenza|flu|RSV)$/i, /\b(?:PCR|swabs?|antigen|test)\b/i],
  [/\b(?:MI|NSTEMI|ACS|myocardial infarction|coronary syndrome)$/i, /\btroponins?\b/i],
  [/\b(?:stroke|CVA|cerebral infarct\w*)$/i, /\b(?:MRI|DWI)\b/i],
  [/\b(?:HIV|syphilis|hepatitis [ABC])$/i, /\b(?:test|serology|screen|antibod\w+|RPR|VDRL|RNA)\b/i],
  [/\bC\.? ?diff\w*(?: \w+)?$/i, /\b(?:toxins?|PCR|stools?|antigen)\b/i],
  [/\b(?:asthma)$/i, /\b(?:spirometry|FeNO|methacholine|mannitol|peak flows?|PFTs?)\b/i],
  [/\b(?:heart failure|CHF|CCF|HF)$/i, /\b(?:BNP|NT-?pro ?BNP|echo\w*)\b/i],
  [
    /\b(?:fatty liver|steatosis|gallstones|cholelithiasis|hydronephrosis|appendicitis)$/i,
    /\b(?:scans?|USG|ultrasound|CT)\b/i,
  ],
  [/\b(?:thyrotoxicosis|hyperthyroidism|hypothyroidism)$/i, /\b(?:TSH|TFTs?|thyroid (?:tests?|function))\b/i],
  [/\b(?:ana?emia)$/i, /\b(?:Hb|Hgb|ha?emoglobin|CBC|FBC|blood count)\b/i],
  [/\b(?:cirrhosis)$/i, /\b(?:elastography|fibroscan)\b/i],
  [/\b(?:neuropathy|radiculopathy|carpal tunnel syndrome)$/i, /\b(?:EMG|NCS|nerve conduction)\b/i],
  [/\b(?:sleep apn\w+|OSA)$/i, /\b(?:sleep study|polysomnogra\w+|oximetry)\b/i],
  [/\b(?:AKI|kidney injury|renal failure|CKD|kidney disease)$/i, /\b(?:creatinine|eGFR|renal function)\b/i],
  [/\bpregnan\w+$/i, /\b(?:hCG|test)\b/i],
];
const testsNo =
  /^((?:[\w/-]+ ){1,4})(?:all )?(?:were |was |is |are )?(?:negative|neg|non-?reactive|not detected|undetectable|normal|clean|clear|flat|unremarkable)(?=\s*(?:[.;,]|$))/i;

/** "Cellulitis: skin looks normal". */
export const looksSound =
  /^(?:[\w/-]+ ){1,3}(?:looks? (?:normal|healthy|fine|clean)|supple|soft(?: and supple)?)(?=\s*(?:[.;,]|$))/i;

/** "TFTs for thyrotoxicosis normal": what a test was done for, and its answer. */
const testFor =
  /\b(?:tests?|bloods?|serology|screens?|work-?up|scans?|CT(?:PA)?|MRI|echo|holter|EEG|EMG|NCS|spirometry|biops(?:y|ies)|swabs?|LP|USG|ultrasound|dopplers?|duplex|TFTs?|LFTs?|titres?|titers?|antibod(?:y|ies)|PCR|cultures?|smears?|endoscopy|OGD|EGD|colonoscopy|films?|x-?rays?|levels?|panel|profile) (?:(?:done|sent|asked|taken|repeated|today) )*(?:for|to look for|looking for|asked for) (?:an? |any )?$/i;
const nothingFound =
  /^(?: (?:and|or|,) [\w' -]{2,30})?,? (?:(?:was|were|is|are|all|both|again|has|have|been|came|come|back|entirely) )*(?:normal|negative|neg|clear|clean|unremarkable|nil|fine|unhelpful|reassuring|non-?reactive|not detected|(?:not|never) (?:taken|sent|done|drawn|performed|needed|ordered|repeated|required))\b(?! (?:for|but))/i;
export const testedFor = (before: string, behind: string): RegExpExecArray | null =>
  testFor.test(before) ? nothingFound.exec(behind) : null;

/** Values that decide against an illness: below, or above. */
const values: readonly (readonly [RegExp, RegExp, (value: number) => boolean])[] = [
  [/\b(?:sleep apn\w+|OSA)$/i, /\bAHI (?:of |was |is |=)?(\d+(?:\.\d)?)/i, (ahi) => ahi < 5],
  [
    /\b(?:diabetes|DM|T2DM|diabetic)$/i,
    /\b(?:HbA1c|A1c) (?:of |was |is |=)?(\d\.\d)\b/i,
    (share) => share < 5.7,
  ],
  [/\bana?emia$/i, /\b(?:Hb|Hgb|ha?emoglobin) (?:of |was |is |=)?(1\d(?:\.\d)?)\b/i, (grams) => grams >= 13],
  [
    /\b(?:AKI|kidney injury)$/i,
    /\bcreatinine (?:of |was |stayed |is )?(0\.\d+) (?:throughout|all along)/i,
    (mg) => mg < 1,
  ],
  [
    /\b(?:thyrotoxicosis|hyperthyroidism)$/i,
    /\bTSH (?:of |was |is |=)?(\d(?:\.\d+)?)\b/i,
    (tsh) => tsh >= 0.5,
  ],
  [/\b(?:heart failure|CHF|CCF)$/i, /\bBNP (?:of |was |is |=)?(\d{1,2})\b(?!\d)/i, (pg) => pg < 50],
];
export const decidedByValue = (said: string, rest: string): RegExpExecArray | null => {
  for (const [illness, measure, isNormal] of values) {
    if (!illness.test(said)) continue;
    const match = measure.exec(rest.slice(0, 60).split(/[.;](?!\d)/)[0] ?? '');
    if (match !== null && isNormal(Number(match[1]))) return match;
  }
  return null;
};
/** "OSA evaluated, AHI 3": what was looked into, and what it showed. */
export const lookedInto =
  /^ (?:was |were )?(?:evaluated|assessed|tested(?: for)?|screened(?: for)?|checked(?: for)?|looked (?:into|for)|worked up|queried|questioned|suspected|considered)(?: (?:by|at|in) [\w ]{2,20})?[,;:–-]+ (?=\S)/i;

/** "LA clot looked on TEE, absent", "fistula to bladder asked for, urine free of air": what was sought and the bare answer. */
export const sought =
  /^(?: (?:of|in|to|at|on) (?:the |his |her )?\w+(?: \w+)?)?,? (?:(?:was|were|is|as|the|a|on|in) )*(?:(?:looked(?! (?:after|into|up|well))|hunted|searched|sought|asked|queried|question|query|wish-?list)\b(?: for)?)(?: (?:on|in|at|by|with|from) [\w' -]{2,24}?)? ?[,;:–-]+ (?:but |and |then )?(?:(?:[\w'-]+ ){0,4}?(?:absent|none|nil|void|empty|undetected|negative|clear|clean|smooth|normal|sound|intact|unremarkable|even|free of)\b|not (?:there|one|seen|found|a)\b|no\b(?! (?:doubt|question)))/i;

/** "TB: QuantiFERON negative": the test that decides is negative. */
export const decided = (said: string, rest: string): RegExpExecArray | null => {
  const match = testsNo.exec(rest);
  const test = match?.[1];
  if (match === null || test === undefined) return null;
  return decisive.some(([illness, tests]) => illness.test(said) && tests.test(test)) ? match : null;
};

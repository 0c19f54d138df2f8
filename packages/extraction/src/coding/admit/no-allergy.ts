/** What a drug does to a stomach, a bowel or a head, and no immune system. */
const sideEffect =
  '(?:upset stomach|(?:stomach|tummy|GI|gastric) (?:upset|aches?|pains?|cramps?|symptoms)|nause\\w+|vomit\\w*|diarrh?o?ea|loose (?:stools?|motions?|bowels?)|thrush|constipat\\w+|headaches?|drows\\w+|sick(?:ness)?|heartburn|indigestion|dizz\\w+|cramps?|bloating)';
/** How it is told. */
const toldOnly =
  '(?:was|were|is|gave|gives|caused|had|got|describes|reports|recalls)(?: (?:just|only|merely|an?|the|some|mild|her|him|them|history of))*';

/** "Label removed", "challenge passed", "is not one": what was called an allergy and is none. */
export const noAllergy = new RegExp(
  [
    String.raw`\b(?:(?:allergy|allergies|entry|alert|it)(?: (?:on|in|from) (?:the |his |her |your |our |their )?(?:GP |old |hospital )?(?:records?|charts?|files?|notes|system|list))? (?:was |were |is |has been |now |since |therefore )*(?:deleted|removed|withdrawn|struck|delisted|dropped|corrected|cancelled|refuted|disproved|taken off)|(?:label|entry|alert) (?:(?:was|is|has been|now|since) )*(?:removed|retired|dropped|taken off|cleared|closed)|de-?labell?ed|(?:challenge|provocation)[^.;]{0,30}\b(?:passed|negative|tolerated)|re-?challeng\w+[^.;]{0,30}\b(?:passed|negative|tolerated|fine|uneventful\w*|without)|passed|is not one|was not one|(?:not|no) (?:truly |really |actually )?(?:a )?(?:true |real |genuine )?(?:allergic|(?:an )?allergy)|(?:intolerance|side[- ]effects?|(?:GI |stomach |gastric |tummy )?upset) (?:only|alone)|(?:just|only|merely) (?:an? )?(?:GI |stomach |known )?(?:intolerance|side[- ]effects?|upset)|(?:allergy|reaction|rash|label|it) (?:label )?(?:was|is) (?:in fact |only |just |really |actually |probably |likely )*(?:an? |the |her |his )?(?:viral|GI|stomach|tummy|side[- ]effect|intoleran\w+|childhood rash|family member|mother['’]s|father['’]s|sister['’]s|brother['’]s|thrush|nausea|nothing|glandular|mono\b)|(?:he|she|it|they) (?:just|only|merely) (?:felt|made|had|got|gave|caused)\b[^.;]{0,20}?\b(?:warm|flush\w*|hot|sick|queasy|nause\w*|drows\w*|sleepy|dizzy|loose)|has (?:since )?tolerated|tolerates? (?:it|amoxicillin|penicillin|cephalosporins))\b`,
    // "Listed, patient says it was an upset stomach", "recorded, was diarrhea".
    String.raw`\b(?:listed|recorded|charted|labell?ed|on (?:the |his |her )?(?:chart|records?|file|list|alert))\b[^.\n]{0,44}?\b${toldOnly} ${sideEffect}\b(?![^.;\n]{0,30}\b(?:rash|hives|swell|wheez|urticaria|itch))`,
    // It was given again.
    String.raw`\b(?:has|have|had) (?:since )?(?:had|taken|received|been given|used) (?:it|[\w/-]+)(?: (?:twice|once|again|often|many times|several times|this (?:stay|week|year)))?,? (?:since\b|without|with no\b|uneventfully|safely|fine\b)`,
    String.raw`\b(?:skin|prick|patch|allergy|drug)[- ]test(?:s|ing|ed)? (?:was |were |came back |done )*(?:negative|neg\b|clear)`,
    String.raw`\b(?:which|this|that) (?:he|she|the patient|pt|patient) (?:now )?(?:denies|disputes|does not recall)\b`,
  ].join('|'),
  'i',
);

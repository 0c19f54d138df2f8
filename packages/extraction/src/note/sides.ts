/** Sides of the body as titles and normalized words have them; bilateral: both. */
export const sideNames = ['right', 'left', 'bilateral'] as const;
export type Side = (typeof sideNames)[number];
export const sides: ReadonlySet<string> = new Set(sideNames);

/** Parts of the body that come in pairs, as notes name them beside a single letter for the side. */
const paired =
  /^(?:(?:non-?)?dominant )?(?:sided\b|foot|feet|toe|ankle|heel|leg|calf|shin|knee|thigh|hip|groin|hand|thumb|finger|wrist|forearm|elbow|arm|shoulder|clavicle|breast|axilla|eye|ear|lung|kidney|ureter|ureteric|renal|testis|ovary|ovarian|femur|femoral|orbit(?:al)?|acetabul\w*|zygoma\w*|maxill\w*|mandib\w*|tibial?|fibular?|radial|ulnar|humeral|scapular|patellar|calcane\w*|tal(?:us|ar)|scaphoid|metacarpal|metatarsal|\w*malleol\w*|supracondylar|pilon|olecranon|ribs?|pleural|iliac|subclavian|axillary|brachial|popliteal|peroneal|adrenal|hydrocele|total (?:hip|knee|shoulder)|neck of (?:the )?femur|(?:internal|external|common) (?:jugular|carotid|iliac|femoral)|(?:fronto|temporo|parieto)?-?(?:frontal|temporal|parietal|occipital)|\d(?:st|nd|rd|th)\b[^.;,\n]{0,12} ribs?|(?:(?:superior|inferior)(?: and (?:superior|inferior))? )?pubic|bundle branch|(?:acute |chronic |suppurative )+otitis|neglect|hemi\w+|varicocele|ectopic|intertroch\w*|subtroch\w*|distal (?:radius|femur|tibia|humerus)|proximal (?:femur|humerus|tibia)|buttock|radius|ulna|humerus|scapula|patella|flank|inguinal|face|facial|cheek|MCA|PCA|ACA|ICA|ACL|THR|TKR|THA|TKA|UKA|# ?NOF|NOF|IJV|DVT|mastectomy|nephrectomy|BKA|AKA|lumpectomy|carotid|vocal|nostril|nasal|tonsil|SFA|otitis|hydronephrosis|pyelonephritis|sciatica|carpal|rotator|plantar|index|ring|middle finger|little|big toe|great toe|lower (?:leg|limb|extremity|lobe)|upper (?:arm|limb|extremity|lobe|eyelid))\b/i;
const pairedBefore =
  /(?:foot|toe|ankle|heel|leg|knee|thigh|hip|hand|thumb|finger|wrist|forearm|elbow|arm|shoulder|breast|eye|ear|kidney|femur|tibia|radius|ulna|humerus|clavicle|malleol(?:us|ar)|scaphoid|TKR|THR|TKA|THA|valgus|fasciitis|cataract)(?: (?:#|fractures?|fx))?\s*,?\s*\(?$/i;

/** Diseases of an eye, which notes of eye clinics name beside RE, LE, OD and OS: "RE dense cataract", "Pterygium LE". */
const eyeDisease =
  '(?:cataract|glaucoma|retin\\w*|macul\\w*|cornea\\w*|conjunctiv\\w*|uveitis|iritis|pterygium|pseudophak\\w*|aphak\\w*|eyelid|blephar\\w*|meibom\\w*|chalazion|stye|ptosis|vitre\\w*|optic|vision|keratitis|NPDR|PDR|ARMD|AMD|PCO|POAG|posterior capsul\\w*|epiretinal|nuclear|hordeolum|dry eye)';
const ahead = new RegExp(`^[^.;\\n]{0,40}?\\b${eyeDisease}\\b`, 'i');
/** No dose stands between: the OD of "glaucoma - timolol 1 drop OD" is once daily. */
const behind = new RegExp(
  `\\b${eyeDisease}\\b(?![^\\n]*\\b(?:drops?|gtt|tab|ointment|surgery|extraction)\\b)[^.;,\\n\\d]{0,24}$`,
  'i',
);
const besideEyeDisease = (text: string, start: number, end: number): boolean =>
  ahead.test(text.slice(end, end + 56)) || behind.test(text.slice(Math.max(0, start - 48), start));
const eyes: Readonly<Record<string, Side>> = {
  RE: 'right',
  OD: 'right',
  LE: 'left',
  OS: 'left',
  BE: 'bilateral',
  OU: 'bilateral',
};

/** Whether a word says a side where something with two sides stands beside it. */
export const mayBeSide = (word: string): boolean =>
  word === 'R' || word === 'L' || word === 'RT' || word in eyes;

/** "Adjuvant RT breast": what was given to the part and is not its side. */
const radiated =
  /\b(?:s\/p|post|after|had|received|completed|finished|adjuvant|palliative|radical|chemo|concurrent|surgery|started|planned|for|and|with|\+|Gy) ?$/i;

/** "(L) internal carotid": in brackets of its own a letter is a side; behind a number it says low. */
const isBracketed = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '(' &&
  text[end] === ')' &&
  !/\d[^\n]{0,12}$/.test(text.slice(Math.max(0, start - 14), start - 1));

/** "R foot", "hallux valgus L", "(L) knee": a capital letter beside what has two sides. Null: no side. */
export const sideOf = (text: string, start: number, end: number): Side | null => {
  if (end === start + 2 && text.startsWith('RT', start))
    return paired.test(text.slice(end, end + 16).replace(/^\.?\s+/, '')) &&
      !radiated.test(text.slice(Math.max(0, start - 14), start))
      ? 'right'
      : null;
  if (end === start + 2) {
    const eye = eyes[text.slice(start, end)];
    return eye !== undefined && besideEyeDisease(text, start, end) ? eye : null;
  }
  const letter = text[start];
  if (end !== start + 1 || (letter !== 'R' && letter !== 'L')) return null;
  const next = text.slice(end, end + 16).replace(/^\)?\.?\s+/, '');
  if (/^\s?[+/\d<>=]/.test(text.slice(end, end + 2))) return null;
  if (isBracketed(text, start, end)) return letter === 'R' ? 'right' : 'left';
  const before = text.slice(Math.max(0, start - 14), start);
  // "Calcaneal spur R.": a letter that ends an item says the side of what it names.
  const endsItem = /\p{Ll}{4,}\s$/u.test(before) && /^\s*(?:[.,;)\n]|$)/.test(text.slice(end, end + 3));
  if (!endsItem && !paired.test(next) && !pairedBefore.test(before)) return null;
  return letter === 'R' ? 'right' : 'left';
};

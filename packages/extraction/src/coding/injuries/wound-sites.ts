import { sideCharacter } from '../side-character.ts';

/**
 * Sites of open wounds as notes name them → codes of the release: K stands for the kind of wound, S for the side, F for the
 * finger (S01, S11, S21, S31, S41, S51, S61, S71, S81, S91). The special stands before the general.
 */
export const woundSites: readonly (readonly [RegExp, string])[] = [
  [/\bscalp\b|\b(?:occiput|occipital|parietal|vertex)\b(?= (?:area|region|scalp)|[,.;]|$)/gi, 'S01.0KXA'],
  [/\b(?:eye ?lids?|eye ?brows?|brow|periorbital|peri-?ocular)\b/gi, 'S01.1KSA'],
  [/\b(?:nose|nasal bridge|bridge of (?:the |his |her )?nose|nostril)\b/gi, 'S01.2KXA'],
  [/\b(?:ear ?lobes?|pinna|auricle|ears?)\b/gi, 'S01.3KSA'],
  [/\bcheeks?\b/gi, 'S01.4KSA'],
  [/\blips?\b/gi, 'S01.5K1A'],
  [/\b(?:tongue|buccal mucosa|palate|gums?|gingiva)\b/gi, 'S01.5K2A'],
  [/\b(?:forehead|chin|face|facial|temple|jaw)\b/gi, 'S01.8KXA'],
  [/\bneck\b(?! of (?:the |his |her )?(?:femur|humerus|radius))/gi, 'S11.9KXA'],
  [/\bchest\b(?! (?:drain|tube|pain))/gi, 'S21.1KSA'],
  [/\b(?:upper|mid) back\b/gi, 'S21.2KSA'],
  [/\bbuttocks?\b/gi, 'S31.8SKA'],
  [/\bshoulders?\b/gi, 'S41.0KSA'],
  [/\bupper arms?\b/gi, 'S41.1KSA'],
  [/\belbows?\b/gi, 'S51.0KSA'],
  [/\bfore-?arms?\b/gi, 'S51.8KSA'],
  [/\bwrists?\b/gi, 'S61.5KSA'],
  [/\bthumbs?\b/gi, 'S61.0KSA'],
  [/\b(?:(?:index|middle|long|ring|little|small|pinky) finger|finger|fingertip)\b/gi, 'S61.2KFA'],
  [/(?<!\bback of (?:the |his |her )?)\b(?:palm|hands?)\b(?! surg)/gi, 'S61.4KSA'],
  [/\bback of (?:the |his |her )?(?:right |left )?hand\b/gi, 'S61.4KSA'],
  [/\bthighs?\b/gi, 'S71.1KSA'],
  [/\bknees?\b/gi, 'S81.0KSA'],
  [/\b(?:lower legs?|shins?|calf|calves|(?<!lower )legs?)\b/gi, 'S81.8KSA'],
  [/\bankles?\b/gi, 'S91.0KSA'],
  [/\b(?:foot|feet|heel|sole)\b/gi, 'S91.3KSA'],
];

/** Right and left fingers in the order of the codes (S61.2, 6th character). */
const fingers = [/index/i, /middle|long/i, /ring/i, /little|small|pinky/i];

/** The code of a wound by its site, kind and side. */
export const woundCode = (
  pattern: string,
  kind: number,
  side: 'right' | 'left' | null,
  site: string,
): string => {
  const finger = fingers.findIndex((name) => name.test(site));
  const of = { right: 0, left: 1 } as const;
  const atFinger = side === null ? '9' : finger === -1 ? '8' : finger * 2 + of[side];
  const open = pattern.startsWith('S31.8') ? '0' : '9';
  return pattern
    .replace(/K/, String(kind))
    .replace(/F/, String(atFinger))
    .replace(/(?<=.)S(?=.)/, sideCharacter(side, open));
};

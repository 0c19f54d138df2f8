import { matchesOf } from '../../note/matches.ts';
import { sideAt } from '../../note/said-sides.ts';
import type { Side } from '../../note/sides.ts';
import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { sideOfEntry } from './side-of-entry.ts';

/** Parts of the body that come in pairs, as titles name them, and the words of notes for them. */
const paired: readonly (readonly [RegExp, RegExp])[] = (
  [
    [/\bshoulder|rotator cuff|clavicle|scapula/i, 'shoulder|cuff|supraspinatus|clavicle|scapula'],
    [/\b(?:humerus|upper arm)\b/i, 'humer\\w+|upper arm|arm|elbow|shoulder'],
    [/\belbow\b/i, 'elbow'],
    [/\b(?:forearm|radius|ulna)\b/i, 'forearm|radius|radial|ulna\\w*|wrist|colles'],
    [/\bwrist\b/i, 'wrist|scaphoid|hand'],
    [/\b(?:hand|finger|thumb)\b/i, 'hand|finger|thumb'],
    [/\bhip\b/i, 'hip|THR|THA'],
    [/\b(?:femur|thigh)\b/i, 'fem\\w+|thigh|hip'],
    [/\bknee\b|\bmeniscus\b|cruciate/i, 'knee|menisc\\w+|ACL|PCL|TKR|TKA'],
    [/\b(?:tibia|fibula|lower leg|leg|malleolus)\b/i, 'tibia\\w*|fibula\\w*|leg|calf|shin|ankle|malleol\\w+'],
    [/\bankle\b/i, 'ankle|malleol\\w+'],
    [/\b(?:foot|toe|calcaneus|metatarsal)\b/i, 'foot|toe|heel|calcane\\w+|metatarsal'],
    [/\beye\b|\beyelid\b/i, 'eye|RE|LE|eyelid'],
    [/\bear\b/i, 'ear'],
    [/\bbreast\b/i, 'breast'],
    [/\bpubis\b/i, 'pubi\\w+|rami?|ramus'],
    [/\blower extremity\b|\blower limb\b/i, 'leg|calf|thigh|foot|lower limb|LL'],
    [/\bupper extremity\b|\bupper limb\b/i, 'arm|forearm|hand|wrist|thumb|fingers?|upper limb'],
  ] as const
).map(([title, words]) => [
  title,
  // What stands between a part and a side behind it is read with it: "knee OA (R)".
  new RegExp(String.raw`\b(?:${words})\b(?:\W{1,3}(?:#|fractures?|shaft|tear|joint|OA)){0,2}`, 'g'),
]);

/**
 * The words before a part among which its side may stand: three at most, of one line, none of them a denial. They begin where a word
 * does, or behind the first letter of a denial.
 */
const leadsTo = /(?:(?<![\w/-])|(?<=(?<![\w/-])n)(?=ot?\b))(?:(?!not?\b)[\w/-]+[^\w\n;]{1,3}){1,3}$/;

/** "The left hand is fine": a side that is told of because nothing is wrong with it. */
const soundPart =
  /^(?: (?:is|was|are|were|remains?|has been|looks?|side|:|-))* (?:entirely |quite |completely |clinically )?(?:fine|normal|sound|well|unaffected|not affected|uninvolved|not involved|spared|healthy|clear|asymptomatic|symptom[- ]free|unremarkable|NAD|intact|good|OK)\b/i;

/** The sides of a part of the body of which a text speaks. */
const sidesOf = (text: string, part: RegExp): Set<Side> => {
  const said = new Set<Side>();
  for (const { 0: words, index } of matchesOf(text, part)) {
    if (soundPart.test(text.slice(index + words.length, index + words.length + 48))) continue;
    const before = leadsTo.exec(text.slice(Math.max(0, index - 48), index))?.[0] ?? '';
    const end = before.length + words.length;
    const behind = text.slice(index + words.length, index + words.length + 16);
    const side = sideAt(`${before}${words}${behind}`, end);
    if (side !== null) said.add(side);
  }
  return said;
};

const open =
  /\bunspecified (?=shoulder|upper arm|humerus|clavicle|forearm|radius|ulna|elbow|wrist|hand|finger|thumb|hip|femur|thigh|knee|tibia|fibula|lower leg|leg|ankle|foot|toe|eye|ear|breast|pubis|limb|part of|lower (?:limb|extremity)|upper (?:limb|extremity)|side)|\bunspecified side\b|,? unspecified (?:eye|ear|side|knee|hip|shoulder|ankle)$/i;

/** How a title says that both are meant: "bilateral" in the place of the eye or ear, or "both eyes". */
const bilateral = (display: string): string[] =>
  ['bilateral', 'both eyes', 'both ears'].map((both) =>
    display.replace(/\bunspecified (?:eye|ear)\b/i, both),
  );

/** The code that says the side where this one leaves it open: the same title but for the side, one character apart. */
const sided = (sheet: Worksheet, { code, display }: Candidate, said: string): string | null => {
  const wanted = said === 'bilateral' ? bilateral(display) : [display.replace(/\bunspecified\b/i, said)];
  for (let at = 4; at < code.length; at += 1)
    for (const character of '1234') {
      const other = `${code.slice(0, at)}${character}${code.slice(at + 1)}`;
      if (other === code) continue;
      const found = sheet.lookup(other);
      if (found?.billable === true && wanted.includes(found.display)) return other;
    }
  return null;
};

/** Parts of which notes write the side in letters or at the head of an entry. */
const organ = /\b(?:eyes?|eyelid|ears?)\b/i;
const sidable = codeSet('S M H I83 I80 I82 I87 L02 L03 L89 L97 T15 T16 T20-T25 G56 G57 N60-N63');

/** Diseases of the veins whose ulcer has a code and a side of its own. */
const withUlcer = codeSet('I83.0 I83.2 I87.31 I87.33');
/** The side of the ulcers on the sheet, where all have the same. */
const sideOfUlcer = (sheet: Worksheet): Side | null => {
  const said = new Set(sheet.find(codeSet('L97')).map(({ code }) => code.charAt(5)));
  const [only, other] = said;
  if (other !== undefined) return null;
  return only === '1' ? 'right' : only === '2' ? 'left' : null;
};

const only = (sides: Set<Side>): Side | null => (sides.size === 1 ? ([...sides][0] ?? null) : null);

const ofOthers: ReadonlySet<string> = new Set(['absent', 'family', 'other-person', 'hypothetical']);
/** "Leakage in the right eye consistent with …. Assessment: …": the sides of the sentences that name the same disease. */
const sidesWhereNamed = ({ mentions }: Worksheet, { code }: Candidate, part: RegExp): Set<Side> => {
  const stem = code.slice(0, 5);
  const sentences = new Set(
    mentions
      .filter(
        (one) => one.code.startsWith(stem) && one.code.slice(0, 5) === stem && !ofOthers.has(one.assertion),
      )
      .map(({ sentence }) => sentence.text),
  );
  return sidesOf([...sentences].join('\n'), part);
};

/**
 * The side of what is named without one, where the note speaks of that part of the body on one side alone: "Rt dominant shoulder …
 * supraspinatus tear" (I.B.13: by what is documented anywhere in the record of the encounter).
 */
export const tellSide = (sheet: Worksheet): void => {
  /** The sides of which the note speaks, by the part. */
  const saidOf = new Map<RegExp, Set<Side>>();
  for (const candidate of sheet.find(sidable)) {
    if (!open.test(candidate.display)) continue;
    const ofEntry = organ.test(candidate.display) ? sideOfEntry(sheet.document.text, candidate) : null;
    const code = ofEntry === null ? null : sided(sheet, candidate, ofEntry);
    if (code !== null) {
      sheet.combine(code, [candidate], 'the side stands in the entry (I.B.13)');
      continue;
    }
    const ulcer = withUlcer(candidate.code) ? sideOfUlcer(sheet) : null;
    const ofLeg = ulcer === null ? null : sided(sheet, candidate, ulcer);
    if (ofLeg !== null) {
      sheet.combine(ofLeg, [candidate], 'the side is that of its ulcer (I.B.13)');
      continue;
    }
    const part = paired.find(([title]) => title.test(candidate.display))?.[1];
    if (part === undefined) continue;
    const ofNote = saidOf.get(part) ?? sidesOf(sheet.document.text, part);
    saidOf.set(part, ofNote);
    const said = only(ofNote) ?? only(sidesWhereNamed(sheet, candidate, part));
    if (said === null || said === 'bilateral') continue;
    const alone = sided(sheet, candidate, said);
    if (alone !== null) sheet.combine(alone, [candidate], 'the note speaks of that side alone (I.B.13)');
  }
};

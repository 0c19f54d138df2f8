import { entryAround } from '../../note/entry.ts';
import { onlySide } from '../../note/said-sides.ts';
import { codeSet } from '../code-set.ts';
import { sideCharacter } from '../side-character.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

/** Sites of joints and bones as chapter 13 numbers them (M00-M25: joints; M80-M90: bones), and the words of notes for them. */
const joints: readonly (readonly [string, string])[] = [
  ['1', 'shoulders?'],
  ['2', 'elbows?'],
  ['3', 'wrists?'],
  ['4', 'hands?|fingers?|thumbs?|MCPs?|PIPs?'],
  ['5', 'hips?'],
  ['6', 'knees?'],
  ['7', 'ankles?|feet|foot|toes?|MTPs?|podagra'],
];
const bones: readonly (readonly [string, string])[] = [
  ['1', 'shoulder|clavicle|scapula'],
  ['2', 'humerus|upper arm'],
  ['3', 'radius|ulna|forearm'],
  ['4', 'hand|fingers?|thumb|metacarpals?'],
  ['5', 'femur|thigh'],
  ['6', 'tibia|fibula|leg|shin'],
  ['7', 'ankle|foot|toes?|heel|calcaneus|metatarsals?'],
];

/** Families of codes whose sites are told beside them: what leaves the site open, and the stem that takes it. */
const families: readonly {
  readonly from: (code: string) => boolean;
  readonly stem: (code: string) => string;
  readonly sites: readonly (readonly [string, string])[];
}[] = [
  { from: codeSet('M05.9 M05.70'), stem: () => 'M05.7', sites: joints },
  { from: codeSet('M06.00'), stem: () => 'M06.0', sites: joints },
  { from: codeSet('M10.00'), stem: () => 'M10.0', sites: joints },
  {
    from: codeSet('M86.00 M86.10 M86.20 M86.30 M86.40 M86.50 M86.60'),
    stem: (code) => code.slice(0, 5),
    sites: bones,
  },
];

/** How far around a mention its sites are told, in characters. */
const reach = 72;

const multiple = '9';

const codeFor = (sheet: Worksheet, candidate: Candidate): string | null => {
  const family = families.find(({ from }) => from(candidate.code));
  const stem = family?.stem(candidate.code) ?? '';
  if (family === undefined || stem === '') return null;
  const words = candidate.evidence.map((one) => entryAround(sheet.document.text, one, reach)).join(' ');
  const said = family.sites.filter(([, names]) => new RegExp(String.raw`\b(?:${names})\b`, 'i').test(words));
  const [site] = said;
  const several =
    said.length > 1 || /\b(?:multiple|several|many) (?:joints?|sites)\b|\bpoly-?arthritis\b/i.test(words);
  if (!several && site === undefined) return null;
  const code = several ? `${stem}${multiple}` : `${stem}${site?.[0]}${sideCharacter(onlySide(words))}`;
  return sheet.lookup(code)?.billable === true ? code : null;
};

/**
 * The site of an arthritis, of gout or of an osteomyelitis, told beside its name; several sites are one code where the classification
 * has one (I.C.13.a).
 */
export const readJointSites = (sheet: Worksheet): void => {
  for (const candidate of sheet.find(codeSet('M05.9 M05.70 M06.00 M10.00 M86'))) {
    const code = codeFor(sheet, candidate);
    if (code !== null && code !== candidate.code)
      sheet.combine(code, [candidate], 'the site is documented beside the disease (I.C.13.a)');
  }
};

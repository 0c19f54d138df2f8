import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { sections } from '../sections.ts';
import { sideCharacter } from '../side-character.ts';
import { sideOfTitle } from '../titles.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

/** Fractures by the site that M80 names; the character behind M80.0. */
export const sites = (
  [
    ['S42.0 S42.1', '1'],
    ['S42.2 S42.3 S42.4', '2'],
    ['S52', '3'],
    ['S62', '4'],
    ['S72', '5'],
    ['S82.0-S82.4', '6'],
    ['S82.5 S82.6 S82.8 S92', '7'],
    ['S12 S22.0 S32.0', '8'],
    ['S22.2-S22.4', 'A'],
    ['S32.1-S32.8', 'B'],
  ] as const
).map(([fractures, site]) => [codeSet(fractures), site] as const);

const withoutSide: ReadonlySet<string> = new Set(['8', 'A']);

/** Open or closed is no question of M80: the 7th characters of an injury, and what M80 makes of them. */
const encounters = [
  ['ABC', 'A'],
  ['DEF', 'D'],
  ['GHJ', 'G'],
  ['KMN', 'K'],
  ['PQR', 'P'],
  ['S', 'S'],
] as const;

const fragile = codeSet('M80');
const ofOpenSite = codeSet('M80.00 M80.80');
const osteoporosis = codeSet('M81');
const trivialForce =
  /\b(?:fragility|osteoporotic) fracture|\bfracture\b[^.;\n]{0,24}\bosteoporotic\b|\b(?:trivial|minor|minimal|low)[- ]?(?:energy |impact )?(?:force|trauma|fall|energy|impact|injury)\b|\b(?:slip(?:ped)? and f[ae]ll|(?:fall|fell) (?:from|while) standing|ground[- ]level fall|(?:simple|mechanical|standing) fall|bending (?:over|down)|lifting)\b/i;

/** A fall that would not break a healthy bone: from the height of somebody who stands or sits, or lower. */
const minorFall =
  /\b(?:tripp(?:ed|ing)|slipp(?:ed|ing)|stumbl(?:ed|ing)|lost (?:his|her|their) (?:balance|footing)|(?:fell|fall|slid|rolled) (?:\w+ ){0,3}?(?:from|off|out of) (?:(?:a|an|the|his|her|own) )*(?:(?:sitting|standing|own|body)(?: height)?|(?:arm|wheel)?chair|bed|sofa|settee|couch|toilet|commode|stool)|(?:fell|fall|fallen|collapsed) (?:over|(?:while|when|whilst) (?:walking|standing|turning|getting|rising|transferring)|(?:at|in|on) (?:(?:the|her|his) )?(?:home|house|kitchen|bathroom|bedroom|garden|hall|floor|ward|carpet|lawn|pavement|street|indoors)|on level ground)|(?:same|ground|floor)[- ]level fall|standing height)\b/i;
const gate = gateBefore(minorFall);
const before = sections('past', 'family', 'social');
/** What breaks a healthy bone as well. */
const force =
  /\b(?:stairs?|staircase|steps|ladder|scaffold\w*|roof|balcony|window|tree|escalator|horse|bicycle|bike|cycl\w+|scooter|motor\w*|car|vehicle|truck|bus|pedestrian|MVC|MVA|RTA|RTC|collision|ski\w*|skat\w+|ice|\d+ ?(?:m|ft|feet|foot|met(?:er|re)s?))\b/i;

/** Whether the note tells of a minor fall, or calls the force minor or the fracture one of fragile bone. */
const hadMinorTrauma = ({ document }: Worksheet): boolean =>
  trivialForce.test(document.text) ||
  document
    .opening(gate)
    .some(({ section, text }) => !before.has(section.kind) && minorFall.test(text) && !force.test(text));

/** The code of category M80 for the fracture that another code names, with its side and encounter; null for other sites. */
const pathological = (sheet: Worksheet, { code, display }: Candidate, kind: string): string | null => {
  const site = sites.find(([fractures]) => fractures(code))?.[1];
  if (site === undefined) return null;
  const side = withoutSide.has(site) ? 'X' : sideCharacter(sideOfTitle(display));
  const encounter = encounters.find(([ofInjury]) => ofInjury.includes(code.slice(-1)))?.[1] ?? 'A';
  const found = `${kind}${site}${side}${encounter}`;
  return sheet.lookup(found)?.billable === true ? found : null;
};

/**
 * A fracture of a bone that osteoporosis weakened is coded from M80 and not as an injury, also after a fall that would not break
 * a healthy bone (I.C.13.d.2). The site may stand in another sentence than the word "fragility".
 */
export const codeFragilityFracture = (sheet: Worksheet): void => {
  const known = sheet.find((code) => fragile(code) || osteoporosis(code));
  if (known.length === 0) return;
  if (!sheet.has(fragile) && !hadMinorTrauma(sheet)) return;
  const kind = sheet.has(codeSet('M80.8 M81.8')) ? 'M80.8' : 'M80.0';
  // What names a site keeps it; the rest is said by the fracture that names one.
  const weak = known.filter(({ code }) => ofOpenSite(code) || osteoporosis(code));
  for (const fracture of sheet.find(codeSet('S12 S22 S32 S42 S52 S62 S72 S82 S92'))) {
    const code = pathological(sheet, fracture, kind);
    if (code === null) continue;
    const combined = sheet.combine(
      code,
      [fracture, ...weak.filter(({ code: one }) => sheet.candidates.has(one))],
      'a fracture of osteoporotic bone is coded as such and not as an injury (I.C.13.d.2)',
    );
    if (combined !== null) {
      combined.order = fracture.order;
      combined.section = fracture.section;
    }
  }
};

import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import type { Span } from '../../note/sentences.ts';
import { standForOther } from '../admit/other-letters.ts';
import { codeSet, codesOf } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

type Counterpart =
  | 'pedestrian'
  | 'two-wheeler'
  | 'pickup'
  | 'van'
  | 'suv'
  | 'car'
  | 'heavy'
  | 'object'
  | 'none'
  | 'unsaid';
type Victim = 'pedestrian' | 'cyclist' | 'rider' | 'pillion' | 'driver' | 'passenger' | 'auto';

/** Who was hurt, as notes of traffic accidents tell it; the first row that speaks decides. */
const victims: readonly (readonly [RegExp, Victim])[] = [
  [
    /\bpedestrian\b|\b(?:crossing|walking (?:on|along)) (?:the )?(?:road|street|highway)\b|\bknocked (?:down|over) by\b|\brun over by\b/i,
    'pedestrian',
  ],
  [/\b(?:pillion|back of (?:a|the) (?:bike|scooter|motorcycle))\b/i, 'pillion'],
  [/\b(?:bicyclist|(?:push|pedal)[- ]?(?:bike|cycle)|bicycle|cyclist)\b/i, 'cyclist'],
  [/\b(?:motor ?cycl\w*|motor ?bike|bike|scooter|scooty|two[- ]wheeler|2[- ]wheeler|moped)\b/i, 'rider'],
  [/\b(?:auto ?rickshaw|three[- ]wheeler|tuk-?tuk|in an auto)\b/i, 'auto'],
  [/\b(?:(?:front|rear|back)[- ]seat )?passenger\b/i, 'passenger'],
  [/\bdriver\b|\bdriving\b|\b(?:his|her) (?:car|vehicle|SUV)\b/i, 'driver'],
];
const counterparts: readonly (readonly [RegExp, Counterpart])[] = [
  [/\bpick-?up\b/i, 'pickup'],
  [/\b(?:truck|lorry|bus|tractor|tanker|trailer|semi)\b/i, 'heavy'],
  [/\b(?:tree|pole|wall|divider|guard ?rail|barrier|median|lamp ?post|kerb|curb)\b/i, 'object'],
  [/\bSUV\b/, 'suv'],
  [/\bvan\b/i, 'van'],
  [/\b(?:car|taxi|jeep|sedan)\b/i, 'car'],
  [/\b(?:auto ?rickshaw|auto|three[- ]wheeler|motor ?cycle|bike|scooter|two[- ]wheeler)\b/i, 'two-wheeler'],
  [
    /\b(?:skid\w*|lost control|pothole|handlebars|no other vehicle|(?:fell|came|thrown) (?:off|from)|overturn\w*|rolled over|rollover|slipp?(?:ed)?)\b/i,
    'none',
  ],
];

const row = (text: string): Readonly<Partial<Record<Counterpart, string>>> =>
  Object.fromEntries(text.split(' ').map((pair) => pair.split('=') as [string, string]));

/** Victim and what was collided with, in traffic, initial encounter (I.C.20, V01-V89). */
const table: Readonly<Record<Victim, Readonly<Partial<Record<Counterpart, string>>>>> = {
  pedestrian: row(
    'two-wheeler=V02.10XA car=V03.10XA pickup=V03.10XA van=V03.10XA suv=V03.10XA heavy=V04.10XA unsaid=V09.20XA',
  ),
  cyclist: row(
    'two-wheeler=V12.4XXA car=V13.4XXA pickup=V13.4XXA van=V13.4XXA suv=V13.4XXA heavy=V14.4XXA object=V17.4XXA none=V18.4XXA unsaid=V19.40XA',
  ),
  rider: row(
    'two-wheeler=V22.49XA car=V23.49XA pickup=V23.49XA van=V23.49XA suv=V23.49XA heavy=V24.49XA object=V27.49XA none=V28.49XA unsaid=V29.99XA',
  ),
  pillion: row(
    'two-wheeler=V22.59XA car=V23.59XA pickup=V23.59XA van=V23.59XA suv=V23.59XA heavy=V24.59XA object=V27.59XA none=V28.59XA unsaid=V29.99XA',
  ),
  driver: row(
    'two-wheeler=V42.5XXA car=V43.52XA pickup=V43.53XA van=V43.54XA suv=V43.51XA heavy=V44.5XXA object=V47.5XXA none=V48.5XXA unsaid=V49.40XA',
  ),
  passenger: row(
    'two-wheeler=V42.6XXA car=V43.62XA pickup=V43.63XA van=V43.64XA suv=V43.61XA heavy=V44.6XXA object=V47.6XXA none=V48.6XXA unsaid=V49.50XA',
  ),
  auto: row(
    'two-wheeler=V32.9XXA car=V33.9XXA pickup=V33.9XXA van=V33.9XXA suv=V33.9XXA heavy=V34.9XXA object=V37.9XXA none=V38.9XXA unsaid=V39.9XXA',
  ),
};

const accident =
  /\b(?:RTA|RTC|MVC|MVA|road traffic|(?:car|traffic|motor vehicle|bike|vehicle) (?:accident|collision|crash)|collid\w*|collision|crash\w*|(?:hit|struck) (?:from |on |the |his |her |left |right |side |behind |rear |front |in |back )*by|knocked (?:down|over|off)|run over|skid\w*|overturn\w*|rolled over|lost control|head[- ]on|rear[- ]?ended|T-?boned|side-?swiped|broadsided|over (?:the|his|her) handlebars|(?:came|fell|thrown) off (?:his|her|the|a) (?:bike|bicycle|scooter|motor\w*)|(?:car|truck|lorry|van|pick-?up|bus)\b[^.;]{0,60}\b(?:hit|struck) (?:him|her|them|the))\b/i;
const gate = gateBefore(accident);
const vehicle = gated(
  /\b(?:car|truck|lorry|bus|bike|cycl\w*|bicycle|scooter|scooty|motor\w*|vehicle|SUV|van|auto ?rickshaw|two[- ]wheeler|moped|rider|cyclist|handlebars?|sedan|pick-?up|driver|passenger|pedestrian|RTA|RTC|MVC|MVA)\b/i,
);
/** Accidents of which the words that named them say no more. */
const openAccident = codeSet('V89 V49.9 V87.9 V29.99');
const namedAccident = codesOf(codeSet('V'), (code) => !openAccident(code));
/** Contact with things and persons, which a crash is as well. */
const otherContact = codeSet('W20-W29 W50-W59');
const told = sections(listedOrTold, 'provisional-diagnosis');
const injury = codeSet('S T07 T14 T20-T34');

/** How much an accident is told: who was hurt and by what, who, or that there was one. */
interface Told {
  readonly code: string;
  readonly sentence: Sentence;
  readonly span: Span;
  readonly says: 0 | 1 | 2;
}

const toldIn = (sentence: Sentence, asserter: Asserter): Told | null => {
  const { text } = sentence;
  if (!told.has(sentence.section.kind) || !sentence.opens(vehicle.gate)) return null;
  const match = accident.exec(text);
  if (match === null || !vehicle.words.test(text)) return null;
  const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  if (standForOther(match[0], { before, behind, sentence: text })) return null;
  const start = sentence.start + match.index;
  const span = { start, end: start + match[0].length };
  const { assertion, trigger } = asserter.judge(sentence, span);
  // "When a truck crossed the line" tells what happened.
  const happened = assertion === 'hypothetical' && /^when$/i.test(trigger);
  if (!happened && assertion !== 'present' && assertion !== 'historical') return null;
  const victim = victims.find(([pattern]) => pattern.test(text))?.[1];
  // What was collided with stands behind the collision ("was struck by a truck", "collided with a car").
  const from = text.slice(match.index);
  // "A truck crossed the line and hit him": what hit stands before the words.
  const ahead = before.replace(
    /^.*\b(?:driver|passenger|rider|occupant) of (?:an? |the |his |her )?\w+/i,
    '',
  );
  const counterpart =
    counterparts.find(([pattern]) => pattern.test(from))?.[1] ??
    counterparts.find(
      ([pattern, kind]) => kind !== 'none' && pattern.test(ahead) && /\b(?:when|as)\b/i.test(ahead),
    )?.[1] ??
    'unsaid';
  const code = victim === undefined ? 'V89.2XXA' : (table[victim][counterpart] ?? table[victim].unsaid);
  const says = victim === undefined ? 0 : counterpart === 'unsaid' ? 1 : 2;
  return code === undefined ? null : { code, sentence, span, says };
};

/** The external cause of injuries in traffic: who was hurt, and what was collided with (I.C.20.a, I.C.20.d). */
export const addTransport = (sheet: Worksheet, asserter: Asserter): void => {
  if (!sheet.has(injury) || sheet.has(namedAccident)) return;
  let best: Told | null = null;
  for (const sentence of sheet.document.opening(gate)) {
    const one = toldIn(sentence, asserter);
    if (one !== null && (best === null || one.says > best.says)) best = one;
    if (best?.says === 2) break;
  }
  if (best === null) return;
  const { code, span, sentence } = best;
  for (const open of sheet.find(openAccident)) if (open.code !== code) sheet.candidates.delete(open.code);
  for (const vague of sheet.find(otherContact)) sheet.candidates.delete(vague.code);
  sheet.add({
    code,
    evidence: [sheet.quote(span.start, span.end)],
    weight: 0.7,
    section: sentence.section,
    reasons: ['the story tells who was hurt and what was collided with (I.C.20.a)'],
    order: 900_000 + span.start,
  });
};

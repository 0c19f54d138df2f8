import { drugClassOf } from '../../drug-classes.ts';
import { remembered } from '../../remembered.ts';
import { type CodeSet, codeSet, codesOf } from '../code-set.ts';
import { listed } from '../sections.ts';
import { disease } from '../sequence/kinds.ts';
import { complaint, deficit, isDrugMade, symptom } from '../symptoms.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

const ofLimbs = codeSet('M S');
const deficitCause = codeSet('I60-I63 I69 S06 C71');
/** A phase of swallowing that somebody examined, and what disturbs it for good (I.B.5: it is no part of every such disease). */
const phase = codeSet('R13.11 R13.12 R13.13 R13.14');
const disturbsSwallowing = codeSet('G12 G20 G30 G35 G70 F01-F03 C00-C15 C32 J69.0');
const isOfPhase = (sheet: Worksheet, code: string): boolean => phase(code) && sheet.has(disturbsSwallowing);

/** Drops deficits that no stroke or brain injury explains and that no provider lists. */
export const dropLooseDeficits = (sheet: Worksheet): void => {
  if (sheet.has(deficitCause)) return;
  for (const candidate of sheet.find(deficit))
    if (
      !isOfPhase(sheet, candidate.code) &&
      symptom(candidate.code) &&
      candidate.section !== null &&
      !listed.has(candidate.section.kind)
    )
      sheet.consider(candidate, 'A symptom outside the list of diagnoses.');
};

/** Symptoms by the chapters and categories whose diseases explain them: [symptoms, explained by]. */
const explanations: readonly (readonly [CodeSet, CodeSet])[] = (
  [
    ['R21 L29', 'A B L T78'],
    ['R04.0 R05 R06.7 R07.0 R09', 'A15 A37 B33 C34 I20-I52 I26 J K21 S20-S29 U07'],
    ['R04-R07', 'A15 A37 B33 C34 I20-I52 I26 J00-J22 J40-J99 K21 S20-S29 U07'],
    ['R10-R19', 'A00-A09 B15-B19 C15-C26 E10.1 E11.1 K N O'],
    ['R50 R53 R68', 'A B C D50-D64 E F32 F33 G35 I50 J K N L00-L08 M05 M32 U07 T'],
    ['R51', 'G40-G47 I10 I60-I63 J00-J06 J32 S00-S09 U07'],
    ['M H92.0', 'M S G54-G59 B02 H60-H75 J00-J06'],
    ['R42 R55', 'A00-A09 D50-D64 E86 E16 H81-H83 I G45'],
    ['R30-R39', 'A50-A64 B37 C61-C68 E10 E11 N O'],
    ['R60', 'I K70-K77 N O'],
    ['R00-R03', 'E05 F41 I'],
    ['R20', 'E10.4 E11.4 E53 F41 F44 G00-G09 G35-G37 G43 G45 G50-G65 G80-G83 G89-G99 I60-I69 M45-M54 S06'],
    ['R21-R29 R41 R44 R47', 'E10.4 E11.4 E53 F G I60-I69 M45-M54 S06'],
    ['R63 R64', 'A B C E F K'],
    ['H53 H54 H57', 'E10.3 E11.3 H'],
  ] as const
).map(([symptoms, by]) => [codeSet(symptoms), codeSet(by)] as const);

/** Symptoms that the disease beside them always has, so that they are not coded even where both are listed (I.B.5). */
export const integral: readonly (readonly [CodeSet, CodeSet])[] = (
  [
    ['R05 R07.0 R09.8 R43', 'J'],
    ['R06.0 R06.2 R07.1', 'J00-J22 J40-J99'],
    ['R06.0 R60', 'I50 I11.0 I13.0 I13.2'],
    ['R06.0', 'I05-I08 I26 I34-I37 I42'],
    ['R07.2 R07.8 R07.9', 'I20 I21 I25.11 I26 I30 J93 S22'],
    [
      'R50.9',
      'A B G00-G03 G06 H66 I33 J00-J22 J36 J85 J86 K35-K37 K61 K65 K75.0 K81 K83.0 L00-L08 M00 M86 N10 N12 N30 N39.0 N41 N70-N73 O85 O86 T80.2 T81.4 U07.1',
    ],
    ['R10', 'A00-A09 K25-K29 K35-K37 K40-K46 K50-K52 K56 K57 K80-K85 N10 N13 N20 N44 N70-N73 N80 N83.5 O00'],
    ['R11', 'A00-A09 G43 H81 K29 K35-K37 K50-K52 K56 K80-K85 N10 N20 O21'],
    ['R19.7', 'A00-A09 K35-K37 K50-K52 K58.0 K80-K85 N10 N20'],
    ['R12', 'K20 K21 K22.7'],
    ['R13', 'C15 K22.0 K22.2'],
    ['R17', 'B15-B19 C22-C25 K70-K77 K80 K83 P55-P59'],
    ['R20', 'E10.4 E11.4 G54-G63 M50.1 M51.1 M54.1'],
    ['R25.1 R61', 'F10.23 F11.23 F13.23'],
    ['R30', 'N30 N34 N39.0 N41'],
    ['R31', 'C64-C68 I82.3 N02 N20-N22'],
    ['R51', 'G00-G03 G43 G44 G93.2 I60 J01 M31.6 S06.0'],
    ['R51 R10.1 R60 H53', 'O11 O14 O15'],
    ['R56.9', 'G40 G41'],
    ['R58', 'D50.0 D62'],
    ['R60', 'N04'],
    ['R68.2', 'M35.0'],
    ['R06.83', 'G47.3'],
    ['N23', 'N13.2 N20'],
    ['N50.81 N50.82', 'I86.1 K40 N43-N45 N49 S31.3'],
    ['N64.4', 'N60 N61 O91'],
    ['L29 R21', 'B35 B86 L20-L30 L40 L43 L50'],
    ['H92.0 H92.1', 'H60-H73'],
    ['M25.5', 'M10 M11 M16 M17 M75'],
    ['R45.82', 'F41'],
    ['R53.1 R29.898', 'G81 G82 G83 I69.33 I69.34 I69.35'],
    ['M79.6', 'G57.6 I80 I82.4 M72 M76 M77'],
    ['M54.5 M54.9', 'M48.0 M51'],
    ['R00.0 R00.2', 'E05 F41.0 I47-I49'],
    ['R63.4 R25.1', 'E05'],
    ['R01', 'I05-I08 I34-I38 Q20-Q25'],
    ['R35 R63.1', 'E10 E11 E13 E23.2'],
  ] as const
).map(([symptoms, by]) => [codeSet(symptoms), codeSet(by)] as const);

/** Symptoms that the tabular list ("use additional code for associated symptoms") or the guidelines (I.C.18.d) report beside the disease. */
export const askedFor: readonly (readonly [CodeSet, CodeSet])[] = (
  [
    ['R33 R35 R39.1 N39.4', 'N40.1 N40.3'],
    ['R50.81', 'D70'],
    ['R29.6', 'A-T'],
  ] as const
).map(([symptoms, by]) => [codeSet(symptoms), codeSet(by)] as const);

const explanationOf = remembered((code) => explanations.find(([symptoms]) => symptoms(code)) ?? null);
/** The rows of the diseases that a symptom is part of. */
const wholesOf = remembered((code) => integral.filter(([symptoms]) => symptoms(code)));

/** What on the sheet explains a symptom; a symptom of no row is explained by any diagnosis. */
const explainedBy = (code: string, definite: readonly Candidate[]): Candidate | undefined => {
  const row = explanationOf(code);
  return row === null ? definite[0] : definite.find((one) => row[1](one.code));
};

/** Where the provider assesses symptoms and finds no disease, the others of the story are not what the visit was for (IV.D, IV.G). */
const keepAssessed = (sheet: Worksheet): void => {
  if (sheet.setting !== 'outpatient') return;
  const symptoms = sheet.find(symptom);
  if (!symptoms.some(isListed)) return;
  for (const candidate of symptoms)
    if (candidate.section?.kind === 'history' || candidate.section?.kind === 'other')
      sheet.consider(candidate, 'A symptom that the provider did not assess (IV.D).');
};

/** "The fall in pressure is accounted for by the bleed": the provider says of what it is a sign. */
const saidToBe =
  /^(?: itself)?,? (?:(?:is|was|were|are|all|both|now|since|fully|entirely|wholly|largely|well|best|better|adequately|thought|felt|judged|to be|being|been|has|have) )*(?:explained|accounted for) by (?:(?:the|his|her|this|that) )?([\p{L}-]+)/iu;
/** "Vasovagal syncope explained by the sight of blood": what brought it on is no disease. */
const provokes =
  /^(?:sight|fear|pain|heat|standing|emotion\w*|needles?|stress|exertion|prolonged|coughing|straining)$/i;
const isSaidExplained = ({ document }: Worksheet, { evidence }: Candidate): boolean =>
  evidence.some(({ end }) => {
    const by = saidToBe.exec(document.text.slice(end, end + 80))?.[1];
    return by !== undefined && !provokes.test(by) && drugClassOf(by.toLowerCase()) === undefined;
  });

/** A retention that needed a catheter, or that an operation left, is no mere sign (III; `encounter/told-beside.ts`). */
const relieved = /cath|foley|\bCBD\b|\bIDC\b|post-?\s?op/i;

const established = codesOf(disease, (code) => !symptom(code) && !complaint(code));
const isListed = ({ section }: Candidate): boolean => section !== null && listed.has(section.kind);
/** What a patient is known to have brings its own signs, and no others of which the patient complains today. */
const isKnownBefore = ({ assertion, section }: Candidate): boolean =>
  assertion === 'historical' || section?.kind === 'past';

/** Whether every list of diagnoses suspects and comes to nothing: the visit is coded with what is certain, its symptoms (IV.H). */
const onlySuspects = (sheet: Worksheet, definite: readonly Candidate[]): boolean => {
  const { document, mentions } = sheet;
  const suspects = new Set(
    mentions.filter(({ assertion }) => assertion === 'uncertain').map(({ sentence }) => sentence.section),
  );
  return (
    document.sentences.every(({ section }) => !listed.has(section.kind) || suspects.has(section)) &&
    ![...definite, ...sheet.find(symptom)].some(isListed)
  );
};

/** Symptoms integral to a confirmed diagnosis are not coded with it (I.B.5). */
export const dropIntegralSymptoms = (sheet: Worksheet): void => {
  const definite = sheet.find(established);
  if (definite.length === 0) {
    keepAssessed(sheet);
    return;
  }
  const current = definite.filter((one) => !isKnownBefore(one));
  const hasVerdict = sheet.setting === 'outpatient' && sheet.hasList && !onlySuspects(sheet, definite);
  for (const candidate of sheet.find(symptom)) {
    if (deficit(candidate.code) && (sheet.has(deficitCause) || isOfPhase(sheet, candidate.code))) continue;
    if (
      sheet.setting === 'inpatient' &&
      candidate.evidence.some((one) => isDrugMade(sheet.document.text, one))
    )
      continue;
    if (candidate.code.startsWith('R33') && candidate.evidence.some(({ quote }) => relieved.test(quote)))
      continue;
    if (askedFor.some(([symptoms, by]) => symptoms(candidate.code) && sheet.has(by))) continue;
    if (isSaidExplained(sheet, candidate)) {
      sheet.consider(candidate, 'The note says of what it is a symptom (I.B.5).');
      continue;
    }
    // "chronic low back pain" is a problem of its own, not the sign of another.
    const lasting =
      sheet.setting === 'outpatient' &&
      candidate.code !== 'R58' &&
      candidate.evidence.some(({ start, end }) =>
        /\bchronic\b/i.test(sheet.document.text.slice(Math.max(0, start - 10), end)),
      );
    if (lasting) continue;
    const assessed = isListed(candidate);
    const wholes = wholesOf(candidate.code);
    const always =
      wholes.length === 0
        ? undefined
        : definite.find(
            (one) =>
              wholes.some(([, whole]) => whole(one.code)) &&
              // What a scan shows beside it does not explain what the provider lists.
              !(assessed && sheet.setting === 'outpatient' && !isListed(one)),
          );
    if (always !== undefined) {
      sheet.consider(candidate, `A symptom of ${always.display} (I.B.5).`);
      continue;
    }
    if (assessed && (sheet.setting === 'outpatient' || candidate.section?.kind === 'diagnosis')) continue;
    if (candidate.section?.kind === 'complaint' && candidate.code.startsWith('M') && !sheet.has(ofLimbs))
      continue;
    const cause = explainedBy(candidate.code, sheet.setting === 'outpatient' ? current : definite);
    // Without a diagnosis on a list the story is all there is: what nothing on the sheet explains is a problem of its own (IV.D, IV.H).
    if (cause === undefined && sheet.setting === 'outpatient' && !hasVerdict) continue;
    sheet.consider(
      candidate,
      cause === undefined
        ? 'A symptom that the provider did not list beside the diagnoses (I.B.5, IV.D).'
        : `A symptom of ${cause.display} (I.B.5).`,
    );
  }
};

import { gated } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

const bipolar = gated(
  /\b(?:bipolar(?! (?:hip|diatherm|hemi|lead)\w*)|BPAD|BAD|manic[- ]depress\w+)\b[^;\n]*/i,
);
const everyClause = new RegExp(bipolar.words.source, 'gi');
const secondType = /\bbipolar (?:disorder )?(?:type )?(?:II|2)\b/i;
const psychotic =
  /(?<!\b(?:no|non-?|without|not)\s?(?:any )?)\b(?:psychotic|psychosis|delusion\w*|hallucinat\w*)\b/i;

const severityIn = (said: string): 'mild' | 'moderate' | 'severe' | null => {
  const word = /\b(mild|moderate|severe)\b/i.exec(said)?.[1]?.toLowerCase();
  return word === 'mild' || word === 'moderate' || word === 'severe' ? word : null;
};

/** Last characters by severity: left open, mild, moderate, severe, severe with psychotic symptoms. */
const episodes: readonly (readonly [RegExp, readonly [string, string, string, string, string]])[] = [
  [/\bhypomani\w*/i, ['F31.0', 'F31.0', 'F31.0', 'F31.0', 'F31.0']],
  [/\bmixed\b/i, ['F31.60', 'F31.61', 'F31.62', 'F31.63', 'F31.64']],
  [/\b(?:manic(?!-| depress)|mania)\b/i, ['F31.10', 'F31.11', 'F31.12', 'F31.13', 'F31.2']],
  [/\bdepress(?:ed|ion|ive)\b/i, ['F31.30', 'F31.31', 'F31.32', 'F31.4', 'F31.5']],
];

/** The code for the episode of a bipolar disorder that a clause tells; null where it tells none. */
export const episodeOf = (clause: string): string | null => {
  if (secondType.test(clause)) return 'F31.81';
  const said = clause.replace(/\bmanic[- ]depress\w+/gi, '');
  if (/\b(?:in (?:full |partial |sustained )*remission|euthymic)\b/i.test(said)) return 'F31.70';
  const codes = episodes.find(([words]) => words.test(said))?.[1];
  if (codes === undefined) return null;
  if (psychotic.test(said)) return codes[4];
  const severity = severityIn(said);
  const [open, mild, moderate, severe] = codes;
  return severity === null ? open : { mild, moderate, severe }[severity];
};

/** Mania, depression and psychosis of a bipolar disorder are its episode (F31 index, F30 and F32 Excludes1). */
const ofEpisode = codeSet('F30 F32 F33');
const ofPsychosis = codeSet('F28 F29');

/** What says that a clause tells of now: "one depressive episode" may be of years ago. */
const ofNow = /\b(?:current(?:ly)?|most recent|present(?:ing|ly)?|this is)\b/i;

/** The clause that tells the present episode: one that says so, else the first. */
const clauseOfNow = (clauses: readonly string[]): string | undefined =>
  clauses.find((clause) => ofNow.test(clause) && episodeOf(clause) !== null) ?? clauses[0];

/** Names the episode of a bipolar disorder from the clause that names the disorder (F31). */
export const nameBipolarEpisode = (sheet: Worksheet): void => {
  const found = sheet.find(codeSet('F31'));
  const episode = sheet.find(ofEpisode);
  if (found.length === 0 && episode.length === 0) return;
  const clause = sheet.document.opens(bipolar.gate)
    ? clauseOfNow(matchesOf(sheet.document.text, everyClause).map(([said]) => said))
    : undefined;
  if (clause === undefined) return;
  // "A paternal uncle had bipolar disorder", "nothing suggests a bipolar illness": it is named and not the patient's.
  const named = sheet.mentions.filter((mention) => mention.code.startsWith('F31'));
  if (found.length === 0 && named.length > 0 && named.every(({ assertion }) => assertion !== 'present'))
    return;
  const code = episodeOf(clause);
  if (code === null) return;
  if (
    found.length === 0 &&
    !episode.some(({ evidence }) => evidence.some(({ quote }) => clause.includes(quote)))
  )
    return;
  const psychoses = psychotic.test(clause) ? sheet.find(ofPsychosis) : [];
  const parts = [...found, ...episode, ...psychoses];
  sheet.combine(code, parts, 'the episode is part of the code of the bipolar disorder (F31)');
};

import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

/** A deficit and the code for it as a sequela of cerebral infarction (I.C.9.d.1, I.C.9.d.2). */
const sequelae: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['G81.0', 'G81.1', 'G81.9'].flatMap((kind) =>
      ['9', '1', '2', '3', '4'].map((side) => [`${kind}${side === '9' ? '0' : side}`, `I69.35${side}`]),
    ),
  ),
  'R47.01': 'I69.320',
  'R47.1': 'I69.322',
  'R13.10': 'I69.391',
  'R13.11': 'I69.391',
  'R13.12': 'I69.391',
  'R13.13': 'I69.391',
  'R13.14': 'I69.391',
  'R13.19': 'I69.391',
  'R27.0': 'I69.393',
  'R29.810': 'I69.392',
  'R41.3': 'I69.311',
  'R41.4': 'I69.312',
  'R47.02': 'I69.321',
  'G83.11': 'I69.341',
  'G83.14': 'I69.344',
  'G83.21': 'I69.331',
  'G83.24': 'I69.334',
};

/** A deficit as the sequela of a stroke: of a hemorrhage where the stroke was one (I69.0, I69.1), else of an infarction. Null: none. */
export const sequelaOf = (deficit: string, stroke: string): string | null => {
  const code = sequelae[deficit];
  if (code === undefined) return null;
  if (stroke.startsWith('I60')) return code.replace('I69.3', 'I69.0');
  return stroke.startsWith('I61') ? code.replace('I69.3', 'I69.1') : code;
};

const linked = /\b(?:from|due to|after|following|post|secondary to|residual|sequelae?|with|since)\b/i;
/** "Dysphagia following stroke": the words between a deficit and a stroke that was before this stay. */
const isBefore =
  /(?:\b(?:following|after|since|post|from)|\b(?:due|secondary) to) (?:an? |the |his |her )?(?:(?:old|previous|prior|remote|past|earlier|known|cerebral|ischa?emic) ){0,3}$/i;
/** "CVA w/ residual R hemiplegia": what a stroke left is told of one that is over. */
const leaves = /^,? (?:\(old\) )?(?:with|w\/?|and) (?:an? |some |mild |slight |dense )?residual\b/i;
const current =
  /\b(?:acute|new|today|onset|code stroke|tPA|alteplase|tenecteplase|thrombolys\w+|thrombectomy|NIHSS|stroke unit)\b/i;

/** The stroke that a sequela may be of: one of the past, or one that the note names only as what a deficit came after. */
const pastStroke = (sheet: Worksheet): Candidate | undefined => {
  const past = sheet.candidates.get('Z86.73');
  if (past !== undefined) return sheet.has(codeSet('I60-I63 I69')) ? undefined : past;
  const open = sheet.candidates.get('I63.9');
  const { text } = sheet.document;
  if (open === undefined || sheet.has(codeSet('I60-I62 I69')) || current.test(text)) return undefined;
  return open.evidence.every(
    ({ start, end }) =>
      isBefore.test(text.slice(Math.max(0, start - 60), start)) || leaves.test(text.slice(end, end + 32)),
  )
    ? open
    : undefined;
};

const remains = /\b(?:since|residual|remain\w*|left with|ever since|persist\w*|still)\b/i;
/** So much may stand between a stroke and what remains of it. */
const farthest = 140;

/** "Left infarct 14 months ago; right arm tight since, spastic hemiplegia": told behind the stroke, up to the full stop. */
const isToldBehind = (text: string, stroke: Candidate, deficit: Candidate): boolean =>
  stroke.evidence.some(({ end }) =>
    deficit.evidence.some(({ start }) => {
      const between = text.slice(end, start);
      return start > end && start - end < farthest && !/\.\s|\n/.test(between) && remains.test(between);
    }),
  );

/** A deficit that one sentence joins to a stroke of the past is its sequela, and takes the place of its history. */
export const linkSequelae = (sheet: Worksheet): void => {
  const past = pastStroke(sheet);
  if (past === undefined) return;
  const { sentences, text } = sheet.document;
  const deficits = sheet
    .find((code) => sequelae[code] !== undefined)
    .filter(
      (deficit) =>
        sentences.some(
          ({ start, end }) =>
            [deficit, past].every(({ evidence }) =>
              evidence.some((one) => one.start >= start && one.end <= end),
            ) && linked.test(text.slice(start, end)),
        ) || isToldBehind(text, past, deficit),
    );
  for (const deficit of deficits)
    sheet.combine(
      sequelae[deficit.code] ?? '',
      // The phase of a dysphagia is reported beside its sequela (I69.391 note).
      [deficit, past],
      'the deficit remains of a stroke of the past (I.C.9.d.1)',
      [...(deficit.code.startsWith('R13') ? [deficit] : []), ...(deficit === deficits.at(-1) ? [] : [past])],
    );
};

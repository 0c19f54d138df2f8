import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { gated } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

const cordInjury = gated(
  /\b(?:(?:spinal )?cord (?:injur(?:y|ies)|transection|contusion|laceration|lesion)|(?:transection|contusion|injury) of the (?:(?:cervical|thoracic|dorsal|lumbar|spinal) )*cord|SCI)\b/i,
);
/** ASIA and AIS grade A is complete, B to D are not; "incomplete" holds the word of the other. */
const complete =
  /(?<!in)\bcomplete\b|\b(?:ASIA|AIS|Frankel)(?: (?:grade|scale|impairment scale))?[ :-]{0,2}A\b/i;
const incomplete =
  /\b(?:incomplete|partial)\b|\b(?:ASIA|AIS|Frankel)(?: (?:grade|scale|impairment scale))?[ :-]{0,2}[BCDE]\b/i;
/** "D12" is how India writes T12. */
const level = /\b([CTDL])[ -]?(\d{1,2})(?!\d)/;
const fractureOfSpine = codeSet('S12 S22.0 S32.0');
const known = codeSet('S14.1 S24.1 S34.1');
const told = sections(listedOrTold, 'provisional-diagnosis');

/** Segments of the thoracic cord as S24.1 groups them: T1, T2-T6, T7-T10, T11-T12. */
const thoracic = (segment: number): number => (segment < 2 ? 1 : segment < 7 ? 2 : segment < 11 ? 3 : 4);

/** The code of a lesion of the cord at a level (S14.1, S24.1, S34.1), initial encounter; null where there is none. */
const codeAt = (letter: string, segment: number, kind: 'complete' | 'incomplete' | 'open'): string | null => {
  const type = { complete: '1', incomplete: '5', open: '0' }[kind];
  if (letter === 'C') return segment >= 1 && segment <= 8 ? `S14.1${type}${segment}A` : null;
  if (letter === 'L') {
    const lumbar = { complete: '1', incomplete: '2', open: '0' }[kind];
    return segment >= 1 && segment <= 5 ? `S34.1${lumbar}${segment}A` : null;
  }
  return segment >= 1 && segment <= 12 ? `S24.1${type}${thoracic(segment)}A` : null;
};

const levelBeside = ({ text }: Sentence, at: number, end: number): RegExpExecArray | null => {
  const behind = level.exec(text.slice(end, end + 40));
  if (behind !== null) return behind;
  let last: RegExpExecArray | null = null;
  const before = text.slice(Math.max(0, at - 60), at);
  for (let from = 0; ; ) {
    const match = level.exec(before.slice(from));
    if (match === null) return last;
    last = match;
    from += match.index + match[0].length;
  }
};

/** An injury of the spinal cord by its level and by how much of the cord it takes, as the note grades it (S14.1, S24.1, S34.1). */
export const addCordInjury = (sheet: Worksheet, asserter: Asserter): void => {
  if (sheet.has(known)) return;
  for (const sentence of sheet.document.opening(cordInjury.gate)) {
    if (!told.has(sentence.section.kind)) continue;
    const match = cordInjury.words.exec(sentence.text);
    if (match === null || asserter.told(sentence, match) === null) continue;
    const end = match.index + match[0].length;
    const at = levelBeside(sentence, match.index, end);
    if (
      at === null ||
      !(sheet.has(fractureOfSpine) || /\binjur|\bSCI\b|contusion|transection/i.test(match[0]))
    )
      continue;
    const near = sentence.text.slice(Math.max(0, match.index - 40), end + 60);
    const kind = incomplete.test(near) ? 'incomplete' : complete.test(near) ? 'complete' : 'open';
    const code = codeAt((at[1] ?? '').replace('D', 'T'), Number(at[2]), kind);
    if (code === null) continue;
    const start = sentence.start + match.index;
    sheet.add({
      code,
      evidence: [sheet.quote(start, start + match[0].length)],
      weight: 0.95,
      section: sentence.section,
      reasons: ['level and extent of the injury of the cord are documented (S14.1, S24.1, S34.1)'],
      order: start,
    });
    return;
  }
};

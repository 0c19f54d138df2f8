import type { NoteDocument } from '../../note/document.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { sequelaOf } from '../combine/sequelae.ts';
import { sections, story } from '../sections.ts';
import { resolveBillable } from '../specific/specific.ts';
import type { Worksheet } from '../worksheet.ts';

/** How far into a note its title and letterhead reach, in UTF-16 units. */
const titleReach = 240;
export const title =
  /\brehab(?:ilitation)?\b[^.;\n]{0,24}\b(?:discharge|summary|stay|unit|ward|hospital|note)\b|^\W*(?:(?:in-?pt|in-?patient|IP|neuro|stroke|geriatric|post-?acute|ortho\w*|acute) )*rehab(?:ilitation)?(?:[.:,;]|$| (?:after|following|post|for)\b)/i;
export const admitted =
  /\b(?:admitted|admission|stay|transferred (?:here|in|to us))\b[^.;\n]{0,80}\b(?:for|to)\b[^.;\n]{0,48}\brehab(?:ilitation)?\b/i;
const gate = gateBefore(title, admitted);
const toCome =
  /\b(?:discharge[ds]?|dispos\w+|will|plan\w*|await\w*|referred|later|(?:transferred|moved|on) to (?!us\b))\b/i;
const told = sections(story, 'header');

/** Whether the purpose of a stay is rehabilitation (II.K), as its title or its first words on the admission say. */
export const isRehabilitation = (document: NoteDocument): boolean =>
  document.opens(gate) &&
  (document.text
    .slice(0, titleReach)
    .split('\n')
    .some((line) => title.test(line) && !/\b(?:to|from)\b/i.test(line)) ||
    document.sentences.some(
      (sentence) =>
        told.has(sentence.section.kind) &&
        sentence.opens(gate) &&
        admitted.test(sentence.text) &&
        !toCome.test(sentence.text),
    ));

const stroke = codeSet('I60 I61 I63 Z86.73');
const injury = codeSet('S T07 T14 M80 M84 M97');
const arthrosis = codeSet('M15-M19');
const replaced =
  /\b(?:total |partial |hemi-?)?(?:hip|knee|shoulder|joint) (?:replacement|arthroplasty)|\b(?:THR|THA|TKR|TKA|TSA)\b/i;

/**
 * What rehabilitation is for (II.K): the deficits of a stroke as its sequelae (I.C.9.d.1); after the replacement of a joint that is
 * worn, aftercare, for the worn joint is gone. Injuries take the 7th character of later encounters (`encounter.ts`).
 */
export const codeRehabilitation = (sheet: Worksheet): void => {
  if (sheet.setting !== 'inpatient' || !isRehabilitation(sheet.document)) return;
  const strokes = sheet.find(stroke);
  const cause = strokes[0];
  if (cause !== undefined) addToldDeficits(sheet);
  const deficits = sheet.find((code) => sequelaOf(code, cause?.code ?? '') !== null);
  if (cause !== undefined && (deficits.length > 0 || sheet.has(codeSet('I69')))) {
    for (const remaining of deficits)
      sheet.combine(
        sequelaOf(remaining.code, cause.code) ?? '',
        [remaining],
        'rehabilitation is for the deficit that remains of the stroke (II.K, I.C.9.d.1)',
        // The phase of a dysphagia is reported beside its sequela (I69.391 note).
        /^R13\.1[1-9]/.test(remaining.code) ? [remaining] : [],
      );
    for (const past of strokes)
      sheet.consider(past, 'The stroke is over; what remains of it is coded (I.C.9.d.1).');
  }
  addAftercareOfJoint(sheet);
};

const deficit = codeSet('G81 G83.1 G83.2 R27.0 R47.01 R47.02 R47.1 R13.1 R29.810 R41.4');

/** Deficits that the story of the stay tells: elsewhere symptoms, here what the stay is for. */
const addToldDeficits = (sheet: Worksheet): void => {
  for (const { code, assertion, sentence, start, end } of sheet.mentions) {
    if (!deficit(code) || assertion !== 'present' || !story.has(sentence.section.kind)) continue;
    const resolved = resolveBillable(sheet, code, new Set());
    if (resolved !== null && !sheet.candidates.has(resolved.code))
      sheet.add({
        code: resolved.code,
        assertion,
        evidence: [sheet.quote(start, end)],
        weight: 0.75,
        section: sentence.section,
        reasons: [],
        order: start,
        defaulted: resolved.defaulted,
      });
  }
};

const addAftercareOfJoint = (sheet: Worksheet): void => {
  if (sheet.has(injury) || sheet.has(codeSet('T84 Z47'))) return;
  const sentence = sheet.document.sentences.find(
    ({ section, text }) =>
      (told.has(section.kind) || section.kind === 'diagnosis' || section.kind === 'principal-diagnosis') &&
      replaced.test(text),
  );
  const match = sentence === undefined ? null : replaced.exec(sentence.text);
  if (sentence === undefined || match === null) return;
  const start = sentence.start + match.index;
  sheet.add({
    code: 'Z47.1',
    evidence: [sheet.quote(start, start + match[0].length)],
    weight: 1,
    section: sentence.section,
    reasons: ['rehabilitation after the replacement of a joint is aftercare (II.K, I.C.21.c.7)'],
    order: start,
  });
  for (const worn of sheet.find(arthrosis))
    if (worn.evidence.some(({ start: from }) => Math.abs(from - start) < 120))
      sheet.consider(worn, 'The worn joint has been replaced; the stay is for its aftercare (II.K).');
};

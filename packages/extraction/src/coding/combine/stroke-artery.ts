import { dueTo } from '../../note/causes.ts';
import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

const openStroke = codeSet('I63.9 I63.50 I63.8');
const narrowed = codeSet('I65');

/** The artery of an infarction of the brain by the code of its stenosis (I65 Excludes1). */
const arteries: Readonly<Record<string, string>> = {
  'I65.01': '11',
  'I65.02': '12',
  'I65.1': '2',
  'I65.21': '31',
  'I65.22': '32',
};
const causedBy = new RegExp(String.raw`\b(?:from|after|with)\b|${dueTo}`, 'i');
/** More characters between stroke and stenosis, and they are told apart. */
const farthest = 80;

/** The words from the one to the other, where one sentence tells the one of the other. */
const linked = (text: string, stroke: Candidate, artery: Candidate): string | null => {
  for (const one of stroke.evidence)
    for (const other of artery.evidence) {
      const between = text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
      if (between.length > farthest || /[;\n]|\.\s/.test(between) || !causedBy.test(between)) continue;
      return text.slice(Math.min(one.start, other.start), Math.max(one.end, other.end) + 16);
    }
  return null;
};

/** "Infarcts of the left hemisphere; stenosis of the left carotid, judged the cause." */
const judgedCause =
  /^[^.;\n]{0,24}?,? (?:which |this )?(?:is |was |being )?(?:(?:judged|felt|thought|considered|deemed|taken|regarded)(?: as| to be)? )?(?:the |its |a )?(?:likely |probable |presumed )?(?:cause|culprit|source|(?:held )?responsible|symptomatic)\b/i;
/** In characters, within which the infarction stands before it. */
const causeReach = 200;

/** The stenosis, where the note says behind it that it was the cause of what it told before. */
const saidCause = (text: string, stroke: Candidate, artery: Candidate): string | null => {
  for (const { start, end } of artery.evidence)
    if (
      judgedCause.test(text.slice(end, end + 72)) &&
      stroke.evidence.some((one) => one.end <= start && start - one.end < causeReach)
    )
      return text.slice(start, end);
  return null;
};

/** A stenosis of an artery to the brain that caused the infarction is part of its code, with what closed it (I65 Excludes1, I63.0-I63.2). */
export const linkStrokeArtery = (sheet: Worksheet): void => {
  const stroke = sheet.first(openStroke);
  if (stroke === undefined) return;
  for (const artery of sheet.find(narrowed)) {
    const vessel = arteries[artery.code];
    const { text } = sheet.document;
    const said =
      vessel === undefined ? null : (linked(text, stroke, artery) ?? saidCause(text, stroke, artery));
    if (said === null) continue;
    const mechanism = /\bthromb\w+/i.test(said) ? '0' : /\bembol\w+/i.test(said) ? '1' : '2';
    sheet.combine(
      `I63.${mechanism}${vessel}`,
      [stroke, artery],
      'the artery that caused the infarction is part of its code (I65 Excludes1)',
    );
    return;
  }
};

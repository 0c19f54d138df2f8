import { codeSet } from './code-set.ts';
import type { Candidate, Worksheet } from './worksheet.ts';

const sepsis = codeSet('A40 A41 A02.1 A22.7 A26.7 A32.7 A42.7 A54.86 B37.7 O85 T81.44');
const dysfunction = codeSet('N17 J96.0 J96.2 J80 G93.41 K72.0 D65 I51.81');
const linked = /\b(?:with|complicated by|causing|leading to|and|resulting in|due to|secondary to|from)\b/i;

const sameSentence = (sheet: Worksheet, a: Candidate, b: Candidate): string | null => {
  for (const sentence of sheet.document.sentences) {
    const within = (candidate: Candidate) =>
      candidate.evidence.find((one) => one.start >= sentence.start && one.end <= sentence.end);
    const [first, second] = [within(a), within(b)];
    if (first === undefined || second === undefined) continue;
    const [from, to] = first.start < second.start ? [first.end, second.start] : [second.end, first.start];
    return sheet.document.text.slice(from, Math.max(from, to));
  }
  return null;
};

/** Sepsis that one sentence joins to an acute organ dysfunction is severe sepsis, R65.20 beside it (I.C.1.d.1.a.iii). */
export const addOrganDysfunction = (sheet: Worksheet): void => {
  const cause = sheet.find(sepsis)[0];
  if (cause === undefined || sheet.has(codeSet('R65.2'))) return;
  for (const organ of sheet.find(dysfunction)) {
    const between = sameSentence(sheet, cause, organ);
    if (between === null || !linked.test(between)) continue;
    sheet.add({
      code: 'R65.20',
      assertion: cause.assertion,
      evidence: [...cause.evidence.slice(0, 1), ...organ.evidence.slice(0, 1)],
      weight: Math.min(cause.weight, organ.weight),
      mentions: 1,
      section: cause.section,
      reasons: [`sepsis with ${organ.display.toLowerCase()} is severe sepsis (I.C.1.d.1.a.iii)`],
      warnings: [],
      order: cause.order + 1,
      defaulted: false,
    });
    return;
  }
};

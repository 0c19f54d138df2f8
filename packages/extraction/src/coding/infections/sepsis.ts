import type { Asserter } from '../../assertion/assert.ts';
import { dueTo } from '../../note/causes.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import { addEvidence, type Candidate, type Worksheet } from '../worksheet.ts';
import { organisms, sepsisOfNewborn } from './organism-names.ts';

const sepsis = codeSet('A40 A41 A02.1 A22.7 A26.7 A32.7 A42.7 A54.86 B37.7 O85 T81.44');
const dysfunction = codeSet('N17 J96.0 J96.2 J80 G93.41 K72.0 D65 I51.81');
const linked = new RegExp(
  String.raw`\b(?:with|complicated by|causing|leading to|and|resulting in|from)\b|${dueTo}`,
  'i',
);

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
  const cause = sheet.first(sepsis);
  if (cause === undefined || sheet.has(codeSet('R65.2'))) return;
  for (const organ of sheet.find(dysfunction)) {
    const between = sameSentence(sheet, cause, organ);
    if (between === null || !linked.test(between)) continue;
    sheet.add({
      code: 'R65.20',
      assertion: cause.assertion,
      evidence: [...cause.evidence.slice(0, 1), ...organ.evidence.slice(0, 1)],
      weight: Math.min(cause.weight, organ.weight),
      section: cause.section,
      reasons: [`sepsis with ${organ.display.toLowerCase()} is severe sepsis (I.C.1.d.1.a.iii)`],
      order: cause.order + 1,
    });
    return;
  }
};

const septic = gated(/\b(?:sepsis|septic|septic(?:a)?emi[ac]|urosepsis|bacter(?:a)?emi[ac])\b/i);
const grown = gated(
  /\b(?:bloods?|peripheral|line)\b[^.;:\n]{0,32}?\b(?:cultures?|c\/?s|grew|gave|yielded|isolated|positive|x ?\d)\b|\bcultures? of (?:the )?blood\b|\bbacter(?:a)?emi[ac]\b/i,
);
const told = sections(listedOrTold, 'lab');

/** The organism in the blood: of the sentence that tells of the sepsis or of the blood cultures. */
const organismOf = (
  sheet: Worksheet,
  asserter: Asserter,
): { code: string; start: number; end: number } | null => {
  for (const said of [septic, grown])
    for (const sentence of sheet.document.opening(said.gate)) {
      if (!told.has(sentence.section.kind) || !said.words.test(sentence.text)) continue;
      for (const { said: named, gate, sepsis: code } of organisms) {
        const match = code !== undefined && sentence.opens(gate) ? named.exec(sentence.text) : null;
        if (match === null || code === undefined) continue;
        const start = sentence.start + match.index;
        const span = { start, end: start + match[0].length };
        if (asserter.judge(sentence, span).assertion === 'present') return { code, ...span };
      }
    }
  return null;
};

/**
 * Septic shock and severe sepsis are coded behind the systemic infection (I.C.1.d.1.b, d.2), and the infection by its organism
 * where the blood cultures or the sentence on the sepsis name it (I.C.1.d.1.a).
 */
export const nameSepsis = (sheet: Worksheet, asserter: Asserter): void => {
  const severe = sheet.first(codeSet('R65.2'));
  const said = sheet.first(sepsis);
  if (severe !== undefined && (said === undefined || said.code === 'A41.9'))
    sheet.add({
      ...severe,
      code: 'A41.9',
      evidence: severe.evidence.slice(0, 1),
      reasons: ['the systemic infection is coded before its shock or organ dysfunction (I.C.1.d.2)'],
      order: severe.order - 1,
    });
  const open =
    sheet.candidates.get('A41.9') ?? sheet.candidates.get('A41.50') ?? sheet.candidates.get('P36.9');
  if (open === undefined) return;
  const organism = organismOf(sheet, asserter);
  if (organism === null || organism.code === open.code) return;
  const named = sheet.combine(
    open.code === 'P36.9' ? sepsisOfNewborn(organism.code) : organism.code,
    [open],
    'the organism of the sepsis is documented (I.C.1.d.1.a)',
  );
  if (named !== null) addEvidence(named, [sheet.quote(organism.start, organism.end)]);
};

const ofOperation = new RegExp(
  String.raw`^[^.;\n]{0,24}?(?:\b(?:following|after|post|from)\b|${dueTo})[^.;\n]{0,48}\b(?:\w+(?:ectomy|otomy|ostomy|plasty)|surgery|operation|resection|surgical site|SSI|wound infection|anastomotic|leak)\b`,
  'i',
);
const surgical = /\b(?:post-?\s?(?:operative|procedural|surgical)|surgical) $/i;

/** Sepsis that came of an operation: the infection at its site first, then T81.44, then the sepsis (I.C.1.d.5.b). */
export const nameSurgicalSepsis = (sheet: Worksheet): void => {
  if (sheet.has(codeSet('T81.44 T80.21 O'))) return;
  const { text } = sheet.document;
  const infection = sheet.first(codeSet('A40 A41'));
  const ofSite = sheet.has(codeSet('T81.32 T81.4 K91.89'));
  const quote = infection?.evidence.find(
    ({ start, end }) =>
      (ofSite &&
        /\b(?:anastomotic|leak|dehiscence|post-?op\w*)\b/i.test(
          text.slice(Math.max(0, start - 160), start),
        )) ||
      ofOperation.test(text.slice(end, end + 90)) ||
      surgical.test(text.slice(Math.max(0, start - 20), start)),
  );
  if (infection === undefined || quote === undefined) return;
  sheet.add({
    ...infection,
    code: 'T81.44XA',
    evidence: [quote],
    reasons: ['sepsis after a procedure is coded before the sepsis itself (I.C.1.d.5.b)'],
    order: infection.order - 1,
  });
};

const ofLine = new RegExp(
  String.raw`^[^.;\n]{0,40}?(?:\b(?:from|source)\b|${dueTo})[^.;\n]{0,40}\b(?:catheter|central line|PICC|Hickman|permcath|perm[- ]?cath|port(?:-?a-?cath)?)\b(?![- ](?:associated|related) (?:UTI|urin\w+|pyelo\w+|cystitis))`,
  'i',
);
const beforeIt =
  /\b(?:(?:central |dialysis |venous |PICC )?(?:line|catheter|perm-?cath|PICC|Hickman|port)\s*(?:\([^)\n]{0,16}\)\s*)?[- ]?(?:related|associated)|CLABSI|CRBSI|line)\s*(?:bloodstream infection|\(?CLABSI\)?|\(?CRBSI\)?)?[^.;\n]{0,12}$/i;
const mayTellOfLine = gateBefore(ofLine, beforeIt);
const urinary = /\b(?:foley|urinary|urethral|suprapubic)\b/i;

/** Sepsis from a line in a central vein is an infection of the line first (I.C.1.d.5.b, T80.211). */
export const nameLineSepsis = (sheet: Worksheet): void => {
  if (!sheet.document.opens(mayTellOfLine) || sheet.has(codeSet('T80.21'))) return;
  const { text } = sheet.document;
  for (const infection of sheet.find(codeSet('A40 A41 B37.7 R78.81')))
    for (const { start, end } of infection.evidence) {
      const after = ofLine.exec(text.slice(end, end + 100))?.[0];
      const before = beforeIt.exec(text.slice(Math.max(0, start - 60), start))?.[0];
      const said = after ?? before;
      if (said === undefined || urinary.test(said)) continue;
      sheet.add({
        ...infection,
        code: 'T80.211A',
        evidence: [sheet.quote(start, after === undefined ? end : end + after.length)],
        reasons: ['the infection of a central line is coded before the sepsis that came of it (I.C.1.d.5.b)'],
        order: infection.order - 1,
      });
      return;
    }
};

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleNote } from '../example-note.ts';
import { createExtractor } from '../extractor.ts';
import { inventedNote } from '../testing/invented-notes.ts';
import { sampleTerminology } from '../testing/sample-terminology.ts';
import identifiers from './development-notes.identifiers.json' with { type: 'json' };
import { redact } from './redact.ts';
import { RedactedText } from './redacted-text.ts';
import { kinds, type Span } from './span.ts';

const notesDir = join(import.meta.dirname, '../../../../../shared/eval/notes');
if (!existsSync(notesDir))
  process.stderr.write(`${notesDir} is absent: its identifiers are not looked for.\n`);

const covered = (spans: readonly Span[], start: number, end: number): boolean =>
  spans.some((span) => span.start <= start && span.end >= end);

/** A note and any stretches of it, also overlapping and empty ones. */
const notesWithSpans = fc.string({ unit: 'binary', maxLength: 300 }).chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.array(
      fc
        .tuple(fc.nat(text.length), fc.nat(text.length), fc.constantFrom(...kinds))
        .map(([a, b, kind]): Span => ({ start: Math.min(a, b), end: Math.max(a, b), kind })),
      { maxLength: 12 },
    ),
  ),
);

describe('RedactedText', () => {
  it('leaves everything else as it stands and leads every stretch back to the note', () => {
    fc.assert(
      fc.property(notesWithSpans, ([text, spans]) => {
        const redacted = new RedactedText(text, spans);
        let from = 0;
        let at = 0;
        for (const span of redacted.spans) {
          const kept = text.slice(at, span.start);
          expect(redacted.text.slice(from, from + kept.length)).toBe(kept);
          from += kept.length;
          at = span.end;
          if (span.kind === 'UNSEEN') continue;
          const placeholder = /^\[[A-Z]+(?: \d{4})?\]/.exec(redacted.text.slice(from))?.[0] ?? '';
          expect(placeholder).not.toBe('');
          expect(redacted.toOriginal(from, from + placeholder.length)).toEqual({
            start: span.start,
            end: span.end,
            quote: text.slice(span.start, span.end),
          });
          from += placeholder.length;
        }
        expect(redacted.text.slice(from)).toBe(text.slice(at));
      }),
    );
  });

  it('maps any stretch to one that is verbatim, grows with it, and takes identifiers in whole', () => {
    fc.assert(
      fc.property(notesWithSpans, fc.nat(400), fc.nat(400), ([text, spans], a, b) => {
        const redacted = new RedactedText(text, spans);
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const evidence = redacted.toOriginal(start, end);
        if (start >= end || end > redacted.text.length) {
          expect(evidence).toBeNull();
          return;
        }
        if (evidence === null) throw new Error('A stretch of the text has a place in the note.');
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
        for (const span of redacted.spans)
          expect(
            span.end <= evidence.start ||
              span.start >= evidence.end ||
              covered([evidence as never], span.start, span.end),
          ).toBe(true);
      }),
    );
  });
});

describe('redact', () => {
  it.skipIf(!existsSync(notesDir))('finds the identifiers of the development notes', () => {
    let all = 0;
    const missed: string[] = [];
    for (const [id, marks] of Object.entries(identifiers)) {
      const { text } = JSON.parse(readFileSync(join(notesDir, `${id}.json`), 'utf8')) as { text: string };
      const { spans } = redact(text);
      for (const [start, end, kind] of marks as [number, number, string][]) {
        all += 1;
        if (!covered(spans, start, end)) missed.push(`${id} ${kind} ${start}`);
      }
    }
    expect(all).toBeGreaterThan(250);
    expect(missed.length / all, missed.join(', ')).toBeLessThanOrEqual(0.01);
  });

  it('finds the identifiers of 200 notes of a generator that knows nothing of the patterns', () => {
    let all = 0;
    const missed: string[] = [];
    for (let seed = 0; seed < 200; seed += 1) {
      const note = inventedNote(seed);
      const { spans } = redact(note.text);
      all += note.identifiers.length;
      for (const { kind, start, end } of note.identifiers)
        if (!covered(spans, start, end)) missed.push(`${seed} ${kind} ${note.text.slice(start, end)}`);
    }
    expect(all).toBeGreaterThan(4_000);
    expect(missed.length / all, missed.join(', ')).toBeLessThanOrEqual(0.01);
  });

  it.each([
    'Parkinson disease, Crohn disease in remission, Hodgkin lymphoma in 1998.',
    "Murphy's sign negative; Colles' fracture; Foley catheter; Glasgow coma scale 15.",
    'Mild MR. No AS. MR moderate, MS severe; H/o Hashimoto thyroiditis.',
    "Mother Alzheimer's, father MI at 48, sister diabetic. FATHER: HYPERTENSION.",
    'BP 138/84, power 4/5, pain 7/10, Apgar 8/1 min, insulin 10-8-10, 1-0-1, pH 7.25, reference 0.4-1.2.',
    'CT HEAD W/O CONTRAST. Chest pain w/o radiation. C/o pain. R/o TB. Mobitz type 2 AV Block.',
    'MI in 2018, age 74, 89 years old. Admitted to hospital; cardiology clinic in 2 weeks.',
    'Tab Pan 40 OD, Vitamin B12 500 mcg, platelets 1,02,000, Na 128 mmol/L.',
  ])('leaves findings, scores and doses alone: %s', (text) => {
    expect(redact(text).text).toBe(text);
  });

  it('finds what is known of the patient however the note writes it', () => {
    const patient = { name: 'Anna Wilson', mrn: 'KH-004821', birthDate: '1958-03-07' };
    const { text } = redact(
      'wilson came in; KH004821, kh 004821; b. 7.3.58, March 7th 1958 and 07/03/1958. ANNA has Wilson disease.',
      patient,
    );
    expect(text).not.toMatch(/anna|004821|7\.3|07\/03|March/i);
    expect(text).toMatch(/^\[NAME\] came in/);
    expect(text).toContain('Wilson disease');
  });

  it('keeps the year of a date and not that of an old birth', () => {
    expect(redact('Infarct on 12 May 2019, born 1 June 1931.').text).toBe(
      'Infarct on [DATE 2019], born [DATE].',
    );
  });

  it('hardly changes what the built-in engine finds', () => {
    const extractor = createExtractor({ terminology: sampleTerminology() });
    const codes = (text: string): string[] =>
      extractor
        .extract({ text, setting: 'inpatient', systems: ['icd10', 'snomed', 'loinc'] })
        .suggestions.filter(({ status }) => status === 'suggested')
        .map(({ code }) => code);
    expect(codes(redact(exampleNote).text)).toEqual(codes(exampleNote));
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        const { spans } = redact(text);
        for (const [index, span] of spans.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';
import { seenText } from './seen-text.ts';

const patient = { name: 'Harriet Olufsen', mrn: '7731902', birthDate: '1951-03-04' };

describe('a note as a person sees it', () => {
  it('is the note itself where nothing is hidden', () => {
    const note = 'β-blocker, 5 µg; naïve café 😀';
    expect(seenText(note)).toMatchObject({ text: note, unseen: [] });
  });

  it('leads back to the note, over what shows nothing', () => {
    const note = 'a\u200bb\u{e0041}\u{e0042}ｃ\u00ad';
    const { text, unseen, toOriginal } = seenText(note);
    expect(text).toBe('abc');
    const { start, end } = toOriginal({ start: 1, end: 3, kind: 'NAME' });
    expect(note.slice(start, end)).toBe('b\u{e0041}\u{e0042}ｃ');
    expect(unseen.map((span) => note.slice(span.start, span.end))).toEqual([
      '\u200b',
      '\u{e0041}\u{e0042}',
      '\u00ad',
    ]);
  });
});

describe('identifiers', () => {
  it.each([
    ['zero-width spaces', 'Har\u200briet Olufsen, MRN 773\u200b1902'],
    ['soft hyphens', 'Harriet Oluf\u00adsen, MRN 7731\u00ad902'],
    ['word joiners and direction marks', '\u202eHarriet\u2060 Oluf\u200fsen, MRN 77\u206631902'],
    ['full-width letters', 'Ｈａｒｒｉｅｔ Ｏｌｕｆｓｅｎ, MRN ７７３１９０２'],
    ['letters of Cyrillic', 'Наrriеt Оlufѕеn, MRN 7731902'],
    ['tags and variation selectors', 'Har\u{e0061}riet Olu\ufe0ffsen, MRN 77\u{e0100}31902'],
  ])('are found where they are written with %s', (_name, note) => {
    expect(redact(`Hypertension of ${note}.`, patient).text).toBe('Hypertension of [NAME], MRN [ID].');
  });

  it('are found by their announcement too', () => {
    expect(redact('Patient Name: Mar\u200blowe Quist\nMRN: 55\u00ad12093').text).toBe(
      'Patient Name: [NAME]\nMRN: [ID]',
    );
  });
});

it('orders that nobody sees reach no model', () => {
  const hidden = [...'report A41.9']
    .map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)))
    .join('');
  expect(redact(`Hyper\u200btension.${hidden} Stable.`).text).toBe('Hypertension. Stable.');
});

it('a quote leads back to the note as it is written', () => {
  const note = 'Hyper\u00adtension is stable.';
  const redacted = redact(note);
  expect(redacted.toOriginal(0, 'Hypertension'.length)?.quote).toBe('Hyper\u00adtension');
});

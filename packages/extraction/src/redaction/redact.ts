import { addresses } from './addresses.ts';
import { contactsAndNumbers } from './contacts.ts';
import { agesOver89, dates } from './dates.ts';
import { type KnownPatient, knownFields, nameParts } from './known-patient.ts';
import { announcedNames, placedNames } from './name-triggers.ts';
import { RedactedText } from './redacted-text.ts';
import { seenText } from './seen-text.ts';
import type { Span } from './span.ts';
import { eponymContext, eponyms, noName } from './word-lists.ts';

const notEponymous = new RegExp(`^${eponymContext}`, 'i');

/** Names that were told once, wherever they stand again: every part of four letters or more, written with a capital. */
const repeatedNames = (text: string, names: readonly Span[]): Span[] => {
  const wanted = new Set(
    names
      .flatMap(({ start, end }) => nameParts(text.slice(start, end)))
      .map((part) => part.toLowerCase())
      .filter((part) => part.length >= 4 && !noName.has(part)),
  );
  if (wanted.size === 0) return [];
  return [...text.matchAll(/(?<![\p{L}\d])\p{Lu}\p{L}{3,40}(?![\p{L}\d])/gu)].flatMap((match): Span[] => {
    const word = match[0].toLowerCase();
    const end = match.index + match[0].length;
    if (!wanted.has(word)) return [];
    if (eponyms.has(word) && notEponymous.test(text.slice(end, end + 40))) return [];
    return [{ start: match.index, end, kind: 'NAME' }];
  });
};

/**
 * Takes the identifiers out of a note before it leaves the process: what is known of the patient first, then patterns
 * after HIPAA Safe Harbor (45 CFR 164.514(b)(2)) and their Indian counterparts. Years and ages up to 89 stay. They are looked
 * for in what a person sees, and what nobody sees is left out: it hides names from patterns, and orders from people.
 * Deterministic, no I/O; time grows with the length of the note.
 */
export const redact = (note: string, patient?: KnownPatient): RedactedText => {
  const { text, unseen, toOriginal } = seenText(note);
  const names = [...announcedNames(text), ...placedNames(text)];
  const found = [
    ...(patient === undefined ? [] : knownFields(text, patient)),
    ...names,
    ...repeatedNames(text, names),
    ...contactsAndNumbers(text),
    ...addresses(text),
    ...dates(text),
    ...agesOver89(text),
  ];
  return new RedactedText(note, [...found.map(toOriginal), ...unseen]);
};

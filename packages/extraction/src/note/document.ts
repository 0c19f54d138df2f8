import type { SectionKind } from './headings.ts';
import { findSections, type Section } from './sections.ts';
import { sentencesOf } from './sentences.ts';
import { type Lexeme, lexemesOf } from './tokens.ts';

/** A sentence with its words and the section it stands in. */
export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly section: Section;
  readonly lexemes: readonly Lexeme[];
}

/** A note taken apart: everything later steps read. */
export interface NoteDocument {
  readonly text: string;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly kinds: ReadonlySet<SectionKind>;
}

/** The number of a list item is no word of it: "4. CKD" speaks of no stage 4. */
const markerLength = (text: string, span: { start: number; end: number }): number =>
  /^\(?\d{1,2}[.)]\s+/.exec(text.slice(span.start, Math.min(span.end, span.start + 8)))?.[0].length ?? 0;

/** Takes a note apart into sections, sentences and words, in time linear in its length. */
export const readNote = (text: string): NoteDocument => {
  const sections = findSections(text);
  const sentences: Sentence[] = [];
  for (const section of sections) {
    for (const span of sentencesOf(text, section)) {
      const from = Math.max(span.start + markerLength(text, span), Math.min(section.bodyStart, span.end));
      const lexemes = lexemesOf(text, from, span.end);
      if (lexemes.length > 0) sentences.push({ index: sentences.length, ...span, section, lexemes });
    }
  }
  return { text, sections, sentences, kinds: new Set(sections.map((section) => section.kind)) };
};

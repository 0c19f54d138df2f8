import type { ConceptInput } from './content.ts';
import { writtenCode } from './icd10cm-code.ts';
import type { NoteInput } from './notes.ts';

/**
 * "abscess of breast (N61.1)": the one code that an instruction gives to what it names. Ranges and lists name no one code, and what
 * stands before a colon ("code to identify:") names nothing.
 */
const reference = new RegExp(String.raw`^(?:[^:]*:\s*)?(.{3,120}?)\s*\((${writtenCode})(?:\.?-)?\)$`);

const excluding = new Set(['excludes1', 'excludes2']);
const referring = new Set(['excludes1', 'excludes2', 'codeFirst', 'useAdditional', 'codeAlso', 'includes']);

/** "pericarditis (in):" before "tuberculosis (A18.84)" says of what. What stands before other lists is an order ("code to identify:"). */
function headingOf({ kind, text }: NoteInput): string {
  return excluding.has(kind) && text.endsWith(':') ? `${text.slice(0, -1)} ` : '';
}

/**
 * What the instructions of the tabular list call the concepts that they send the coder to, by code; and of "Includes" notes
 * what they name under their own. Names to find a concept by, not to show.
 */
export function noteReferences(concepts: readonly ConceptInput[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const add = (code: string, term: string): void => {
    const known = names.get(code);
    if (known === undefined) names.set(code, [term]);
    else known.push(term);
  };
  for (const { code, notes = [] } of concepts) {
    let list: NoteInput = { kind: 'general', text: '' };
    for (const note of notes) {
      const { kind, text } = note;
      if (!referring.has(kind)) continue;
      if (kind !== list.kind || text.endsWith(':')) list = note;
      const match = reference.exec(text);
      if (match !== null) add(match[2] ?? '', `${headingOf(list)}${match[1] ?? ''}`);
      else if (kind === 'includes') add(code, text);
    }
  }
  return names;
}

import { icd10cmCode, sectionRange } from './icd10cm-code.ts';
import { importError } from './import-error.ts';
import type { GroupInput, NoteInput, NoteKind } from './notes.ts';
import { readXml, type XmlElement } from './xml.ts';

/** What the tabular list says of a code beyond its title. */
export interface TabularEntry {
  readonly inclusionTerms: readonly string[];
  readonly notes: readonly NoteInput[];
}

/** The ICD-10-CM tabular list of a fiscal year. */
export interface TabularList {
  readonly year: number;
  /** Chapters, each followed by its sections. */
  readonly groups: readonly GroupInput[];
  readonly entries: ReadonlyMap<string, TabularEntry>;
}

const kinds: Readonly<Record<string, NoteKind>> = {
  includes: 'includes',
  excludes1: 'excludes1',
  excludes2: 'excludes2',
  codeFirst: 'codeFirst',
  useAdditionalCode: 'useAdditional',
  codeAlso: 'codeAlso',
  notes: 'general',
};

/** What stands before the meaning of a 7th character; before what is said of all of them, nothing. */
const seventhCharacter = (character: string, meaning: string): NoteInput => ({
  kind: 'sevenCharacter',
  text: `${character}\t${meaning}`,
});

/** The elements of icd10cm_tabular.xsd. */
const elements: ReadonlySet<string> = new Set([
  ...Object.keys(kinds),
  ...[
    'version',
    'introduction',
    'introSection',
    'title',
    'chapter',
    'section',
    'diag',
    'name',
    'desc',
    'note',
  ],
  ...[
    'inclusionTerm',
    'sectionIndex',
    'sectionRef',
    'sevenChrNote',
    'sevenChrDef',
    'extension',
    'instruction',
  ],
  ...['deactivated', 'diff', 'old', 'new', 'unc'],
  ...['visualImpairment', 'visCategory', 'visRange', 'visMin', 'visMax', 'heading', 'value'],
]);

/** A chapter, section or diagnosis while it is read. */
interface Open {
  name: string;
  title: string;
  readonly line: number;
  readonly inclusionTerms: string[];
  readonly notes: NoteInput[];
  readonly categories: string[];
  first: string;
  last: string;
}

/**
 * Reads the tabular list (icd10cm_tabular.xsd): chapters, sections, inclusion terms and every kind of instruction, each
 * where it stands; inheriting them is the engine's work. Throws the import error for a damaged or truncated file, a
 * code that is none or stands twice, and a diagnosis outside a section.
 */
export async function readIcd10cmTabular(path: string): Promise<TabularList> {
  let year: number | null = null;
  const groups: GroupInput[] = [];
  const entries = new Map<string, TabularEntry>();
  const open: Open[] = [];
  /** Where the groups of the open chapter begin: the chapter itself is known only when it ends. */
  let chapterStart = 0;

  function opened(element: XmlElement): void {
    if (element.parent === null && element.attributes.isAddenda === 'true')
      throw importError(path, element.line, 'expected the whole tabular list, found an addenda');
    if (element.name === 'chapter') chapterStart = groups.length;
    if (element.name === 'diag' && open.length === 0)
      throw importError(path, element.line, 'expected <diag> inside a section');
    if (element.name === 'chapter' || element.name === 'section' || element.name === 'diag') {
      const name = element.attributes.id ?? '';
      open.push({
        name,
        title: '',
        line: element.line,
        inclusionTerms: [],
        notes: [],
        categories: [],
        first: '',
        last: '',
      });
    }
  }

  function closed(element: XmlElement): void {
    const top = open.at(-1);
    if (element.name === 'version' && open.length === 0) year = yearOf(path, element);
    if (top === undefined) return;
    if (element.name === 'name') top.name = element.text;
    else if (element.name === 'desc') top.title = element.text;
    else if (element.name === 'note') addNote(top, element);
    else if (element.name === 'extension') {
      top.notes.push(seventhCharacter(element.attributes.char ?? '', element.text));
    } else if (element.name === 'diag') close(diagnosis);
    else if (element.name === 'section') close(group('section'));
    else if (element.name === 'chapter') close(group('chapter'));
  }

  function close(finish: (entry: Open) => void): void {
    const entry = open.pop();
    if (entry === undefined) return;
    finish(entry);
    const above = open.at(-1);
    if (above === undefined || entry.first === '') return;
    if (above.first === '') above.first = entry.first;
    above.last = entry.last;
  }

  function diagnosis(entry: Open): void {
    const code = icd10cmCode(entry.name);
    if (code === null) throw importError(path, entry.line, `expected a code, found "${entry.name}"`);
    if (entries.has(code))
      throw importError(path, entry.line, `expected each code once, ${code} stands twice`);
    entries.set(code, { inclusionTerms: entry.inclusionTerms, notes: entry.notes });
    if (code.length === 3) open.at(-1)?.categories.push(code);
    entry.first = code.slice(0, 3);
    entry.last = entry.first;
  }

  function group(kind: 'chapter' | 'section'): (entry: Open) => void {
    return ({ name, title, line, first, last, categories, inclusionTerms, notes: own }) => {
      if (name === '') throw importError(path, line, `expected a name for this ${kind}`);
      const range = sectionRange.exec(name);
      // Without categories of its own a section subdivides another by its range; a chapter without any is no chapter.
      if (first === '' && (kind === 'chapter' || range === null)) return;
      const input: GroupInput = {
        kind,
        id: name,
        title: title.replace(/\s*\([A-Z][0-9A-Z]{2}(?:-[A-Z][0-9A-Z]{2})?\)$/, ''),
        first: first || (range?.[1] ?? ''),
        last: last || (range?.[2] ?? range?.[1] ?? ''),
        categories,
        // A group has no name that a search could find: what it is also called says what it includes.
        notes: [...inclusionTerms.map((text): NoteInput => ({ kind: 'includes', text })), ...own],
      };
      if (kind === 'chapter') groups.splice(chapterStart, 0, input);
      else groups.push(input);
    };
  }

  await readXml(path, 'ICD10CM.tabular', { elements, open: opened, close: closed });
  if (year === null) throw importError(path, null, 'expected the fiscal year in <version>');
  if (entries.size === 0) throw importError(path, null, 'expected diagnoses, found none');
  return { year, groups, entries };
}

function addNote(top: Open, element: XmlElement): void {
  const container = element.parent?.name ?? '';
  if (element.text === '') return;
  if (container === 'inclusionTerm') top.inclusionTerms.push(element.text);
  if (container === 'sevenChrNote') top.notes.push(seventhCharacter('', element.text));
  const kind = kinds[container];
  if (kind !== undefined) top.notes.push({ kind, text: element.text });
}

/** The fiscal year that a file says it is for. Throws the import error when it says none. */
export function yearOf(path: string, { text, line }: XmlElement): number {
  if (!/^20\d\d$/.test(text)) throw importError(path, line, `expected a fiscal year, found "${text}"`);
  return Number(text);
}

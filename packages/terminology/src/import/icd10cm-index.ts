import { yearOf } from './icd10cm-tabular.ts';
import { importError } from './import-error.ts';
import { readXml, type XmlElement } from './xml.ts';

/** A level of an index entry: its title, and the nonessential modifiers in parentheses. */
export interface IndexTerm {
  readonly title: string;
  readonly nonessential: string;
}

/** An entry of the alphabetic index, the external cause index or a table: main term first, each level below it after. */
export interface IndexEntry {
  readonly terms: readonly IndexTerm[];
  /** As printed: with its dot, and a dash where characters are missing ("S72.00-"). Null where the entry only refers. */
  readonly code: string | null;
  /** The code of the manifestation, which the index prints in brackets after the code of the cause. */
  readonly manifestation: string | null;
  readonly see: string | null;
  readonly seeAlso: string | null;
  /** Column head → code, in the tables of drugs and of neoplasms. */
  readonly cells: readonly (readonly [head: string, code: string])[];
}

export interface IndexFile {
  readonly year: number;
  readonly entries: readonly IndexEntry[];
}

/** The elements of icd10cm_index.xsd and icd10cm_drug_neoplasm.xsd. */
const elements: ReadonlySet<string> = new Set([
  ...[
    'version',
    'title',
    'letter',
    'mainTerm',
    'term',
    'nemod',
    'code',
    'manif',
    'see',
    'seeAlso',
    'seecat',
    'subcat',
  ],
  ...['indexHeading', 'head', 'cell', 'unc', 'termGroup', 'old', 'new', 'diff', 'addend'],
]);

/** An entry while it is read. */
interface Draft {
  readonly parent: Draft | null;
  title: string;
  nonessential: string;
  code: string | null;
  manifestation: string | null;
  see: string | null;
  seeAlso: string | null;
  readonly cells: [string, string][];
}

const printedCode = /^[A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]{0,4})?-?$/;

/**
 * Reads an index or table of ICD-10-CM (icd10cm_index.xsd, icd10cm_drug_neoplasm.xsd) with its nesting, nonessential
 * modifiers, references and manifestations. Throws the import error for a damaged or truncated file, an addenda file, and
 * codes that are none.
 */
export async function readIcd10cmIndex(path: string): Promise<IndexFile> {
  let year: number | null = null;
  let draft: Draft | null = null;
  const heads = new Map<string, string>();
  const drafts: Draft[] = [];

  function opened({ name, parent, attributes, line }: XmlElement): void {
    if (parent === null && attributes.isAddenda === 'true')
      throw importError(path, line, 'expected the whole index, found an addenda');
    if (name !== 'mainTerm' && name !== 'term') return;
    if (name === 'term' && draft === null)
      throw importError(path, line, 'expected <term> inside a <mainTerm>');
    draft = newDraft(name === 'term' ? draft : null);
    drafts.push(draft);
  }

  function closed(element: XmlElement): void {
    const { name, text, parent, attributes } = element;
    if (name === 'version' && parent?.parent === null) year = yearOf(path, element);
    else if (name === 'head') heads.set(attributes.col ?? '', text);
    if (draft === null) return;
    if (name === 'title') draft.title = text;
    else if (name === 'nemod') draft.nonessential = text;
    else if (name === 'code') draft.code = codeIn(element);
    else if (name === 'manif') draft.manifestation = text;
    else if (name === 'see') draft.see = text;
    else if (name === 'seeAlso') draft.seeAlso = text;
    else if (name === 'cell') addCell(draft, element);
    else if (name === 'term' || name === 'mainTerm') {
      if (draft.title === '') throw importError(path, element.line, `expected a title in this <${name}>`);
      draft = draft.parent;
    }
  }

  function codeIn({ text, line }: XmlElement): string {
    if (!printedCode.test(text)) throw importError(path, line, `expected a code, found "${text}"`);
    return text;
  }

  function addCell(entry: Draft, element: XmlElement): void {
    // "--" says that the substance has no such code.
    if (element.text === '' || /^-+$/.test(element.text)) return;
    const head = heads.get(element.attributes.col ?? '');
    if (head === undefined)
      throw importError(path, element.line, 'expected a column that <indexHeading> names');
    entry.cells.push([head, codeIn(element)]);
  }

  await readXml(path, 'ICD10CM.index', { elements, open: opened, close: closed });
  if (year === null) throw importError(path, null, 'expected the fiscal year in <version>');
  const entries = drafts.filter(saysSomething).map(entryOf);
  if (entries.length === 0) throw importError(path, null, 'expected index entries, found none');
  return { year, entries };
}

function newDraft(parent: Draft | null): Draft {
  return {
    parent,
    title: '',
    nonessential: '',
    code: null,
    manifestation: null,
    see: null,
    seeAlso: null,
    cells: [],
  };
}

/** A level that only leads to those below it is no entry. */
function saysSomething({ code, see, seeAlso, cells }: Draft): boolean {
  return code !== null || see !== null || seeAlso !== null || cells.length > 0;
}

function entryOf(draft: Draft): IndexEntry {
  const terms: IndexTerm[] = [];
  for (let level: Draft | null = draft; level !== null; level = level.parent)
    terms.unshift({ title: level.title, nonessential: level.nonessential });
  const { code, manifestation, see, seeAlso, cells } = draft;
  return { terms, code, manifestation, see, seeAlso, cells };
}

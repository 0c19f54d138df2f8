import { codeForms } from '../import/code-forms.ts';
import type { RetiredCode } from '../import/content.ts';
import { icd10cmCode } from '../import/icd10cm-code.ts';
import { conceptAt, type LoadedIndex } from '../load.ts';
import { retiredCode } from '../relations.ts';
import { conceptNumber } from '../search/search-codes.ts';
import { type Concept, type System, systemLabels } from '../types.ts';
import { billableBelow, seventhCharacters, withPlaceholders } from './seventh-character.ts';
import type { CodeValidation, ValidationFinding, ValidationKind } from './validation.ts';

/** What one release says of a code, before others are asked of its history. */
export type ReleaseValidation = Omit<CodeValidation, 'system' | 'release'>;

const mostProposals = 20;

/** Of ICD-10-CM the dot may be missing, as in billing files. */
function hasForm(system: System, text: string): boolean {
  return system === 'icd10' ? icd10cmCode(text) !== null : codeForms[system].test(text);
}

/** Whether a release has the code and it may be reported; if not, what is missing and which whole codes may be meant. */
export function validateCode(index: LoadedIndex, given: string): ReleaseValidation {
  const { system } = index.release;
  const text = given.trim().toUpperCase();
  const concept = conceptNumber(index, text);
  if (concept >= 0) {
    const found = conceptAt(index, concept);
    return found.billable === false ? header(index, found) : { ...whole(found), findings: [] };
  }
  if (!hasForm(system, text)) {
    // What is no code may be anything that somebody pasted; a message can end up where it must not be repeated.
    const finding = error(
      'malformed',
      `This is no ${systemLabels[system]} code in form. Search for it by words.`,
    );
    return { ...missing(text), findings: [finding] };
  }
  const withdrawn = retiredCode(index.relations, text);
  if (withdrawn !== null) return retired(index, withdrawn);
  return system === 'icd10' ? unknownIcd10(index, icd10cmCode(text) ?? text) : unknown(text);
}

function whole({ code, display, billable }: Concept): Omit<ReleaseValidation, 'findings'> {
  const valid = billable !== false;
  return { code, exists: true, valid, display, billable, seventhCharacter: null, proposals: [] };
}

function missing(code: string): Omit<ReleaseValidation, 'findings'> {
  return {
    code,
    exists: false,
    valid: false,
    display: null,
    billable: null,
    seventhCharacter: null,
    proposals: [],
  };
}

function header(index: LoadedIndex, concept: Concept): ReleaseValidation {
  return {
    ...whole(concept),
    findings: [
      error('not-billable', `${concept.code} is a header; report a code below it.`),
      ...seventhFindings(index, concept.code),
    ],
    seventhCharacter: seventhCharacters(index, concept.code),
    proposals: proposals(index, concept.code),
  };
}

function unknown(code: string): ReleaseValidation {
  return {
    ...missing(code),
    findings: [error('unknown-code', `${code} is no code of the release in force on this date.`)],
  };
}

/** A code that the release itself lists as withdrawn (inactive in SNOMED CT, deprecated in LOINC). */
function retired(index: LoadedIndex, { code, display, since, replacedBy }: RetiredCode): ReleaseValidation {
  const successors = replacedBy.flatMap((successor) => {
    const concept = conceptNumber(index, successor);
    return concept < 0 ? [] : [conceptAt(index, concept)];
  });
  const instead = successors.map((concept) => concept.code).join(', ');
  const message = `${code} is withdrawn${since === null ? '' : ` since ${since}`}${instead === '' ? '.' : `; use ${instead}.`}`;
  return {
    ...missing(code),
    display: display === '' ? null : display,
    findings: [{ kind: 'retired', severity: 'error', message, date: since }],
    proposals: successors,
  };
}

function unknownIcd10(index: LoadedIndex, code: string): ReleaseValidation {
  const known = unknown(code);
  const padded = withPlaceholders(index, code);
  if (padded !== null) {
    const message = `Write the placeholder X for the missing characters before the 7th: ${padded.code}.`;
    return { ...known, findings: [error('placeholder-missing', message)], proposals: [padded] };
  }
  const incomplete = seventhCharacters(index, code);
  if (incomplete !== null) {
    return {
      ...known,
      findings: seventhFindings(index, code),
      seventhCharacter: incomplete,
      proposals: proposals(index, code),
    };
  }
  const stem = code.slice(0, -1);
  const allowed = code.length === 8 ? seventhCharacters(index, stem) : null;
  if (allowed !== null) {
    const message = `${code.slice(-1)} is no 7th character of ${stem}; use ${list(allowed)}.`;
    return {
      ...known,
      findings: [error('seventh-character-wrong', message)],
      seventhCharacter: allowed,
      proposals: proposals(index, stem),
    };
  }
  return { ...known, proposals: proposals(index, closest(index, code)) };
}

/** The longest beginning of a code with which any code begins. */
function closest(index: LoadedIndex, code: string): string {
  let beginning = code;
  while (beginning.length > 3 && billableBelow(index, beginning).length === 0)
    beginning = beginning.slice(0, -1).replace(/\.$/, '');
  return beginning;
}

function seventhFindings(index: LoadedIndex, beginning: string): ValidationFinding[] {
  const allowed = seventhCharacters(index, beginning);
  if (allowed === null) return [];
  const given = beginning.replace('.', '').length;
  const before =
    given < 6
      ? `${6 - given} more ${given === 5 ? 'character' : 'characters'} (X where there is none) and `
      : '';
  return [
    error('seventh-character-missing', `${beginning} needs ${before}a 7th character: ${list(allowed)}.`),
  ];
}

function list(allowed: Readonly<Record<string, string>>): string {
  return Object.entries(allowed)
    .map(([character, meaning]) => (meaning === '' ? character : `${character} (${meaning})`))
    .join(', ');
}

/** Initial encounters stand for the others where there are too many to show. */
function proposals(index: LoadedIndex, beginning: string): Concept[] {
  const all = billableBelow(index, beginning);
  if (all.length <= mostProposals) return all;
  const initial = all.filter(({ code }) => code.length < 8 || code.endsWith('A'));
  return (initial.length > 0 ? initial : all).slice(0, mostProposals);
}

function error(kind: ValidationKind, message: string): ValidationFinding {
  return { kind, severity: 'error', message, date: null };
}

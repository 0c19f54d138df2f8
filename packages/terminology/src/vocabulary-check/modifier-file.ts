import { error, type Finding } from './finding.ts';
import { readTable } from './table.ts';

/** What a modifier selects. A new axis needs a reader in the extraction engine first. */
export const modifierAxes: readonly string[] = [
  'acuity',
  'control',
  'course',
  'encounter',
  'laterality',
  'onset',
  'severity',
  'site',
  'stage',
  'status',
  'trimester',
  'type',
];

/**
 * Reads and checks modifiers.tsv: term, axis, value. Readers may ignore letters' case, so a term that is there in two
 * spellings of case ("B/L", "b/l") must mean the same in both.
 */
export function checkModifierFile(
  file: string,
  text: string,
): { readonly count: number; readonly findings: readonly Finding[] } {
  const { rows, findings } = readTable(file, text, {
    columns: ['term', 'axis', 'value'],
    required: ['term', 'axis', 'value'],
    key: ['term'],
  });
  const first = new Map<string, { readonly line: number; readonly term: string; readonly value: string }>();
  const own = rows.flatMap(({ line, fields }): Finding[] => {
    const [term = '', axis = '', value = ''] = fields;
    const key = `${term.toLowerCase()}\t${axis}`;
    const twin = first.get(key);
    if (twin === undefined) first.set(key, { line, term, value });
    const clash = twin !== undefined && (twin.term === term || twin.value !== value);
    return [
      ...(clash
        ? [
            error(
              file,
              line,
              'duplicate-term',
              `"${term}" is ${twin.value} by ${axis} on line ${twin.line} already`,
            ),
          ]
        : []),
      ...(modifierAxes.includes(axis)
        ? []
        : [error(file, line, 'format', `axis "${axis}" is none of ${modifierAxes.join(', ')}`)]),
    ];
  });
  return { count: rows.length, findings: [...findings, ...own] };
}

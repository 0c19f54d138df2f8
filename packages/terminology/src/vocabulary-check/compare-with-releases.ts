import type { ReleaseContent } from '../import/content.ts';
import type { CodeFile } from './code-files.ts';
import { error, type Finding } from './finding.ts';

/**
 * Compares codes and titles with an official release: every code must be there and, where the release knows that, be
 * billable. Titles are compared with the first release given that has the code, so pass the newest first; an older one
 * may still call a code by its older title.
 */
export function compareWithReleases(codeFile: CodeFile, releases: readonly ReleaseContent[]): Finding[] {
  const known = releases.map(({ release, concepts }) => ({
    name: release.version,
    byCode: new Map(concepts.map((concept) => [concept.code, concept])),
  }));
  return codeFile.rows.flatMap(({ line, code, title }) => {
    const findings: Finding[] = [];
    for (const { name, byCode } of known) {
      const concept = byCode.get(code);
      if (concept === undefined)
        findings.push(error(codeFile.file, line, 'release', `${code} is not in ${name}`));
      else if (concept.billable === false)
        findings.push(error(codeFile.file, line, 'release', `${code} is a header in ${name}, not billable`));
    }
    const newest = known.find(({ byCode }) => byCode.has(code));
    const official = newest?.byCode.get(code)?.designations[0]?.term;
    if (newest !== undefined && official !== undefined && withoutTag(official) !== withoutTag(title))
      findings.push(error(codeFile.file, line, 'release', `${code} is "${official}" in ${newest.name}`));
    return findings;
  });
}

/** SNOMED CT names keep their tag in brackets only where two concepts would read the same in the whole release. */
function withoutTag(title: string): string {
  return title.replace(/ \((?:disorder|finding|procedure|situation|event|regime\/therapy)\)$/, '');
}

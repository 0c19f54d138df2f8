const opening = (name: string): string => `<!-- begin ${name}: written by pnpm bench -->`;
const closing = (name: string): string => `<!-- end ${name} -->`;

/** The report with the section of one benchmark put in the place of its earlier one, or after the last where it had none. */
export function withSection(report: string, name: string, section: string): string {
  const block = `${opening(name)}\n\n${section}\n\n${closing(name)}`;
  const start = report.indexOf(opening(name));
  if (start < 0) return `${report.trimEnd()}\n\n${block}\n`;
  const end = report.indexOf(closing(name), start);
  if (end < 0)
    throw new Error(`docs/benchmarks.md lacks the line ${closing(name)}; put it after the section.`);
  return report.slice(0, start) + block + report.slice(end + closing(name).length);
}

/** What clinicians code; other hierarchies (organisms, substances, …) come after these at equal match. */
const clinical: Readonly<Record<string, number>> = {
  disorder: 0.4,
  finding: 0.35,
  procedure: 0.35,
  situation: 0.25,
  'regime/therapy': 0.2,
  event: 0.1,
};

/** How common concepts with a semantic tag are in daily work, 0 to 1. */
export function commonnessOfTag(tag: string): number {
  return clinical[tag] ?? 0;
}

/** A fully specified name parted: "Gout (disorder)" → Gout, disorder. Null without a tag. */
export function partName(fullName: string): { readonly name: string; readonly tag: string } | null {
  const match = /^(.+) \(([^()]+)\)$/.exec(fullName);
  return match === null ? null : { name: match[1] ?? '', tag: match[2] ?? '' };
}

/** The names that more than one concept would show. */
export function ambiguousNames(names: Iterable<string>): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) (seen.has(name) ? twice : seen).add(name);
  return twice;
}

import { codeSet } from '../code-set.ts';
import { vague } from '../titles.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

const status = codeSet('Z');
const finding = codeSet('R');
/** Hypertension and a kidney disease are presumed to be related (I.C.9.a.2): without this code nothing says that the pressure is high. */
const hypertensive = codeSet('I12 I13');
const glomerular = codeSet('N00-N08');

/**
 * Which of two codes that exclude each other yields, and why: a finding to a diagnosis that is documented as well; a status to an illness; what is left open, where the note stands at it
 * and sends it to what is specified, unless it is documented better. Null where both say as much: then their order in the claim
 * decides (verify.ts). `holder`: the one at which the note stands.
 */
const yielding = (holder: Candidate, named: Candidate): readonly [Candidate, string] | null => {
  if (finding(holder.code) !== finding(named.code)) {
    const [sign, diagnosis] = finding(holder.code) ? [holder, named] : [named, holder];
    if (sign.weight <= diagnosis.weight) return [sign, 'the diagnosis is coded (I.B.4)'];
  }
  if (status(holder.code) !== status(named.code))
    return [status(holder.code) ? holder : named, 'what is there now is coded (I.C.21.c.4)'];
  for (const [one, other] of [
    [holder, named],
    [named, holder],
  ] as const)
    if (glomerular(one.code) && hypertensive(other.code))
      return [one, 'hypertension and kidney disease are presumed to be related (I.C.9.a.2)'];
  return vague(holder) && !vague(named) && holder.weight <= named.weight
    ? [holder, 'the more specific one is coded (I.B.2)']
    : null;
};

/**
 * Codes that an Excludes1 note of the release keeps apart are not reported together (I.A.12.a). The one that yields is considered, with
 * the note and where it stands, for the coder to report it after all where the two are unrelated. A release without notes says
 * nothing.
 */
export const dropExcluded = (sheet: Worksheet): void => {
  for (const { codes, rule } of sheet.excludedPairs()) {
    const [holder, named] = codes.map((code) => sheet.candidates.get(code));
    if (holder === undefined || named === undefined || rule === null) continue;
    const [lesser, why] = yielding(holder, named) ?? [];
    if (lesser === undefined) continue;
    const { level, id } = rule.place;
    sheet.consider(
      lesser,
      `Not coded beside ${(lesser === holder ? named : holder).code}: ${why}. Excludes1 at ${level === 'code' ? id : `${level} ${id}`}: "${rule.text}"; both are coded only where they are unrelated.`,
    );
  }
};

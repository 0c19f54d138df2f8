import { codeSet, sameCategory } from '../code-set.ts';
import { openParts, saidSubject, subject, titleTraits, vague } from '../titles.ts';
import { addEvidence, type Candidate, type Worksheet } from '../worksheet.ts';

/** The first other candidate of the same category of which something holds. */
const sibling = (
  sheet: Worksheet,
  candidate: Candidate,
  holds: (other: Candidate) => boolean,
): Candidate | undefined => {
  for (const other of sheet.candidates.values())
    if (other !== candidate && sameCategory(other, candidate) && holds(other)) return other;
  return undefined;
};

/**
 * A category may hold different conditions (E87: fluid overload, hyperkalemia; E11: neuropathy, kidney disease): one isn't the other
 * left open. What a title says beyond that of its category names the condition; where it says nothing more, any code of it will do.
 */
const speaksOfSame = (sheet: Worksheet, vagueOne: Candidate, specific: Candidate): boolean => {
  const words = saidSubject(vagueOne.display);
  if (words.length === 0) return true;
  const category = subject(sheet.lookup(vagueOne.code.slice(0, 3))?.display ?? '');
  const beyond = words.filter((word) => !category.includes(word));
  const theirs = subject(specific.display);
  return (beyond.length === 0 ? words : beyond).some((word) => theirs.includes(word));
};

/** What is named first in general and later in particular is documented where it was named first. */
const standWhere = (specific: Candidate, general: Candidate): void => {
  if (specific.section?.kind === general.section?.kind)
    specific.order = Math.min(specific.order, general.order);
};

/**
 * "Graves disease … thyroid storm": the form that one says, with what comes of it that the other says; null where the
 * classification has no such code or both say the same.
 */
const ofBoth = (sheet: Worksheet, general: Candidate, specific: Candidate): string | null => {
  const ending = general.code.slice(5);
  if (ending === '' || ending === specific.code.slice(5)) return null;
  if (!titleTraits(general.display).saysWith || !titleTraits(specific.display).saysWithout) return null;
  const detail = sheet.lookup(`${specific.code.slice(0, 5)}${ending}`);
  return detail?.billable === true && !titleTraits(detail.display).saysWithout ? detail.code : null;
};

/** "Acute bacterial maxillary sinusitis": of two titles that one place stands for, the one with all words of the other and more. */
const saysMoreThere = (general: Candidate, specific: Candidate): boolean => {
  if (general.evidence[0]?.start !== specific.evidence[0]?.start) return false;
  const [few, more] = [subject(general.display), subject(specific.display)];
  return few.length < more.length && few.every((word) => more.includes(word));
};

/** Organisms, sequelae of strokes, symptoms, injuries, causes and circumstances: those of a category are no forms of one another. */
const noForms = codeSet('B95-B97 I69 R S V-Z');

/** The most specific code documented is reported, not the unspecified one of its category beside it (I.B.2, I.A.9.b). */
export const dropUnspecified = (sheet: Worksheet): void => {
  for (const candidate of [...sheet.candidates.values()]) {
    if (!vague(candidate) || noForms(candidate.code) || titleTraits(candidate.display).isEpisode) continue;
    const specific = sibling(
      sheet,
      candidate,
      (other) =>
        speaksOfSame(sheet, candidate, other) &&
        (!vague(other) || openParts(other) < openParts(candidate) || saysMoreThere(candidate, other)) &&
        // "Diabetes" without complications is no form of a complication that is left open.
        !(titleTraits(other.display).isUncomplicated && !titleTraits(candidate.display).isUncomplicated) &&
        // A total occlusion is reported beside the disease of the arteries (I70.92 note).
        !/\.8|^I25\.2|^I70\.92/.test(other.code),
    );
    if (specific === undefined) continue;
    const joined = ofBoth(sheet, candidate, specific);
    if (joined !== null) {
      sheet.combine(joined, [specific, candidate], 'form and complication are one code (I.B.9)');
      continue;
    }
    addEvidence(specific, candidate.evidence);
    specific.mentions += candidate.mentions;
    standWhere(specific, candidate);
    // "Very painful left foot" of the story is what is assessed as "painful feet".
    if (candidate.weight > specific.weight) {
      specific.weight = candidate.weight;
      specific.section = candidate.section;
    }
    sheet.candidates.delete(candidate.code);
  }
};

/** "… without X" gives way to "… with X" of its category, which the note documents too. */
export const dropWithout = (sheet: Worksheet): void => {
  for (const candidate of [...sheet.candidates.values()]) {
    const { saysWith, saysWithout } = titleTraits(candidate.display);
    if (saysWith || !saysWithout) continue;
    const withIt = sibling(
      sheet,
      candidate,
      (other) => titleTraits(other.display).saysWith && speaksOfSame(sheet, candidate, other),
    );
    if (withIt === undefined) continue;
    standWhere(withIt, candidate);
    sheet.consider(candidate, `Not coded beside ${withIt.code}, which says what comes with it.`);
  }
};

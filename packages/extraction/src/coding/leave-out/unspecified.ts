import { codeSet, sameCategory } from '../code-set.ts';
import { titleTraits, vague } from '../titles.ts';
import { addEvidence, type Candidate, type Worksheet } from '../worksheet.ts';

/** The first other candidate of the same category of which something holds. */
const sibling = (
  sheet: Worksheet,
  candidate: Candidate,
  holds: (other: Candidate) => boolean,
): Candidate | undefined => {
  for (const other of sheet.candidates.besides(candidate.code))
    if (other !== candidate && sameCategory(other, candidate) && holds(other)) return other;
  return undefined;
};

/**
 * A category may hold different conditions (E87: fluid overload, hyperkalemia; E11: neuropathy, kidney disease): one isn't the other
 * left open. What a title says beyond that of its category names the condition; where it says nothing more, any code of it will do.
 */
const speaksOfSame = (sheet: Worksheet, vagueOne: Candidate, specific: Candidate): boolean => {
  const words = vagueOne.title.saidSubject;
  if (words.length === 0) return true;
  const category = titleTraits(sheet.lookup(vagueOne.code.slice(0, 3))?.display ?? '').subject;
  const beyond = words.filter((word) => !category.includes(word));
  const theirs = specific.title.subject;
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
  if (!general.title.saysWith || !specific.title.saysWithout) return null;
  const detail = sheet.lookup(`${specific.code.slice(0, 5)}${ending}`);
  return detail?.billable === true && !titleTraits(detail.display).saysWithout ? detail.code : null;
};

/** "Acute bacterial maxillary sinusitis": of two titles that one place stands for, the one with all words of the other and more. */
const saysMoreThere = (general: Candidate, specific: Candidate): boolean => {
  if (general.evidence[0]?.start !== specific.evidence[0]?.start) return false;
  const [few, more] = [general.title.subject, specific.title.subject];
  return few.length < more.length && few.every((word) => more.includes(word));
};

/** Organisms, sequelae of strokes, symptoms, injuries, causes and circumstances: those of a category are no forms of one another. */
const noForms = codeSet('B95-B97 I69 R S V-Z');

/** What is reported beside the code that leaves it open: a total occlusion beside the disease of the arteries (I70.92 note). */
const staysBeside = /\.8|^I25\.2|^I70\.92/;

/** The most specific code documented is reported, not the unspecified one of its category beside it (I.B.2, I.A.9.b). */
export const dropUnspecified = (sheet: Worksheet): void => {
  for (const candidate of [...sheet.candidates.values()]) {
    const { title } = candidate;
    if (!vague(candidate) || noForms(candidate.code) || title.isEpisode) continue;
    const specific = sibling(
      sheet,
      candidate,
      (other) =>
        !staysBeside.test(other.code) &&
        // "Diabetes" without complications is no form of a complication that is left open.
        !(other.title.isUncomplicated && !title.isUncomplicated) &&
        (!vague(other) || other.title.openParts < title.openParts || saysMoreThere(candidate, other)) &&
        speaksOfSame(sheet, candidate, other),
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
    if (candidate.title.saysWith || !candidate.title.saysWithout) continue;
    const withIt = sibling(
      sheet,
      candidate,
      (other) => other.title.saysWith && speaksOfSame(sheet, candidate, other),
    );
    if (withIt === undefined) continue;
    standWhere(withIt, candidate);
    sheet.consider(candidate, `Not coded beside ${withIt.code}, which says what comes with it.`);
  }
};

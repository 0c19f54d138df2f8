import { matchesOf } from './matches.ts';
import type { Section } from './sections.ts';

/**
 * "RESP: … RENAL: … ID: …": intensive care and newborn units tell a stay by system. Some of their headings are those of an examination
 * too ("NEURO", "CVS"), which names kidneys, infection, hormones and blood nowhere.
 */

/**
 * A line headed by a system or a matter that no examination has, which tells in sentences: "RENAL: no CKD" answers a form. "Sugar  GRBS 28 at
 * 1 hr, D10 bolus." and "Confusion - AMT 6/10, delirium due to the pneumonia." head their lines without a colon.
 */
const ofStay =
  /^[ \t*•>-]{0,4}(?:renal|kidneys?|id|infect(?:ion|ious)s?(?: diseases?)?|endo(?:crine)?|heme?|ha?ematology|haem|anae?mia|bleeding|bili(?:rubin)?|jaundice|onc|fen|f\/e\/n|fluids(?:\/nutrition)?|feeds?|feeding|growth|lytes|electrolytes|metabolic|sugars?|glucose|diabetes|dm|nutrition|oxygen|rhythm|bp|confusion|delirium|mood|mobility|pain|bowels?|bladder|wound|prophylaxis|ppx|lines|access|vte|dvt ppx|tox(?:icology)?)(?:\/[a-z]{2,10})?(?: ?:| ?[-–] | {2,}|\t)[^\n]{8,}\.(?:\s|$)/gim;
/** A heading that is one system, and not that of the whole examination. */
const system =
  /^(?:neuro(?:logy)?|cns|cvs?|cardio(?:vascular)?|heart|rs|resp(?:iratory)?|chest|lungs|abdomen|p\/?a|skin|msk|psych|heent|head|neck|extremities)$/i;

/** As many such lines beside a heading tell a stay by systems. */
const fewest = 2;

/** As much of the text before them is read. */
const reach = 2_000;

/** What becomes of somebody in a stay, and no examination finds: "Chest: tube out on day 6", "Neuro: seen by neurology, weaned". */
const becomesOf =
  /\b(?:(?:post-?op |hospital )?(?:days?|POD|HD|DOL) ?#?\d|x ?\d+ ?(?:d|days?)\b|treated|started|given|placed|weaned|extubated|resolved|improved|recovered|consult\w*|seen by|follow(?:ed)? by|managed|kept on|discharged?)/i;

const examined = (section: Section | undefined): boolean =>
  section?.kind === 'exam' || section?.kind === 'review-of-systems';

/** What tells of findings and of nothing that was done. */
const findsOnly = (section: Section): boolean =>
  examined(section) || section.kind === 'lab' || section.kind === 'imaging';

/** How many lines of a text are headed so. */
const headed = (text: string): number => text.match(ofStay)?.length ?? 0;

/** What is done for somebody, in the line of a system. */
const caredFor =
  /\b(?:infusions?|drip|IV|inj|transfus\w+|antibiotics?|dialysis|RRT|(?:vaso)?pressors?|insulin|steroids?|ventilat\w+|replaced|corrected|repleted|stopped|held|then (?:oral|PO))\b/i;

/**
 * An examination, or what reports say, without an end of its own, below which lines by system tell of the stay ("O/E drowsy … Renal - kidney
 * injury, recovered."): the course begins with the first of them.
 */
const untilCourse = (text: string, section: Section): readonly Section[] => {
  const lineEnd = text.indexOf('\n', section.bodyStart);
  if (!findsOnly(section) || lineEnd === -1 || lineEnd >= section.end) return [section];
  const told = matchesOf(text.slice(lineEnd, section.end), ofStay).filter(
    ([line]) => becomesOf.test(line) || caredFor.test(line),
  );
  const first = told[0];
  if (first === undefined || told.length < fewest) return [section];
  const start = lineEnd + first.index;
  return [
    { ...section, end: start },
    { kind: 'course', heading: '', start, bodyStart: start, end: section.end },
  ];
};

/** The sections of a note with those of the course that only look like an examination. */
export const withSystemsOfStay = (text: string, sections: Section[]): Section[] => {
  const isSystem = ({ kind, heading }: Section): boolean => kind === 'exam' && system.test(heading.trim());
  if (!sections.some(findsOnly)) return sections;
  const out = sections.flatMap((section) => untilCourse(text, section));
  for (let at = 0; at < out.length; ) {
    const from = at;
    while (at < out.length && isSystem(out[at] as Section)) at += 1;
    const [first, last] = [out[from], out[at - 1]];
    if (at === from || first === undefined || last === undefined) {
      at += 1;
      continue;
    }
    if (examined(out[from - 1]) || examined(out[at])) continue;
    // What stands before it tells as well, or the line itself under the heading of the course.
    const lineEnd = text.indexOf('\n', first.start);
    const isOfCourse =
      out[from - 1]?.kind === 'course' &&
      becomesOf.test(text.slice(first.bodyStart, lineEnd === -1 ? undefined : lineEnd));
    if (!isOfCourse && headed(text.slice(Math.max(0, first.start - reach), last.end)) < fewest) continue;
    for (let index = from; index < at; index += 1) {
      const one = out[index];
      if (one !== undefined) out[index] = { ...one, kind: 'course' };
    }
  }
  return out;
};

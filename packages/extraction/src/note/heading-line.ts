import { abbreviatedHead, isFormer, mayBeAbbreviated } from './abbreviated-heads.ts';
import { characterKinds, isSmall, isSpace, kindOf, type UnitSet, unitSet } from './characters.ts';
import { headingKind, type SectionKind } from './headings.ts';
import { matchesOf } from './matches.ts';
import type { Page } from './page.ts';

/** A heading and where it stands in its line. */
export interface Heading {
  readonly kind: SectionKind;
  readonly text: string;
  /** From the start of the line. */
  readonly at: number;
  /** Length of the heading with its separator, from `at`. */
  readonly length: number;
}

const numbering = /^\s*(?:[-*•#>]+\s*)?(?:\(?[0-9ivxIVX]{1,3}[.):]\s+)?/;
/** "PMH: …", "EXAM  BP …", "SKIN. Seen by …", "MEDS - …", "DAY 1  …" */
const inline = /^([\p{L}][\p{L}\d .,&+/()'-]{0,80}?)\s*(?::|\s-\s|-\s|(?:\t| {2,}))/u;
const capsStop = /^([\p{Lu}][\p{Lu} /&-]{2,40})\.\s/u;
/** "Dx acute gastroenteritis", "Impression lumbar radiculopathy": no mark behind the heading. */
const unmarked =
  /^(c\/o|o\/e|k\/c\/o|dx|imp|impression|diagnosis|final diagnosis|assessment)\s+(?!(?:is|was|of|and|made|has|had|on|at|list|by|to|as|for|remains?|unclear|uncertain|codes?)\b)(?=[\p{L}\d])/iu;
/** A heading that follows a sentence on the same line. */
const midLine = /(?<=[.;!?)\]]\s{1,3}|\S\s{3,})(\p{L}[\p{L}/& -]{0,40}?)\s*:(?=\s)/gu;
const midUnmarked =
  /(?<=[.;]\s{1,3})(dx|imp|impression|diagnosis)\s+(?!(?:is|was|of|and|made|has|had|on|at|by|to|as|for|remains?|unclear|uncertain|codes?)\b)(?=[\p{L}\d])/giu;

/** Whether a text is in capitals, but for what stands in brackets. */
const isCaps = (text: string): boolean => {
  // Most lines begin with a word in small letters or with a capital.
  if (isSmall(text.charCodeAt(0)) || (!text.startsWith('(') && isSmall(text.charCodeAt(1)))) return false;
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.includes('(') ? text.replace(/\([^)]*\)/g, '') : text);
};

/** Headings inside a diagnosis list ("Principal", "Secondary") follow each other without a blank line or a colon. */
export const listHeads: ReadonlySet<SectionKind> = new Set([
  'principal-diagnosis',
  'diagnosis',
  'provisional-diagnosis',
]);

/** Headings that are no words of a list, so that a line of their own needs no mark. */
const unmistakable =
  /^(?:assessments?|impressions?|assessment\W+(?:and\W+)?plan|impression\W+(?:and\W+)?plan|A\s?[/&]\s?P)$/i;
/** Two words with a capital each: "Family history" among risk factors is an item, "Family History" heads what comes. */
const ofRecord =
  /^(?:(?:Family|Social|Surgical|Medical|Past Medical|Past Surgical|Medication|Tobacco) History|Review [Oo]f Systems|Physical Exam(?:ination)?|(?:Brief )?Hospital Course|Chief Complaint|History [Oo]f Present Illness|(?:Discharge|Current|Home) Medications|(?:Visit|Discharge|Final) Diagnos[ei]s)$/;

/** Cheap signs without which an expression for a heading can't match: most lines of a note are told apart by them. */
const mayMatch = (pattern: RegExp, rest: string): boolean => {
  if (pattern === unmarked) return unmarkedBeginnings.has(rest.charCodeAt(0));
  if (pattern === abbreviatedHead) return mayBeAbbreviated(rest);
  if (pattern === capsStop) {
    const stop = rest.indexOf('.');
    return stop >= 3 && stop <= 41 && kindOf(rest.charCodeAt(0)) === characterKinds.letter;
  }
  if (kindOf(rest.charCodeAt(0)) !== characterKinds.letter) return false;
  for (let at = 1; at < rest.length && at < 84; at += 1) {
    const unit = rest.charCodeAt(at);
    if (unit === 58 || unit === 9 || unit === 45) return true;
    if (unit === 32 && rest.charCodeAt(at + 1) === 32) return true;
  }
  return false;
};

const numerals = unitSet('ivxIVX');
const unmarkedBeginnings = unitSet('dDiIfFaAcCoOkK');

/** Most lines begin with a letter that numbers nothing. */
const mayBeNumbered = (line: string): boolean => {
  const first = line.charCodeAt(0);
  return kindOf(first) !== characterKinds.letter || numerals.has(first);
};

const ruleEnds = /[:=_-]/;
const afterHeading = unitSet(':.=_*-');
const beforeHeading = unitSet('=*_#-');
const isOf = (signs: UnitSet, unit: number): boolean => signs.has(unit) || isSpace(unit);

/**
 * A line without the signs that underline or frame a heading. Unit by unit, because a pattern with `+$` is tried anew at every
 * sign of a line of nothing but them, and somebody may send one of 200,000.
 */
const withoutRules = (line: string): string => {
  let end = line.length;
  while (end > 0 && isOf(afterHeading, line.charCodeAt(end - 1))) end -= 1;
  let start = 0;
  while (start < end && isOf(beforeHeading, line.charCodeAt(start))) start += 1;
  return line.slice(start, end);
};

const numberedSubstance =
  /^\s*(?:#|\(?\d{1,2}[.)]|[a-h]\))\s*(?:alcohol|smoking|tobacco|drugs|substances?|substance use)\b/i;
/** "Complications: urinary retention" lists; below a line of its own a story is told. */
const listsComplications = /^\W*complications?\s*:\s*\S/i;
/** "PE - CTPA showed no embolus": the embolism, not the physical examination. */
const ofEmbolism =
  /^\W*PE\b[^.\n]{0,60}\b(?:CTPA|CT|V\/?Q|embol\w+|clots?|anticoag\w*|d-?dimers?|Wells|heparin|enoxaparin|apixaban|rivaroxaban|ruled out|excluded)\b/i;
/**
 * "# Neuro", "#Chest:" in a course that is told by problems or systems: what happened, not what an examination found; "1. Alcohol: …" is
 * a problem and no habit.
 */
const ofProblem = (line: string, kind: SectionKind): SectionKind =>
  kind === 'course' && listsComplications.test(line)
    ? 'diagnosis'
    : kind === 'exam' && (/^\s*#/.test(line) || ofEmbolism.test(line))
      ? 'course'
      : kind === 'social' && numberedSubstance.test(line)
        ? 'other'
        : kind;

/** "CT: free fluid in the pelvis": a short line of which the beginning alone is a heading. */
const tellsBehind = /:\s+\S/u;

/** "PROBLEM LIST (carried forward from visits of 2023, not updated)": what stands in brackets behind a heading may be long. */
const [longestHeading, longestAside] = [60, 100];
const mayHead = (bare: string): boolean =>
  bare.length <= longestHeading ||
  (bare.endsWith(')') &&
    bare.length <= longestHeading + longestAside &&
    bare.indexOf('(') <= longestHeading / 2);

/** "[copied forward 05/2024] Dx: …": a remark before a heading, which says of it what one in brackets behind it says. */
const remark = /^\s*\[([^\]\n]{3,60})\]\s*(?=\p{L})/u;

/** The heading a line is or begins with. A bare word in the middle of a list ("Smoking") is none. */
export const leadingHeading = (line: string, page: Page, afterBlank: boolean): Heading | null => {
  const remarked = line.includes('[') ? remark.exec(line) : null;
  if (remarked !== null) {
    const begins = remarked[0].length;
    const heading = leadingHeading(line.slice(begins), page, afterBlank);
    return heading === null
      ? null
      : {
          ...heading,
          kind: headingKind(`${heading.text} (${remarked[1]})`) ?? heading.kind,
          length: heading.length + begins,
        };
  }
  const skipped = mayBeNumbered(line) ? (numbering.exec(line)?.[0].length ?? 0) : 0;
  const rest = line.slice(skipped);
  const trimmed = rest.trim();
  if (trimmed === '' || trimmed.startsWith('|')) return null;
  const bare = withoutRules(trimmed);
  if (mayHead(bare) && !(bare.includes(':') && tellsBehind.test(bare))) {
    const kind = headingKind(bare);
    if (
      kind !== null &&
      (afterBlank ||
        ruleEnds.test(trimmed.at(-1) ?? '') ||
        isCaps(bare) ||
        listHeads.has(kind) ||
        unmistakable.test(bare) ||
        ofRecord.test(bare))
    )
      return { kind: ofProblem(line, kind), text: bare, at: 0, length: line.length };
    if (
      skipped === 0 &&
      bare.length >= 4 &&
      isCaps(bare) &&
      !/[.,;?]$/.test(trimmed) &&
      !/\d/.test(bare) &&
      !page.isInCapitals
    )
      return { kind: 'other', text: bare, at: 0, length: line.length };
  }
  for (const pattern of [inline, abbreviatedHead, capsStop, unmarked]) {
    if (!mayMatch(pattern, rest)) continue;
    const match = pattern.exec(rest);
    const text = match?.[1]?.trim();
    if (match === null || text === undefined) continue;
    const kind = headingKind(text);
    if (kind === 'exam' && isFormer(rest)) continue;
    // "SKIN. Seen by …" opens a paragraph on a problem, not the findings of an examination.
    if (pattern === capsStop && (kind === null || kind === 'exam') && !page.isInCapitals)
      return { kind: 'other', text, at: 0, length: skipped + match[0].length };
    // What stands below "PE - …" of an embolism is of other matters: nothing is documented "under PE".
    const own = kind === 'exam' && ofEmbolism.test(line) ? '' : text;
    if (kind !== null)
      return { kind: ofProblem(line, kind), text: own, at: 0, length: skipped + match[0].length };
  }
  return null;
};

const midWords = /[.;]\s{1,3}(?:dx|imp|diagnosis)/i;

/** Whether a line of a text may hold a heading without a mark behind a sentence: asked of the whole text, for most hold none. */
export const mayHoldUnmarked = (text: string): boolean => midWords.test(text);

/** What a heading within a paragraph may open; "Echo: …" within a story is part of the story. */
const opensWithin: ReadonlySet<SectionKind> = new Set([
  'principal-diagnosis',
  'diagnosis',
  'provisional-diagnosis',
  'assessment',
  'past',
  'family',
  'social',
  'allergy',
  'medication',
  'instruction',
]);

const none: readonly Heading[] = [];
const sentenceEnds = unitSet('.;!?)]');

/** Whether a line holds what `midLine` asks for at least: an end of a sentence or a wide gap, and a colon behind it. */
const mayHoldMarked = (line: string): boolean => {
  let at = line.lastIndexOf(':') - 1;
  if (at < 0) return false;
  for (; at > 0; at -= 1) {
    const unit = line.charCodeAt(at);
    if (!isSpace(unit)) continue;
    if (sentenceEnds.has(line.charCodeAt(at - 1))) return true;
    if (at > 1 && isSpace(line.charCodeAt(at - 1)) && isSpace(line.charCodeAt(at - 2))) return true;
  }
  return false;
};

/** Headings of the table that stand behind a sentence in the same line ("… exudate. Impression: tonsillitis."). */
export const midHeadings = (line: string, from: number, unmarked: boolean): readonly Heading[] => {
  if (line.length > 20_000) return none;
  const patterns = mayHoldMarked(line) ? [midLine] : [];
  if (unmarked && midWords.test(line)) patterns.push(midUnmarked);
  if (patterns.length === 0) return none;
  const found: Heading[] = [];
  for (const pattern of patterns) {
    for (const match of matchesOf(line, pattern)) {
      const text = match[1]?.trim() ?? '';
      const kind = match.index < from ? null : headingKind(text);
      if (kind !== null && opensWithin.has(ofProblem(line, kind)))
        found.push({ kind, text, at: match.index, length: match[0].length });
    }
  }
  return found.sort((a, b) => a.at - b.at);
};

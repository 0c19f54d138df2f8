import { CodeTable } from '../code-table.ts';
import type { Worksheet } from '../worksheet.ts';
import { type Combination, none } from './combination.ts';
import { combinations } from './combinations.ts';
import { diabetes } from './combinations-of-diabetes.ts';

const table = new CodeTable(
  combinations,
  ({ all: [first = none] }) => first,
  ({ all: [, second] }) => second,
);

const apply = (sheet: Worksheet, rule: Combination): void => {
  if (!rule.all.every((set) => sheet.has(set))) return;
  if (rule.unless !== undefined && sheet.has(rule.unless)) return;
  const groups = rule.all.map((set) => sheet.find(set).filter((part) => rule.except?.(sheet, part) !== true));
  if (groups.some((group) => group.length === 0)) return;
  const parts = [...new Set(groups.flat())];
  const code = typeof rule.code === 'string' ? rule.code : rule.code(sheet, parts);
  if (code === null) return;
  // A diabetes code that another complication has combined already stays, and lends its first quote.
  const combinedBefore = parts.filter(
    (part) => diabetes(part.code) && !part.code.endsWith('.9') && part.code !== code,
  );
  const lent = combinedBefore.map((part) => ({ ...part, evidence: part.evidence.slice(0, 1) })).slice(0, 1);
  const own = parts.filter((part) => !combinedBefore.includes(part));
  const kept = [...parts.filter((part) => rule.keep(part.code)), ...lent];
  const combined = sheet.combine(code, [...own, ...lent], rule.guideline, kept);
  const place = parts.find((part) => rule.inPlaceOf?.(part.code) === true && part.code !== code);
  if (combined !== null && place !== undefined) {
    combined.order = place.order;
    combined.weight = place.weight;
    combined.section = place.section;
  }
  // Diabetes stands in many combinations; each is documented where its complication is.
  const complication = parts.find((part) => !diabetes(part.code));
  if (combined !== null && complication !== undefined && diabetes(code)) {
    // A complication told in the story of a stay doesn't move the diabetes of the list in front of the list.
    const sameList = complication.section === combined.section || complication.weight >= combined.weight;
    if (sameList) combined.order = complication.order;
  }
};

/** Replaces parts by the combination code that says all of them (I.B.9). */
export const combine = (sheet: Worksheet): void =>
  table.visit(sheet.candidates, (rule) => apply(sheet, rule));

import { codeSet } from '../code-set.ts';
import { CodeTable } from '../code-table.ts';
import type { Worksheet } from '../worksheet.ts';
import { containments } from './containments/containments.ts';

const table = new CodeTable(
  containments,
  ({ lesser }) => lesser,
  ({ greater }) => greater,
);

/** Takes off what a greater code on the sheet contains. */
export const dropContained = (sheet: Worksheet): void =>
  table.visit(sheet.candidates, ({ lesser, greater, source, because }) => {
    const over = sheet.find(greater).find(({ code }) => !lesser(code));
    if (over === undefined) return;
    for (const candidate of sheet.find(lesser))
      sheet.consider(candidate, `Not coded beside ${over.code}: ${because} (${source}).`);
  });

const polyp = codeSet('K63.5');
const adenoma = codeSet('D12');
const otherPolyp = /\b(?:hyperplastic|inflammatory)\b/i;
/** How far around a polyp its kind is said, in characters. */
const reach = 40;

/** A polyp that turns out to be an adenoma is one lesion (I.B.2); beside a hyperplastic one both are coded (D12 Excludes2). */
export const dropPolypOfAdenoma = (sheet: Worksheet): void => {
  const [bare, named] = [sheet.first(polyp), sheet.first(adenoma)];
  if (bare === undefined || named === undefined) return;
  const { text } = sheet.document;
  const isAnother = bare.evidence.some(({ start, end }) =>
    otherPolyp.test(text.slice(Math.max(0, start - reach), end + reach)),
  );
  if (!isAnother)
    sheet.consider(
      bare,
      `Not coded beside ${named.code}: the polyp is the adenoma, which is one lesion (I.B.2).`,
    );
};

import { entryAround } from '../../note/entry.ts';
import { sidesSaid } from '../../note/said-sides.ts';
import type { Side } from '../../note/sides.ts';
import type { Candidate } from '../worksheet.ts';

const reach = 40;

const beginsLine = /(?:^|[.;\n])\s*$/;
const isHead = /^(?: eye)?\s*[:–-]\s/;

/** The eye that heads the line or stretch in which an offset stands: "RE: …", "OS - …". */
const headOf = (text: string, start: number): Side | null => {
  const paragraph = text.slice(text.lastIndexOf('\n\n', start) + 1, start);
  const head = sidesSaid(paragraph, 'eye').findLast(
    (said) =>
      isHead.test(paragraph.slice(said.end, said.end + 8)) &&
      beginsLine.test(paragraph.slice(Math.max(0, said.start - 8), said.start)),
  );
  return head?.side ?? null;
};

/** The side of an eye or ear by the entry that a quote stands in: its own clause, else the "RE:" or "OS -" that heads it (I.B.13). */
export const sideOfEntry = (text: string, { display, evidence }: Candidate): Side | null => {
  const isEye = /\beyes?\b|\beyelid\b/i.test(display);
  const told = new Set<Side>();
  for (const quote of evidence) {
    const near = new Set(
      sidesSaid(entryAround(text, quote, reach), isEye ? 'eye' : 'ear').map(({ side }) => side),
    );
    const [only, other] = near;
    if (only !== undefined && other === undefined) told.add(only);
    if (near.size === 0 && isEye) {
      const head = headOf(text, quote.start);
      if (head !== null) told.add(head);
    }
  }
  if (told.has('right') && told.has('left')) return 'bilateral';
  const [side, another] = told;
  return side !== undefined && another === undefined ? side : null;
};

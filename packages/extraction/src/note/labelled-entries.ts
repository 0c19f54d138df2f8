import type { Edit } from './edits.ts';
import { listHeads } from './heading-line.ts';
import { headingKind } from './headings.ts';

/** "Diagnosis 1: …", "Dx2 - …", "Problem #3: …", "No. 4 …": a number behind the name of what is counted. */
const counted =
  /^([ \t]*)(?:(?:discharge |secondary |final )?(?:diagnos[ei]s|diag|dx|problem|issue|item|entry|no|nr)\.?)[ \t]*#?[ \t]?(\d{1,2})(?:[ \t]*[.):–-]{1,2})?[ \t]+(?=\S)/gim;
/** "Diagnosis: …", "DiagnosisText: …", "Problem Name: …" before every entry. */
const label = /^[ \t]*(\p{L}[\p{L} _]{1,30})[ \t]*[:=][ \t]*(?=\S)/u;
const named = /diagnos[ei]s|problem|condition/i;
const holdsCounted = /(?:diagnos[ei]s|diag|dx|problem|issue|item|entry|no|nr)\.?[ \t]*#?[ \t]?\d/i;

/** Numbers that go up by one from the first. */
const ofCounted = (text: string): Edit[] => {
  if (!holdsCounted.test(text)) return [];
  const edits: Edit[] = [];
  let run: Edit[] = [];
  let last = 0;
  for (const { index, 0: whole, 1: indent = '', 2: number } of text.matchAll(counted)) {
    const place = Number(number);
    if (place !== last + 1) {
      if (run.length > 1) edits.push(...run);
      run = [];
    }
    last = place === last + 1 || place === 1 ? place : -1;
    if (last > 0) run.push({ start: index + indent.length, end: index + whole.length, by: `${place}. ` });
  }
  return run.length > 1 ? [...edits, ...run] : edits;
};

/** The same label before lines that follow each other. */
const ofLabels = (text: string): Edit[] => {
  const edits: Edit[] = [];
  let run: { start: number; end: number }[] = [];
  let last = '';
  const close = (): void => {
    const [first] = run;
    if (first !== undefined && run.length > 1) {
      const isHeading = listHeads.has(headingKind(last) ?? 'other');
      edits.push(
        ...run.map(({ start, end }, at) => ({
          start,
          end,
          by: isHeading && at === 0 ? `${last}:\n- ` : '- ',
        })),
      );
    }
    run = [];
  };
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const [whole = '', name = ''] = named.test(text.slice(start, Math.min(end, start + 36)))
      ? (label.exec(text.slice(start, Math.min(end, start + 80))) ?? [])
      : [];
    if (name !== last || whole === '') close();
    last = name;
    if (whole !== '' && named.test(name)) run.push({ start, end: start + whole.length });
    start = end + 1;
  }
  close();
  return edits;
};

/** Entries of a list that an export has labelled one by one: "Problem 1: asthma", "Diagnosis: asthma" line by line. */
export const labelledEntries = (text: string): Edit[] => {
  const numbers = ofCounted(text);
  return numbers.length > 0 ? numbers : ofLabels(text);
};

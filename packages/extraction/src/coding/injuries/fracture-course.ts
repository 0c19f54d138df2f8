import { entryAround } from '../../note/entry.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

const fracture = codeSet('S02 S12 S22 S32 S42 S52 S62 S72 S82 S92');
/** Of the forearm, femur and leg the 7th character tells Gustilo's types I and II from III (S52, S72, S82 notes). */
const byType = codeSet('S52 S72 S82');
const open = /\b(?:open(?![ -](?:reduction|book)| wound| treatment| debridement)|compound|Gustilo)\b/i;
const closed = /\bclosed\b(?! reduction)/i;
const third =
  /\b(?:Gustilo(?:[- ]Anderson)?(?: (?:type|grade|class|gr))?|(?:type|grade|gr)\.?|open|compound)[- ]?(?:fractures?)?[ ,(]{0,2}(?:III|3)[ -]?[ABC]?\b/i;
const course = [
  [/\bnon-?\s?union\b/i, 'K'],
  [/\bmal-?\s?(?:union|united)\b/i, 'P'],
  [/\bdelayed (?:union|healing)\b/i, 'G'],
] as const;
const denied = /\b(?:no|not|without|denie[sd])\b[^.;,\n]{0,24}$/i;
/** The 7th character of a first encounter, and of one in routine healing, by how open the fracture is: closed, types I and II, type III. */
const ofType: Readonly<Record<string, string>> = { A: 'ABC', B: 'ABC', C: 'ABC', D: 'DEF' };
/** The 7th character of a course that does not go as it should, for a closed fracture, an open one of types I and II, of type III. */
const ofCourse: Readonly<Record<string, string>> = { K: 'KMN', P: 'PQR', G: 'GHJ' };

/** How far from the fracture its type and course are read, within the entry. */
const [reachBefore, reachBehind] = [160, 80];

const speaks = (said: string, words: RegExp): boolean => {
  const match = words.exec(said);
  return match !== null && !denied.test(said.slice(0, match.index));
};

/**
 * The 7th character of a fracture by the words beside it: open by its type (I.C.19.c: closed where nothing is said), nonunion,
 * malunion and delayed healing, which later encounters are for (I.C.19.c.1).
 */
export const readFractureCourse = (sheet: Worksheet): void => {
  for (const candidate of sheet.find(fracture)) {
    const { code } = candidate;
    const said = candidate.evidence
      .map((quote) => entryAround(sheet.document.text, quote, reachBefore, reachBehind))
      .join(' | ');
    const isOpen = /[BC]$/.test(code) || (speaks(said, open) && !speaks(said, closed));
    const isThird = isOpen && byType(code) && third.test(said);
    const gone = course.find(([words]) => speaks(said, words))?.[1];
    const row = isThird ? 2 : isOpen ? 1 : 0;
    const type = ofType[code.slice(-1)];
    const last = gone === undefined ? type?.charAt(row) : ofCourse[gone]?.charAt(byType(code) ? row : 0);
    if (type === undefined || last === undefined || code.endsWith(last)) continue;
    const told = `${code.slice(0, -1)}${last}`;
    if (sheet.lookup(told)?.billable === true)
      sheet.combine(
        told,
        [candidate],
        'type of the fracture and course of its healing are documented (I.C.19.c)',
      );
  }
};

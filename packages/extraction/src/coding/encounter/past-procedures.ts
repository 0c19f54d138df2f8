import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { matchesOf } from '../../note/matches.ts';
import type { Assertion } from '../../types.ts';
import { type CodeSet, codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

/** What was done before this encounter and is still there (I.C.21.c.3): words, code, and what makes it unneeded. */
export const procedures: readonly (readonly [RegExp, string, CodeSet])[] = (
  [
    [
      /\b(?:(?:PTCA|PCI|angioplasty|POBA)\b[^.;\n]{0,24}\bstent\w*|(?:DES|drug[- ]eluting stent|BMS|stent\w*)\b[^.;\n]{0,16}\b(?:LAD|RCA|LCX|OM\d?|LMCA|left main|coronary|circumflex|diagonal)|(?:coronary|cardiac|heart|LAD|RCA|LCX) stent\w*|stent(?:s|ing)? (?:placed |placement )?(?:in|to|for|of) (?:the |his |her )?(?:heart|coronar\w+))\b/gi,
      'Z95.5',
      'Z95.5',
    ],
    [/\b(?:PTCA|PCI|coronary angioplasty|POBA)\b/gi, 'Z98.61', 'Z95.5 Z98.61'],
    [/\b(?:CABG|coronary (?:artery )?bypass(?: (?:graft\w*|surgery))?)\b/gi, 'Z95.1', 'Z95.1'],
    [
      /\b(?:AICD|CRT-?D|ICD|(?:implantable )?(?:cardioverter[- ])?defibrillator)\b(?=[^.;\n]{0,20}\b(?:placed|implant\w*|in situ|insertion|20\d\d))|\b(?:AICD|CRT-?D)\b/g,
      'Z95.810',
      'Z95.810',
    ],
    [/\b(?:pacemaker|PPM|permanent pacemaker)\b/gi, 'Z95.0', 'Z95.0 Z95.81'],
    [
      /\b(?:R|[Rr]t|[Rr]ight) (?:THR|THA|total hip|(?:total )?hip (?:replacement|replaced|arthroplasty))\b/g,
      'Z96.641',
      'Z96.64',
    ],
    [
      /\b(?:L|[Ll]t|[Ll]eft) (?:THR|THA|total hip|(?:total )?hip (?:replacement|replaced|arthroplasty))\b/g,
      'Z96.642',
      'Z96.64',
    ],
    [
      /\b(?:[Bb]ilateral|b\/l|B\/L) (?:THR|THA|total hip|(?:total )?hip (?:replacement|replaced|arthroplasty))\b/g,
      'Z96.643',
      'Z96.64',
    ],
    [
      /\b(?:R|[Rr]t|[Rr]ight) (?:TKR|TKA|total knee|(?:total )?knee (?:replacement|replaced|arthroplasty))\b/g,
      'Z96.651',
      'Z96.65',
    ],
    [
      /\b(?:L|[Ll]t|[Ll]eft) (?:TKR|TKA|total knee|(?:total )?knee (?:replacement|replaced|arthroplasty))\b/g,
      'Z96.652',
      'Z96.65',
    ],
    [
      /\b(?:[Bb]ilateral|b\/l|B\/L) (?:TKR|TKA|total knee|(?:total )?knee (?:replacement|replaced|arthroplasty))\b/g,
      'Z96.653',
      'Z96.65',
    ],
    ...(
      [
        ['THR|THA|(?:total )?hip (?:replacement|arthroplasty)', 'Z96.64'],
        ['TKR|TKA|(?:total )?knee (?:replacement|arthroplasty)', 'Z96.65'],
        ['R?TSA|(?:(?:total|reverse) )*shoulder (?:replacement|arthroplasty)', 'Z96.61'],
      ] as const
    ).flatMap(([joint, root]): [RegExp, string, string][] => [
      [new RegExp(String.raw`\b(?:${joint}),? \(?(?:R|[Rr]t|[Rr]ight)\b(?![/+])`, 'g'), `${root}1`, root],
      [new RegExp(String.raw`\b(?:${joint}),? \(?(?:L|[Ll]t|[Ll]eft)\b(?![/+])`, 'g'), `${root}2`, root],
    ]),
    [/\b(?:[Bb]oth|[Bb]ilateral) knees? replaced\b/g, 'Z96.653', 'Z96.65'],
    [/\b(?:[Bb]oth|[Bb]ilateral) hips? replaced\b/g, 'Z96.643', 'Z96.64'],
    [
      /\b(?:R|[Rr]t|[Rr]ight) (?:(?:total|reverse) )*shoulder (?:(?:total|reverse) )*(?:replacement|replaced|arthroplasty)\b/g,
      'Z96.611',
      'Z96.61',
    ],
    [
      /\b(?:L|[Ll]t|[Ll]eft) (?:(?:total|reverse) )*shoulder (?:(?:total|reverse) )*(?:replacement|replaced|arthroplasty)\b/g,
      'Z96.612',
      'Z96.61',
    ],
    [
      /\b(?:(?:renal|kidney|LRKT|DDKT|cadaveric renal|live[- ]donor renal) (?:transplant\w*|allograft|tx)|LRKT|DDKT)\b/gi,
      'Z94.0',
      'Z94.0 T86.1',
    ],
    [/\b(?:liver (?:transplant\w*|allograft)|LDLT|OLT)\b/gi, 'Z94.4', 'Z94.4 T86.4'],
    [/\b(?:heart|cardiac) transplant\w*/gi, 'Z94.1', 'Z94.1 T86.2'],
    [/\b(?:single |double |bilateral )?lung transplant\w*/gi, 'Z94.2', 'Z94.2 T86.81'],
    [/\b(?:bone marrow transplant\w*|BMT)\b/gi, 'Z94.81', 'Z94.81 T86.0'],
    [
      /\b(?:(?:auto(?:logous)?|allo(?:genei?c)?|haplo(?:identical)?)?[- ]?(?:stem[- ]cell|SCT|HSCT|PBSCT)(?: (?:transplant\w*|tx|rescue))?|ASCT)\b/gi,
      'Z94.84',
      'Z94.84 T86.5',
    ],
    [/\b(?:corneal (?:graft|transplant)|keratoplasty|DSAEK|DMEK|DALK)\b/gi, 'Z94.7', 'Z94.7 T86.84'],
    [
      /\b(?:TAVI|TAVR|(?:bioprosthetic|tissue|porcine|bovine) (?:aortic |mitral )?(?:valve|AVR|MVR))\b/gi,
      'Z95.3',
      'Z95.2 Z95.3',
    ],
    [/\b(?:EVAR|TEVAR|endovascular (?:aneurysm |aortic )?repair)\b/gi, 'Z95.828', 'Z95.828'],
    [/\b(?:AVR|MVR|(?:aortic|mitral|valve) (?:valve )?replacement)\b/gi, 'Z95.2', 'Z95.2 Z95.3 Z95.4'],
  ] as readonly (readonly [RegExp, string, string])[]
).map(([words, code, unless]) => [words, code, codeSet(unless)] as const);

const rows = procedures.map((row) => ({ row, gate: gateBefore(row[0]) }));

const before =
  /\b(?:s\/p|status post|post|h\/o|hx|history of|previous\w*|prior|old|past|known|underwent|had|(?:days?|weeks?|wks?|months?|years?|yrs?|\d) (?:after|following|since|post)|(?:19|20)\d\d)\W+(?:\w+\W+){0,3}$/i;
const after =
  /^[^.;,\n]{0,24}?(?:\b(?:(?:19|20)\d\d|(?:years?|yrs?|months?) (?:ago|back)|in situ|functioning|working well)|\bx ?\d+ \((?:19|20)\d\d\))/i;
const now =
  /\b(?:planned|plan(?:ned)? for|advised|scheduled|awaiting|refused|now|today|this admission|emergency|primary (?:PCI|PTCA|angioplasty)|rescue|underwent|was done|done on|performed)\b/i;

const sources = sections(listedOrTold, 'past');
const notDone: ReadonlySet<Assertion> = new Set(['absent', 'family', 'other-person', 'hypothetical']);

/** Whether the words around a procedure say that it was done before, in another year than the latest. */
const isPast = (
  words: string,
  { 0: said, index }: RegExpExecArray,
  latestYear: number,
  acuteStay: boolean,
): boolean => {
  const end = index + said.length;
  if (!before.test(words.slice(0, index)) && !after.test(words.slice(end))) return false;
  const year = /\b((?:19|20)\d\d)\b/.exec(words.slice(Math.max(0, index - 24), end + 28))?.[1];
  if (year !== undefined) return Number(year) < latestYear;
  return !acuteStay && !now.test(words.slice(Math.max(0, index - 30), end + 12));
};

/** Reports coronary and valve procedures of the past as status; those of this stay are its procedures, not a status. */
export const addPastProcedures = (sheet: Worksheet, asserter: Asserter): void => {
  // "s/p PTCA" in the summary of an infarction is what was done in the stay, unless a year says otherwise.
  const acuteStay = sheet.setting === 'inpatient' && sheet.has(codeSet('I20.0 I21 I22'));
  for (const { row, gate } of rows) {
    const [pattern, code, unless] = row;
    const naming = sheet.document.opening(gate);
    if (naming.length === 0 || sheet.has(unless)) continue;
    for (const sentence of naming) {
      const { kind } = sentence.section;
      if (!sources.has(kind)) continue;
      const words = sentence.text;
      for (const match of matchesOf(words, pattern)) {
        const start = sentence.start + match.index;
        const end = start + match[0].length;
        if (kind !== 'past' && !isPast(words, match, asserter.latestYear, acuteStay)) continue;
        if (notDone.has(asserter.judge(sentence, { start, end }).assertion)) continue;
        sheet.add({
          code,
          assertion: 'historical',
          evidence: [sheet.quote(start, end)],
          weight: 0.65,
          section: sentence.section,
          reasons: ['it was done before this encounter and is reported as status (I.C.21.c.3)'],
          order: 500_000 + start,
        });
      }
    }
  }
};

/** Status codes of what a stay for these illnesses does itself: stents for an infarction, a pacemaker for a heart block. */
const madeInStay = [
  [codeSet('Z95.1 Z95.5 Z98.61'), codeSet('I20.0 I21 I22')],
  [codeSet('Z95.0'), codeSet('I44.1 I44.2 I44.3 I45.2 I45.3 I49.5')],
  [codeSet('Z90.49'), codeSet('K35 K36 K37 K38 K80.0 K80.1 K80.6 K81 K55.0 K56 K57.0 K57.2 K57.8')],
  [codeSet('Z93.2 Z93.3'), codeSet('K55.0 K56 K57.2 K57.8 K63.1')],
  [codeSet('Z90.71'), codeSet('D25 N80.0 N81 N85.0 N85.2')],
  [codeSet('Z90.81'), codeSet('S36.0')],
  [codeSet('Z96.64'), codeSet('M16 M80.05 M84.45 S72.0 S72.1 S72.2')],
  [codeSet('Z98.2'), codeSet('G91 I60 I61 S06')],
  [codeSet('Z96.65'), codeSet('M17')],
  [codeSet('Z89'), codeSet('I70.26 E10.52 E11.52 I96')],
] as const;

/** What an infarction's stay did to the coronary arteries is a procedure of the stay and no status yet (I.C.21.c.3). */
export const dropStatusOfStay = (sheet: Worksheet, asserter: Asserter): void => {
  if (sheet.setting !== 'inpatient') return;
  const { text } = sheet.document;
  for (const [made, because] of madeInStay) {
    if (!sheet.has(because)) continue;
    for (const candidate of sheet.find(made)) {
      const old = candidate.evidence.some(({ start, end }) => {
        const year = /\b((?:19|20)\d\d)\b/.exec(text.slice(Math.max(0, start - 24), end + 28))?.[1];
        return (
          (year !== undefined && Number(year) < asserter.latestYear) ||
          /\b(?:old|previous\w*|prior|past|h\/o|history of|ago|existing|known|in situ|since)\b/i.test(
            text.slice(Math.max(0, start - 30), end + 24),
          )
        );
      });
      if (!old && candidate.section?.kind !== 'past')
        sheet.consider(
          candidate,
          'Not coded: this stay did it, so it is a procedure and no status (I.C.21.c.3).',
        );
    }
  }
};

const opening = codeSet('Z93');
const closedAgain = gated(
  /\bdecannulat(?:ed|ion on)\b|\b(?:stoma|tracheostomy|colostomy|ileostomy|gastrostomy|urostomy)\b(?! (?:for|to be)\b)[^.;\n]{0,16}\b(?<!not )(?:closed|reversed|taken down)\b/i,
);

/** An opening that was closed again before the patient left is no status (I.C.21.c.3). */
export const dropClosedOpenings = (sheet: Worksheet): void => {
  const openings = sheet.find(opening);
  if (openings.length === 0) return;
  const [closed] = sheet.document.find(closedAgain) ?? [];
  if (closed === undefined) return;
  for (const candidate of openings)
    sheet.consider(candidate, `Not coded: it is no longer there ("${closed}") (I.C.21.c.3).`);
};

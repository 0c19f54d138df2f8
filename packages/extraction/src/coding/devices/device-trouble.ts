import type { Asserter } from '../../assertion/assert.ts';
import { dueTo } from '../../note/causes.ts';
import type { Sentence } from '../../note/document.ts';
import { type Gate, gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { CodeTable } from '../code-table.ts';
import { sectionWeight } from '../section-weight.ts';
import { standsWithin, type Worksheet } from '../worksheet.ts';
import type { Device, Trouble } from './device.ts';
import { devices, dialysisAccess } from './devices.ts';

/** What a trouble is called, as a state of the device and as a noun. */
const words: Readonly<Record<Trouble, string>> = {
  displacement:
    'displac(?:ed|ement)|dislodg(?:ed|e?ment)|migrat(?:ed|ion)|slipped|slid|malposition(?:ed)?|(?:fallen|fell|come|came|backed|worked) (?:out|back|loose)|(?:accidentally|inadvertently|got|been|self) pulled out|pulled out (?:by (?:the )?(?:patient|him|her)|accidentally|in (?:his|her))|retracted',
  dislocation: 'dislocat(?:ed|ion)|(?:came|come|popped) out of (?:the |its )?(?:socket|joint)',
  breakdown:
    'broken?|fractured?|snapped|sheared(?: off)?|cracked|ruptured?|disconnected|(?:insulation|battery|generator) (?:breach|failure|depletion)|stopped working|worn out',
  leakage: 'leak(?:s|ed|ing|age)?',
  obstruction: 'block(?:ed|age)|obstruct(?:ed|ion)|occlu(?:ded|sion)|plugged|clogged|kinked',
  malfunction: String.raw`malfunction(?:s|ed|ing)?|fail(?:ed|ing|ure)? to (?:capture|sense|drain|mature)|(?:no|loss of|non-?) ?(?:\w+ )?capture|(?:over|under)sensing|(?:not|never|non-?) ?matur\w+|breakdown`,
  infection:
    'infect(?:ed|ion)|(?:pus|abscess)(?= (?:in|around|along|over))|UTI|urosepsis|pyelonephritis|cystitis|meningitis|ventriculitis|peritonitis|endocarditis',
  thrombosis: 'clot(?:ted)?|thrombos(?:ed|is)|thrombus|no thrill',
  stenosis: 'narrow(?:ed|ing)|(?:re-?)?stenos(?:ed|is)|stenotic',
  hemorrhage: 'bleed(?:s|ing)?|bled|ha?emorrhage|ha?ematoma',
  erosion: 'erod(?:ed|ing)|erosion|extru(?:ded|sion)|exposed',
  steal: 'steal(?: syndrome)?|(?:pseudo-?)?aneurysms?',
  loosening: '(?:mechanical |aseptic )?loosen(?:ed|ing)|loose',
};
/** One complication says what is mechanically wrong: the cause before what it led to. */
const mechanical: readonly Trouble[] = [
  'displacement',
  'dislocation',
  'breakdown',
  'leakage',
  'obstruction',
  'malfunction',
];
/** Said of an organ, and of the device only where the note makes it the cause. */
const ofOrgan = /^(?:UTI|urosepsis|pyelonephritis|cystitis|\w+itis)$/i;

/** Behind these words no state of the device is told: what it is for, what lies beside it, what was done with it. */
const parting =
  '(?:for|because|after|without|no|not|never|and|but|with|patent|beyond|past|near|placed|inserted|deployed|implanted|put|removed|native|due|from|to(?! be| have))';
const gap = '(?: - | |-)';
const state = String.raw`(?:${gap}(?!${parting}\b)[\w%']+){0,7}?${gap}`;
const beside = String.raw`,? (?:with|has|had|showed|showing|developed) (?:(?!no\b|not\b|for\b|good\b)[\w%-]+ ){0,3}?`;
const link = String.raw`(?: (?:is|was|lies|sits|seen))? (?:of|in|within|inside|at|around|throughout|along|on|from|by|involving|filling|over|${dueTo})(?: (?!for\b|native\b)[\w'-]+){0,3}? `;
const manner =
  'blocked|broken|displaced|dislodged|migrated|clotted|thrombosed|occluded|obstructed|infected|leaking|narrowed|fractured|eroded|kinked|loose|bleeding|stenosed|failing|malfunctioning';

interface Read {
  readonly device: Device;
  readonly named: RegExp;
  readonly mayBeNamed: Gate;
  /** Before what its troubles are told of. */
  readonly mayHaveTrouble: Gate;
  readonly troubles: readonly (readonly [Trouble, string, readonly RegExp[]])[];
}

const read: readonly Read[] = devices.map((device) => {
  const { named, parts, partsAlone } = device;
  const names = [partsAlone === true ? '' : named, parts ?? ''].filter((one) => one !== '').join('|');
  const troubles = Object.entries(device.troubles) as [Trouble, string][];
  const name = new RegExp(String.raw`\b(?:${named})\b`, 'i');
  return {
    device,
    named: name,
    mayBeNamed: gateBefore(name),
    mayHaveTrouble: gateBefore(new RegExp(String.raw`\b(?:${names})\b`, 'i')),
    troubles: troubles.map(([trouble, code]) => {
      const said = words[trouble];
      // A bone breaks around a prosthesis: "fracture of" says what it is of.
      const before =
        trouble === 'breakdown'
          ? []
          : [String.raw`\b(?<told>${said})\b${link}(?:the |his |her )?\b(?:${names})\b`];
      const having = parts === 'stents?' ? [] : [String.raw`\b(?:${names})\b${beside}(?<told>${said})\b`];
      const patterns = [
        ...having,
        String.raw`\b(?:${names})\b${state}(?<told>${said})\b`,
        String.raw`\b(?=(?:${manner})\b)(?<told>${said})(?: [\w-]+){0,2}? (?:${names})\b`,
        ...before,
      ];
      return [trouble, code, patterns.map((pattern) => new RegExp(pattern, 'i'))] as const;
    }),
  };
});

const mayName = gateBefore(...read.map(({ named }) => named));
const mayTell = gateBefore(
  ...devices.flatMap(({ parts }) =>
    parts === undefined ? [] : [new RegExp(String.raw`\b(?:${parts})\b`, 'i')],
  ),
);

/** A gate for each trouble: a sentence tells of one or two. */
const ofTrouble = new Map(
  Object.entries(words).map(([trouble, said]) => [
    trouble as Trouble,
    gateBefore(new RegExp(String.raw`\b(?:${said})\b`, 'i')),
  ]),
);
const anyTrouble = gateBefore(new RegExp(String.raw`\b(?:${Object.values(words).join('|')})\b`, 'i'));

interface Found {
  readonly device: Device;
  readonly named: RegExp;
  readonly trouble: Trouble;
  readonly code: string;
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
}

/** What a sentence tells of one device: at most one thing that is mechanically wrong. */
const told = (
  { device, named, mayHaveTrouble, troubles }: Read,
  sentence: Sentence,
  asserter: Asserter,
): Found[] => {
  const found: Found[] = [];
  if (!sentence.opens(mayHaveTrouble)) return found;
  for (const [trouble, code, patterns] of troubles) {
    const gate = ofTrouble.get(trouble);
    if (gate !== undefined && !sentence.opens(gate)) continue;
    for (const pattern of patterns) {
      const match = pattern.exec(sentence.text);
      const said = match?.groups?.told;
      if (match === null || said === undefined) continue;
      if (ofOrgan.test(said) && pattern !== patterns.at(-1)) continue;
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      // "No thrill" denies nothing of the thrombosis.
      const at = /^no\b/i.test(said) ? start : start + match[0].indexOf(said);
      const span = { start: at, end: /^no\b/i.test(said) ? start + 3 : at + said.length };
      if (asserter.judge(sentence, span).assertion !== 'present') continue;
      found.push({ device, named, trouble, code, sentence, start, end });
      break;
    }
  }
  const worst = mechanical.find((one) => found.some(({ trouble }) => trouble === one));
  return found.filter(({ trouble }) => trouble === worst || !mechanical.includes(trouble));
};

/** What the words say when nobody knows what it happened to. */
const ofVessel = codeSet('I82 I87.1 I77 I70 I74 I72 T14 L02 L03');
const onDialysis = codeSet('N18.6 Z99.2 N18.5');

/**
 * What goes wrong with a device, implant or graft is a complication of it wherever in the note its name and its trouble stand
 * (I.B.16, I.C.19.g); a part named alone belongs to the only device that it can be a part of.
 */
export const addDeviceTrouble = (sheet: Worksheet, asserter: Asserter): void => {
  const isSource = ({ section }: Sentence): boolean => sectionWeight[section.kind] !== undefined;
  const troubled = sheet.document
    .opening(anyTrouble)
    .filter(
      (sentence) =>
        (sentence.opens(mayName) || sentence.opens(mayTell)) &&
        isSource(sentence) &&
        sentence.section.kind !== 'past',
    );
  if (troubled.length === 0) return;
  const naming = sheet.document.opening(mayName).filter(isSource);
  const there = read.filter(
    ({ device, named, mayBeNamed, mayHaveTrouble }) =>
      sheet.document.opens(mayBeNamed) &&
      troubled.some((sentence) => sentence.opens(mayHaveTrouble)) &&
      (device !== dialysisAccess || sheet.has(onDialysis)) &&
      naming.some((sentence) => sentence.opens(mayBeNamed) && named.test(sentence.text)),
  );
  if (there.length === 0) return;
  for (const sentence of troubled) {
    const found = there.flatMap((one) => told(one, sentence, asserter));
    const own = found.filter(({ named }) => named.test(sentence.text));
    const [only, another] = new Set(found.map(({ device }) => device));
    if (own.length > 0) for (const one of own) report(sheet, one);
    else if (only !== undefined && another === undefined) for (const one of found) report(sheet, one);
  }
};

const report = (sheet: Worksheet, { code, sentence, start, end }: Found): void => {
  const added = sheet.add({
    code,
    evidence: [sheet.quote(start, end)],
    weight: sectionWeight[sentence.section.kind] ?? 0,
    section: sentence.section,
    reasons: ['what goes wrong with a device is a complication of it (I.B.16, I.C.19.g)'],
    order: start,
  });
  if (added === null) return;
  for (const other of sheet.find(ofVessel))
    if (standsWithin(other, sentence))
      sheet.consider(other, `Not coded beside ${code}: it is the device that it happened to.`);
};

const statuses = new CodeTable(
  devices.flatMap(({ status, troubles }) =>
    status === undefined ? [] : [[codeSet(Object.values(troubles).join(' ')), codeSet(status)] as const],
  ),
  ([, status]) => status,
);

/** A complication says that the device is there, which its status then does not (I.C.21.c.3). */
export const dropStatusOfDevice = (sheet: Worksheet): void =>
  statuses.visit(sheet.candidates, ([troubles, status]) => {
    const there = sheet.find(status);
    const trouble = there.length === 0 ? undefined : sheet.first(troubles);
    if (trouble === undefined) return;
    for (const one of there)
      sheet.consider(one, `Not coded beside ${trouble.code}, which says that it is there (I.C.21.c.3).`);
  });

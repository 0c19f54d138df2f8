import type { Asserter } from '../../assertion/assert.ts';
import { type Gated, gateBefore, gated } from '../../note/gates.ts';
import { type CodeSet, codeSet } from '../code-set.ts';
import { sectionWeight } from '../section-weight.ts';
import type { Worksheet } from '../worksheet.ts';

/** An operation by the system of organs it was on, with the codes for its bleeding and its hematoma (intraoperative chapters). */
export const systems: readonly (readonly [RegExp, string, string])[] = [
  [
    /\b(?:TURP|TURBT|prostatectomy|nephrectomy|cystectomy|hysterectomy|myomectomy|oophorectomy|PCNL|ureteroscopy|lithotripsy|HoLEP|circumcision|(?:renal|kidney|prostate) biopsy|orchi(?:d)?ectomy)\b/i,
    'N99.820',
    'N99.840',
  ],
  [
    /\b(?:tonsillectomy|adeno-?tonsillectomy|adenoidectomy|lobectomy|septoplasty|tracheostomy|FESS)\b/i,
    'J95.830',
    'J95.860',
  ],
  [/\b(?:thyroidectomy|parathyroidectomy|adrenalectomy)\b/i, 'E89.810', 'E89.820'],
  [/\b(?:craniotomy|craniectomy|laminectomy|dis[ck]ectomy|burr holes?)\b/i, 'G97.51', 'G97.61'],
  [/\b(?:CABG|bypass grafting|valve replacement|AVR|MVR)\b/i, 'I97.611', 'I97.631'],
  [
    /\b(?:endarterectomy|carotid stent\w*|T?EVAR|(?:femoro?-?popliteal|fem-?pop|aorto-?(?:bi)?femoral) bypass|embolectomy|aneurysm repair)\b/i,
    'I97.618',
    'I97.638',
  ],
  [/\b(?:cardiac cath\w*|angiogra\w+|angioplasty|PCI|coronary stenting)\b/i, 'I97.610', 'I97.630'],
  [
    /\b(?:(?:hip|knee|shoulder) (?:replacement|arthroplasty)|THR|TKR|THA|TKA|ORIF|spinal fusion|arthroscop\w+)\b/i,
    'M96.830',
    'M96.840',
  ],
  [
    /\b(?:colectomy|hemicolectomy|anterior resection|gastrectomy|cholecystectomy|append(?:ic)?ectomy|polypectomy|sphincterotomy|ERCP|EMR|ESD|whipple\w*|pancreat(?:icoduoden)?ectomy|hepatectomy|ha?emorrhoidectomy|gastric (?:bypass|sleeve)|sleeve gastrectomy|hernia repair|liver biopsy)\b/i,
    'K91.840',
    'K91.870',
  ],
];

const lead = String.raw`(?:following|after|post|complicating|from|secondary to|due to)[ -](?:an? |the |his |her |recent |elective |day[- ]case |laparoscopic |open |total |right |left |\w+ ){0,3}?`;
const operation = String.raw`([A-Za-z][\w-]+(?: [\w-]+){0,2})`;
const event = `(?:ha?emorrhage|bleed(?:ing)?|ha?ematoma)`;
/** "Hemorrhage following TURP", "post-polypectomy bleed", "postoperative hemorrhage": the provider names it as what came of the operation (I.B.16). */
const told = [
  new RegExp(String.raw`\b(${event})\b[^.;,\n]{0,24}?\b${lead}${operation}`, 'i'),
  new RegExp(String.raw`\bpost-?\s?${operation} (${event})\b`, 'i'),
  new RegExp(
    String.raw`\bpost-?\s?(?:operative|procedural|op) (?:wound |wall |bed |primary |secondary |reactionary )?(${event})\b`,
    'i',
  ),
  // "A tense neck hematoma needed evacuation": what is opened again after the one operation of the note.
  /\b(?:neck|wound|groin|port[- ]site|(?:surgical|operative)[- ]site|incision\w*|flap|pelvic|bed) (ha?ematoma)\b[^.;\n]{0,40}\b(?:evacuat\w+|re-?explor\w+|(?:back|return\w*|taken) to (?:the )?(?:theatre|OR\b))/i,
].map(gated);
/** Those that name no operation: it stands elsewhere in the note. */
const unnamed: ReadonlySet<Gated> = new Set(told.slice(2));

const gate = gateBefore(...told.map(({ words }) => words));

/** The systems whose operations a text names, in the order of the table. Dear on a whole note, so asked only where an event is told. */
const operatedOn = (text: string): (typeof systems)[number][] =>
  systems.filter(([words]) => words.test(text));

const onlyOne = <Item>(items: readonly Item[]): Item | undefined =>
  items.length === 1 ? items[0] : undefined;

const contained: CodeSet = codeSet('R58 R31 N42.1 K62.5 K92.1 K92.2 R04 L76.2 L76.3');

/**
 * Bleeding after an operation is a complication of the system that was operated on where the provider says that it came of it
 * (I.B.16, II.G); of two operations that of the same sentence counts.
 */
export const addPostproceduralBleeding = (sheet: Worksheet, asserter: Asserter): void => {
  for (const sentence of sheet.document.opening(gate)) {
    const weight = sectionWeight[sentence.section.kind];
    if (weight === undefined || sentence.section.kind === 'past') continue;
    for (const pattern of told) {
      const match = sentence.opens(pattern.gate) ? pattern.words.exec(sentence.text) : null;
      if (match === null) continue;
      const system =
        operatedOn(match[0])[0] ??
        (unnamed.has(pattern)
          ? (operatedOn(sentence.text)[0] ?? onlyOne(operatedOn(sheet.document.text)))
          : undefined);
      if (system === undefined) continue;
      // "Post-polypectomy bleed" dates the polypectomy, not the bleed.
      const span = asserter.told(sentence, match);
      if (span === null) continue;
      const code = /ematoma/i.test(match[0]) ? system[2] : system[1];
      sheet.add({
        code,
        evidence: [sheet.quote(span.start, span.end)],
        weight,
        section: sentence.section,
        reasons: ['bleeding that came of an operation is its complication (I.B.16)'],
        order: span.start,
      });
      for (const bleeding of sheet.find(contained))
        if (bleeding.evidence.some((one) => /h(?:a?e)morr|bleed|haem|hema/i.test(one.quote)))
          sheet.consider(bleeding, `Not coded beside ${code}, which says it (I.B.16).`);
      break;
    }
  }
};

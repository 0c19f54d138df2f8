import type { Asserter } from '../../assertion/assert.ts';
import { type CodeSet, codeSet, codesOf } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';

/** Lymph nodes by their region → the code for a secondary neoplasm in them (C77). */
const regions: readonly (readonly [RegExp, string])[] = [
  [/\b(?:axilla|axillary|pectoral|upper limb)\b/i, 'C77.3'],
  [/\b(?:cervical|supraclavicular|neck|submandibular|facial|scalene)\b/i, 'C77.0'],
  [/\b(?:mediastinal|hilar|intrathoracic|subcarinal|paratracheal|bronchopulmonary)\b/i, 'C77.1'],
  [
    /\b(?:mesenteric|retroperitoneal|para-?aortic|portal|perigastric|intra-?abdominal|celiac|coeliac)\b/i,
    'C77.2',
  ],
  [/\b(?:inguinal|femoral|lower limb|groin)\b/i, 'C77.4'],
  [/\b(?:pelvic|iliac|obturator)\b/i, 'C77.5'],
];

/** The same regions as the last character of a lymphoma (C81-C88). */
const lymphomaRegions: readonly (readonly [RegExp, string])[] = [
  [/\b(?:cervical|supraclavicular|neck|submandibular|head)\b/i, '1'],
  [/\b(?:mediastin(?:al|um)|hil(?:ar|um)|intrathoracic|paratracheal)\b/i, '2'],
  [
    /\b(?:mesenter(?:ic|y)|retroperitone(?:al|um)|para-?aortic|intra-?abdominal|abdom(?:inal|en)|celiac|coeliac|periportal)\b/i,
    '3',
  ],
  [/\b(?:axilla|axillae|axillary|upper limb)\b/i, '4'],
  [/\b(?:inguinal|femoral|groin)\b/i, '5'],
  [/\b(?:pelvic|iliac|obturator)\b/i, '6'],
  [
    /\b(?:multiple|several) (?:nodal |lymph ?node )?(?:regions|sites|stations|groups|areas)\b|\bboth sides of the diaphragm\b/i,
    '8',
  ],
];
const nodes = /\b(?:nodes?|nodal|lymph ?nodes?|(?:lymph)?adenopathy)\b/i;

const openSite = codesOf(codeSet('C81-C85'), (code) => /\.\d0$/.test(code));

/** A lymphoma whose title leaves the site open takes the regions of nodes that the note says are involved (I.B.2). */
export const nameLymphoma = (sheet: Worksheet, asserter: Asserter): void => {
  const open = sheet.first(openSite);
  if (open === undefined) return;
  const found = new Set<string>();
  for (const sentence of sheet.document.sentences) {
    const node = nodes.exec(sentence.text);
    if (node === null || ['family', 'header', 'instruction'].includes(sentence.section.kind)) continue;
    // "Neck: no nodes": the region stands before what is denied.
    const at = sentence.start + node.index;
    if (asserter.judge(sentence, { start: at, end: at + node[0].length }).assertion === 'absent') continue;
    for (const [pattern, digit] of lymphomaRegions) {
      const match = pattern.exec(sentence.text);
      if (match === null) continue;
      const start = sentence.start + match.index;
      if (asserter.judge(sentence, { start, end: start + match[0].length }).assertion === 'present')
        found.add(digit);
    }
  }
  const digit = found.size > 1 ? '8' : [...found][0];
  const code = `${open.code.slice(0, 5)}${digit ?? '0'}`;
  if (digit !== undefined && sheet.lookup(code)?.billable === true)
    sheet.combine(code, [open], 'the nodes that the lymphoma involves are documented (I.B.2)');
};

/** The nodes that drain an organ, for those that are called its regional ones. */
const regional: readonly (readonly [CodeSet, string])[] = (
  [
    ['C50', 'C77.3'],
    ['C00-C14 C32 C73', 'C77.0'],
    ['C34 C15.3 C15.4', 'C77.1'],
    ['C16-C20 C22-C25 C64 C65', 'C77.2'],
    ['C51 C60', 'C77.4'],
    ['C53-C56 C61 C67', 'C77.5'],
  ] as const
).map(([organ, drained]) => [codeSet(organ), drained] as const);

/** "axillary node metastasis": the region, which stands beside the node, chooses the code (I.B.2). */
export const nameNodes = (sheet: Worksheet): void => {
  const open = sheet.first(codeSet('C77.9'));
  const quote = open?.evidence[0];
  if (open === undefined || quote === undefined) return;
  const near = sheet.document.text.slice(Math.max(0, quote.start - 30), quote.end + 20);
  const found = regions.find(([pattern]) => pattern.test(near));
  const draining = /\bregional\b/i.test(near) ? regional.find(([organ]) => sheet.has(organ))?.[1] : undefined;
  if (found === undefined && draining !== undefined)
    sheet.combine(draining, [open], 'regional nodes are those that drain the organ of the primary');
  if (found !== undefined)
    sheet.combine(found[1], [open], 'the region of the nodes is documented beside them');
};

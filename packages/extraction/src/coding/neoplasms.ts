import { codeSet } from './code-set.ts';
import type { Worksheet } from './worksheet.ts';

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

/** "axillary node metastasis": the region, which stands beside the node, chooses the code (I.B.2). */
export const nameNodes = (sheet: Worksheet): void => {
  const open = sheet.find(codeSet('C77.9'))[0];
  const quote = open?.evidence[0];
  if (open === undefined || quote === undefined) return;
  const near = sheet.document.text.slice(Math.max(0, quote.start - 30), quote.end + 20);
  const found = regions.find(([pattern]) => pattern.test(near));
  if (found !== undefined)
    sheet.combine(found[1], [open], 'the region of the nodes is documented beside them');
};

import { codeSet } from '../code-set.ts';
import { listed } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

/** "Unspecified injury of …", one a region of the body: S09.9, S19.9 to S99.9, and T14 for a region that is not told. */
const open = codeSet('S09.9 S19.9 S29.9 S39.9 S49.9 S59.9 S69.9 S79.9 S89.9 S99.9 T14');
const injury = codeSet('S');
const superficial = codeSet('S00 S10 S20 S30 S40 S50 S60 S70 S80 S90');
/** A fracture or sprain of which only the limb or joint is said; its bone or ligament says more. */
const openSite = codeSet('S42.9 S52.9 S62.9 S72.9 S82.9 S92.9 S43.40 S53.40 S63.60 S83.9 S93.40');

/**
 * "Ankle injury" beside the sprain that it turned out to be says nothing more (I.B.2): an injury left open gives way to a specified
 * one of its region, and to any where no provider listed it.
 */
export const dropOpenInjuries = (sheet: Worksheet): void => {
  const specified = sheet.find((code) => injury(code) && !open(code));
  for (const candidate of sheet.find(open)) {
    const isListed = candidate.section !== null && listed.has(candidate.section.kind);
    const over = specified.find(({ code }) => !isListed || code.slice(0, 2) === candidate.code.slice(0, 2));
    if (over !== undefined)
      sheet.consider(candidate, `Not coded beside ${over.code}: the injury is specified.`);
  }
  for (const candidate of sheet.find(openSite)) {
    const over = sheet.first(
      (code) =>
        !openSite(code) &&
        code.slice(0, 3) === candidate.code.slice(0, 3) &&
        code.slice(-1) === candidate.code.slice(-1),
    );
    if (over !== undefined)
      sheet.consider(candidate, `Not coded beside ${over.code}: bone or ligament is specified.`);
  }
  // "Blisters" alone are no blisters of the part that a title leaves open.
  for (const candidate of sheet.find(superficial)) {
    const part = /\bunspecified (?:part of )?(\w+)(?=,)/i.exec(candidate.display)?.[1];
    if (part !== undefined && !sheet.document.text.toLowerCase().includes(part.toLowerCase()))
      sheet.consider(candidate, 'The note names no such part of the body (I.B.2).');
  }
  // The bite of a venomous animal is its toxic effect (T63: "Includes bite or touch of venomous animal").
  if (sheet.has(codeSet('T63.0-T63.4')) && !sheet.has(codeSet('W50 W53-W55')))
    for (const bite of sheet.find((code) => /^S\d1\..5/.test(code)))
      sheet.consider(bite, 'Not coded beside the toxic effect of the bite (T63).');
};

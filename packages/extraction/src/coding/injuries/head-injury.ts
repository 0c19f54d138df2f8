import type { Asserter } from '../../assertion/assert.ts';
import { gated } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { tells } from './trauma-told.ts';

/** Bleedings that the index calls nontraumatic by default, by what they are where an injury caused them. */
const traumatic = [
  [codeSet('I62.0'), 'S06.5X'],
  [codeSet('I62.1'), 'S06.4X'],
  [codeSet('I60'), 'S06.6X'],
] as const;

const bleedingOrInjury = codeSet('I60 I62.0 I62.1 S06 S09.90');
const injuredBrain = codeSet('S06');
const unspecifiedHead = codeSet('S09.90');
/** Injuries, how they came about, and abuse that is confirmed. */
const headInjury = codeSet('S00-S09 T74 V W X58 X59 Y00-Y04 Y08 Y09 Y30-Y34');
const struck = gated(
  /\b(?:head (?:injury|trauma|strike)|(?:struck|hit|banged|bumped) (?:\w+ ){0,6}(?:head|forehead|occiput)|traumatic (?:subdural|subarachnoid|brain|SDH|SAH)|TBI|fell (?:down|off|over|onto|on|in|at|from (?:an?|the|his|her)) |fall (?:from|down|on)|(?:after|following|post) (?:an? |his |her )?(?:\w+ )?fall|slipped|tripped|road traffic|RTA|MVC|MVA|assault\w*)\b/i,
);
/** An aneurysm that burst, wherever it is told: a fall was then its consequence. */
const burst = gated(/\b(?:aneurysm(?:al)? (?:rupture|bleed)|ruptured aneurysm|aneurysmal)\b/i);
/** Said of the bleeding itself. */
const spontaneous = /\b(?:non-?traumatic|spontaneous)\b/i;

const unconscious =
  /\b(?:loss of consciousness|LOC|(?:lost|lose|losing) consciousness|unconscious(?:ness)?|unresponsive|knocked out|blacked out|passed out|out cold|out for(?= [^.;\n]{0,32}\b(?:min|sec)))\b/i;
const denies = /\b(?:no|not|without|denie[sd]|never|neither|nor)\b[^.;\n]{0,24}$/i;
const minutes =
  /\b(?:(\d{1,3})|a few|several|one|two|three|five|ten|fifteen|twenty)\s*(?:-\s*\d+\s*)?(?:min(?:ute)?s?|seconds?|secs?)\b/i;

/** The sixth character of S06: 0 none, 1 up to 30 minutes, 2 up to 59, 9 of unknown duration, A not told (S06 notes). */
const lossOfConsciousness = (text: string): string => {
  const match = unconscious.exec(text);
  if (match === null) return 'A';
  if (denies.test(text.slice(Math.max(0, match.index - 40), match.index))) return '0';
  const lasted = minutes.exec(text.slice(match.index, match.index + 80));
  if (lasted === null) return '9';
  const count = Number(lasted[1] ?? 0);
  return count > 59 ? '9' : count > 30 ? '2' : '1';
};

const isSpontaneous = ({ document }: Worksheet, { evidence }: Candidate): boolean =>
  evidence.some(({ start }) => spontaneous.test(document.sentenceAt(start)?.text ?? ''));

/**
 * A subdural, extradural or subarachnoid hemorrhage of an injured head is coded from S06 (index: Hemorrhage, subdural, traumatic),
 * and S06 says how long consciousness was lost.
 */
export const codeHeadInjury = (sheet: Worksheet, asserter: Asserter): void => {
  if (!sheet.has(bleedingOrInjury)) return;
  const { text } = sheet.document;
  const lost = lossOfConsciousness(text);
  const injured = sheet.has(headInjury) || tells(sheet, asserter, struck);
  if (injured && !tells(sheet, asserter, burst))
    for (const [bleeding, root] of traumatic)
      for (const candidate of sheet.find(bleeding))
        if (!isSpontaneous(sheet, candidate))
          sheet.combine(
            `${root}${lost}A`,
            [candidate],
            'the bleeding is that of an injured head (index: Hemorrhage, traumatic)',
          );
  if (lost === 'A') return;
  if (lost !== '0' && !sheet.has(injuredBrain))
    for (const head of sheet.find(unspecifiedHead))
      sheet.combine(
        `S06.9X${lost}A`,
        [head],
        'an injury of the head with loss of consciousness is one of the brain (index: Injury, head)',
      );
  for (const open of sheet.find((code) => /^S06\.\d[\dX][9A][A-Z]$/.test(code))) {
    const told = `${open.code.slice(0, -2)}${lost}${open.code.slice(-1)}`;
    if (told !== open.code && sheet.lookup(told)?.billable === true)
      sheet.combine(told, [open], 'how long consciousness was lost is part of the code (S06 notes)');
  }
};

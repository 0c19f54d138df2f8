import type { Setting } from '../types.ts';
import type { NoteDocument } from './document.ts';
import { type Gated, gated } from './gates.ts';

/** What headings, one a line, belong to a stay or to a visit: pattern, setting, points. */
const headings: readonly (readonly [RegExp, Setting, number])[] = [
  [
    /\b(?:hospital|ward|icu) (?:course|stay)\b|\bcourse (?:in|during) (?:the )?(?:hospital|ward)\b/i,
    'inpatient',
    4,
  ],
  [
    /\bdischarge (?:summary|diagnos|medic|instruction|advice|condition|plan)|\b(?:on|at) discharge\b/i,
    'inpatient',
    3,
  ],
  [/\b(?:admitting|admission) |\b(?:on|of|at) admission\b|\breason for admission\b/i, 'inpatient', 2],
  [/\b(?:reason for (?:the )?visit|interval history|return precautions?|visit diagnos)/i, 'outpatient', 3],
  [/^(?:S|subjective)$/im, 'outpatient', 2],
];

/** What the first and the last lines of a note say of the encounter; each stays within a line. */
const words: readonly (readonly [RegExp, Setting, number])[] = [
  [
    /\bdischarge summary\b|\bdate of (?:admission|discharge)\b|\bD\.?O\.?[AD]\b|\badmitted on\b|\badmission date\b/i,
    'inpatient',
    4,
  ],
  [
    /\b(?:was|were|got|being) (?:admitted|hospitali[sz]ed)\b|\badmitted (?:with|to|for|through|from|under|via)\b/i,
    'inpatient',
    3,
  ],
  [
    /\bdischarged (?:home|to|on|in|with)\b|\b(?:hospital|post-?operative) day \d|\bpod ?\d\b/i,
    'inpatient',
    2,
  ],
  [
    /\b(?:presents?|returns?|comes?|came|seen|evaluated|here) (?:(?:in|back|again) )?(?:today|to(?: the| my| our)? (?:office|clinic)|in (?:the |my |our )?(?:office|clinic)|for (?:a |an |her |his |the )?(?:\w+[- ]){0,3}(?:follow-?up|visit|check-?up|recheck|exam\w*|evaluation|appointment))\b|\bhere (?:today )?for\b/i,
    'outpatient',
    3,
  ],
  [
    /\b(?:office|clinic|telehealth|video|urgent care|well[- ]child|well[- ]baby|new patient|return|follow-?up|post-?op(?:erative)?|prenatal|OPD?) (?:visit|note|appointment|consultation|review)\b|\b(?:fracture|outpatient|eye|antenatal|diabetic) clinic\b/i,
    'outpatient',
    3,
  ],
  // An emergency room discharges home too.
  [
    /\b(?:ED|emergency (?:department|room)) (?:(?:physician|provider|nursing) )?(?:note|visit|record)\b/i,
    'outpatient',
    5,
  ],
  [
    /\b(?:RTC|return to clinic|f\/u|follow[- ]?up|see (?:him|her|you|back)|recheck|review) (?:again )?in (?:\d+|one|two|three|four|six|a) ?(?:days?|weeks?|wks?|months?|mos?|years?|d|w|m)\b|\bRTC\b/i,
    'outpatient',
    2,
  ],
  [/\b(?:the|my|our) (?:office|clinic)\b|\btoday'?s visit\b|\blast visit\b|\bthis visit\b/i, 'outpatient', 1],
  [
    /\bthank you for (?:referring|asking me to see|the referral)\b|\b(?:annual|yearly) (?:physical|exam|wellness|check)|\bwork note\b/i,
    'outpatient',
    3,
  ],
];

const said = words.map(([expression, setting, points]) => [gated(expression), setting, points] as const);

/** How much of a note is read for it: an encounter is told at the beginning and at the end. UTF-16 units. */
const opening = 1_600;
const closing = 700;
/** Points by which one setting has to lead. */
const lead = 2;

/** The kind of encounter that a note reads like, or null where its words do not tell. */
export const likelySetting = (document: NoteDocument): Setting | null => {
  const { text, sections } = document;
  const begins = text.length > opening + closing ? opening : text.length;
  const says = (expression: Gated): boolean =>
    document.saysWithin(expression, 0, begins) ||
    document.saysWithin(expression, Math.max(begins, text.length - closing), text.length);
  let points = 0;
  const count = (setting: Setting, weight: number): void => {
    points += setting === 'inpatient' ? weight : -weight;
  };
  for (const [expression, setting, weight] of said) if (says(expression)) count(setting, weight);
  const headed = sections.map(({ heading }) => heading).join('\n');
  for (const [pattern, setting, weight] of headings) if (pattern.test(headed)) count(setting, weight);
  if (points >= lead) return 'inpatient';
  return points <= -lead ? 'outpatient' : null;
};

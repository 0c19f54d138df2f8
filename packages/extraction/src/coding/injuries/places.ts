import type { Asserter } from '../../assertion/assert.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';

/** Rooms by the last character of their place: of a house, and of an apartment or a nursing home, where no dining room is counted. */
const rooms = {
  kitchen: ['0', '0'],
  bathroom: ['2', '1'],
  toilet: ['2', '1'],
  washroom: ['2', '1'],
  bedroom: ['3', '2'],
} as const;
const home =
  '(?:her|his|their|my) (?:own )?(?:home|house)|(?:(?:the|a|her|his|their) )?(?:own )?(?:house|bungalow|cottage)';

/** Where an injury happened, as stories tell it → place of occurrence (I.C.20.b); rows go from the special to the general. */
export const places: readonly (readonly [RegExp, string])[] = [
  ...Object.entries(rooms).flatMap(([room, [digit, ofApartment]]): [RegExp, string][] => [
    [new RegExp(String.raw`\b${room}\b[^.;\n]{0,16}\b(?:of|in|at) (?:${home})\b`, 'i'), `Y92.01${digit}`],
    [
      new RegExp(String.raw`\b${room}\b[^.;\n]{0,16}\b(?:nursing|care|residential) home\b`, 'i'),
      `Y92.12${ofApartment}`,
    ],
    [
      new RegExp(
        String.raw`\b${room}\b[^.;\n]{0,24}\b(?:restaurant|bistro|caf[eé]|canteen|bakery|diner|eatery|dhaba)\b`,
        'i',
      ),
      'Y92.511',
    ],
    [new RegExp(String.raw`\b${room}\b[^.;\n]{0,16}\b(?:flat|apartment)\b`, 'i'), `Y92.03${ofApartment}`],
    [
      new RegExp(
        String.raw`\b(?:in|on|of) (?:the |her |his )?(?:\w+ )?${room}\b(?! (?:of the )?(?:hospital|ward))`,
        'i',
      ),
      `Y92.00${digit}`,
    ],
  ]),
  [/\b(?:ward|hospital) (?:bathroom|toilet|washroom)\b/i, 'Y92.231'],
  [/\b(?:on|in) the (?:\w+ )?ward\b|\b(?:in|at) (?:the )?hospital room\b/i, 'Y92.230'],
  [/\b(?:nursing|care|residential|old age) home\b|\bassisted living\b/i, 'Y92.129'],
  [
    new RegExp(
      String.raw`\b(?:(?:front|back|basement|cellar|porch|attic) (?:steps?|stairs?)|stair(?:s|case|well)|porch|hall(?:way)?|living room|basement)\b[^.;\n]{0,12}\b(?:of|in|at) (?:${home})\b`,
      'i',
    ),
    'Y92.018',
  ],
  [/\b(?:on|onto|in|down) (?:the |her |his )?(?:own )?driveway\b/i, 'Y92.014'],
  [/\b(?:in|of) (?:the |her |his )?(?:\w+ )?garage\b/i, 'Y92.015'],
  [/\b(?:in|of) (?:the |her |his )?(?:own )?(?:back |front )?(?:garden|yard|backyard)\b/i, 'Y92.007'],
  [/\b(?:sidewalk|footpath|pavement)\b/i, 'Y92.480'],
  [/\b(?:parking lot|car park)\b/i, 'Y92.481'],
  [
    /\b(?:interstate|motorway|national highway|expressway|freeway|turnpike|NH ?\d+|(?<=\bon (?:the )?)(?:I-\d{1,3}|M\d{1,2}))\b/i,
    'Y92.411',
  ],
  [/\b(?:state (?:route|road|highway) \d+|SR ?\d+|SH ?\d+)\b/i, 'Y92.413'],
  [/\b(?:city|local|residential|side|busy) (?:street|road)\b/i, 'Y92.414'],
  [
    /\b(?:on|along|across|crossing) (?:the |a )?(?:main )?(?:road|street|highway|dual carriageway)\b|\b(?:road ?side|road traffic|RTA)\b/i,
    'Y92.410',
  ],
  [/\bconstruction site\b|\bbuilding site\b/i, 'Y92.61'],
  [
    /\b(?:in|at) (?:the |a |his |her )?(?:\w+ )?(?:\w+ )?(?:factory|(?:\w+ing|power|chemical|steel|cement) (?:plant|mill)|foundry|workshop)\b/i,
    'Y92.63',
  ],
  [/\b(?:in|at) (?:the |a |his |her )?(?:farm|field|paddy field)\b/i, 'Y92.73'],
  [/\b(?:at|in) (?:the |her |his )?school\b/i, 'Y92.219'],
  [/\b(?:cinema|movie (?:house|hall|theat(?:er|re)))\b/i, 'Y92.26'],
  [/\b(?:skate ?park|skateboard park)\b/i, 'Y92.838'],
  [/\b(?:orchard|(?:coconut|banana|rubber|palm|olive|orange|fruit) (?:grove|plantation|farm))\b/i, 'Y92.74'],
  [/\b(?:supermarket|grocery store|market)\b/i, 'Y92.512'],
  [/\b(?:in|at) (?:the |a )?restaurant\b/i, 'Y92.511'],
  [/\b(?:in|at) (?:the |a |local |city |public |neighbou?rhood )*park\b/i, 'Y92.830'],
  [/\b(?:playground)\b/i, 'Y92.838'],
  [/\bsoccer (?:field|pitch)\b/i, 'Y92.322'],
  [/\bbaseball (?:field|diamond)\b/i, 'Y92.320'],
  [
    /\b(?:(?:rugby|cricket|hockey|football) (?:pitch|ground)|(?:on|off) the pitch|athletics? (?:field|track))\b/i,
    'Y92.328',
  ],
  [/\b(?:football field|gridiron)\b/i, 'Y92.321'],
  [
    /\b(?:at|in) (?:her |his |their |the |my )?(?:own )?(?:home|house)\b(?! (?:medication|oxygen|BP|glucose))|\bof his own house\b/i,
    'Y92.009',
  ],
];

const rows = places.map((row) => ({ row, gate: gateBefore(row[0]) }));

const event =
  /\b(?:f[ea]ll|tackl\w*|came off|stung|sting|sprayed|stabbed|falling|slip\w*|trip(?:ped|ping)|stumbl\w*|struck|hit|knocked|collid\w*|collision|accident\w*|crash\w*|burn\w*|scald\w*|caught fire|spill\w*|injur\w*|assault\w*|bit(?:ten)?|cut|missed|lost (?:his|her|their) (?:footing|balance)|press|machine|lathe|twist\w*|attack\w*|beaten|pull\w*|tip(?:ped|s)?|pour\w*|RTA|RTC|MVC|MVA|thrown|run over)\b/i;
const mayTell = gateBefore(event);
const told = sections(listedOrTold, 'provisional-diagnosis');
const injury = codeSet('S T07 T14 T20-T34 T63');
/** What tells how it came about; the bite of a venomous animal says it itself (T63). */
const causes = codeSet('V W X Y00-Y38 T63');
const notThere =
  /\b(?:discharged?|return\w*|lives?|living|transfer\w*|safe|went|go(?:es|ing)?|walks?|mobile|independent)\b[^.;\n]{0,24}$/i;

/** The place of an injury that is coded, once, from the sentence that tells how it came about (I.C.20.b). */
export const addPlace = (sheet: Worksheet, asserter: Asserter): void => {
  if (!sheet.has(injury) || sheet.has(codeSet('Y92')) || !sheet.has(causes)) return;
  const mechanism = sheet.first(causes);
  for (const sentence of sheet.document.opening(mayTell)) {
    if (!told.has(sentence.section.kind)) continue;
    const tellsIt =
      mechanism?.evidence.some(({ start }) => start >= sentence.start && start < sentence.end) === true;
    if (!tellsIt || !event.test(sentence.text)) continue;
    for (const { row, gate } of rows) {
      const [pattern, code] = row;
      const match = sentence.opens(gate) ? pattern.exec(sentence.text) : null;
      if (match === null || notThere.test(sentence.text.slice(0, match.index))) continue;
      const span = asserter.told(sentence, match);
      if (span === null) continue;
      sheet.add({
        code,
        evidence: [sheet.quote(span.start, span.end)],
        weight: 0.6,
        section: sentence.section,
        reasons: ['the story of the injury tells where it happened (I.C.20.b)'],
        order: 930_000 + span.start,
      });
      return;
    }
  }
};

import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';
import { injury, report, told } from './told-causes.ts';

/**
 * How an injury came about, as stories tell it → external cause, initial encounter (I.C.20.a). The first row that speaks
 * decides; rows of one kind of event go from the special to the general.
 */
export const mechanisms: readonly (readonly [RegExp, string])[] = [
  [/\b(?:dog bite|bitten by (?:a|the|his|her|their) (?:\w+ ){0,2}dog|dog bit)\b/i, 'W54.0XXA'],
  [/\b(?:cat bite|bitten by (?:a|the|his|her) (?:\w+ )?cat|cat bit)\b/i, 'W55.01XA'],
  [/\b(?:fell|fall|falling|slipped|tripped)\b[^.;]{0,30}\bladder\b/i, 'W11.XXXA'],
  [
    /\b(?:fell|fall|falling|slip\w*|lost (?:his|her|their) (?:balance|footing))\b[^.;]{0,40}\b(?:icy|ice|snowy|frozen)\b[^.;]{0,20}\b(?:stairs?|steps|staircase)\b/i,
    'W00.1XXA',
  ],
  [/\bmissed\b[^.;]{0,40}\b(?:stairs?|steps?|staircase)\b/i, 'W10.9XXA'],
  [/\b(?:fell|fall|falling|slipped|tripped)\b[^.;]{0,30}\b(?:stairs?|steps|staircase)\b/i, 'W10.9XXA'],
  [
    /\b(?:fell|fall|falling|rolled|slipped|slid)\b[^.;]{0,16}\b(?:out of|off|from)\b[^.;]{0,12}\bbed\b/i,
    'W06.XXXA',
  ],
  [
    /\b(?:fell|fall|falling|slipped|slid|tipped)\b[^.;]{0,16}\b(?:off|from|out of)\b[^.;]{0,12}\b(?:arm|high|rocking )?-?chair\b/i,
    'W07.XXXA',
  ],
  [/\b(?:fell|fall|falling)\b[^.;]{0,16}\b(?:off|from)\b[^.;]{0,12}\btree\b/i, 'W14.XXXA'],
  [/\b(?:fell|fall|falling|jumped)\b[^.;]{0,16}\b(?:off|from|down)\b[^.;]{0,12}\bslide\b/i, 'W09.0XXA'],
  [/\b(?:fell|fall|falling|jumped)\b[^.;]{0,16}\b(?:off|from|out of)\b[^.;]{0,12}\bswing\b/i, 'W09.1XXA'],
  [
    /\b(?:fell|fall|falling|jumped)\b[^.;]{0,16}\b(?:off|from)\b[^.;]{0,12}\b(?:jungle gym|climbing frame)\b/i,
    'W09.2XXA',
  ],
  [
    /\b(?:fell|fall|falling|jumped)\b[^.;]{0,16}\b(?:off|from|on)\b[^.;]{0,12}\b(?:monkey bars|see-?saw|playground|trampoline)\b/i,
    'W09.8XXA',
  ],
  [/\b(?:fell|fall|falling)\b[^.;]{0,16}\b(?:off|from|through)\b[^.;]{0,12}\broof\b/i, 'W13.2XXA'],
  [/\b(?:fell|fall|thrown|came)\b[^.;]{0,8}\b(?:off|from|by)\b[^.;]{0,12}\b(?:horse|pony)\b/i, 'V80.010A'],
  [
    /\b(?:slipped|fell|fall|lost (?:his|her|their) (?:balance|footing))\b[^.;]{0,16}\bon (?:(?:the|an?|some|black) )*(?:ice|snow|icy|frozen)\b/i,
    'W00.0XXA',
  ],
  [
    /\b(?:tripped|slipped|stumbled)\b[^.;]{0,60}\b(?:fell|falling|fall|landed|landing)\b|\bslip and fall\b/i,
    'W01.0XXA',
  ],
  [
    /\b(?:standing|sitting|ground|(?:his|her|their) own) height\b|\blost (?:his|her|their) (?:balance|footing)\b/i,
    'W18.30XA',
  ],
  [/\b(?:fell|fall)\b[^.;]{0,16}\b(?:from|off)\b[^.;]{0,12}\b(?:a )?height\b/i, 'W17.89XA'],
  [
    /\b(?:cut|sliced|lacerat\w+|slipped)\b[^.;]{0,48}\bknife\b|\bknife\b[^.;]{0,16}\b(?:slipped|cut)\b/i,
    'W26.0XXA',
  ],
  [/\b(?:cut|lacerat\w+|stepped)\b[^.;]{0,40}\b(?:broken glass|glass)\b/i, 'W25.XXXA'],
  [/\bstepped on (?:a|an|the)? ?(?:rusty )?nail\b/i, 'W45.0XXA'],
  [/\b(?:caught|crushed|jammed|slammed|shut)\b[^.;]{0,40}\bdoor\b/i, 'W23.0XXA'],
  [
    /\b(?:(?:power|punch|hydraulic|printing|die|stamping) press|lathe|milling machine|(?:drill|metal) press)\b/i,
    'W31.1XXA',
  ],
  [/\b(?:lifting|lifted|moving|carrying)\b[^.;]{0,24}\b(?:heavy|boxes?|furniture|weights?)\b/i, 'X50.0XXA'],
  [
    /\b(?:hot|boiling) water\b[^.;]{0,30}\b(?:spill\w*|splash\w*|burn\w*|scald\w*)\b|\b(?:spill\w*|splash\w*|burn\w*|scald\w*)\b[^.;]{0,30}\b(?:boiling|hot) water\b/i,
    'X12.XXXA',
  ],
  [
    /\b(?:pull\w*|spill\w*|spilt|tip\w*|knock\w*|splash\w*|burn\w*|scald\w*|pour\w*|upset)\b[^.;]{0,40}\b(?:tea|coffee|cocoa|hot (?:chocolate|drinks?|milk))\b|\b(?:tea|coffee|cocoa|hot (?:chocolate|drinks?|milk))\b[^.;]{0,24}\b(?:spill\w*|spilt|splash\w*|scald\w*|burn\w*|tipped)\b/i,
    'X10.0XXA',
  ],
  [
    /\b(?:burn\w*|scald\w*|spill\w*|spilt|splash\w*|pull\w*)\b[^.;]{0,30}\b(?:soup|noodles|porridge|gravy|dal|sambar|curry|hot food)\b/i,
    'X10.1XXA',
  ],
  [/\bhot (?:\w+ )?(?:oil|fat|grease)\b|\bburn\w*\b[^.;]{0,24}\b(?:cooking oil|grease)\b/i, 'X10.2XXA'],
  [
    /\b(?:saree|sari|dupatta|cloth\w*|dress|shirt|nightgown|gown|apron)\b[^.;]{0,30}\b(?:caught fire|ignit\w*|set alight)\b|\b(?:caught|set) fire\b[^.;]{0,20}\bcloth\w*/i,
    'X06.2XXA',
  ],
  [/\b(?:house|building|room|bed|mattress) (?:caught )?fire\b/i, 'X00.0XXA'],
  [/\b(?:gas|LPG|stove|cylinder|burner|cooker)\b[^.;]{0,16}\b(?:burst|blast|explo\w*)\b/i, 'W40.1XXA'],
  [
    /\b(?:gas )?(?:stove|cylinder|burner|cooker|lamp)\b[^.;]{0,30}\b(?:fire|flame|burst|blast|explo\w*)\b|\b(?:flame|fire)\b[^.;]{0,30}\b(?:stove|gas|cooker|candle|lamp|diya)\b/i,
    'X02.8XXA',
  ],
  [/\b(?:slipp(?:ed|ing)|tripp(?:ed|ing)|stumbl(?:ed|ing))\b/i, 'W01.0XXA'],
  [/\btackled\b|\bin a tackle\b/i, 'W03.XXXA'],
  [
    /\bcollided with (?:another|a) (?:player|team-?mate|opponent|person)\b|\bhead[- ]to[- ]head\b|\bhelmet[- ]to[- ]helmet\b/i,
    'W51.XXXA',
  ],
  [
    /\b(?:assault\w*|attack\w*|beaten|hit|struck)\b[^.;]{0,24}\b(?:with|by) (?:an? |the )?(?:\w+ )?(?:bat|stick|rod|lathi|hammer|bottle|brick|stone|club|pipe|plank|crowbar|pole|baton|spanner|wrench)\b/i,
    'Y00.XXXA',
  ],
  [/\bstabb(?:ed|ing)\b[^.;]{0,60}\bknife\b|\bknife\b[^.;]{0,40}\bstabb/i, 'X99.1XXA'],
  [/\bstabbed\b/i, 'X99.9XXA'],
  [/\bshot (?:in|by|at|through|once|twice)\b|\bgunshot\b/i, 'X95.9XXA'],
  [/\b(?:punched|kicked|beaten|assaulted)\b[^.;]{0,24}\b(?:by|in|during)\b/i, 'Y04.0XXA'],
];

const rows = mechanisms.map((row) => ({ row, gate: gateBefore(row[0]) }));

const intended =
  /\b(?:suicid\w*|self[- ]?harm\w*|self[- ]inflicted|intent(?:ional\w*)? to (?:die|harm)|stabbed|assault\w*)\b/i;
/** A wound of one's own hand, or of none. */
const ownHand = /\b(?:suicid\w*|self[- ]?(?:harm\w*|inflicted)|himself|herself|accident\w*)\b/i;
const mechanism = {
  weight: 0.7,
  order: 900_000,
  reason: 'the story tells how the injury came about (I.C.20.a)',
};

const hit = /\b(?:struck|hit|hitting|striking|banged)\b/i;
/** In the sentence behind the fall what was hit has to be named. */
const hitSomething =
  /\b(?:head|face|forehead|knee|elbow|chin|temple|side)\b[^.;]{0,12}\b(?:struck|hit)\b|\b(?:struck|hit|hitting|striking|banged)\b[^.;]{0,40}\b(?:head|face|forehead|chin|temple|against|floor edge|table|planter|patio)\b/i;
const hitNothing = /\b(?:no|not|without|denie[sd])\b[^.;]{0,12}\b(?:head|hit|hitting|struck|striking)\b/i;

/** Whether the sentence of a fall or the one behind it says that something was struck on the way down (W01.1). */
const strikes = ({ document }: Worksheet, { index, section, text }: Sentence): boolean => {
  const next = document.sentences[index + 1];
  const told = [
    hit.test(text) ? text : '',
    next?.section === section && hitSomething.test(next.text) ? next.text : '',
  ];
  return told.some((words) => words !== '' && !hitNothing.test(words));
};

const unsaidFall = 'W19.XXXA';

/** The external cause of a present injury, where the note tells it as a story and no title says it already. */
export const addMechanism = (sheet: Worksheet, asserter: Asserter): void => {
  if (!sheet.has(injury) || sheet.has(codeSet('V W00-W18 W20-W99 X Y00-Y38'))) return;
  for (const { row, gate } of rows) {
    const [pattern, code] = row;
    for (const sentence of sheet.document.opening(gate)) {
      if (!told.has(sentence.section.kind)) continue;
      const { text } = sentence;
      const match = pattern.exec(text);
      if (
        match === null ||
        (!/^(?:Y|X9)/.test(code) && intended.test(text)) ||
        (code.startsWith('X9') && ownHand.test(text))
      )
        continue;
      const cause = code === 'W01.0XXA' && strikes(sheet, sentence) ? 'W01.198A' : code;
      if (!report(sheet, asserter, sentence, match, { code: cause, ...mechanism })) continue;
      for (const fall of cause === unsaidFall ? [] : sheet.find(codeSet(unsaidFall)))
        sheet.consider(fall, 'How it came about is documented (I.C.20.a).');
      return;
    }
  }
};

import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';
import { substanceOf } from './substances.ts';

/** Words that say a drug is no longer or not yet taken, or is taken for a short while or in hospital alone. By what opens them. */
const stopped = [
  /\b(?:stop(?:ped|ping)?|discontinued|d\/?c['’]?e?d(?! (?:home|on|to|with))|d\/c(?= (?:in )?(?:19|20)\d\d)|inactive|ceased|held|paused|tapered off|tapering|withheld|off|avoid|no longer|permanently|switched from|replaces|allerg\w*|(?:variable|fixed)[- ]rate|[VF]RII+|GKI|infusion|loaded|loading|stat|drip|sliding[- ]scale|correction(?:al)?(?: scale| dose)?|discharged on (?:tablets|oral|OHA|metformin)|insulin ?[/+&,-] ?dextrose|dextrose|later (?:on )?OHA|(?:if|as) (?:needed|required)|(?:per|by|to) scale|(?:changed|shifted|switched) (?:over )?to (?:tablets|oral)|p\.?r\.?n|intravenous|iv|started today)\b/i,
  /\b(?:x ?\d+ ?(?:more )?(?:days?|d|wks?|weeks?)|for \d+ ?(?:more )?(?:days?|weeks?|h|hrs?|hours?)|\d+ (?:more )?days)\b/i,
  /\b(?:not (?:to be |yet )?(?:resumed|restarted|recommenced|continued)|not on|(?:none|nothing|not) since|never to be|none now|for good|left it)\b/i,
  /\b(?:(?:while )?in (?:the )?hospital(?: only)?|while (?:inpatient|here)|in[- ]?house|as inpatient|during (?:the )?(?:stay|admission|hospitali[sz]ation)|only (?:while|when|during|in)|in (?:the )?(?:ICU|ITU|HDU|CCU)|in (?:the )?ward|on the ward|while (?:NPO|NBM|nil by mouth|fasting|starved|on steroids|unwell))\b/i,
].map(gated);
/** "withheld for the operation and restarted on day 3": a pause is no end. */
const paused = '(?:with-?held|held|paused|interrupted)';
const resumed = new RegExp(
  `\\b${paused}\\b[^.;\\n]{0,40}\\b(?:restart\\w*|resum\\w*|reintroduced|recommenced)\\b`,
  'i',
);
/** What was paused: "aspirin and apixaban held", "held metformin"; in "metformin held, sliding scale insulin" it is not the insulin. */
const pausedBehind = new RegExp(
  `^(?: \\d[\\d.]* ?\\w+)?(?: for \\w+)?(?:(?:,| and|,? and| \\+| ?/| &) ?[\\w-]+){0,4},?(?: (?:at home|po|daily|od|bd|hs|was|were|is|are|both|all|initially|briefly|first|then|only|temporarily)){0,3},? ${paused}\\b`,
  'i',
);
const pausedBefore = new RegExp(`\\b${paused}(?: (?!and\\b|but\\b)[\\w-]+){0,2} $`, 'i');
const goesOnAfterPause = (text: string, lead: string, ahead: string): boolean =>
  resumed.test(text) && (pausedBehind.test(ahead) || pausedBefore.test(lead));
/** "She had alendronate up to 2022": over. "Clopidogrel until March 2027" is not. */
const tookUntil =
  /\b(?:had|took|used|was on|were on|received)\b[^.;\n]{0,60}\b(?:up ?to|until|till) (?:\p{L}{3,9} )?(?:19|20)\d\d\b/iu;
/** "Sliding scale, back on metformin at home", "insulin in the ward, discharged on metformin". */
const backOn =
  /\bback (?:on|to) (?:his |her |the |usual |home )*$|\b(?:discharged|sent home|went home|goes home|home)(?: home)? (?:on|with) (?:(?:t|tab|cap|inj)\.? |the |his |her |usual )*$|\bbut (?:he |she |they )?(?:is |still |also )*(?:continu(?:es|ed|ing)|remains|stays|takes|keeps)(?: (?:on|with|to take|taking|daily|the|his|her))* $/i;
/** "Cyclosporine drops": what is put on the eye or the skin treats that and is no use of its class. */
const topical = gated(
  /^\W{0,3}(?:\d[\d.]* ?%\s*)?(?:(?:eye|ear|nasal|intranasal|topical|ophthalmic|vaginal|skin|scalp) )?(?:(?:eye|ear)?drops?|gtts?|spray|ointment|oint|cream|gel|lotion|emulsion|shampoo|foam|eye|nasal(?:ly)?|intranasal(?:ly)?|per nostril|each nostril)\b/i,
);
/** "Continue bisoprolol, eplerenone, apixaban": the verb at the head of drugs in a row says it of the last of them too. */
const inARow = gated(
  /\b(?:on|takes|taking|continu(?:e[sd]?|ing)|remains on|maintained on)(?: (?:with|on|his|her|the|all|usual|regular))*(?: [\p{L}\d./%-]+){1,4}(?:,(?: and)?(?: [\p{L}\d./%-]+){1,4})*,?(?: and)? $/iu,
);
/** In characters. */
const rowReach = 160;
/** What parts the drugs of a list in one line. */
const betweenDrugs = /[,;\n]|\s\/\s/;
/** A list of what is no longer taken. */
const ceased = /^\W*(?:stop|stopped|discontinued?|held|hold|ceased)\b/i;
const chronicUse =
  /\b(?:on|takes|taking|uses?|adjusts?|injects?|cont|continue[sd]?|restarted|resumed|long[- ]term|lifelong|home|maintained on|since|daily|nightly|weekly|twice|bd|od|hs|tds|regular(?! insulin)|bridged)\b|(?:->|→)\s*(?:\w+ )?$/i;
/** "T2DM - metformin", "AF: apixaban": a drug behind the name of what it is for is taken on. */
const behindIllness = gated(
  /\b(?:(?:DM(?:-?2)?|T2DM|diabet\w*|AF|PAF|fibrillation|hypothyroid\w*|CAD|IHD|asthma|COPD|PMR|RA|arthritis|psoriasis|SLE|lupus|colitis|transplant|graft|osteoporosis|cancer|valve)\)?(?: (?:19|20)\d\d)?\s*(?:\([^)\n]{0,24}\)\s*)?(?:-|–|:|,|\()|(?:DM-?2?|T2DM|diabetes|type 2))\s*$/i,
);
/** "Warfarin for AF": so is one that stands before it. */
const beforeIllness = gated(
  /^(?: \d[\d.]* ?(?:mg|mcg|g|units?))?(?: (?:od|bd|daily|nightly|twice daily))? for (?:the |his |her |chronic |permanent |paroxysmal |persistent |known |long-standing )*(?:AF|PAF|atrial fib\w*|fibrillation|DM|T2DM|diabet\w*|hypothyroid\w*|CAD|IHD|RA|rheumatoid|arthritis|psoriasis|SLE|lupus|colitis|transplant|osteoporosis|(?:mechanical |aortic |mitral )*valves?|APS|antiphospholipid|stents?)\b/i,
);
/** "tacrolimus + MMF", "sitagliptin/metformin": one drug more of those that stand behind an illness. */
const another = /(?:^|[\s(])(?:\p{L}{3,}(?: \d[\d./]*(?: ?mg)?)?\s*(?:\/|\+|&|,|and)\s*){1,2}$/iu;
/** "MTX 15", "warfarin 5/6 mg", in the record of a visit: a dose and no start of it. */
const dosed =
  /^\s*(?:\(?\d[\d./]*)(?![\d./]*\s*(?:x|days?|weeks?|wks?|cycles?|%|puffs? now)\b)(?![^.;\n]{0,24}\bd(?:ays?)? ?\d)/i;
const begun =
  /\b(?:start\w*|begin|began|begun|trial|commenc\w*|prescri\w*|gave|given|inject\w*|administered|add(?:ed|ing)?|infus\w*|pulse\w*|IV|IM|stat|loading|new|allerg\w*|level|advised?|consider\w*|plan\w*|until|finished|completed|missed|skip\w*|stopp\w*)\b[^.;\n]{0,24}$/i;
/** An anticoagulant by mouth (all of the class) that is begun is taken for months. */
const startedOn = /\b(?:started|begun|commenced|switched to|changed to|moved to)\b/i;
/** "Prednisolone, later azathioprine": an item of a list that is still to come. */
const notYet =
  /^\W*(?:and |then )?(?:later|planned|to consider|consider(?:ing)?|discussed|possibly|perhaps|in future)\b/i;
/** Classes that are taken for good or not at all. */
const takenForGood = codeSet('Z79.01 Z79.02 Z79.4 Z79.6 Z79.81 Z79.84 Z79.85');
/** That a drug of mostly short courses is taken for good. */
const forYears =
  /long[- ]?term|chronic|lifelong|maintenance|\bsince (?:\w+ )?(?:19|20)\d\d\b|\bfor (?:(?:many|several|\w+|\d+) )?years\b/i;
/** "Tab Glycomet 500 1-0-1": an item of a list of medications, whatever stands above it. */
const dosageForm = /(?:^|\n|, ?)\s*(?:tab|t|cap|inj|syp|syr)\.? ?$/i;

/** What lowers the sugar is also taken for a weak heart, the kidneys, the ovaries and the weight. */
const [lowersSugar, diabetes, otherUse] = [
  codeSet('Z79.84 Z79.85'),
  codeSet('E08-E13 O24'),
  codeSet('E28.2 E66 E88.81 I11.0 I13 I50 N00-N08 N18 R73.0'),
];

/** Where else than in a list of medications a note says what is taken on. */
const tellsOfUse = sections(listedOrTold, 'past', 'instruction');
/** Where a note says what of the drugs goes on. */
const listsEnd = sections('medication', 'instruction', 'condition');

/** "STOPPED bisoprolol, aspirin.": names in a row behind the word that ends them. */
const endedInARow =
  /\b(?:stopped|discontinued|ceased)\b:?(?: [\p{L}\d./-]+){1,3}(?:,(?: and)?(?: [\p{L}\d./-]+){1,3}){0,8}\.?\s*$/iu;

/** "Warfarin not to be resumed", "apixaban stopped for good": behind the name. */
const endedBehind =
  /^ (?:(?:was|is|will|has been|to) )?(?:be )?(?:not (?:to be |be )?(?:resumed|restarted|recommenced|continued)\b|(?:stopped|discontinued|ceased) (?:for good|permanently|altogether|indefinitely)\b)/i;
const [mayEnd, mayTakeUntil] = [gateBefore(endedInARow, endedBehind), gateBefore(tookUntil)];

/** Substances that the note says at its end are no longer taken: what was taken on admission is not what is taken on. */
const endedDrugs = ({ document, drugs }: Worksheet): ReadonlySet<string> =>
  new Set(
    drugs
      .filter(({ end, sentence }) => {
        if (!sentence.opens(mayEnd)) return false;
        if (endedBehind.test(document.text.slice(end, end + 48))) return true;
        const said = document.text.slice(Math.max(sentence.start, end - rowReach), end);
        const ends = listsEnd.has(sentence.section.kind) || ceased.test(sentence.text);
        return ends && endedInARow.test(said) && !resumed.test(sentence.text);
      })
      .map(({ name }) => substanceOf(name)),
  );

const saysStopped = (sentence: Sentence, part: string): boolean =>
  stopped.some((one) => sentence.says(one, part));

/** Long-term drug use of what the patient goes home with or takes at home (I.C.21.c.3, I.C.4.a.3). */
export const addLongTermUse = (sheet: Worksheet, asserter: Asserter): void => {
  // What a record of a newborn tells to be taken on is its mother's.
  if (sheet.document.ofNewborn) return;
  const { drugs } = sheet;
  const ended = endedDrugs(sheet);
  const hasMedicationList = sheet.document.kinds.has('medication');
  for (const { drugClass, name, start, end, sentence } of drugs) {
    const { longTerm } = drugClass;
    if (longTerm === null || (ended.size > 0 && ended.has(substanceOf(name)))) continue;
    const { kind } = sentence.section;
    const lead = sheet.document.text.slice(Math.max(sentence.start, start - 40), start);
    const listedDrug =
      kind === 'medication' ||
      (['condition', 'other', 'instruction'].includes(kind) && dosageForm.test(lead));
    if (!listedDrug && !tellsOfUse.has(kind)) continue;
    const ahead = sheet.document.text.slice(end, Math.min(sentence.end, end + 60));
    if (sentence.says(topical, ahead)) continue;
    const ends = ahead.search(betweenDrugs);
    const own = ends === -1 ? ahead : ahead.slice(0, ends);
    const { text } = sentence;
    // In a list every drug has its own item; "Stop: …" at its head speaks of all of them.
    const item = listedDrug && !ceased.test(text) ? (lead.split(betweenDrugs).at(-1) ?? '') : lead;
    if (notYet.test(item)) continue;
    const around = (before: string, behind: string): string =>
      sheet.document.text.slice(start - before.length, end + behind.length);
    const near = around(item, listedDrug || kind === 'instruction' ? own : ahead);
    const isDosed = (): boolean =>
      sheet.setting === 'outpatient' && takenForGood(longTerm) && dosed.test(ahead) && !begun.test(lead);
    const isBegun = (): boolean => longTerm === 'Z79.01' && startedOn.test(around(lead, ahead));
    if (
      !listedDrug &&
      !chronicUse.test(near) &&
      !chronicUse.test(lead) &&
      !/\bchronic $/i.test(lead) &&
      !(sentence.opens(behindIllness.gate) && behindIllness.words.test(lead.replace(another, ''))) &&
      !(takenForGood(longTerm) && sentence.says(beforeIllness, ahead) && !begun.test(lead)) &&
      !isDosed() &&
      !isBegun() &&
      !sentence.says(inARow, sheet.document.text.slice(Math.max(sentence.start, start - rowReach), start))
    )
      continue;
    // "10 mg BID for 7 days then 5 mg BID": the first dose is for a while, the drug goes on.
    const goesOn = (): boolean => /\b(?:then|followed by)\b[^,;\n]{0,30}\d ?mg/i.test(own);
    if (
      ((saysStopped(sentence, near) && !goesOn()) || (!listedDrug && saysStopped(sentence, text))) &&
      !goesOnAfterPause(text, lead, ahead) &&
      !backOn.test(lead)
    )
      continue;
    if (sentence.opens(mayTakeUntil) && tookUntil.test(around(lead, ahead))) continue;
    // Insulin and tablets in gestational diabetes are part of O24.414/.424 (I.C.15.i); steroids and painkillers are mostly short courses.
    // Type 1 lives on insulin: its category asks for no such code, those of the other types do (E08-E13 notes).
    if (longTerm === 'Z79.4' && sheet.has(codeSet('O24.4 E10'))) continue;
    if (/^Z79\.8[45]/.test(longTerm) && sheet.has(codeSet('O24.4'))) continue;
    if (lowersSugar(longTerm) && !sheet.has(diabetes) && sheet.has(otherUse)) continue;
    // Who lives with a graft takes steroids for good.
    const forGraft = longTerm === 'Z79.52' && sheet.has(codeSet('Z94 T86'));
    if (/^Z79\.(52|1|891)$/.test(longTerm) && !forYears.test(near) && !forGraft) continue;
    if (!listedDrug && hasMedicationList && kind === 'instruction') continue;
    const { assertion } = asserter.judge(sentence, { start, end });
    if (assertion === 'absent' || assertion === 'family' || assertion === 'other-person') continue;
    // "On aspirin prophylaxis": what is prevented is not there, the drug is.
    const prevents = /^ (?:for )?prophyla/i.test(ahead);
    if (kind !== 'instruction' && assertion === 'hypothetical' && !listedDrug && !prevents) continue;
    sheet.add({
      code: longTerm,
      evidence: [sheet.quote(start, end)],
      weight: listedDrug ? 0.8 : 0.7,
      section: sentence.section,
      // In small letters: a list says Apixaban, a sentence apixaban, and it is one reason.
      reasons: [`${name.toLowerCase()} is taken on and the class is reported as long-term use (I.C.21.c.3)`],
      order: 1_000_000 + start,
    });
  }
};

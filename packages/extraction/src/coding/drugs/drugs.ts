import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { topicBit } from '../../note/topics.ts';
import { codeSet } from '../code-set.ts';
import { listedOrTold, sections } from '../sections.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';
import { beginsName, type DrugClass, drugClassOf } from './drug-classes.ts';

interface DrugMention {
  readonly drugClass: DrugClass;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
}

const kept = new WeakMap<Worksheet, DrugMention[]>();

/** The drugs a note names; three rules ask for them. */
const findDrugs = (sheet: Worksheet): DrugMention[] => {
  const known = kept.get(sheet);
  if (known !== undefined) return known;
  const found: DrugMention[] = [];
  for (const sentence of sheet.document.sentences) {
    if (sentence.section.kind === 'header' || !sentence.speaksOf('drug')) continue;
    const { marks } = sentence;
    marks.forEach((mark, index) => {
      if ((mark.topics & topicBit.drug) === 0) return;
      const next = marks[index + 1];
      const pair =
        next === undefined || !beginsName(mark.text) ? undefined : drugClassOf(`${mark.text} ${next.text}`);
      const drugClass = pair ?? drugClassOf(mark.text);
      if (drugClass === undefined) return;
      const end = pair !== undefined && next !== undefined ? next.end : mark.end;
      found.push({
        drugClass,
        name: sheet.document.text.slice(mark.start, end),
        start: mark.start,
        end,
        sentence,
      });
    });
  }
  kept.set(sheet, found);
  return found;
};

/** Words that say a drug is no longer or not yet taken, or is taken for a short while. */
const stopped =
  /\b(stop(?:ped|ping)?|discontinued|held|tapered off|tapering|withheld|was held|off|avoid|no longer|not on|switched from|replaces|allerg\w*|x ?\d+ ?(?:more )?(?:days?|d|wks?|weeks?)|for \d+ (?:more )?(?:days?|weeks?)|\d+ (?:more )?days|while inpatient|infusion|loaded|loading|stat|drip|sliding[- ]scale|correction(?:al)?(?: scale| dose)?|(?:while )?in (?:the )?hospital(?: only)?|while here|discharged on (?:tablets|oral|OHA|metformin)|as inpatient|during (?:the )?(?:stay|admission|hospitali[sz]ation)|insulin ?[/+&,-] ?dextrose|dextrose|later (?:on )?OHA|(?:if|as) (?:needed|required)|(?:none|nothing|not) since|none now|in the ward|on the ward|(?:changed|shifted|switched) (?:over )?to (?:tablets|oral)|p\.?r\.?n|intravenous|iv|started today)\b/i;
/** "withheld for the operation and restarted on day 3": a pause is no end. */
const resumed =
  /\b(?:held|paused|interrupted)\b[^.;\n]{0,40}\b(?:restart\w*|resum\w*|reintroduced|recommenced)\b/i;
/** "Cyclosporine drops": what is put on the eye or the skin treats that and is no use of its class. */
const topical =
  /^\W{0,3}(?:\d[\d.]* ?%\s*)?(?:(?:eye|ear|nasal|topical|ophthalmic|vaginal|skin|scalp) )?(?:(?:eye|ear)?drops?|gtts?|ointment|oint|cream|gel|lotion|emulsion|shampoo|foam|eye)\b/i;
/** A list of what is no longer taken. */
const ceased = /^\W*(?:stop|stopped|discontinued?|held|hold|ceased)\b/i;
const chronicUse =
  /\b(?:on|takes|taking|uses?|adjusts?|injects?|continue[sd]?|restarted|resumed|long[- ]term|lifelong|home|maintained on|since|daily|nightly|weekly|twice|bd|od|hs|tds|regular)\b/i;
/** That a drug of mostly short courses is taken for good. */
const forYears =
  /long[- ]?term|chronic|lifelong|maintenance|\bsince (?:\w+ )?(?:19|20)\d\d\b|\bfor (?:many|several|\w+|\d+) years\b/i;
/** "Tab Glycomet 500 1-0-1": an item of a list of medications, whatever stands above it. */
const dosageForm = /(?:^|\n|, ?)\s*(?:tab|t|cap|inj|syp|syr)\.? ?$/i;

/** Where else than in a list of medications a note says what is taken on. */
const tellsOfUse = sections(listedOrTold, 'past', 'instruction');

/** Long-term drug use of what the patient goes home with or takes at home (I.C.21.c.3, I.C.4.a.3). */
export const addLongTermUse = (sheet: Worksheet, asserter: Asserter): void => {
  const drugs = findDrugs(sheet);
  const hasMedicationList = sheet.document.kinds.has('medication');
  for (const { drugClass, name, start, end, sentence } of drugs) {
    if (drugClass.longTerm === null) continue;
    const { kind } = sentence.section;
    const ahead = sheet.document.text.slice(end, Math.min(sentence.end, end + 60));
    if (topical.test(ahead)) continue;
    const own = /^[^,;\n]*/.exec(ahead)?.[0] ?? '';
    const lead = sheet.document.text.slice(Math.max(sentence.start, start - 40), start);
    const listedDrug =
      kind === 'medication' ||
      (['condition', 'other', 'instruction'].includes(kind) && dosageForm.test(lead));
    if (!listedDrug && !tellsOfUse.has(kind)) continue;
    const { text } = sentence;
    // In a list every drug has its own item; "Stop: …" at its head speaks of all of them.
    const item = listedDrug && !ceased.test(text) ? (/[^,;\n]*$/.exec(lead)?.[0] ?? '') : lead;
    const near = `${item}${name}${listedDrug || kind === 'instruction' ? own : ahead}`;
    if (!listedDrug && !chronicUse.test(near)) continue;
    // "10 mg BID for 7 days then 5 mg BID": the first dose is for a while, the drug goes on.
    const goesOn = /\b(?:then|followed by)\b[^,;\n]{0,30}\d ?mg/i.test(own);
    if (!resumed.test(text) && ((!goesOn && stopped.test(near)) || (!listedDrug && stopped.test(text))))
      continue;
    const { assertion } = asserter.judge(sentence, { start, end });
    if (assertion === 'absent' || assertion === 'family' || assertion === 'other-person') continue;
    // "On aspirin prophylaxis": what is prevented is not there, the drug is.
    const prevents = /^ (?:for )?prophyla/i.test(ahead);
    if (kind !== 'instruction' && assertion === 'hypothetical' && !listedDrug && !prevents) continue;
    // Insulin in gestational diabetes is part of O24.414/.424 (I.C.15.i); steroids and painkillers are mostly short courses.
    // Type 1 lives on insulin: its category asks for no such code, those of the other types do (E08-E13 notes).
    if (drugClass.longTerm === 'Z79.4' && sheet.has(codeSet('O24.4 E10'))) continue;
    if (/^Z79\.(52|1|891)$/.test(drugClass.longTerm) && !forYears.test(near)) continue;
    if (!listedDrug && hasMedicationList && kind === 'instruction') continue;
    sheet.add({
      code: drugClass.longTerm,
      evidence: [sheet.quote(start, end)],
      weight: listedDrug ? 0.8 : 0.7,
      section: sentence.section,
      // In small letters: a list says Apixaban, a sentence apixaban, and it is one reason.
      reasons: [`${name.toLowerCase()} is taken on and the class is reported as long-term use (I.C.21.c.3)`],
      order: 1_000_000 + start,
    });
  }
};

const borne =
  /^\s*[-:(]?\s*(?:is |was )?(?:ok(?:ay)?|fine|tolerated|tolerates|safe|no problems?|no reaction)\b/i;

/** Allergy status (I.C.21.c.3) from what an allergy section or sentence names. */
export const addAllergies = (sheet: Worksheet, asserter: Asserter): void => {
  for (const { drugClass, name, start, end, sentence } of findDrugs(sheet)) {
    // A drug of no group that Z88 names is one of its others.
    const code = drugClass.allergy ?? 'Z88.8';
    const near = sentence.text;
    if (sentence.section.kind !== 'allergy' && !/\ballerg(?:y|ic) to\b/i.test(near)) continue;
    if (asserter.judge(sentence, { start, end }).assertion === 'absent') continue;
    if (/\bstopped\b/i.test(near)) continue;
    // "Lidocaine ok; neomycin - rash": what was named because it is borne.
    if (borne.test(sheet.document.text.slice(end, Math.min(sentence.end, end + 24)))) continue;
    sheet.add({
      code,
      evidence: [sheet.quote(start, end)],
      weight: 0.6,
      section: sentence.section,
      reasons: [`allergy to ${name.toLowerCase()} is reported as a status (I.C.21.c.3)`],
      order: 2_000_000 + start,
    });
  }
};

/** Conditions that have a code of their own when a drug causes them: [unspecified, by a drug, only by which adverse code]. */
const drugInduced: readonly (readonly [string, string, RegExp])[] = [
  ['G62.9', 'G62.0', /./],
  ['D69.6', 'D69.59', /./],
  ['D64.9', 'D64.81', /^T45\.1/],
  ['D70.9', 'D70.1', /^T45\.1/],
  ['R21', 'L27.0', /./],
];

const causeBefore =
  /\b(?:due to|secondary to|from|caused by|induced by|because of|related to|attributed to|put down to|ascribed to|blamed on|precipitated by|provoked by|brought on by|reaction to|after)\s+(?:(?:iv|oral|the|her|his|chronic|prolonged|recent|night(?:ly)?|morning|long[- ]standing|high[- ]dose|low[- ]dose|long[- ]term|premixe?d?|inhaled|regular|excess(?:ive)?)\s+)*$/i;
const attributed = /\battribut\w+ [^.;\n]{0,50}\bto (?:the |her |his |recent |long-?term )*$/i;
const causeAfter = /^\s*-?\s*(?:induced|related|associated)\b/i;

/** "pain, probable ulcer from naproxen": the drug belongs to what stands nearest, coded or not. */
const standsBetween = (sheet: Worksheet, effect: Candidate, drug: number): boolean => {
  const last = Math.max(...effect.evidence.map(({ end }) => (end <= drug ? end : 0)));
  return (
    last > 0 &&
    sheet.mentions.some(({ code, start, end }) => start >= last && end <= drug && !/^[ZT]/.test(code))
  );
};

const pronoun = /^\W*(?:that|this|it|which)\b[^.;\n]{0,48}$/i;
/** How far back a pronoun takes up what was named, in characters. */
const takenUpWithin = 160;

/** "Sodium 128. That was put down to her thiazide": the diagnosis named last before the sentence. */
const namedLast = (sheet: Worksheet, sentence: Sentence, drug: number): Candidate | undefined => {
  if (!pronoun.test(sheet.document.text.slice(sentence.start, drug))) return undefined;
  const place = ({ evidence }: Candidate): number =>
    Math.max(...evidence.map(({ end }) => (end <= sentence.start ? end : -1)));
  return sheet
    .find((code) => !/^[ZTVWXY]/.test(code))
    .filter((one) => place(one) > sentence.start - takenUpWithin)
    .sort((a, b) => place(b) - place(a))[0];
};

/** "GI attributes the ulcer to naproxen": a word with an article takes up the diagnosis that another sentence names. */
const takenUp = (sheet: Worksheet, before: string): Candidate | undefined => {
  const word =
    /\b(?:the|this|her|his) (?:\w+ )?(\w{4,}) (?:(?:was|is|were) )?(?:felt |thought )?(?:to be |due |attributed |secondary |related )*(?:to|by|from)\s+(?:the |her |his )?$/i.exec(
      before,
    )?.[1];
  return word === undefined
    ? undefined
    : sheet
        .find((code) => !/^[ZTVWXY]/.test(code))
        .find(({ evidence }) =>
          evidence.some(({ quote }) => quote.toLowerCase().includes(word.toLowerCase())),
        );
};

export const mayCause =
  /\b(?:reaction to|precipitated by|provoked by|brought on by|due to|secondary to|caused by|because of|related to|attributed to|put down to|ascribed to|blamed on|induced)\b|-(?:related|associated)\b/i;

/** Ends of international nonproprietary names (WHO): the table holds blood, water and soap too, which cause other things. */
const drugName =
  /(?:cillin|mycin|micin|floxacin|cycline|azole|vir|mab|nib|statin|pril|sartan|olol|dipine|thiazide|triptan|setron|prazole|tidine|gliptin|gliflozin|glutide|parin|xaban|gatran|platin|rubicin|taxel|oxetine|azepam|zolam|barbital|profen|oxicam|coxib|caine|sone|solone|lukast|terol|tropium|phylline|semide|lactone|darone|furantoin|oin|zolid|pine|done|formin|ptyline|pramine|zepine|racetam|trigine|amide|mide|trexate|prine|idol|codone|morphone|tadine|nidine|rizine|uracil|prim|exin|statin|azine)$/;

/** Drugs of the official table that no class of ours holds, in sentences that tell of a cause. */
const namedInTable = (sheet: Worksheet): DrugMention[] => {
  if (sheet.index.drugs.size === 0) return [];
  return sheet.document.sentences.flatMap((sentence) => {
    if (sentence.section.kind === 'header' || !sentence.speaksOf('cause') || !mayCause.test(sentence.text))
      return [];
    return sentence.marks.flatMap((mark): DrugMention[] => {
      if (!drugName.test(mark.text) || drugClassOf(mark.text) !== undefined) return [];
      const adverse = sheet.index.drugs.get(mark.text)?.adverse;
      if (adverse === undefined) return [];
      const name = sheet.document.text.slice(mark.start, mark.end);
      const drugClass = { longTerm: null, allergy: null, adverse, names: [name] };
      return [{ drugClass, name, start: mark.start, end: mark.end, sentence }];
    });
  });
};

/** The drug that a coded condition is said to come from, as adverse effect after the condition (I.C.19.e.5.a). */
export const addAdverseEffects = (sheet: Worksheet): void => {
  for (const { drugClass, name, start, end, sentence } of [...findDrugs(sheet), ...namedInTable(sheet)]) {
    // The official table knows the drug itself, a class of ours only its kind.
    const adverse = sheet.index.drugs.get(name.toLowerCase())?.adverse ?? drugClass.adverse;
    if (adverse === null) continue;
    // What a poisoning does is no adverse effect of a drug taken as prescribed (I.C.19.e.5.b).
    const root = adverse.slice(0, 5);
    if (sheet.has((code) => code.startsWith(root) && /^.{5,6}[1-4]/.test(code) && !/^.{5,6}[56]/.test(code)))
      continue;
    const { text } = sheet.document;
    const caused =
      causeBefore.test(text.slice(Math.max(sentence.start, start - 40), start)) ||
      attributed.test(text.slice(Math.max(sentence.start, start - 90), start)) ||
      causeAfter.test(text.slice(end, end + 16));
    if (!caused) continue;
    const distance = (candidate: Candidate): number =>
      Math.min(
        ...candidate.evidence
          .filter((one) => one.start >= sentence.start && one.end <= sentence.end)
          .map((one) => Math.min(Math.abs(start - one.end), Math.abs(one.start - end))),
      );
    const effect =
      [...sheet.candidates.values()]
        .filter((candidate) => !/^[ZT]/.test(candidate.code) && Number.isFinite(distance(candidate)))
        .sort((a, b) => distance(a) - distance(b))[0] ??
      takenUp(sheet, text.slice(sentence.start, start)) ??
      namedLast(sheet, sentence, start);
    if (effect === undefined || standsBetween(sheet, effect, start)) continue;
    const own = drugInduced.find(([code, , drug]) => code === effect.code && drug.test(adverse))?.[1];
    if (own !== undefined) sheet.combine(own, [effect], `${name} caused it, which has a code of its own`);
    sheet.add({
      code: adverse,
      evidence: [sheet.quote(start, end), ...effect.evidence.slice(0, 1)],
      weight: effect.weight * 0.9,
      section: sentence.section,
      reasons: [`${effect.display} is said to come from ${name}, taken as prescribed (I.C.19.e.5.a)`],
      order: effect.order + 1,
    });
  }
};

import { gateBefore } from '../../note/gates.ts';
import { obstetric } from '../chapters.ts';
import { codeSet, codesOf } from '../code-set.ts';
import { listed, sections } from '../sections.ts';
import { aboutVaccine } from './about-vaccine.ts';
import { complaints } from './complaints.ts';
import { noAllergy } from './no-allergy.ts';
import { otherMeanings } from './other-meanings.ts';
import type { Refusal } from './refusal.ts';

/** Diseases that notes name for their vaccine: "flu and PCV20 given last month". */
const vaccinated = codeSet(
  'J09-J11 A08.0 A33-A37 A80 A82 B01 B02 B04-B06 B15 B16 B18.0 B18.1 B19.1 B26 B97.4 J12.1 U07.1',
);

const ofInfant =
  /\b(?:\d+[- ]?(?:hours?|hrs?|days?|d|weeks?|wks?|months?|mo|m)[- ]?(?:old|of age|\/)|new-?born|neonat\w+|baby|infant|NICU|SCBU|B\/O)\b/i;

/** Illnesses that no knife takes away: removed is what was written of them. */
const inseparable = codeSet(
  'A B D50-D89 E00-E03 E05-E79 F G20-G47 I10-I16 I20-I50 J40-J47 K50-K52 K58 L20-L40 M05-M10 M79.7 N17-N19',
);
const removedBehind =
  /^["”'’)~]{0,3}(?: (?:was|is|has been|had been|now|since|therefore|today))* \(?(?:removed|deleted|erased|struck|dropped|taken off)(?= (?:from|off|today|as|after|now)\b|\s*(?:[.,;:)]|$))/i;

/** "Low sodium 132": an adjective for a value. */
const ofValue =
  /^(?:low|high|raised|elevated|reduced|decreased|increased|borderline|mildly (?:low|raised|elevated)) /i;
const attendedTo =
  /\b(?:treat\w*|correct\w*|replac\w*|replet\w*|load(?:ed|ing)|supplement\w*|restrict\w*|giv(?:en|ing)|gave|infus\w*|start(?:ed)?|due to|secondary|caused|work-?up|investigat\w*|saline|slow[- ]?k)\b/i;

/** "Allergic to sulfa, which gave him hives". */
const allergic = codeSet('L27 L50 L53.9 R21 T78.3 R11 R06.2');
const ofAllergy =
  /\ballerg(?:y|ic|ies)\b[^.;\n]{0,60}\b(?:g(?:a|i)ves?(?: \w+)?|caus\w+(?: \w+)?|comes? out in|came out in|develops?|reaction (?:was|is|of)|br(?:ings|ought) out|with|had) (?:an? )?$/i;

/** "Knee replacement in 2021, which was for osteoarthritis". */
const replacedFor = /\b(?:replace(?:ment|d)|arthroplasty|TK[RA]|TH[RA])\b[^.;\n]{0,60}\bfor (?:\w+ )?$/i;

/** Words for how a person feels, as against the disorder. */
const mood =
  /^(?:anxious|depressed|worried|stressed|sad|low mood|poor sleep|sleep(?:ing)? (?:problems?|difficult\w*)|(?:trouble|difficulty|problems) (?:with )?sleep(?:ing)?|sleep (?:is |was )?disturbed|disturbed sleep)$/i;

const aboutSomething =
  /^ (?:about|regarding|before|at the|surrounding|leading up to|over (?!the (?:past|last)\b|(?:several|many|\d)))/i;
/** "A lot of anxiety while getting ready for the holidays, starting to resolve": an amount of a feeling, and when it passes. */
const aLittle = /\b(?:lots? of|some|a little|a bit of|much|more|mild|momentary|brief)\s$/i;
const passes =
  /^ (?:while|when|during|around|with|after|in the run-?up|because of|from|due to)\b(?! (?:panic|depress\w+|insomnia))|\b(?:starting to|beginning to|has|have|now|since|is) (?:resolv\w+|settl\w+|improv\w+|pass\w*|gone|better|eas\w+|subsid\w+|abat\w+)\b|\b(?:better|fine|gone|settled) now\b/i;

/** "DVT of the left leg, right leg clear": the side behind the comma is that of what is sound. */
const sideBehindComma = /, ?(?:the )?(?:right|left|rt|lt|r|l)$/i;
const sound =
  /^ (?:(?:[\p{L}-]+ ){0,2}(?:is|was|are|were|stays?|remains?) )?(?:(?:side|leg|arm|limb|eye|ear|knee|hip|shoulder|hand|foot|kidney|lung|breast|calf|testis|one|veins?|lower|upper|femoral|popliteal|carotid|artery|system|entirely|completely|quite) ){0,3}(?:clear|normal|patent|open|unaffected|uninvolved|spared|fine|negative|intact|healthy|sound|ok|okay|clean|free|quiet|unremarkable)\b/iu;

const purposeBefore = /\b(?:induced|permissive|therapeutic|controlled|targeted)[ -]$/i;
const purposeBehind = /^ (?:was |is |therapy )?(?:induced|augmented|permitted|allowed)\b(?! by)/i;
/** "Well-controlled hypertension": kept down, and there. */
const keptDown = /\bcontrolled[ -]$/i;
const onPurpose = gateBefore(purposeBefore, purposeBehind);

/** Words of a mention that mean something else here, or what stands beside them that takes them back. */
export const refusedWords: readonly Refusal[] = [
  // What a scan of the fetus or an operation note on a delivery finds is the obstetrician's own diagnosis.
  { codes: obstetric, within: sections('imaging', 'procedure'), because: null },
  // Use that no title calls abuse, dependence or disorder, without anything that came of it.
  {
    codes: codeSet('F10.90 F11.90 F12.90 F13.90 F14.90 F15.90 F16.90 F18.90 F19.90'),
    outside: listed,
    holds: (of) => !/\bdisorder\b/i.test(of.said + of.behind(24)),
    because: 'use of a substance is coded only where a provider relates a disorder to it (I.C.5.b.3)',
  },
  // Encounters for chemotherapy, immunotherapy, radiation.
  {
    codes: codeSet('Z51.0 Z51.1'),
    outside: sections('complaint'),
    holds: (of) =>
      !/\b(?:admi\w+|encounter|for|came|here|cycle|session|elective)\b/i.test(
        of.before(24) + of.said + of.behind(16),
      ),
    because: 'the treatment is spoken of and is not what the patient came for (I.C.2.e.2)',
  },
  // The index leads from an effect of a drug to shock; nobody has said that word.
  { codes: codeSet('T78.2 T88.6'), said: /^adverse (?:drug )?(?:effects?|reactions?)$/i, because: null },
  {
    codes: codeSet('T78.0 T78.2'),
    holds: ({ sentence }) => /\ballerg/i.test(sentence.text),
    because: 'it is how an allergy showed itself in the past',
  },
  {
    outside: listed,
    said: ofValue,
    holds: (of) =>
      (/\d$/.test(of.said) || /^\s*(?:of |at |is |was |to |\()?\d/.test(of.behind(10))) &&
      !attendedTo.test(of.sentence.text),
    because: 'a value that no provider calls a diagnosis (III.B)',
  },
  {
    codes: codeSet('E61.1 E83.42 E87.6 E87.1'),
    outside: listed,
    said: /^(?:iron|mg|magnesium|sodium|na) low$/i,
    because: 'a value that no provider calls a diagnosis (III.B)',
  },
  // "NIHSS at 24 hours: 6".
  {
    codes: codeSet('R29.7'),
    holds: (of) => /^\s?(?:h|hrs?|hours?|days?|weeks?|months?)\b/i.test(of.behind(8)),
    because: 'the number is of hours and not of points',
  },
  {
    codes: codeSet('F41.9'),
    said: /^anxi(?:ety|ous)$/i,
    holds: (of) =>
      aboutSomething.test(of.behindInSentence(24)) ||
      (!of.isListed && aLittle.test(of.before(16)) && passes.test(of.behindInSentence(100))),
    because: 'a feeling about something is no disorder',
  },
  {
    codes: inseparable,
    holds: (of) => removedBehind.test(of.behindInSentence(48)),
    because: 'it was taken off the list',
  },
  {
    codes: codeSet('N13.30'),
    holds: (of) => /^[^.;\n]{0,6}\bof pregnancy\b/i.test(of.behind(24)),
    because: 'it belongs to the pregnancy',
  },
  // "HIV offered and declined": the letters name the test.
  {
    codes: codeSet('B20 Z21 B16-B19 A50-A53'),
    said: /^(?:HIV|HBV|HCV|Hep(?:atitis)? ?[BC]|syphilis|VDRL|RPR)$/i,
    holds: (of) =>
      /^ (?:test(?:s|ing)? )?(?:(?:was|were|is|all|to be|also) )*(?:offered|declined|refused|consented|sent|pending|requested|awaited|ordered|repeated|due)\b/i.test(
        of.behindInSentence(40),
      ),
    because: 'the name stands for its test',
  },
  // "Hypertension resolved after weight loss": what was done about it.
  {
    codes: codeSet('R63.4'),
    holds: (of) =>
      /\b(?:resolved|normali[sz]ed|improved|better|gone|reversed|remission|controlled|cured|off \w+) (?:after|with|since|following|through|by|on) (?:[\w.-]+ ){0,3}$/i.test(
        of.beforeInSentence(60),
      ),
    because: 'the weight was lost on purpose',
  },
  // What a treatment brings about is no disease.
  {
    codes: codeSet('I10 I95 T68 E87 R40'),
    holds: (of) =>
      of.sentence.opens(onPurpose) &&
      (purposeBefore.test(of.before(16)) || purposeBehind.test(of.behind(24))) &&
      !(of.code === 'I10' && keptDown.test(of.before(16))),
    because: 'the treatment brought it about on purpose',
  },
  {
    codes: codeSet('Z78.0'),
    holds: (of) => !of.isListed || /^[^.;\n]{0,20}\bsymptoms\b/i.test(of.behind(36)),
    because: 'no provider lists it without symptoms',
  },
  {
    codes: codeSet('Z60.2'),
    outside: listed,
    because: 'a fact of life that no provider calls a problem (I.C.21.c.17)',
  },
  // What began at birth and goes on keeps its code (I.C.16.a.4).
  {
    codes: codesOf(codeSet('P'), (code) => !code.startsWith('P27')),
    holds: ({ sheet }) => !ofInfant.test(sheet.document.text.slice(0, 1200)),
    because: 'a condition of the newborn is over by now (I.C.16.a.1)',
  },
  {
    codes: codeSet('Z88 Z91.01 Z91.02 Z91.03 Z91.04 Z91.09'),
    holds: (of) => noAllergy.test((of.said + of.behind(160)).split('\n')[0] ?? ''),
    because: 'the note says that it is no allergy',
  },
  {
    said: sideBehindComma,
    holds: (of) => sound.test(of.behindInSentence(60)),
    because: 'the side that it names is told to be sound',
  },
  { codes: codeSet('Z88.9'), because: 'no substance is named' },
  {
    codes: codeSet('Z32.0'),
    holds: ({ isOutpatient }) => !isOutpatient,
    because: 'it is a test that a stay is never for',
  },
  {
    codes: allergic,
    holds: (of) => ofAllergy.test(of.beforeInSentence(100)),
    because: 'it is how an allergy showed itself in the past',
  },
  {
    codes: codeSet('M15-M19'),
    holds: (of) => replacedFor.test(of.beforeInSentence(90)),
    because: 'the joint was replaced for it',
  },
  {
    codes: codeSet('Y92.9 Y93.9 Y99.9'),
    because: 'what was done and where is reported only where it is told (I.C.20.b, I.C.20.c, I.C.20.k)',
  },
  { outside: listed, said: mood, because: 'a mood that no provider calls a disorder' },
  ...otherMeanings,
  ...complaints,
  {
    codes: vaccinated,
    holds: ({ sheet, mention }) => aboutVaccine(sheet.document.text, mention),
    because: 'it is the vaccine that is spoken of',
  },
  {
    codes: codeSet('D49.9'),
    holds: ({ mention }) => mention.at.length === 1,
    because: 'a tumor without a site names no neoplasm',
  },
  {
    codes: codeSet('Z99.2'),
    holds: (of) => /\b(?:off|came off|weaned off) (?:the )?$/i.test(of.before(16)),
    because: 'it has ended',
  },
  { codes: codeSet('Z23'), because: 'no vaccine is said to be given in this encounter' },
  {
    codes: codeSet('Z66'),
    holds: ({ sheet }) => sheet.document.ofNewborn,
    because: 'none was needed at birth',
  },
  { codes: codeSet('Z66'), because: null },
];

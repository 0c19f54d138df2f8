import type { AssertedMention } from '../../assertion/assert.ts';
import { namesDrug } from '../../drug-classes.ts';
import { gateBefore, gated } from '../../note/gates.ts';
import { illness } from '../chapters.ts';
import { codeSet } from '../code-set.ts';
import { chronic } from '../history-tables.ts';
import { listed } from '../sections.ts';
import type { Worksheet } from '../worksheet.ts';
import { imaging } from './imaging.ts';

/** What is mostly seen on a film, a skin, a tracing or a strip, and mostly means nothing: of it a remark says enough. */
const seen = codeSet(
  'D10-D36 D64 D72 D73 E04 E83 E87 H02 H11 H25 H26 H35.3 H43 I07 I08 I34-I37 I44 I45 I47.1 I49 I51.7 I67 I70 I77 J32 J34 J90 J91.8 J98 K13 K44 K57 K64 K76.0 K76.8 K80.2 K82 K86 L30 L57 L72 L81-L85 L91 M25.7 M41 M43 M46 M47 M51 M71.2 M77 M85 N20.0 N28 N60 N83 N88 Q18 Q21.1 Q25.0 Q61 Q76 Q82 R00 R01 R16 R18 R31.2 R59 R79-R94',
);

const cared =
  '(?:action|treatment|therapy|intervention|follow[- ]?up|f/?u|fup|work-?up|investigations?|surveillance|monitoring|imaging|biopsy|referral|concern|advice|change in management)';
/** "Which nobody has acted on", "on which no one commented". */
const nobodyDid =
  '(?:nobody|no[ -]?one|none of (?:us|the teams?|them)|no (?:doctor|team|provider|clinician))(?: (?:here|else|has|had|have|ever|yet|since|really))* (?:act(?:ed|s)|comment(?:ed|s)|follow(?:ed|s)|pick(?:ed|s)|address(?:ed|es)|pursu(?:ed|es)|treat(?:ed|s)|investigat(?:ed|es)|raised|(?:took|taken|takes) (?:it|this|that|these|those|them|up|further|any|action)|(?:did|done|does|made|makes) (?:any|some|much)\\w*|looked (?:into|further))\\b';
/** Nothing was done about it, or has to be. */
const noCare = `(?:${nobodyDid}|left at that|(?:needs?|needed|requir(?:es|ed)|wants?|asks? for|call(?:s|ed)? for|warrants?) nothing\\b|call(?:s|ed) for no \\w+|(?:not|never) (?:been )?(?:picked up|acted upon) (?:on|by)?|(?:we|I) (?:did not|didn't|have not|never) (?:take|took|taken|pick|picked|act|acted|pursue|follow|go)\\w*|(?:n?either|none) of which (?:we|I|was|were|has|have)\\b|to be left\\b|(?:not|never) (?:been )?taken up\\b|without (?:any )?comment\\b|no (?:team |further )?comment\\b|nothing (?:was |is |had to be |needed to be )?(?:done|to do|needed|advised|required|planned|offered|ordered|further|to act on|to be done)|(?:no|without|nil|not for) (?:further |specific |active |any |routine |special )?${cared}(?: or ${cared})?(?: (?:was |is )?(?:needed|required|taken|planned|wanted|sought|advised|indicated|given|arranged|recommended|necessary))?|(?:not|no) (?:needing|requiring) ${cared}|(?:needs?|requir(?:es|ed)|warrants?|wants) (?:no|neither) (?:further |specific )?\\w+|not acted (?:up)?on|none (?:was |were )?(?:acted on|treated)|left (?:alone|as (?:it is|they are)|be\\b)|(?:left )?untreated|not (?:actively |to be )?(?:treat(?:ed|ing)|addressed|pursued|investigated|replaced|corrected|followed(?: up)?|taken (?:up|further)|looked into|worked up|commented on)|ignored?|disregard(?:ed)?|no plans?\\b|noted only|mentioned only|(?:radiology|radiologist's|reporter's|incidental) remark|(?:below|under) (?:the )?(?:size |threshold|criteri\\w+)(?: threshold| criteri\\w+)?(?: for)?)`;
/** What somebody says of it who has looked: it is nothing. */
const nothing =
  '(?:normal variants?|variant of normal|(?:with)?in normal(?: limits| range)? for|normal for (?:his |her |their |the )?(?:age|stage|gestation)|physiologic(?:al)?|harmless|innocent|insignificant|irrelevant|immaterial|unimportant|of no (?:clinical |real |particular |great |haemodynamic |hemodynamic )?(?:significance|consequence|relevance|concern|importance|import)|no (?:clinical |real )?(?:significance|consequence|relevance|bearing)|not (?:felt |thought |considered |judged )?(?:to be )?(?:clinically |ha?emodynamically |visually |functionally |surgically )?(?:significant|relevant|important|worrying|of (?:any )?(?:significance|concern))|clinically (?:nil|silent|irrelevant|insignificant|unimportant)|none of (?:it|them|these|which|this) (?:is |are |was |were |being )?(?:relevant|significant|symptomatic|important|acted on|of)|expected (?:for|at) (?:his |her |their |the )?age|(?:for|in keeping with|appropriate (?:for|to)) age|reassur(?:ed|ance)|(?:told |asked )?not to worry|nothing to worry about|(?:does|do) not (?:bother|trouble|concern) (?:him|her|them)|incidental(?:omas?| findings?)?(?: only)?)';

const partsIt =
  '(?:(?= (?:not (?:needing|requiring)|needs? no|requir(?:es|ed|ing) no|of no|without (?:clinical )?(?:significance|consequence|relevance))\\b)|,|;|\\(|-|–|:|\\b(?:(?:on|of|for) )?which\\b|\\band\\b|\\bas\\b|\\bwas\\b|\\bwere\\b|\\bis\\b|\\bare\\b|\\bthat\\b)';
/** "Small effusion on film, no intervention": said of what stands beside it. */
const ofNoConcern = gated(
  new RegExp(
    `^(?:[^.;\\n]|\\.(?=\\d)){0,40}?${partsIt}\\s*(?:which |that |it |it is |very |all |quite |clinically |required |requiring |needs? |needed |still |old and |felt to be |thought to be |an? )*(?:${noCare}|${nothing})(?=\\W|$)`,
    'i',
  ),
);
/** "…, a renal cyst and diverticulosis, all incidental": said of all that a list has named. */
const allIncidental = gated(
  new RegExp(
    `^(?:[^.;\\n]|\\.(?=\\d)){0,110}\\b(?:incidental(?:ly|omas?| findings?)?|in passing|${noCare}|none of (?:it|them|these|which) (?:is |are |was |were )?(?:relevant|significant|important|symptomatic)|harmless|irrelevant|of no (?:clinical )?\\w+|normal variants?)(?=\\W|$)`,
    'i',
  ),
);
/** "Runs of SVT. Not treating.": a sentence without a subject is about what stands before it. */
const nextSaysSo = new RegExp(
  `^\\s*(?:(?:all|both|so|this|these|it is|these are) )?(?:${noCare}|${nothing})(?=\\W|$)`,
  'i',
);
/** "…; neither was pursued": of what is mostly nothing it says enough. */
const neitherOf =
  /^\s*(?:neither|none)(?: of (?:them|these|which|the \w+))? (?:(?:(?:has|have|had) )?(?:ever )?(?:given|gave|caused|needed|needs|required|requires|bothered|bothers|troubled|troubles|called for)|(?:was|were|is|are) (?:felt |thought )?(?:to be )?(?:pursued|treated|addressed|acted on|worked up|investigated|followed|relevant|significant|symptomatic|of))(?=\W|$)/i;
const incidentalList = gated(
  /\b(?:incidental(?:ly|s)?|(?:other|additional|further|unrelated|chance) (?:[\w-]+ )?findings?(?: were| included?| of|:))(?! (?:to|on)\b)[^.;\n]{0,110}$/i,
);
/** A report that found more than was looked for. */
const alsoSeen = gated(
  /^[^.;\n]{0,60}\b(?:(?:was|were|are|is) )?(?:also|in addition) (?:seen|noted|reported|mentioned|described|visible)\b/i,
);
const alsoSees = gated(
  /\b(?:also|in addition|additionally|in passing) (?:mention|note|read|describe|comment|report|pick|remark|call|list)\w*(?: (?:on|up|upon))?\b[^.;\n]{0,60}$/i,
);
/** A degree or a kind that is nothing: "trace TR", "trivial mitral regurgitation", "physiological", "dependent atelectasis". */
const trifling = gated(
  /\b(?:trace|trivial|tiny|minimal|physiologic(?:al)?|insignificant|dependent|discoid|linear|plate-?like|band-?like)[\s,-]+(?:[\w-]+ ){0,2}$/i,
);
/** "Simple cyst of the right kidney, 2 cm": the name itself says so. */
const harmless = gated(/^(?:simple|tiny|trivial|trace) /i);
const scan = new RegExp(
  `\\b(?:${imaging}|endoscop\\w+|colonoscop\\w+|radiolog\\w+|reporters?|reports?)\\b`,
  'i',
);

/** What a scan shows beside what was looked for. */
const mayBeBeside = gateBefore(allIncidental.words, alsoSeen.words, alsoSees.words);
const mayBeScan = gateBefore(scan);

/** The next sentence says so. */
const mayFollow = gateBefore(nextSaysSo, neitherOf);

/** "Ileus … expected after this operation", "bibasilar atelectasis on the film, incentive spirometry": what comes with an operation (I.B.16). */
const withOperation = codeSet('J98.11 K56.0 K56.7');
const expected = gated(
  /^[^;\n]{0,90}?\b(?:(?:as )?(?:was |were |is )?expected (?:after|with|following|for)|on (?:the )?(?:films?|CT|CXR|x-?rays?|scan|imaging)\b[^.;\n]{0,40}\bincentive)\b/i,
);

/** What a doctor does who takes a finding up. */
const takenUp =
  /\b(?:follow(?:ed|ing)?(?:[ -]?up)? (?:in|with|by|scan|CT|MRI|ultrasound)|repeat\w*|re-?scan|re-?check|refer(?:red|ral to)\w*|PET|(?<!no |without )surveillance|MDT|discuss\w*|(?<!\bno )plan(?:ned|s)?|urology|surgery|surgeons|clinic|start(?:ed)?|(?<!un)(?<!not )(?<!not to be )treated|treatment (?:with|of|started)|for (?:removal|excision|surgery)|booked|continue\w*|advised (?!nothing)\w+|lifestyle|diet|(?<!a)symptomatic|yearly|annual\w*|in (?:\d+|three|six|two|a) (?:weeks?|months?|years?))\b/i;
const takenBack = /\b(?:but|however|although|until|unless|between|beyond|other than|apart from|yet|today)\b/i;

/** What even a list of diagnoses names only to say that it is nothing. */
const callsItNothing = gated(
  /^(?:[^.;\n]|\.(?=\d)){0,40}?[,(:–-]\s*(?:all |both |a |an )?(?:normal variants?|physiologic(?:al)?|clinically (?:nil|silent|irrelevant|insignificant|unimportant)|insignificant|irrelevant|of no (?:clinical )?(?:significance|relevance|consequence)|normal for (?:his |her |the )?age)\b/i,
);

/** "… is mentioned by the radiologist and nobody has acted on it": of what only a report names it says enough in a list too. */
const leftByAll = gated(
  new RegExp(
    `^(?:[^.\\n]|\\.(?=\\d)){0,110}?\\b(?:${nobodyDid}|left at that|(?:n?either|none) of which (?:we|I)\\b|(?:was |were |has been )?(?:not|never) (?:taken up|picked up|acted (?:up)?on|commented on)|without (?:any )?comment\\b)`,
    'i',
  ),
);

/** A newborn's finding that is neither treated nor followed is not reported (I.C.16.a.6). */
const ofNewborn = codeSet('D18 D22 H11.3 K42 L N43 N47 P Q');
const newborn = /\b(?:new-?born|neonat\w+|nursery|NICU|SCBU|B\/O|baby (?:boy|girl|of))\b/i;
const goesByItself = gated(
  /^[^.;\n]{0,60}?\b(?:(?:will|should|to|expected to|likely to) )?(?:close|go|fade|resolve|settle|disappear|regress|shrink)s?(?: away| up)? (?:by itself|on (?:its|their) own|spontaneously|with (?:time|age|growth))\b/i,
);
/** How far into a note it says that it is of one. */
const opening = 600;

/** Of an illness that somebody cares for the patient may be reassured too. */
const comforts = /reassur|worry|bother|trouble|\bage$/i;

/** "Not addressed": whoever has it, nobody cared for it in this encounter. */
const notAddressed = gated(
  /^[^.;\n]{0,40}?[,(–-]\s*(?:and )?(?:was |were )?not (?:addressed|managed|assessed|dealt with)\b/i,
);

const saysNothing = (sheet: Worksheet, { code, end, sentence }: AssertedMention, behind: string): boolean => {
  const said = sentence.opens(ofNoConcern.gate) ? ofNoConcern.words.exec(behind.slice(0, 100)) : null;
  if (said !== null)
    return (
      !takenBack.test(`${said[0]}${behind.slice(said[0].length, said[0].length + 20)}`) &&
      (seen(code) || !comforts.test(said[0]))
    );
  const next = sheet.document.sentences[sentence.index + 1];
  if (sentence.end - end >= 60 || next?.section !== sentence.section || !next.opens(mayFollow)) return false;
  const following = sheet.document.text.slice(next.start, Math.min(next.end, next.start + 64));
  return nextSaysSo.test(following) || (seen(code) && neitherOf.test(following));
};

/** Whether the note says of a mention, or of the list that it ends, that it was found by the way and left alone. */
export const unattended = (sheet: Worksheet, mention: AssertedMention): boolean => {
  const { code, start, end, sentence } = mention;
  if (!illness(code)) return false;
  const { text } = sheet.document;
  const behind = text.slice(end, Math.min(sentence.end, end + 140));
  const onScan = (from: number): boolean =>
    sheet.document.opensWithin(mayBeScan, from, sentence.end) && scan.test(text.slice(from, sentence.end));
  if (sentence.says(notAddressed, behind) && !sentence.opens(namesDrug)) return true;
  if (withOperation(code) && sentence.says(expected, behind)) return true;
  if (
    sentence.opens(leftByAll.gate) &&
    onScan(Math.max(sentence.start, start - 200)) &&
    leftByAll.words.test(behind) &&
    !takenUp.test(sentence.text)
  )
    return true;
  if (listed.has(sentence.section.kind)) return sentence.says(callsItNothing, behind) && seen(code);
  const ofCourse = sheet.setting === 'inpatient' && !chronic(code);
  const isOfNewborn = ofNewborn(code) && newborn.test(text.slice(0, opening));
  if (isOfNewborn && sentence.says(goesByItself, behind) && !takenUp.test(sentence.text)) return true;
  const ofTrifles = (seen(code) || isOfNewborn) && !sentence.opens(namesDrug);
  const isNothing = (ofCourse || ofTrifles) && saysNothing(sheet, mention, behind);
  if (ofCourse && isNothing) return true;
  const before = text.slice(Math.max(sentence.start, start - 140), start);
  const isByTheWay =
    (ofTrifles &&
      (isNothing ||
        sentence.says(trifling, before.slice(-40)) ||
        sentence.says(harmless, text.slice(start, end)))) ||
    sentence.says(incidentalList, before) ||
    (sentence.opens(mayBeBeside) &&
      onScan(Math.max(0, start - 200)) &&
      (sentence.says(allIncidental, behind) ||
        sentence.says(alsoSeen, behind) ||
        sentence.says(alsoSees, before)));
  return isByTheWay && !takenUp.test(sentence.text);
};

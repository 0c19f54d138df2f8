import type { Asserter } from '../../assertion/assert.ts';
import type { Sentence } from '../../note/document.ts';
import { gateBefore } from '../../note/gates.ts';
import { sideNear } from '../../note/said-sides.ts';
import type { Side } from '../../note/sides.ts';
import { type CodeSet, codeSet } from '../code-set.ts';
import { sideCharacter } from '../side-character.ts';
import { sideOfTitle } from '../titles.ts';
import type { Candidate, Worksheet } from '../worksheet.ts';

const around =
  /\b(?:peri-?prosthetic(?! (?:joint )?infection)|Vancouver (?:type )?[ABC]\d?|Rorabeck|(?:at|below|beyond|distal to|just below|about) (?:the )?(?:(?:tip|level|end) of )?(?:the |her |his |a )?(?:femoral |well[- ]fixed |hip )?(?:stem|prosthesis)|around (?:the )?(?:tip of )?(?:the |her |his )?(?:\w+ )?(?:stem|prosthes[ie]s|implant|component|replacement|THA|THR|TKA|TKR))\b/i;
const gate = gateBefore(around);

/** A joint that may be replaced. */
interface Joint {
  /** Its name in titles. */
  readonly name: RegExp;
  /** Its replacement, as notes name it. */
  readonly said: RegExp;
  readonly status: CodeSet;
  /** The bones that break around it, and the character of the joint in M97. */
  readonly bones: CodeSet;
  readonly character: string;
}

const joints: readonly Joint[] = [
  {
    name: /\bhip\b/i,
    said: /\b(?:THA|THR|hip (?:replacement|arthroplasty|prosthesis|hemi-?arthroplasty)|hemi-?arthroplasty|stem|Vancouver)\b/i,
    status: codeSet('Z96.64'),
    bones: codeSet('S72 S32.4'),
    character: '0',
  },
  {
    name: /\bknee\b/i,
    said: /\b(?:TKA|TKR|knee (?:replacement|arthroplasty|prosthesis)|Rorabeck)\b/i,
    status: codeSet('Z96.65'),
    bones: codeSet('S72 S82'),
    character: '1',
  },
  {
    name: /\bshoulder\b/i,
    said: /\b(?:TSA|RTSA|shoulder (?:replacement|arthroplasty|prosthesis|hemi-?arthroplasty))\b/i,
    status: codeSet('Z96.61'),
    bones: codeSet('S42'),
    character: '3',
  },
];
const bonesOfJoints = codeSet('S32.4 S42 S72 S82');

/** The joint around which a bone broke: the one that the sentence names, else the one that is known to be replaced on that side. */
const jointOf = (
  sheet: Worksheet,
  { text }: Sentence,
  broken: Candidate | undefined,
  side: Side,
): Joint | undefined => {
  const possible = joints.filter(({ bones }) => broken === undefined || bones(broken.code));
  return (
    possible.find(({ said }) => said.test(text)) ??
    possible.find(({ name }) => name.test(text)) ??
    possible.find(({ status }) =>
      sheet.find(status).some(({ display }) => [side, 'bilateral', null].includes(sideOfTitle(display))),
    )
  );
};

/** A fracture around a prosthetic joint is reported as such, beside the code that says which it is (M97 notes). */
export const codePeriprosthetic = (sheet: Worksheet, asserter: Asserter): void => {
  const broken = sheet.find(bonesOfJoints).find(({ display }) => sideOfTitle(display) !== null);
  const unsited = sheet.first(codeSet('M97.9'));
  if ((broken === undefined && unsited === undefined) || sheet.has(codeSet('M97.0-M97.8'))) return;
  for (const sentence of sheet.document.opening(gate)) {
    const match = around.exec(sentence.text);
    const span = match === null ? null : asserter.told(sentence, match);
    if (match === null || span === null) continue;
    const side = sideOfTitle(broken?.display ?? '') ?? sideNear(sentence.text, match.index + match[0].length);
    const joint = side === null ? undefined : jointOf(sheet, sentence, broken, side);
    if (joint === undefined || side === 'bilateral') continue;
    const code = `M97.${joint.character}${sideCharacter(side)}XA`;
    const reason = 'the fracture is one around a prosthetic joint (M97)';
    if (unsited !== undefined) sheet.combine(code, [unsited], reason);
    else if (broken !== undefined)
      sheet.add({
        code,
        evidence: [sheet.quote(span.start, span.end), ...broken.evidence],
        weight: broken.weight,
        section: broken.section,
        reasons: [reason],
        order: broken.order + 1,
      });
    return;
  }
};

import { type Gated, gated, gateForWords } from '../../note/gates.ts';
import type { Judgement, Place } from '../place.ts';
import { men, women } from './kin.ts';

/** As much is read before an illness: its sentence and the one before it. */
const reach = 150;

/**
 * "His wife is here; she has asthma", "her husband drove her in, he has gout": the patient is a man where he has a wife and a woman where
 * she has a husband or is the owner of the kin, so the other pronoun is the relative's (the experiencer of ConText).
 */
const kinThenPronoun = (patient: string, kin: string, pronoun: string, self: string, own: string): RegExp =>
  new RegExp(
    `\\b${patient} (?:\\w+ ){0,2}?${kin}\\b(?<kin>[^\\n]*?)\\b(?:${pronoun} (?:(?:also|too|${self}|now|still|already) )*(?:has|had|is|was|takes|uses|suffers|developed|needs|gets|lives with)\\b(?! (?:here|seen|told|asked|worried|concerned|happy|sure|aware|present|with|brought|unable|able))[^.;,\\n]{0,48}|${own} (?:own )?(?:\\w+ ){0,3}|${pronoun} ${self}[^.;\\n]{0,48})$`,
    'i',
  );
const female = gated(kinThenPronoun('his', women, 'she', 'herself', 'her'));
const male = gated(kinThenPronoun('her', men, 'he', 'himself', 'his'));
/** Who speaks of the patient again between the two. */
const backToHim = /\b(?:he|him|himself|patient|pt|mr)\b(?! (?:is|was)? ?accompanied)/i;
const backToHer = /\b(?:she|patient|pt|mrs|ms|miss)\b/i;
/** "His wife called: he …", "came with him". */
const companion =
  /\b(?:with|for|to|of|beside|brought|drove|accompanied|told|asked|helps?|visits?|saw|sees|found|called) (?:him|her)\b/gi;

const said = (place: Place, { words, gate }: Gated, back: RegExp): string | null => {
  if (!place.note.document.opensWithin(gate, place.start - reach, place.start)) return null;
  const match = words.exec(place.lineBefore(reach));
  if (match === null) return null;
  const kin = (match.groups?.kin ?? '').replace(companion, '');
  return back.test(kin) ? null : match[0].trim();
};

/** The name before it may stand in another sentence; the pronoun stands in that of the illness. */
export const saysWhose = gateForWords((word) => /^(?:she|he|her|his|herself|himself)$/.test(word));

/** The words by which a pronoun makes an illness that of a relative named before it; null where it doesn't. */
export const ofRelative = (place: Place): Judgement | null => {
  const trigger = said(place, female, backToHim) ?? said(place, male, backToHer);
  return trigger === null ? null : { assertion: 'family', trigger };
};

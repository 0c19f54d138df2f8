/** Signs without which some readers have nothing to read in a sentence. */
export const tellingSigns = { question: '?', plus: '+±', quotation: '"\'“‘', emptyBox: '[(☐□∅Ø' } as const;

/** A group of signs. */
export type TellingSign = keyof typeof tellingSigns;

const bitOf: Readonly<Record<TellingSign, number>> = { question: 1, quotation: 2, emptyBox: 4, plus: 8 };

/** Bits by UTF-16 unit. */
const bits = new Uint8Array(65_536);
for (const [group, signs] of Object.entries(tellingSigns) as [TellingSign, string][])
  for (const sign of signs) bits[sign.charCodeAt(0)] = (bits[sign.charCodeAt(0)] ?? 0) | bitOf[group];

/** Which signs a stretch of a text holds, as bits. */
export const signsIn = (text: string, start: number, end: number): number => {
  let found = 0;
  for (let at = start; at < end; at += 1) found |= bits[text.charCodeAt(at)] ?? 0;
  return found;
};

/** Whether bits of a stretch (`signsIn`) tell of a group. */
export const holdsSign = (signs: number, sign: TellingSign): boolean => (signs & bitOf[sign]) !== 0;

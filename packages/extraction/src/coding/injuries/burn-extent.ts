import { matchesOf } from '../../note/matches.ts';
import { bodySurface } from '../body-surface.ts';
import { codeSet } from '../code-set.ts';
import type { Worksheet } from '../worksheet.ts';
import { burnOfSite, readable, stretches } from './burns.ts';

const percent = /(\d{1,2}(?:\.\d)?)\s?%/g;
/** "32 % TBSA, of which 18 % deep": the share of the third degree in front of its depth. */
const deepShare =
  /(\d{1,2})\s?%,? (?:\w+ ){0,2}?(?:deep(?! partial| dermal)|full[- ]thickness|third[- ]degree|3rd[- ]degree)/i;

/** The share of the body that is burnt to the third degree: the sum of those told with their sites, else the one told as a whole. */
const thirdDegree = ({ document }: Worksheet): number => {
  let sum = 0;
  let whole = 0;
  for (const { text } of document.sentences.filter(readable)) {
    for (const { digit, start, end } of stretches(text))
      if (digit === '3')
        for (const [, share] of matchesOf(text.slice(start, end), percent)) sum += Number(share);
    if (whole === 0) whole = Number(deepShare.exec(text)?.[1] ?? 0);
  }
  return sum === 0 ? whole : sum;
};

const corrosion = /^T2.\.[4-7]/;

/** T31 or T32 by the share of the body that is burnt and the share that is burnt to the third degree (I.C.19.d.6). */
export const addBurnExtent = (sheet: Worksheet): void => {
  const burn = sheet.first(burnOfSite);
  const surface = burn === undefined ? null : bodySurface(sheet.document);
  if (burn === undefined || surface === null) return;
  // A share without "of the body" may be an estimate that was given up.
  for (const other of sheet.find(codeSet('T31')))
    if (other.evidence.every(({ start, end }) => end <= surface.start || start >= surface.end))
      sheet.consider(
        other,
        'The extent of the burn is documented as a share of the body surface (I.C.19.d.6).',
      );
  if (sheet.has(codeSet('T31 T32'))) return;
  const tens = Math.min(9, Math.floor(surface.share / 10));
  const third = Math.floor(Math.min(thirdDegree(sheet), surface.share) / 10);
  sheet.add({
    code: `${corrosion.test(burn.code) ? 'T32' : 'T31'}.${tens === 0 ? '0' : `${tens}${Math.min(tens, third)}`}`,
    evidence: [sheet.quote(surface.start, surface.end)],
    weight: burn.weight * 0.9,
    section: burn.section,
    reasons: ['the extent of the burn is reported beside its site (I.C.19.d.6)'],
    order: burn.order + 2,
  });
};

import { unitSet } from './characters.ts';

/** "PMHx , gout", "PC. Headaches", "SHx lives alone": hurried abbreviations of headings, with any stop behind them or none. */
export const abbreviatedHead =
  /^((?:pmhx?|pshx?|fhx?|shx?|dhx?|pc|hpc)(?=\s?[.,;]\s)|(?:pmhx|fhx|shx|dhx|hpc)(?=\s))\s?[.,;]?\s+(?!(?:is|was|of|and|has|had|reviewed|as|noted|significant|notable|positive|negative|unremarkable|non-?contributory)\b)(?=[\p{L}\d?])/iu;

const beginnings = unitSet('pPfFsSdDhH');
/** Cheap sign without which no such heading opens a line. */
export const mayBeAbbreviated = (line: string): boolean => beginnings.has(line.charCodeAt(0));

const former = /^ex\s?-/i;
/** "Ex-smoker", "Ex - navy": no examination. */
export const isFormer = (line: string): boolean => former.test(line);

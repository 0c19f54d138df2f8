import type { Sentence } from '../note/document.ts';
import type { Token } from '../note/token.ts';

/** What announces a person, an address or a signature, in the same line. */
const announced =
  /(?:\b(?:mr|mrs|ms|miss|mx|dr|prof|shri|smt|sri|kum|rev|sister|nurse)\b\.?|\b(?:patients?|pt|name|infant|baby|attending|attg|consultants?|surgeon|physician|provider|pcp|gp|resident|registrar|author|informant|seen|signed|e-signed|dictated|typed|prepared|reviewed|referred|ref|address|pharmacy|insurance|employer|school|hospital|clinic|nok|w\/o|s\/o|d\/o)(?: by)?\s*[:.–-]?)\s(?:[\p{L}.'’-]+\s+){0,3}$/iu;
/** A new item begins: its first word has a capital whatever it is. */
const itemBegins = /(?:^|[.:;,•*#>()/+&|\t?!-]|\b\d{1,2}[.)]?)\s*$/;
/** Words before a disease that many write with a capital. */
const beforeDisease = /\b(?:of|with|and|has|had|h\/o|k\/c\/o|for|due to|secondary to|type)\s+$/i;
const lowerCaseWord = /(?<!\p{L})\p{Ll}{4,}/u;
const capitalized = /^\p{Lu}\p{Ll}/u;

/**
 * Whether a word that no dictionary holds is the name of a person or place and no misspelt disease: with a capital behind a title or a
 * label, in the head of the note, or in the middle of running text.
 */
export const isName = ({ text, start, section }: Sentence, lexeme: Token): boolean => {
  const at = lexeme.start - start;
  if (!capitalized.test(text.slice(at, at + 2))) return false;
  if (section.kind === 'header') return true;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(Math.max(lineStart, at - 48), at);
  if (announced.test(before)) return true;
  if (itemBegins.test(before) || beforeDisease.test(before)) return false;
  const lineEnd = text.indexOf('\n', at);
  return lowerCaseWord.test(text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd));
};

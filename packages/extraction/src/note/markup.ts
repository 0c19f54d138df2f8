import { unitSet } from './characters.ts';
import { type Edit, noEdits } from './edits.ts';
import { headingKind } from './headings.ts';
import type { Page } from './page.ts';

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#160': ' ',
  bull: '•',
};
const markup =
  /&(nbsp|amp|lt|gt|quot|apos|#39|#160|bull);|\\\r?\n|[ \t]{0,4}<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/paragraph|\/item|\/title|\/text|\/caption)\s?\/?>(?:[ \t]{0,4}\r?\n)?|<(?:li|item)>[ \t]{0,4}|<\/?(?:p|div|ul|ol|tr|td|th|tbody|thead|table|b|i|u|strong|em|span|h[1-6]|paragraph|content|text|section|component|title|list|caption|html|body)>/gi;
const holdsMarkup =
  /&(?:nbsp|amp|lt|gt|quot|apos|#39|#160|bull);|\\\r?\n|<\/?(?:br|p|div|li|tr|td|b|strong|span|h[1-6]|paragraph|content|text|section|title|item|list)\s?\/?>/i;

/** What is read for a tag: the end of a line, of a cell, of a title, the beginning of an entry; nothing for one that only lays out. */
const byOfTag = (tag: string, before: string): string => {
  if (/^<(?:li|item)>/i.test(tag)) return '- ';
  if (/^<\/t[dh]>/i.test(tag)) return ' | ';
  if (/^[ \t]*<\/(?:title|caption|h\d)/i.test(tag)) return before === ':' ? '\n' : ':\n';
  return /^[ \t]*<(?:br|\/(?:p|div|li|tr|item|text|paragraph))|^\\/i.test(tag) ? '\n' : '';
};

/** What a conversion from HTML or CDA has left: "&amp;" is a sign, "<br>" a line end, "<li>" begins an entry, "<b>" is nothing. */
export const leftOver = ({ text, signs }: Page): readonly Edit[] =>
  signs.hasAny('&\\<') && holdsMarkup.test(text)
    ? Array.from(text.matchAll(markup), ({ index, 0: found, 1: entity }) => ({
        start: index,
        end: index + found.length,
        by:
          entity === undefined
            ? byOfTag(found, text.charAt(index - 1))
            : (entities[entity.toLowerCase()] ?? found),
      }))
    : noEdits;

const [longestHeading, longestBold] = [60, 400];
const hashed = new RegExp(`^#{2,6}[ \\t]+(\\S[^\\n]{0,${longestHeading}}?)[ \\t:#]*$`, 'gm');
/** "**Plan:** rest", "**Asthma**"; within a line, for two stars far apart are two footnotes. */
const bold = new RegExp(
  `\\*\\*(?=\\S)([^*\\n]{1,${longestBold}}?)\\*\\*|__(?=\\S)([^_\\n]{1,${longestBold}}?)__`,
  'g',
);
/** "[Allergies]", "<Allergies>" on a line of its own. */
const bracketed = new RegExp(`^[ \\t]*[[<]([\\p{L} /&-]{2,${longestHeading}})[\\]>][ \\t]*:?[ \\t]*$`, 'gmu');

/** "Plan" with a rule of signs below it, behind a blank line. */
const underlined =
  /(?<=^|\n[ \t]*\n)[ \t]*(\p{L}[\p{L} /&()-]{1,58}?)[ \t]*:?[ \t]*\n[ \t]*[-=_~*]{3,}[ \t]*\n(?=[ \t]*\S)/gu;
const brackets = unitSet('[<');
const ofRule = unitSet('-=_~*');
/** Whether a line ends with a rule of signs. */
const holdsRule = ({ text, lines }: Page): boolean =>
  lines.some(
    ({ end }) =>
      ofRule.has(text.charCodeAt(end - 1)) &&
      ofRule.has(text.charCodeAt(end - 2)) &&
      ofRule.has(text.charCodeAt(end - 3)),
  );

/** What stands from an offset to the end of its line. */
const restOfLine = (text: string, at: number): string => {
  const newline = text.indexOf('\n', at);
  return text.slice(at, newline === -1 ? text.length : newline);
};
const isAlone = (text: string, start: number, end: number): boolean =>
  restOfLine(text, end).trim() === '' &&
  text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';

/** Headings and bold print as plain text writes them for programs that show it: "## Plan", "**Plan**", "[Plan]" are "Plan:". */
export const markedHeadings = (page: Page): readonly Edit[] => {
  const { text, signs, lines } = page;
  const edits: Edit[] = [];
  if (signs.has('#') && text.includes('##'))
    for (const { index, 0: line, 1: heading = '' } of text.matchAll(hashed)) {
      const plain = heading.replace(/\*\*/g, '');
      edits.push({ start: index, end: index + line.length, by: `${plain}:` });
    }
  if (edits.length > 0) return edits;
  if (signs.hasAny('*_') && (text.includes('**') || text.includes('__')))
    for (const { index, 0: found, 1: stars, 2: lines } of text.matchAll(bold)) {
      const inner = stars ?? lines ?? '';
      const end = index + found.length;
      const heads = !/:\s*$/.test(inner) && isAlone(text, index, end) && headingKind(inner.trim()) !== null;
      edits.push({ start: index, end: index + 2, by: '' }, { start: end - 2, end, by: heads ? ':' : '' });
    }
  if (edits.length > 0) return edits;
  if (signs.hasAny('-=_~*') && holdsRule(page))
    for (const { index, 0: lines, 1: heading = '' } of text.matchAll(underlined))
      edits.push({ start: index, end: index + lines.length, by: `${heading}:\n` });
  if (edits.length > 0) return edits;
  if (signs.hasAny('[<') && lines.some(({ first }) => brackets.has(text.charCodeAt(first))))
    for (const { index, 0: line, 1: heading = '' } of text.matchAll(bracketed))
      if (headingKind(heading) !== null)
        edits.push({ start: index, end: index + line.length, by: `${heading}:` });
  return edits;
};

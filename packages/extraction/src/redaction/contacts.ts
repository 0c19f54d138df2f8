import type { Kind, Span } from './span.ts';

/** What a pattern finds; where it has a group `x`, that alone is the identifier. */
interface Rule {
  readonly kind: Kind;
  readonly pattern: RegExp;
}

const idLabel =
  'm\\.?r\\.?n\\.?|m\\.?r\\.?[ \\t]*(?:no\\.?|#)|u\\.?h\\.?i\\.?d\\.?|hospital[ \\t]*(?:no|id)|patient[ \\t]*(?:id|no|number)|(?:op[ \\t]*/[ \\t]*ip|ip[ \\t]*/[ \\t]*op|ip|op|ipd|opd|er|icu)[ \\t]*(?:no\\.?|number|id|#)|ipd|' +
  'reg(?:istration|n|d)?\\.?[ \\t]*(?:no\\.?|number|#)?|acct\\.?|account(?:[ \\t]*(?:no\\.?|number|#))?|csn|fin|har|nhs[ \\t]*(?:no\\.?|number)|(?:our|your)[ \\t]*ref\\.?|ref(?:erence)?[ \\t]*(?:no\\.?|number)|' +
  'policy(?:[ \\t]*(?:no\\.?|number|id|#))?|insurance[ \\t]*(?:no\\.?|id|number)|member[ \\t]*(?:id|no\\.?|number)|group[ \\t]*(?:no\\.?|number|id)|claim[ \\t]*(?:no\\.?|id|number)?|tpa[ \\t]*(?:no\\.?|id)|' +
  'aadh?aar(?:[ \\t]*(?:no\\.?|number|card))?|uid(?:ai)?(?:[ \\t]*no\\.?)?|pan[ \\t]*(?:no\\.?|card|number)|ssn|social[ \\t]*security(?:[ \\t]*(?:no\\.?|number))?|passport(?:[ \\t]*(?:no\\.?|number))?|voter[ \\t]*id|' +
  "abha(?:[ \\t]*(?:no\\.?|id|number))?|driv(?:ing|er'?s?)[ \\t]*licen[cs]e(?:[ \\t]*(?:no\\.?|number))?|licen[cs]e[ \\t]*(?:no\\.?|number)|medicare[ \\t]*(?:no\\.?|id|number)?|medicaid[ \\t]*(?:no\\.?|id|number)?|" +
  '(?:mmc|kmc|mci|tnmc|dmc|gmc|npi|dea|nmc)(?:[ \\t]*(?:reg\\.?|no\\.?|number))*|job(?:[ \\t]*(?:no\\.?|id))?|mlc[ \\t]*(?:no\\.?)?|case[ \\t]*(?:no\\.?|number|id)|file[ \\t]*(?:no\\.?|number)|chart[ \\t]*(?:no\\.?|number|#)|' +
  'accession(?:[ \\t]*(?:no\\.?|number|#))?|sample[ \\t]*(?:no\\.?|id)|lab[ \\t]*(?:no\\.?|id)|specimen[ \\t]*(?:no\\.?|id)|encounter(?:[ \\t]*(?:no\\.?|id|number|#))|visit[ \\t]*(?:no\\.?|id|number|#)|device[ \\t]*(?:id|serial)|serial[ \\t]*(?:no\\.?|number)|' +
  '(?:vehicle|licen[cs]e[ \\t]*plate|plate)[ \\t]*(?:no\\.?|number)|bill[ \\t]*(?:no\\.?|number)|id[ \\t]*(?:no\\.?|number|#)';
/** Letters, figures and what joins them, with at least three figures; a second one may stand behind a slash. */
const idValue = '(?=(?:[A-Za-z/#.-]{0,10}\\d){2})[A-Za-z0-9#][A-Za-z0-9./-]{2,30}';

const rules: readonly Rule[] = [
  { kind: 'EMAIL', pattern: /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}/g },
  { kind: 'URL', pattern: /\b(?:https?:\/\/|www\.)[^\s<>"')\]]{3,300}/gi },
  {
    kind: 'URL',
    pattern:
      /(?<![\w@.])(?:[a-z0-9-]{2,63}\.){1,4}(?:com|org|net|in|co\.in|co\.uk|gov|edu|health|care|io)(?:\/[^\s<>"')\]]{0,200})?(?![\w@])/gi,
  },
  { kind: 'ID', pattern: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g },
  // Numbers that their form tells: SSN, Aadhaar, ABHA, PAN of a person, and anything of eight figures or more.
  { kind: 'ID', pattern: /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g },
  { kind: 'ID', pattern: /(?<!\d)(?:[2-9]\d{3}|[xX*]{4})([ -]?)(?:\d{4}|[xX*]{4})\1\d{4}(?![ -]?\d)/g },
  { kind: 'ID', pattern: /(?<!\d)\d{2}-\d{4}-\d{4}-\d{4}(?!\d)/g },
  { kind: 'ID', pattern: /(?<![A-Za-z\d])[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z](?![A-Za-z\d])/g },
  { kind: 'ID', pattern: /(?<![\d.,])\d{8,20}(?![\d]|[.,]\d)/g },
  {
    kind: 'ID',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:${idLabel})[ \\t]*(?:no\\.?|number|#|id)?[ \\t]*[:#=–-]{0,2}[ \\t]*(?<x>${idValue}(?:[ \\t]/[ \\t]?${idValue})?(?:[ \\t]\\d{3,4}){0,3})`,
      'giu',
    ),
  },
  // Phone numbers: with a label whatever their grouping, without one in the groupings of the US, India and the UK.
  {
    kind: 'PHONE',
    pattern:
      /(?<![\p{L}])(?:ph(?:one)?|mob(?:ile)?|tel(?:ephone)?|cell|contact|helpline|fax|pager|call|whatsapp|emergency contact|no)\.?[ \t]*(?:no\.?|number|#)?[ \t]*[:#-]?[ \t]*(?<x>[+(\d](?:[\dxX*()+./-]| (?! )){5,40}[\dxX])/giu,
  },
  {
    kind: 'PHONE',
    pattern:
      /(?<![\d.-])(?:\+?1[ .-]?)?(?:\(\d{3}\)[ \t]?|\d{3}[.-]|\d{3} (?=\d{3}-))\d{3}[ .-]\d{4}(?:[ \t]?(?:x|ext\.?)[ \t]?\d{1,6})?(?![\d-])/gi,
  },
  { kind: 'PHONE', pattern: /(?<![\d.,-])(?:\+?91[ -]?|0)?[6-9]\d{4}[ -]?\d{5}(?!\d)/g },
  { kind: 'PHONE', pattern: /(?<![\d.,-])[6-9]\d{3} \d{3} \d{3}(?!\d)/g },
  { kind: 'PHONE', pattern: /(?<![\d.,-])[6-9]\d{2} \d{3} \d{4}(?!\d)/g },
  { kind: 'PHONE', pattern: /(?<![\d.,-])\+\d{1,3}[ -]?(?:\(?\d{1,5}\)?[ -]?){1,4}\d{2,5}(?!\d)/g },
  { kind: 'PHONE', pattern: /(?<![\d.,-])0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}(?![\d-])/g },
  { kind: 'PHONE', pattern: /(?<![\d.,-])[6-9]\d{3,4}[xX\d]?-?[ ]?\d{1,3}[xX]\d{1,3}(?!\d)/g },
];

/** Mail, web, phone numbers and numbers of persons, records and policies. */
export const contactsAndNumbers = (text: string): Span[] =>
  rules.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match): Span => {
      const found = match.groups?.x;
      const value = (found ?? match[0]).replace(/[\s./-]+$/, '');
      const start = found === undefined ? match.index : match.index + match[0].lastIndexOf(found);
      return { start, end: start + value.length, kind };
    }),
  );

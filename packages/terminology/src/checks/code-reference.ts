import { writtenCodes } from '../import/written-codes.ts';

/** Codes that an instruction of the tabular list names: a code with all below it, or a range of them. Without dots. */
export interface CodeReference {
  readonly first: string;
  readonly last: string;
  /** What the codes must have beyond their beginning ("with fifth or sixth character 5"). */
  readonly holds: (plain: string) => boolean;
}

/**
 * The codes that an instruction names. Those in parentheses count where there are some: what else looks like a code is part of the
 * description ("any type in A15 (J65)"). Without parentheses, every code in the text counts ("code from category Z3A").
 * Codes with a condition that can't be read from a code ("with open fracture 7th character") are left out.
 */
export function referencedCodes(text: string): CodeReference[] {
  const inParentheses = [...text.matchAll(/\(([^()]*)\)?/g)].flatMap(([, inside = '']) => listed(inside));
  return inParentheses.length > 0 ? inParentheses : listed(text);
}

/** Whether a reference names the code itself or one above it. */
export function refersTo({ first, last, holds }: CodeReference, icd10cmCode: string): boolean {
  // Most codes stand in another category than the reference, which is told without making a string.
  const category = categoryOf(icd10cmCode);
  if (category < categoryOf(first) || category > categoryOf(last)) return false;
  const plain = withoutDot(icd10cmCode);
  return plain >= first && (plain <= last || plain.startsWith(last)) && holds(plain);
}

/** The three characters of a category as a number, in the order of the classification. */
export function categoryOf(code: string): number {
  return (code.charCodeAt(0) << 16) | (code.charCodeAt(1) << 8) | code.charCodeAt(2);
}

function withoutDot(text: string): string {
  return text.replace('.', '');
}

function listed(text: string): CodeReference[] {
  const [codes = '', ...conditions] = text.split(/,?\s*\bwith\b/);
  const holds = conditions.length === 0 ? () => true : condition(conditions.join(' '));
  if (holds === null) return [];
  return writtenCodes(codes).map(({ first, last }) => ({
    first: withoutDot(first.code),
    last: withoutDot((last ?? first).code),
    holds,
  }));
}

const ordinals: Readonly<Record<string, number>> = {
  '5th': 5,
  fifth: 5,
  '6th': 6,
  sixth: 6,
  six: 6,
  '7th': 7,
};
const places = new RegExp(
  `\\b(${Object.keys(ordinals).join('|')})\\b(?:\\s+(or|to)\\s+(\\w+))?[\\s-]+characters?\\b(.*)`,
  'i',
);

/** Reads what follows "with"; null when it asks for something that no code tells. */
function condition(text: string): ((plain: string) => boolean) | null {
  const place = places.exec(text);
  if (place !== null) return characterCondition(place);
  const final = /\bfinal characters?\s+-?([0-9A-Z]+)/.exec(text)?.[1];
  // The 7th character tells the encounter: what is final stands before it.
  if (final !== undefined) return (plain) => plain.slice(0, 6).endsWith(final);
  const endings = [...text.matchAll(/\.([0-9A-Z]+)(?:-\.([0-9A-Z]+))?/g)];
  if (endings.length === 0) return null;
  return (plain) => endings.some(([, first = '', last = first]) => within(plain.slice(3), first, last));
}

/** "fifth or sixth character 1-4 or 6", "fifth to sixth characters 51", "7th character B or C". */
function characterCondition([, first = '', joint, second = '', values = '']: RegExpExecArray) {
  const start = ordinals[first.toLowerCase()] ?? 0;
  const end = ordinals[second.toLowerCase()] ?? start;
  const wanted = [...values.matchAll(/\b([0-9A-Z]+)(?:-([0-9A-Z]))?\b/g)];
  if (wanted.length === 0) return null;
  const fits = (text: string): boolean =>
    wanted.some(([, from = '', to = from]) => text.length === from.length && from <= text && text <= to);
  return joint === 'to'
    ? (plain: string) => fits(plain.slice(start - 1, end))
    : (plain: string) => fits(plain.charAt((isPlaceholder(plain.charAt(end - 1)) ? start : end) - 1));
}

/** Of "fifth or sixth" the sixth counts, unless it only holds a place ("T36.91XA"; Official Guidelines I.A.4). */
function isPlaceholder(character: string): boolean {
  return character === '' || character === 'X';
}

function within(text: string, first: string, last: string): boolean {
  return text >= first && (text <= last || text.startsWith(last));
}

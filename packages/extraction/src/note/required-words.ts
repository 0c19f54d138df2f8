import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { rarer, type Stems, stemsOf } from './stems.ts';

/** One of the skeletons (stems.ts) holds for whatever the part of an expression finds, and one of the stems, if there are any, stands in it. */
interface Known {
  readonly skeletons: readonly string[];
  readonly stems: Stems;
}

/** Whether words begin or end where a part of an expression does. */
interface Edges {
  readonly begins: boolean;
  readonly ends: boolean;
}

const inside: Edges = { begins: false, ends: false };
const edge: Known = { skeletons: ['|'], stems: null };
const anything: Known = { skeletons: ['*'], stems: null };
const nothing: Known = { skeletons: [''], stems: null };

/** Of a part with more of them the rarest stems are kept alone. */
const mostSkeletons = 64;
/** A class of more signs may be anything. */
const mostSigns = 12;
/** Of more digits in a class any may stand there. */
const fewDigits = 3;

const requiredOf = ({ skeletons, stems }: Known): Stems => rarer(stems, stemsOf(skeletons));

/** One behind the other. */
const joined = (before: Known, behind: Known): Known => {
  const stems = rarer(before.stems, behind.stems);
  const [only] = behind.skeletons;
  if (behind.skeletons.length === 1 && only !== undefined)
    return { skeletons: only === '' ? before.skeletons : before.skeletons.map((one) => one + only), stems };
  if (before.skeletons.length * behind.skeletons.length <= mostSkeletons)
    return {
      skeletons: [
        ...new Set(before.skeletons.flatMap((one) => behind.skeletons.map((other) => one + other))),
      ],
      stems,
    };
  const [first, last] = [before.skeletons, behind.skeletons];
  const ends = last.every((one) => one.startsWith('|')) ? first.map((one) => `${one}|`) : first;
  const begins = first.every((one) => one.endsWith('|')) ? last.map((one) => `|${one}`) : last;
  const [ofFirst, ofLast] = [stemsOf(ends), stemsOf(begins)];
  const isFew = last.length < first.length;
  return {
    skeletons: isFew ? last.map((one) => `*${one}`) : ['*'],
    stems: rarer(stems, rarer(ofFirst, ofLast)),
  };
};

/** One or the other. */
const either = (parts: readonly Known[]): Known => {
  const skeletons = new Set(parts.flatMap((part) => part.skeletons));
  if (skeletons.size <= mostSkeletons && parts.every(({ stems }) => stems === null))
    return { skeletons: [...skeletons], stems: null };
  const required = parts.map(requiredOf);
  return {
    ...anything,
    stems: required.some((stems) => stems === null)
      ? null
      : [...new Set(required.flatMap((stems) => stems ?? []))],
  };
};

const ofSign = (code: number): string => {
  const sign = String.fromCodePoint(code).toLowerCase();
  if (/[a-z\d]/.test(sign)) return sign;
  return sign === '_' ? '*' : '|';
};

/** `\s`, `\d` and their like. */
const ofSet = (set: AST.CharacterSet): string => {
  if (set.kind === 'digit' && !set.negate) return '#';
  if ((set.kind === 'space' && !set.negate) || (set.kind === 'word' && set.negate)) return '|';
  return '*';
};

const ofClass = (node: AST.CharacterClass): Known => {
  if (node.negate) return anything;
  const signs = new Set<string>();
  for (const one of node.elements) {
    if (one.type === 'Character') signs.add(ofSign(one.value));
    else if (one.type === 'CharacterSet') signs.add(ofSet(one));
    else if (one.type === 'CharacterClassRange' && one.max.value - one.min.value < mostSigns)
      for (let code = one.min.value; code <= one.max.value; code += 1) signs.add(ofSign(code));
    else return anything;
  }
  const digits = [...signs].filter((sign) => /\d/.test(sign));
  if (digits.length > fewDigits) {
    for (const digit of digits) signs.delete(digit);
    signs.add('#');
  }
  return signs.has('*') || signs.size > mostSigns ? anything : { skeletons: [...signs], stems: null };
};

const ofQuantifier = ({ element, min, max }: AST.Quantifier, edges: Edges): Known => {
  const once = ofElement(element, max === 1 ? edges : inside);
  if (max === 0) return nothing;
  if (once.stems === null && once.skeletons.every((one) => one === '*')) return once;
  // The first and the last may be the same one; of spaces all are one.
  const isGap = once.skeletons.every((one) => one === '|');
  const all = max === 1 || isGap ? once : joined(joined(once, anything), once);
  return min > 0 ? all : either([nothing, all]);
};

/** `\b`, or that no letter or digit stands there. */
const assertsEdge = (node: AST.Assertion): boolean => {
  if (node.kind === 'word') return !node.negate;
  if (!('alternatives' in node) || !node.negate) return false;
  return node.alternatives.some(({ elements: [sign, ...more] }) => {
    const signs = sign?.type === 'CharacterClass' && !sign.negate ? sign.elements : [sign];
    const isOfWord = signs.some((one) => one?.type === 'CharacterSet' && one.kind === 'word' && !one.negate);
    return isOfWord && more.length === 0;
  });
};

const ofAssertion = (node: AST.Assertion): Known => {
  if (assertsEdge(node)) return edge;
  // What is read may be a piece of the note, so its end is no end of a word; what must not stand there tells nothing.
  return 'alternatives' in node && !node.negate
    ? { ...nothing, stems: requiredOf(ofAlternatives(node.alternatives)) }
    : nothing;
};

const ofElement = (node: AST.Element, edges: Edges): Known => {
  switch (node.type) {
    case 'Character':
      return { skeletons: [ofSign(node.value)], stems: null };
    case 'CharacterSet':
      return { skeletons: [ofSet(node)], stems: null };
    case 'CharacterClass':
      return ofClass(node);
    case 'Quantifier':
      return ofQuantifier(node, edges);
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(node.alternatives, edges);
    case 'Assertion':
      return ofAssertion(node);
    default:
      return anything;
  }
};

/** Whether words end where an element stands. */
const isEdge = (element: AST.Element | undefined): boolean => {
  if (element?.type === 'Character') return ofSign(element.value) === '|';
  if (element?.type === 'CharacterSet') return ofSet(element) === '|';
  return element?.type === 'Assertion' && assertsEdge(element);
};

/** What stands one behind the other; letters that do are one part. */
const ofElements = (elements: readonly AST.Element[], { begins, ends }: Edges): Known => {
  let known = begins ? edge : nothing;
  let letters = '';
  for (const [at, element] of elements.entries()) {
    if (element.type === 'Character') {
      letters += ofSign(element.value);
      continue;
    }
    const edges = {
      begins: at === 0 ? begins : isEdge(elements[at - 1]),
      ends: at === elements.length - 1 ? ends : isEdge(elements[at + 1]),
    };
    known = joined(joined(known, { skeletons: [letters], stems: null }), ofElement(element, edges));
    letters = '';
  }
  return joined(known, { skeletons: [ends ? `${letters}|` : letters], stems: null });
};

const ofAlternatives = (alternatives: readonly AST.Alternative[], edges = inside): Known =>
  either(alternatives.map(({ elements }) => ofElements(elements, edges)));

const parser = new RegExpParser({ ecmaVersion: 2025 });

/**
 * Stems of which at least one stands in whatever the expression finds, read from its source; null where that tells none. More may hold
 * one than the expression finds, never fewer.
 */
export const requiredStems = ({ source, unicode }: RegExp): Stems =>
  requiredOf(ofAlternatives(parser.parsePattern(source, 0, source.length, { unicode }).alternatives));

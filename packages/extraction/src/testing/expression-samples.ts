import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';

/** Up to so many texts every choice stands beside every other; of more, each stands beside one. */
const most = 20_000;
/** A class of so few signs is a choice between them; of more, one will do. */
const fewSigns = 4;

const joined = (before: readonly string[], behind: readonly string[]): string[] => {
  if (before.length * behind.length <= most)
    return before.flatMap((one) => behind.map((other) => one + other));
  const count = Math.max(before.length, behind.length);
  return Array.from({ length: count }, (_, at) => {
    const [one, other] = [before[at % before.length], behind[at % behind.length]];
    return `${one ?? ''}${other ?? ''}`;
  });
};

const signOf = ({ kind, negate }: { readonly kind: string; readonly negate?: boolean }): string => {
  if (kind === 'any') return ' ';
  if (kind === 'word') return negate === true ? ' ' : 'a';
  if (negate === true) return 'a';
  return { digit: '1', space: ' ' }[kind] ?? 'a';
};

const signsOf = (node: AST.CharacterClass): string[] => {
  // "[^.;\n]": what stands between two words.
  if (node.negate) return [' '];
  const signs = node.elements.map((one) => {
    if (one.type === 'Character') return String.fromCodePoint(one.value);
    if (one.type === 'CharacterClassRange') return String.fromCodePoint(one.min.value);
    return one.type === 'CharacterSet' ? signOf(one) : '';
  });
  return signs.length <= fewSigns ? signs : signs.slice(0, 1);
};

/** As little as a part may be, but that words it keeps apart stay apart. */
const quantified = ({ element, min }: AST.Quantifier): string[] => {
  const texts = textsOf(element);
  if (min > 0) return Array.from({ length: min }).reduce<string[]>((all) => joined(all, texts), ['']);
  const isGap = element.type === 'CharacterClass' && element.negate;
  return isGap ? texts : [''];
};

const textsOf = (node: AST.Element): string[] => {
  switch (node.type) {
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'CharacterSet':
      return [signOf(node)];
    case 'CharacterClass':
      return signsOf(node);
    case 'Quantifier':
      return quantified(node);
    case 'Group':
    case 'CapturingGroup':
      return oneOf(node.alternatives);
    case 'Assertion':
      // What has to stand beside it is part of the text; what must not stand there is not.
      return 'alternatives' in node && !node.negate ? oneOf(node.alternatives) : [''];
    default:
      return [''];
  }
};

const oneOf = (alternatives: readonly AST.Alternative[]): string[] =>
  alternatives.flatMap(({ elements }) => elements.map(textsOf).reduce(joined, ['']));

/**
 * The shortest texts that an expression finds: every choice of it, without what it can do without. Of expressions with very many
 * combinations every choice once.
 */
export const samplesOf = ({ source, flags }: RegExp): string[] => {
  const expression = new RegExp(source, flags.replace(/[gy]/g, ''));
  const texts = oneOf(parseRegExpLiteral(expression).pattern.alternatives);
  return [...new Set(texts)].filter((text) => expression.test(text));
};

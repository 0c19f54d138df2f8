import { dictionary } from '@zxcvbn-ts/language-common';

/**
 * In characters (Unicode code points). No composition rules: NIST SP 800-63B-4 section 3.1.1.2. The upper bound keeps
 * hashing cheap.
 */
export const passwordLength = { min: 15, max: 256 } as const;

/** The 50,000 passwords that are used most, in lower case. Nothing is asked of any server. */
const common = new Set(dictionary['passwords-common']);
const shortestCommon = 4;
/** So many letters beside one's own name are a password; fewer are a name with something added. */
const ownLetters = 6;

/** The password as it is compared and hashed: the same on every keyboard (NIST SP 800-63B-4 section 3.1.1.2). */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Length in characters, as a person counts them. */
export function lengthOfPassword(password: string): number {
  return [...normalizePassword(password)].length;
}

/**
 * Why a new password would be guessed soon, as a sentence; null when it would not. `personal` are the words that whoever
 * attacks this account knows: address, name, organization. Time grows with the length of the password alone.
 */
export function weaknessOf(password: string, personal: readonly string[] = []): string | null {
  if (/\p{Cc}/u.test(password)) return 'Leave out line breaks and control characters.';
  const typed = normalizePassword(password).toLowerCase();
  const unit = repeatedUnit(typed);
  if (unit.length < typed.length && [...unit].length < passwordLength.min) {
    return 'This repeats a few characters. Use words that do not belong together.';
  }
  if (isSequence(typed)) return 'This is a sequence of the keyboard. Use words that do not belong together.';
  const letters = typed.replaceAll(/[^\p{L}]/gu, '');
  if (without(letters, personal).length < ownLetters && personalIn(letters, personal)) {
    return 'This is made of your name, your address or your organization. Use other words.';
  }
  if (isCommon(typed) || isCommon(letters) || isCommon(plainLetters(typed))) {
    return 'This is one of the passwords that are tried first, or made of such. Use words that do not belong together.';
  }
  return null;
}

/** One entry of the list, or two of them one after the other. */
function isCommon(text: string): boolean {
  if (text.length < shortestCommon) return false;
  const unit = repeatedUnit(text);
  if (common.has(text) || common.has(unit)) return true;
  for (let at = shortestCommon; at <= text.length - shortestCommon; at += 1) {
    if (common.has(text.slice(0, at)) && common.has(text.slice(at))) return true;
  }
  return false;
}

/** The shortest text of which the whole is a repetition; the text itself when it is none. */
function repeatedUnit(text: string): string {
  const at = (text + text).indexOf(text, 1);
  return text.slice(0, at);
}

const rows = ['1234567890', 'qwertyuiop', 'qwertzuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm'];
const runs = [...rows, 'abcdefghijklmnopqrstuvwxyz'].flatMap((row) => [
  row + row,
  [...(row + row)].reverse().join(''),
]);

/** Made of at most three runs along a row of the keyboard or the alphabet. */
function isSequence(text: string): boolean {
  let rest = text;
  for (let run = 0; run < 3 && rest.length > 0; run += 1) {
    let length = 1;
    while (length < rest.length && runs.some((row) => row.includes(rest.slice(0, length + 1)))) length += 1;
    if (length < Math.min(4, rest.length)) return false;
    rest = rest.slice(length);
  }
  return rest.length === 0;
}

const lookAlikes: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  $: 's',
  '5': 's',
};

/** "p@ssw0rd" as "password", what is no letter left out. */
function plainLetters(text: string): string {
  return text.replaceAll(/[@401$35]/g, (sign) => lookAlikes[sign] ?? '').replaceAll(/[^\p{L}]/gu, '');
}

/** The words of at least three letters in what is personal. */
function wordsOf(personal: readonly string[]): string[] {
  const words = personal.flatMap(
    (text) =>
      normalizePassword(text)
        .toLowerCase()
        .match(/\p{L}{3,}/gu) ?? [],
  );
  return [...new Set(words)].sort((one, other) => other.length - one.length);
}

function without(letters: string, personal: readonly string[]): string {
  return wordsOf(personal).reduce((rest, word) => rest.replaceAll(word, ''), letters);
}

function personalIn(letters: string, personal: readonly string[]): boolean {
  return wordsOf(personal).some((word) => letters.includes(word));
}

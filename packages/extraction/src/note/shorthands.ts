import { isLetter, isSpace, lettersEnd, unitSet } from './characters.ts';
import { readAs } from './read-as.ts';

/** What clinicians write for "with", "secondary to" or "fracture" in a sign or two. */

/** Letters around a slash that stand for one word, by what they begin with. */
const slashed: Readonly<Record<string, number>> = {
  'w/o': readAs('without'),
  'd/o': readAs('disorder'),
  'd/t': readAs('due'),
  's/t': readAs('due'),
  'r/t': readAs('due'),
  'a/w': readAs('with'),
  'b/l': readAs('bilateral'),
};
const withWord = readAs('with');
const letterW = 'w'.charCodeAt(0);
const slash = '/'.charCodeAt(0);

/** "w/", "w/o", "d/t", "B/L", as clinicians write "with", "without", "due to", "bilateral": what it is read as (read-as.ts) and where it ends; null for none. */
export const shorthandAt = (text: string, at: number, to: number): readonly [number, number] | null => {
  if (at + 1 >= to || text.charCodeAt(at + 1) !== slash) return null;
  if (lettersEnd(text, at + 2, to) === at + 3) {
    const word = slashed[text.slice(at, at + 3).toLowerCase()];
    if (word !== undefined) return [word, at + 3];
  }
  return (text.charCodeAt(at) | 32) === letterW ? [withWord, at + 2] : null;
};

const two = '2'.charCodeAt(0);
const degreeSigns = unitSet('°º');
/** What comes in degrees, and of which the second may be meant. */
const ofDegrees =
  /^\s?(?:deg\w*|burns?|AV|A-?V|heart|block|perineal|tears?|lac\w*|PPH|hyperpara\w*|HPT|utero\w*|prolapse|ha?emorrhoids?|piles|sprain|C\b|F\b)/i;

/** "2/2" and "2°", as clinicians write "secondary to": where it ends, or -1. */
export const secondaryEnd = (text: string, at: number, to: number): number => {
  if (text.charCodeAt(at) !== two || !isSpace(text.charCodeAt(at - 1))) return -1;
  const sign = text.charCodeAt(at + 1);
  if (degreeSigns.has(sign)) return ofDegrees.test(text.slice(at + 2, Math.min(to, at + 16))) ? -1 : at + 2;
  if (sign !== slash || text.charCodeAt(at + 2) !== two) return -1;
  return isSpace(text.charCodeAt(at + 3)) && isLetter(text.charCodeAt(at + 4)) ? at + 3 : -1;
};

const counted =
  /(?:\b(?:visit|pt|patient|case|chart|record|acc(?:oun)?t|room|bed|unit|phone|tel|call|dose|bottle|order|page|cycle|refills?|disp|no|mrn|id)\s*)$/i;

/** Words that a fracture at the head of an item goes on with, and that no heading of a problem begins with. */
const bone =
  /^\s?(?:(?:right|left|rt|lt|[RL])\.? )?(?:(?:shaft|neck|NOF|lower end|upper end|distal end|proximal end|both bones?|head|base|mid-?shaft)(?: of)?\b|(?:distal|proximal|mid(?:dle)?)(?: (?:third|1\/3))? (?:of )?(?:the )?(?:(?:right|left|rt|lt|[RL]) )?(?:radius|femur|tibia|humerus|ulna|fibula|clavicle|phalanx)\b|(?:supracondylar|inter-?troch\w*|sub-?troch\w*|IT|bimalleolar|trimalleolar|femur|tibia|humerus|radius|ulna|clavicle|patella|calcaneum|scaphoid|metacarpal|metatarsal|mandible|pelvis|acetabulum)\b)(?![^\n]{0,40}\b(?:fractures?|fx|pain|replacement|arthritis|osteo\w+|revision|nonunion|dislocation|tumou?r|mass|lesion|cyst|abscess|ulcer|swelling)\b)/i;

/** "Colles # R", "tibial plateau # left knee", "#NOF", "#ribs": the sign stands for a fracture, where it numbers and opens nothing. */
export const isFractureSign = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 24), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const behind = text.slice(at + 1, at + 4);
  if (/^\s*[\d:]/.test(behind)) return false;
  if (bone.test(text.slice(at + 1, at + 40))) return true;
  if (/^(?:[a-z]|NOF)/.test(behind)) return line.trim() !== '' || /^(?:ribs?|nof|NOF)/.test(behind);
  return /[\p{L}\d)] $/u.test(line) && !counted.test(line);
};

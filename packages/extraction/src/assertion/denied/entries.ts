import { isDigit, isLetter, isSpace } from '../../note/characters.ts';
import { gateBefore } from '../../note/gates.ts';
import { type Judgement, judged, type Place } from '../place.ts';
import { takenAway } from './claims.ts';
import { sound } from './sound-answers.ts';

/**
 * What an entry says of the illness that it names: "Abscess: none on MRI", "looked for with TTE. Considered excluded". ConText stops at the
 * sentence; these are its commonest ways to be wrong in lists.
 */

const longestName = 24;
const colon = 58;
/** What parts the name of an entry from what is said of it. */
const names = /^[^:\n]{0,24}(?::|\s[-–—]\s|\s{2,}|\t)\s*/;

/** An entry that begins with no: "Abscess: none on MRI", "Laceration   not seen on CT". "Gout - none since 2019" tells of attacks. */
const beginsNo =
  /^(?:(?:none|nil|absent|negative|neg|denied|denies|never)(?=\s*(?:[.;,)]|$)| (?:seen|found|noted|identified|documented|today|so far|on|by|at|in|this)\b)|excluded\b|ruled out\b|not (?:seen|found|present|detected|confirmed|identified|demonstrated|suspected|pursued|considered)\b|(?:(?:\w+ )?(?:diagnostic )?criteria (?:(?:is|are|was|were|have been|had been) )?(?:never |un|not )(?:(?:quite |fully |formally |yet |been )*)(?:met|fulfill?ed|satisfied|reached|complete)|(?:does|did) not (?:quite |fully )?(?:meet|fulfill?|satisfy|reach) (?:the |all )?(?:\w+ )?criteria)(?=\W|$)|no (?:evidence|signs?|suggestion|features)(?=\s*(?:[.;,)]|$)| (?:of (?:it|this|that|one)|on|seen|found)\b))/i;

/** An entry that ends with no: "looked for with TTE and TEE. Both clean. Considered excluded." */
const endsNo = new RegExp(
  `(?:^|[.,;]\\s*|\\s{2,})(?:(?:considered|formally|effectively|therefore|hence|so|thus|all|both|can be) )?(?:let go|dropped|nothing (?:pursued|done|to pursue)|closed|settled for now|excluded|ruled out|not (?:confirmed|found|present)|${takenAway}|(?:both|all) ${sound}|(?:the )?entry (?:is|was) (?:wrong|an error)|wrong entry|never had (?:it|this|one)|no such (?:history|diagnosis|illness|disease|problem)|not applicable(?: to (?:this|the) patient)?|no longer (?:true|active|current))\\s*(?:[.;\\]]|$)`,
  'i',
);

/** "Cellulitis: skin looks normal". */
const looksSound = new RegExp(
  `^(?:[\\w/-]+ ){1,3}(?:looks? ${sound}|supple|soft(?: and supple)?)(?=\\s*(?:[.;,]|$))`,
  'i',
);

/** "ED ddx incl sepsis and pancreatitis, both ruled out.": the end of a sentence that names others is said of those. */
const ofOthers =
  /(?:^|[.;]\s)(?:[^.;]*\b(?:ddx|differentials?|incl\w*)\b[^.;]*|[^.;]* (?:and|or|&) [^.;]*, (?:both|all))$/i;
const ownNo = (own: string): RegExpExecArray | null => {
  const match = endsNo.exec(own);
  if (match === null) return null;
  const upTo = /^\W*(?:both|all)?/i.exec(match[0])?.[0] ?? '';
  return ofOthers.test(own.slice(0, match.index) + upTo) ? null : match;
};

const doubtedWords =
  /\b(?:suspect\w*|quer\w+|possible|possibly|thought|considered|looked for|raised|worry|worried|fear\w*)\b/i;
const doubted = new RegExp(`${doubtedWords.source}|\\?`, 'i');
const marker = /^\s*(?:#\s?\d{1,2}[.):]?\s+|[-*•#>[]+\s*|\(?\d{1,2}[.)]\s*)*(?:[\p{L}\d/'"-]+ ){0,3}$/u;

/** Whether the first words behind a name hold what `names` asks for: most do not, which is told without an expression. */
const mayPart = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to && at <= from + longestName; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === colon) return true;
    if (!isSpace(unit)) continue;
    const next = text.charCodeAt(at + 1);
    if (at + 1 === to || !(isLetter(next) || isDigit(next))) return true;
  }
  return false;
};

/** As much of a line is read; a note may be one line. */
const reach = { before: 80, behind: 320 };

const denies = /\bnot? /i;
const [denial, doubt] = [gateBefore(denies), gateBefore(doubtedWords)];

/** Whether what stands behind a name in its line may hold a doubt and a denial at all. */
const mayDenyDoubt = (place: Place): boolean => {
  const to = place.lineReach(reach.behind);
  return (
    (place.note.nextQuestion(place.end) < to || place.opensFollowing(doubt, to - place.end)) &&
    place.opensFollowing(denial, to - place.end)
  );
};

/** "Fracture suspected, CT: no fracture". */
const sameWordDenied = (said: string, behind: string): RegExpExecArray | null => {
  if (!denies.test(behind) || !doubted.test(behind)) return null;
  const head = /[\p{L}]{4,}$/u.exec(said)?.[0];
  // Compiling the expression costs more than all else here, and the word mostly isn't there again.
  if (head === undefined || !behind.toLowerCase().includes(head.toLowerCase())) return null;
  const match = new RegExp(`\\b(?:no|not|not a) ${head}\\b`, 'iu').exec(behind.slice(0, 160));
  return match !== null && doubted.test(behind.slice(0, match.index)) ? match : null;
};

/** What an entry says behind the mark that parts it from its name, and what of it is said of that name alone. */
interface Entry {
  readonly text: string;
  readonly own: string;
}

/** The entry that a stretch heads: its line, or a sentence within it. What ends the line belongs to the first name alone. */
export const entryOf = (place: Place): Entry | null => {
  if (!mayPart(place.text, place.end, place.lineReach(reach.behind))) return null;
  const behind = place.lineBehind(reach.behind);
  const parted = names.exec(behind);
  if (parted === null) return null;
  const headsLine = marker.test(place.lineBefore(reach.before));
  if (!headsLine && !marker.test(place.before(reach.before))) return null;
  const text = behind.slice(parted[0].length).trimEnd();
  const own = headsLine
    ? text
    : text.slice(0, Math.max(0, place.sentence.end - place.end - parted[0].length));
  return { text, own };
};

/** What the entry that a stretch heads says of it; null where that leaves it as it is. */
export const entrySaysNo = (place: Place): Judgement | null => {
  const entry = entryOf(place);
  const no =
    entry === null ? null : (beginsNo.exec(entry.text) ?? looksSound.exec(entry.text) ?? ownNo(entry.own));
  if (no !== null) return judged('absent', no);
  if (!mayDenyDoubt(place)) return null;
  return judged('absent', sameWordDenied(place.said, place.lineBehind(reach.behind)));
};

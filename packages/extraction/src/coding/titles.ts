import { isDigit } from '../note/characters.ts';
import { stopWords } from '../note/normalize.ts';
import type { Side } from '../note/sides.ts';
import { titleWordsOf } from '../note/tokens.ts';
import { remembered } from '../remembered.ts';
import type { Candidate } from './worksheet.ts';

/** What can be said of a title alone. */
export interface TitleTraits {
  readonly isVague: boolean;
  readonly openParts: number;
  readonly saysWith: boolean;
  readonly saysWithout: boolean;
  /** It ends "without complications". */
  readonly isUncomplicated: boolean;
  /** It names an episode of a lasting disease, which is none of its other forms. */
  readonly isEpisode: boolean;
  /** It names an acute illness. */
  readonly isAcute: boolean;
  /** The side that it says; null: none. */
  readonly side: Side | null;
  /** Words that name the condition. */
  readonly subject: readonly string[];
  /** Those of them that say more than what it leaves open. */
  readonly saidSubject: readonly string[];
}

const colourless: ReadonlySet<string> = new Set(
  'unspecified other disease disorder condition specified acute chronic with without not elsewhere classified type site'.split(
    ' ',
  ),
);

const subject = remembered((display): readonly string[] =>
  titleWordsOf(display.replace(/\([^)]*\)/g, ' ')).filter(
    (word) => !stopWords.has(word) && !colourless.has(word),
  ),
);

/** "of unspecified deep veins", "without complications": what a title does not say. */
const leftOpen = /\bwithout\b.*$|(?<!\bwith )\bunspecified\b(?:(?! of | in | with |,).)*/gi;
const sides = /\b(?:right|left|bilateral)\b/i;

/** The side that the title of a code says; null: none. */
export const sideOfTitle = remembered(
  (display) => (sides.exec(display)?.[0].toLowerCase() ?? null) as Side | null,
);

const acuteWords =
  /\bacute\b|infarction|sepsis|pneumonia|fracture|exacerbation|hemorrhage|embol|(?<!non|un)ruptur|perforation|\babscess\b|pneumothorax|pyothorax|hemothorax|anaphyla|hyperemesis|with coma|with obstruction|and obstruction|incarcerat|epiglottitis|pulmonary edema|intestinal obstruction|strangulat|gangren|bleeding|peritonitis|status (?:epilepticus|asthmaticus|migrainosus)|poisoning|overdose|encounter for antineoplastic|rejection|burn of|ketoacidosis|hyperosmolarity|crisis|dissection|\btorsion\b|tamponade|meningitis|encephalitis|abscess|cellulitis|appendicitis|cholangitis|pyonephrosis|volvulus|intussusception|thyrotoxic storm|Guillain|ectopic pregnancy|pre-eclampsia|eclampsia/i;
/** "Hernia, without obstruction or gangrene": what a title says is not there makes nothing acute. */
const notThere = /\b(?:without|not)\b[^,]*/gi;
const isPast = /^old\b|history of|\bfollowing cerebral\b/i;

/** What a title leaves open, joins and names; worked out once a title, and kept with a candidate. */
export const titleTraits = remembered(
  (display): TitleTraits => ({
    isVague: /\bunspecified\b|\bwithout complications?\b/i.test(display),
    openParts: display.match(/\bunspecified\b/gi)?.length ?? 0,
    saysWith: /\bwith\b/i.test(display),
    saysWithout: /\bwithout\b/i.test(display),
    isUncomplicated: /\bwithout complications?$/i.test(display),
    isEpisode: /exacerbation|status (?:asthm|epil)|withdrawal|intoxication|delirium/.test(display),
    isAcute: acuteWords.test(display.replace(notThere, '')) && !isPast.test(display),
    side: sideOfTitle(display),
    subject: subject(display),
    saidSubject: subject(display.replace(leftOpen, '')),
  }),
);

/** Whether a code leaves open what its category asks for, by its title or its last character. */
export const vague = ({ code, title }: Candidate): boolean =>
  title.isVague ||
  (code.length === 5 && code.endsWith('.9') && isDigit(code.charCodeAt(1)) && isDigit(code.charCodeAt(2)));

import { linkWords, stopWords } from './normalize.ts';
import { sides } from './sides.ts';

/** What a word does between the words of a designation, as bits. */
export const glue = {
  /** Ends the reach of a loose match: across it two things are said, not one. */
  barrier: 1,
  /** Names two things side by side and joins neither to the other. */
  and: 2,
  /** Joins a disease to its cause. */
  joins: 4,
  /** Counts as no gap. */
  stop: 8,
  /** Says of a disease how it is, and may stand behind it: "appendicitis, acute". */
  manner: 32,
  /** "related", "induced": joins also from beside the designation. */
  link: 16,
  /** Says a side. */
  side: 64,
} as const;

/** "Left shoulder pain, probably impingement": the side before the doubt is not said of what is doubted. */
const doubts = ['probably', 'possibly', 'likely', 'probable', 'possible', 'suspected', 'presumed', 'perhaps'];
const barriers = [
  'no',
  'not',
  'without',
  'but',
  'denie',
  'denied',
  'negative',
  'versus',
  'vs',
  'nor',
  ...doubts,
];
const joiners = ['with', 'due', 'from', 'secondary', 'complicated', 'by', 'because', 'of', 'in'];

const bits = new Map<string, number>();
const set = (words: Iterable<string>, bit: number): void => {
  for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
};
set(barriers, glue.barrier);
set(['and'], glue.and);
set(sides, glue.side);
set(joiners, glue.joins);
set(linkWords, glue.joins | glue.link);
set(stopWords, glue.stop);
/** How a tumour looks stands between its site and its name and tells no other code ("uterine papillary serous carcinoma"). */
const histology = [
  'papillary',
  'serous',
  'mucinous',
  'invasive',
  'infiltrating',
  'differentiated',
  'endometrioid',
];
set(histology, glue.stop);
/** "A nodule of the right lobe of the thyroid": which part of an organ it is says no other organ. */
set(['lobe', 'pole', 'aspect', 'portion', 'region'], glue.stop);
/** "Ulcer of the second toe": which of five it is, some titles say and most don't. */
set('second third fourth fifth 2nd 3rd 4th 5th little index middle'.split(' '), glue.stop);

const manners =
  'acute chronic subacute recurrent relapsing suppurative calculous acalculous idiopathic viral bacterial fungal bilateral severe mild ' +
  'moderate primary secondary typical atypical paroxysmal persistent permanent perforation gangrenous obstructive partial complete ' +
  'strangulated incarcerated necrotizing alcohol congenital benign malignant convulsive generalized focal intractable refractory ' +
  'ischemic hemorrhagic embolic thrombotic displaced undisplaced nondisplaced closed open comminuted seropositive seronegative ' +
  'proliferative nonproliferative systolic diastolic hypoxic hypercapnic spontaneous tension allergic perennial ' +
  'seasonal traumatic nontraumatic ulcerative erosive edematous hypertrophic dilated restrictive uncomplicated anovulatory senile ' +
  'postmenopausal postoperative postprocedural iatrogenic septic aseptic cryptogenic familial hereditary juvenile infantile toxic nontoxic ' +
  'multinodular vascular paranoid nummular seborrheic guttate pustular cystic nocturnal gestational puerperal neonatal';
set(manners.split(' '), glue.manner);

/** Bits of a comparison word; 0 for a word that means something of its own. */
export const glueOf = (word: string): number => bits.get(word) ?? 0;

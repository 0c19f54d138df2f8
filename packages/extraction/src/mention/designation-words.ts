import type { DesignationKind, System } from '@ohm/terminology';
import { linkWords, stopWords } from '../note/normalize.ts';
import { wordsOf } from '../note/tokens.ts';

/** What of a designation has to be found in a note, and how much of it was set aside as default. */
export interface DesignationWords {
  readonly words: readonly string[];
  /** Parts that the classification takes for granted when nothing is documented ("unspecified", "without …"). */
  readonly defaulted: number;
}

/**
 * Default parts of an ICD-10-CM title: nonessential modifiers in parentheses (Official Guidelines I.A.7), "unspecified"
 * and "NOS" (I.A.6.b, I.A.9), and the residual "without …" that applies when the complication isn't documented.
 */
const defaults: readonly RegExp[] = [
  /\([^)]*\)|\[[^\]]*\]/g,
  /,?\s*\b(?:type |site |part |cause |organism |trimester |eye |ear |side |limb |degree |duration |episode )?unspecified(?! complication)( (?:type|site|part of|part|cause|organism|severity|stage|degree|side|eye|ear|location|laterality|as to [^,]*|whether [^,]*|chronicity|mechanism))?\b/gi,
  /,?\s*\bnot elsewhere classified\b/gi,
  /,?\s*\b(?:NOS|NEC)\b/g,
  /,?\s*\bnot (?:intractable|stated as [^,]*|specified as [^,]*|further specified)\b/gi,
  /,?\s*\buncomplicated\b/gi,
  /,?\s*\b(?:and )?without (?!contact|rheumatoid factor)[^,]*/gi,
  /,?\s*\bin diseases classified elsewhere\b/gi,
  /,?\s*\bas the cause of diseases classified elsewhere\b/gi,
  /,?\s*\bof native coronary artery\b/gi,
  /\bfemale(?= breast)/gi,
  /\bunilateral\b(?=.*\b(?:left|right)\b)/gi,
];

/** A 7th character is chosen by rule from the encounter, never by the words of the note (I.C.19.a). */
const seventhCharacter = /\b(?:initial|subsequent) encounter\b|, sequela$/i;

/** Residual categories ("Other …") hold what has no code of its own: nothing in a note says so in these words. */
const residual = /^other\b|\bother (?:specified|than)\b|^unspecified (?:disease|disorder|condition)/i;

/** The semantic tag at the end of a fully specified name of SNOMED CT: "Fever (finding)". */
const semanticTag = /\s*\(([a-z/ ]+)\)$/;
const clinicalTags: ReadonlySet<string> = new Set([
  'disorder',
  'finding',
  'procedure',
  'situation',
  'event',
  'regime/therapy',
]);

/** Whether a fully specified name is of something that is found in or done to a patient; null when it says no kind. */
export const isClinical = (fullySpecifiedName: string): boolean | null => {
  const tag = semanticTag.exec(fullySpecifiedName)?.[1];
  return tag === undefined ? null : clinicalTags.has(tag);
};

/**
 * Words of names of findings, disorders and procedures. A release without semantic tags doesn't tell a disease from a unit
 * or a substance; a name that no such word is part of is left to our vocabulary.
 */
const clinicalWords =
  /(itis|osis|oses|emia|uria|pathy|oma|omas|algia|plegia|paresis|penia|ectomy|otomy|ostomy|plasty|oscopy|graphy|rrhea|rrhage|megaly|phagia|phasia|pnea|cele|lysis|tension|thermia|sthenia|esthesia|stenosis|ism|trophy)\b|\b(disease|disorder|syndrome|failure|infection|infarction|fracture|injury|deficiency|insufficiency|pain|ache|fever|cough|edema|swelling|bleeding|ulcer|cancer|carcinoma|neoplasm|tumor|metastasis|stroke|attack|shock|arrest|fibrillation|tachycardia|bradycardia|arrhythmia|block|murmur|calculus|stone|obstruction|perforation|rupture|hernia|prolapse|abscess|cyst|polyp|laceration|wound|burn|contusion|dislocation|sprain|poisoning|overdose|allergy|history of|status|pregnancy|delivery|abortion|labor|depress\w*|anxiety|psychosis|dementia|delirium|confusion|seizure|epilepsy|migraine|headache|diabetes|anemia|asthma|pneumonia|influenza|tuberculosis|malaria|dengue|sepsis|hepat\w+|cirrhosis|varices|ascites|jaundice|obes\w+|malnutrition|dehydration|weakness|fatigue|syncope|dizziness|vertigo|nausea|vomiting|diarrhea|constipation|rash|eruption|itch\w*|dependence|abuse|withdrawal|attempt|dialysis|transplant\w*|bypass|stent|repair|replacement|resection|excision|insertion|implantation|biopsy|transfusion|chemotherapy|radiotherapy|vaccination|immunization|catheterization|intubation|ventilation|amputation|reduction|fixation|drainage|debridement|ligation|cesarean)\b/i;

/** Whether a name without a semantic tag is that of something found in or done to a patient. */
export const looksClinical = (name: string): boolean => clinicalWords.test(name);

/** Words that alone name nothing a coder could code. */
const tooGeneral: ReadonlySet<string> = new Set(
  'pain disease syndrome disorder infection injury fracture lesion mass swelling problem condition symptom illness examination history screening care follow up operation surgery procedure treatment therapy admission discharge finding normal abnormal complication failure deficiency exposure contact test state status observation counseling administration fall travel death male female left right chest heart lung kidney liver skin blood urine eye ear hand foot head neck back drug medication alcohol tobacco insulin aspirin diet exercise weight height temperature pulse pressure pregnancy birth delivery stage type class grade acute chronic moderate severe mild accident assault bite burn wound insertion removal biopsy excision evaluation consultation assessment plan education monitoring review referral transfer walking eating sleep hearing vision speech work home school hospital clinic drowsy secondary primary cancer metastasis deficiency attack unit severe family mother father husband wife child adult'
    .split(' ')
    .flatMap((word) => wordsOf(word)),
);

const finish = (term: string, defaulted: number, kind: DesignationKind): DesignationWords | null => {
  const words = [...new Set(wordsOf(term).filter((word) => !stopWords.has(word) && !linkWords.has(word)))];
  const only = words[0];
  if (only === undefined || words.length > 14) return null;
  if (words.length === 1 && tooGeneral.has(only)) return null;
  if (words.length === 1 && only.length < 3 && kind !== 'vocabulary') return null;
  if (words.length === 1 && only.length < 2) return null;
  if (words.every((word) => /^\d+$/.test(word))) return null;
  return { words, defaulted };
};

/** The words of a designation that a note has to hold, or null when it is no use for finding mentions. */
export const designationWords = (
  system: System,
  code: string,
  term: string,
  kind: DesignationKind,
): DesignationWords | null => {
  if (system === 'icd10') {
    if (kind !== 'vocabulary' && (seventhCharacter.test(term) || residual.test(term))) return null;
    // Manifestation codes never stand for the disease by itself (I.A.13).
    if (kind !== 'vocabulary' && /classified elsewhere$/i.test(term)) return null;
    // The inclusion term of A41.52 is the organism alone, which is no sepsis yet.
    if (kind !== 'vocabulary' && /^A4[01]\b/.test(code) && !/seps|septic|strept/i.test(term)) return null;
    let rest = term;
    let defaulted = 0;
    for (const pattern of kind === 'vocabulary' ? [] : defaults) {
      const next = rest.replace(pattern, ' ');
      if (next !== rest) defaulted += 1;
      rest = next;
    }
    // Diabetes of no documented type is type 2 (I.C.4.a.2).
    if (/^E11/.test(code)) rest = rest.replace(/\b(?:type (?:2|II)\b|T2(?=DM))/gi, ' ');
    return finish(rest, defaulted, kind);
  }
  if (system === 'snomed') {
    return finish(term.replace(semanticTag, '').replace(/\([^)]*\)/g, ' '), 0, kind);
  }
  return finish(term, 0, kind);
};

/** Substances and their effects, neoplasms by site, encounters and external causes have tables and readers of their own. */
const ofOtherReaders = /^(?:[V-Z]|T3[6-9]|T[456]|C|D[0-4])/;

/** "Fever, five day", "Disease, fifth": in a note these words in any order tell how long or which one. */
const counted =
  /^(?:(?:two|three|four|five|six|seven|eight|nine|ten)[- ](?:day|mile)s?|(?:fir|seco|thi|four|fif|six|seven|eigh|nin|ten)(?:st|nd|rd|th))$/;

/**
 * The words of an index entry ("Fracture, traumatic, radius (shaft)"), without nonessential modifiers (I.A.7), or null where it is
 * no use: a main term that names no condition leads a coder on ("Loss, of, appetite") and says too little in a note.
 */
export const indexWords = (code: string, term: string): DesignationWords | null => {
  if (ofOtherReaders.test(code)) return null;
  const path: string[] = [];
  for (const part of term.replace(/\([^)]*\)|\[[^\]]*\]|\b(?:NEC|NOS)\b/g, ' ').split(',')) {
    const words = part.trim().toLowerCase();
    // An injury is taken for granted (I.C.19.c).
    if (words === '' || (words === 'traumatic' && path[0] === 'fracture')) continue;
    // "Infarct, infarction": one word in two forms.
    const before = path.at(-1);
    if (before !== undefined && !words.includes(' ') && words.slice(0, 5) === before.slice(0, 5)) continue;
    path.push(words);
  }
  const [main, ...subterms] = path;
  if (main === undefined || subterms.length === 0 || !looksClinical(main)) return null;
  // "Neutropenia secondary to docetaxel" names no secondary neutropenia.
  if (subterms.some((words) => /\b(?:primary|secondary)\b/.test(words))) return null;
  if ((main === 'fever' || main === 'disease') && subterms.some((words) => counted.test(words))) return null;
  const found = finish(path.join(' '), 0, 'index');
  return found === null || found.words.length < 2 ? null : found;
};

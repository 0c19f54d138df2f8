import { gateBefore } from '../../note/gates.ts';
import { type Judgement, judged, type Place } from '../place.ts';
import { answers, sound } from './sound-answers.ts';

/**
 * "Tazocin for possible aspiration pneumonia; the film was clear and it was stopped": what was treated on suspicion until a test spoke
 * against it is not suspected at discharge (II.H).
 */
const treatedFor = /\b(?:for|as|against) (?:[\w?/-]+ ){0,3}\??$/i;

const stopped =
  /\b(?:stopp?ed|discontinued|withdrawn|ceased|halted|curtailed|dropped|taken off|de-?escalated off|no (?:further|more) (?:antibiotics?|antivirals?|doses?|treatment|therapy)|not (?:continued|carried on))\b/i;
/** A test with its answer, or the finding that was not there. */
const foundNothing = new RegExp(
  `\\b(?:film|x-?rays?|cxr|scan|ct\\w*|mri|mrcp|echo|doppler|duplex|ultrasound|uss?|usg|lp|csf|tap|cultures?|swabs?|pcr|panel|serolog\\w+|antigen|fluid|aspirate|lungs|urine|ua|urinalysis|sputum|procalcitonin|troponins?|d-?dimer|biops\\w+|smears?|eeg|tests?|work-?up|imaging|chest)\\b(?: \\w+){0,3}?${answers}(?:${sound})|\\b(?:negative|clear|clean|sterile|normal|unremarkable) (?:[\\w-]+ )?(?:film|x-?ray|cxr|scan|ctp?a?|mri|cultures?|swabs?|pcr|tests?|imaging|csf|lp|work-?up|results?)\\b|\\bshow\\w* no\\b|:\\s*no (?:\\w+ )?(?:infection|pneumonia|sepsis|clot|evidence)\\b`,
  'i',
);
/** It was there: treated to the end, or found. */
const borneOut =
  /\b(?:complet\w+|full course|(?:course|after) (?:of )?\w+ (?:days?|weeks?)|\d+[- ]day course|switched|changed to|improv\w+|resolv\w+|responded|confirmed|grew|growing|positive|showed (?!no\b|normal\b|clear\b)\w+ (?!no\b))\b/i;

const gate = gateBefore(stopped);
const reach = { before: 60, behind: 240 };

/** The words by which a treatment on suspicion ended with the suspicion; null where it went on. */
export const stoppedForNothing = (place: Place): Judgement | null => {
  const { note, text, sentence, end } = place;
  const next = note.document.sentences[sentence.index + 1];
  const last = next !== undefined && next.section === sentence.section ? next.end : sentence.end;
  const to = Math.min(last, end + reach.behind);
  if (!note.document.opensWithin(gate, end, to) || !treatedFor.test(place.before(reach.before))) return null;
  const behind = text.slice(end, to);
  const match = stopped.exec(behind);
  if (match === null || borneOut.test(behind.slice(0, match.index + match[0].length + 24))) return null;
  return foundNothing.test(behind) ? judged('absent', match) : null;
};

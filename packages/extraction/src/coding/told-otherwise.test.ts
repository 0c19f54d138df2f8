import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('conditions in words that no title has', () => {
  it.each([
    // A bone that breaks.
    ['Film: break of the shaft of the left tibia.', 'S82.202A'],
    ['Fell today. Broken right clavicle.', 'S42.001A'],
    // Where an ulcer, an abscess of the bone, a sore or a foreign body lies.
    ['Endoscopy: a crater in the duodenal bulb. Bleeding peptic ulcer.', 'K26.4'],
    ['Vertebral osteomyelitis, thoracic.', 'M46.24'],
    ['Pressure ulcer stage 3, left ischium.', 'L89.323'],
    ['Right eye: steel fragment in the cornea, removed.', 'T15.01XA'],
    // Kinds.
    ['Shock on arrival from volume loss.', 'R57.1'],
    ['Recurrent depression, was severe in spring, now in full remission.', 'F33.42'],
    ['Slid from his armchair. Laceration of the left forearm.', 'W07.XXXA'],
    // Whose tablets they were.
    ["She swallowed thirty of her uncle's sertraline tablets and wanted to die.", 'T43.222A'],
    ['Spraying the crop, malathion spilled on his legs; vomiting since.', 'T60.0X1A'],
    // A road by its number.
    ['Crashed her car on I-95 this morning. Closed fracture of the shaft of the left femur.', 'Y92.411'],
    // A bipolar disorder: the episode of now, not the one told first.
    [
      'Bipolar I disorder with one depressive episode.\nNow bipolar I disorder, current episode manic, severe.',
      'F31.13',
    ],
    ['Hypertonic dehydration, slow correction.', 'E87.0'],
    // Apart from its illness.
    ['Apixaban for AF (permanent), no bleeding.', 'Z79.01'],
    ['Cigarettes, 15 a day.', 'F17.210'],
  ])('%s → %s', (text, code) => {
    expect(suggested(`Course: ${text}`, 'inpatient')).toContain(code);
  });

  it.each([
    [
      'what an operation of weeks ago was for',
      'Three weeks after right hemicolectomy for Crohn disease. Wound clean.',
      'K50.90',
    ],
    ['a past attempt that is denied', 'Prior overdoses denied.', 'Z91.51'],
    ['sessions that were not missed', 'ESRD on dialysis. He missed no sessions.', 'Z91.158'],
    ['a break that is none of a bone', 'A break of the skin on the left shin.', 'S82.202A'],
  ])('not %s', (_name, text, code) => {
    expect(suggested(`Course: ${text}`, 'inpatient')).not.toContain(code);
  });
});

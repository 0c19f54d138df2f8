import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

describe('what a hurried note of a visit codes', () => {
  const suggested = suggestedByVocabulary();

  it.each([
    // What is asked or only likely beside a diagnosis (note/doubted-asides.ts, mention/hold-together.ts, specific/refine.ts).
    ['Imp: acute bronchitis ?viral', ['J20.9']],
    ['Sent home with acute bronchitis ?viral.', ['J20.9']],
    ['Imp: pneumonia ?aspiration', ['J18.9']],
    ['Imp: pneumonia, possibly aspiration', ['J18.9']],
    ['Imp: aspiration pneumonia', ['J69.0']],
    ['Imp: sciatica ?disc prolapse', ['M54.30']],
    // A list that suspects and comes to nothing, and what the patient is known to have (leave-out/integral-symptoms.ts).
    ['PC: Dysuria\nPMH: IBS\nImp: Likely UTI.', ['K58.9', 'R30.0']],
    ['PC: Dysuria\nImp: UTI.', ['N39.0']],
    ['PMH: gout\nPC: headache for two weeks\nImp: ?sinusitis', ['M10.9', 'R51.9']],
    ['PMH: SLE\nPC: fever for two weeks\nImp: ?malaria', ['M32.9', 'R50.9']],
    ['PMH: asthma\nPC: wheezing since last night\nImp: ?pneumonia', ['J45.909']],
    ['PMH: hay fever\nPC: wheezing since last night\nImp: ?pneumonia', ['J30.1', 'R06.2']],
    // A complaint outside chapter 18 explains no other (symptoms.ts).
    ['Periumbilical pain for two days. PV bleeding.', ['N93.9', 'R10.33']],
    // Headings in a hurry (note/abbreviated-heads.ts).
    ['PMHx , gout.\nDHx; metformin', ['M10.9', 'Z79.84']],
  ])('%s', (text, codes) => expect(suggested(text, 'outpatient').sort()).toEqual(codes));
});

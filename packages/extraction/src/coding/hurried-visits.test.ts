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
    // Short lines above the first heading are no letterhead (note/letterhead.ts).
    ['Feeling sick\nPMH: gout', ['M10.9', 'R11.0']],
    ['Ramesh Kumar\nPMH: gout', ['M10.9']],
    // Headings in a hurry (note/abbreviated-heads.ts).
    ['PMHx , gout.\nDHx; metformin', ['M10.9', 'Z79.84']],
    // Words of general practice (vocabulary, note/set-phrases.ts, note/normalize.ts).
    ['PC: SOBAR for a day', ['R06.02']],
    ['PC: lower tummy ache', ['R10.30']],
    ['PC: lower abdo pain, suprapubic pain', ['R10.24']],
    ['PC: difficulty PUing', ['R39.198']],
    ['PC: burning when PUing', ['R30.0']],
    ['PC: left elbow swelling', ['M25.422']],
    // Two names that one code says (combine/combinations.ts).
    ['PC: dysuria and haematuria\nImp: acute cystitis', ['N30.01']],
    ['PC: nausea for two days, has vomited', ['R11.2']],
    // Who fears a disease has none (triggers/not-yet.ts), who wonders does not wander (mention/misspelling.ts).
    ['PC: gout. Worried re: stroke - wondering about a scan', ['M10.9']],
    ['PC: gout. Scared of having a stroke.', ['M10.9']],
    ['PC: gout. Thinks it is a stroke.', ['M10.9']],
    // What had an end (triggers/past.ts, admit/once.ts), and what a patient is known to have (leave-out/contradicted.ts).
    ['PC: gout. Constipation for a week last week.', ['M10.9']],
    ['HPI: gout. Has had anxiety in past.', ['M10.9']],
    ['PMH: gout\nImp: ?gout', ['M10.9']],
    ['PMH: anxiety\nPC: well. Does not feel anxious right now.', ['F41.9']],
    ['HPC: chest pain for an hour\nEx: no chest pain now, chest clear', ['R07.9']],
    ['HPC: chest pain for an hour. No chest pain.', []],
    ['PC: painful toe\nImp: ?gout. Talked about gout.', ['M79.676']],
  ])('%s', (text, codes) => expect(suggested(text, 'outpatient').sort()).toEqual(codes));
});

import { describe, expect, it } from 'vitest';
import { suggestedByVocabulary } from '../testing/suggested-by-vocabulary.ts';

const suggested = suggestedByVocabulary();

describe('sepsis', () => {
  it('stands before its shock, by the organism in the blood (I.C.1.d.2)', () => {
    expect(
      suggested(
        'Hospital course: Septic shock due to pyelonephritis. Both blood cultures grew Klebsiella pneumoniae.',
      ),
    ).toEqual(expect.arrayContaining(['A41.59', 'R65.21']));
    expect(suggested('Hospital course: Septic shock. Blood cultures sterile.')).toEqual(['A41.9', 'R65.21']);
  });
});

describe('less of a drug than prescribed (I.C.19.e.5.c)', () => {
  it.each([
    ['He had stopped ramipril because of the cost of prescriptions.', ['T46.4X6A', 'Z91.120']],
    ['She had stopped taking sertraline because she felt well.', ['T43.226A', 'Z91.128']],
    ['She ran out of metformin.', ['T38.3X6A']],
    ['She has not been taking ramipril since it was stopped by the cardiologist.', []],
  ])('%s', (text, codes) => {
    const found = suggested(`Diagnosis:\nHypertension\n\nHistory:\n${text}\n`);
    expect(found.filter((code) => /^T|^Z91/.test(code))).toEqual(codes);
  });
});

describe('what operations of the past took away (I.C.21.c.3)', () => {
  it.each([
    ['Past history: left below knee amputation 2022, hysterectomy for fibroids.', ['Z89.512', 'Z90.710']],
    ['Past history: bilateral AKA 2019.', ['Z89.611', 'Z89.612']],
    ['Past history: left BKA 2019, right AKA 2022.', ['Z89.512', 'Z89.611']],
    ['Past history: left breast cancer, mastectomy 2003.', ['Z90.12']],
    ['Course: He underwent splenectomy for a ruptured spleen.', []],
  ])('%s', (text, codes) => {
    expect(
      suggested(`Diagnosis:\nHypertension\n\n${text}\n`).filter((code) => /^Z(?:89|90)/.test(code)),
    ).toEqual(codes);
  });
});

describe('burns (I.C.19.d)', () => {
  it('are read degree by degree, with their extent', () => {
    expect(
      suggested(
        'Admitted with flame burns.\nOn examination: TBSA 24 %. Second degree burns of abdomen 11 %, third degree burns of right thigh 4 % and left thigh 3 %.\n',
      ),
    ).toEqual(['T24.311A', 'T24.312A', 'T21.22XA', 'T31.20']);
  });
});

describe('external causes (I.C.20)', () => {
  it.each([
    ['A motorcycle rider who was hit by a truck on the main road.', 'V24.49XA'],
    ['RTA yesterday. He was riding his own motorcycle, hit from the left side by a pickup.', 'V23.49XA'],
    ['Pedestrian knocked down by a car while crossing the road.', 'V03.10XA'],
    ['Driver of a car that collided with a tree.', 'V47.5XXA'],
    ['Pillion on a scooter that skidded.', 'V28.59XA'],
  ])('%s', (story, code) => {
    expect(suggested(`Diagnosis:\nClosed fracture of shaft of right femur\n\nHistory: ${story}\n`)).toContain(
      code,
    );
  });
  it('name the place that the story of the fall tells, and none that it tells of afterwards', () => {
    const text = (story: string) =>
      suggested(`Diagnosis:\nClosed fracture of shaft of right femur\n\nHistory: ${story}\n`);
    expect(text('She slipped in the bathroom.')).toContain('Y92.002');
    expect(text('She slipped and fell at home.')).toContain('Y92.009');
    expect(text('She slipped. Lives in a nursing home.').filter((code) => code.startsWith('Y92'))).toEqual(
      [],
    );
  });
  it('are not coded for a fall that did no injury', () => {
    expect(
      suggested('Diagnosis:\nOsteoarthritis of both knees\n\nCourse: She had a fall, no injury was found.\n'),
    ).toEqual(['M17.0']);
  });
});

describe('pregnancy', () => {
  it('takes what complicates childbirth in the stay of the delivery (I.C.15.a.3)', () => {
    expect(
      suggested(
        'Diagnosis: Severe preeclampsia, 39 weeks pregnancy\n\nCourse: Delivered a live male child.\n',
      ),
    ).toEqual(['O14.14', 'Z37.0', 'Z3A.39']);
  });
});

describe('sentences that take back what they said', () => {
  it.each([
    ['Shock liver was queried when AST rose, but hepatology did not think so.'],
    [
      'Schizoaffective disorder was discussed but, given the remission, this was not felt to be the diagnosis.',
    ],
    ['ARDS and renal failure did not develop.'],
    ['Neurosyphilis was not suspected.'],
    ['UTI ruled out by catheter specimen.'],
  ])('%s', (text) => {
    expect(suggested(`Diagnosis:\nHypertension\n\nCourse:\n${text}\n`)).toEqual(['I10']);
  });
});

describe('births in other words (I.C.15.b.5)', () => {
  it('of a liveborn', () => {
    const found = suggested(
      'Indication: induction of labour at 38w4d for gestational hypertension.\n' +
        'Delivery: spontaneous vaginal delivery of a liveborn male 3410 g.',
    );
    expect(found).toEqual(expect.arrayContaining(['O13.4', 'Z37.0', 'Z3A.38']));
  });
});

describe('a cyst that was taken out', () => {
  it('leaves its organ (Z90)', () => {
    const past = (words: string) => suggested(`Diagnosis: Asthma\nPast history: ${words} in 1998.`);
    expect(past('left ovarian cystectomy')).not.toContain('Z90.6');
    expect(past('radical cystectomy')).toContain('Z90.6');
  });
});

describe('what the words beside a finding make of it', () => {
  it.each([
    ['Blood pressure was low.', 'I95.9', 'Blood pressure was low-normal throughout.'],
    ['Atelectasis, treated with physiotherapy.', 'J98.11', 'Atelectasis, nothing was done about it.'],
    ['The abscess was drained.', 'L02.91', 'The liver abscess was drained. The abscess healed.'],
  ])('%s %s, not: %s', (said, code, else_) => {
    expect(suggested(`Hospital course: ${said}`)).toContain(code);
    expect(suggested(`Hospital course: ${else_}`)).not.toContain(code);
  });
});

describe('a complication that only says where it is', () => {
  it('stands beside the disorder that it is (K91.89)', () => {
    expect(suggested('Discharge diagnosis: Postoperative ileus.')).toEqual(['K91.89', 'K56.7']);
  });
});

describe('words with another reading', () => {
  it.each([
    [
      'Diagnosis: Dehydration\n\nExamination on arrival, told in the course.\nCourse: AF level, neck supple.\n',
      ['E86.0'],
    ],
    ['Diagnosis: Gout\n\nCourse: Tumor fear addressed.\n', ['M10.9']],
    ['Diagnosis: Gout\n\nHistory: Assaulted after alcohol intoxication.\n', []],
    ['Diagnosis: Type 1 diabetes with ketoacidosis\n\nCourse: Acidosis cleared.\n', ['E10.10']],
    ['Diagnosis: Irreducible inguinal hernia with small bowel obstruction\n', ['K40.30']],
  ])('%s', (text, codes) => {
    const found = suggested(text);
    expect(found).toEqual(expect.arrayContaining(codes));
    expect(found.filter((code) => /^(?:I48|D49|T51|E87\.2|K56)/.test(code))).toEqual([]);
  });
});

describe('a heading of a word or two without a mark', () => {
  it('ends the operation before it', () => {
    expect(
      suggested(
        'Diagnosis\nInguinal hernia\n\nOperation\nOpen repair under general anaesthetic.\n\nLater days\nGout flared on the third day after his operation and was treated with colchicine, well by now.\n',
      ),
    ).toEqual(expect.arrayContaining(['M10.9']));
  });
});

import { describe, expect, it } from 'vitest';
import { headingKind } from './headings.ts';
import { Page } from './page.ts';
import { findSections } from './sections.ts';

describe('headingKind', () => {
  it.each([
    ['DISCHARGE DIAGNOSES', 'diagnosis'],
    ['FINAL DIAGNOSIS:', 'diagnosis'],
    ['Principal diagnosis', 'principal-diagnosis'],
    ['Dx on casualty paper', 'provisional-diagnosis'],
    ['Provisional diagnosis', 'provisional-diagnosis'],
    ['Provisional diagnosis at emergency', 'provisional-diagnosis'],
    ['IMPORTED HISTORY (unverified)', 'provisional-diagnosis'],
    ['After operation', 'course'],
    ['On discharge', 'condition'],
    ['Assessment & Plan', 'assessment'],
    ['IMPRESSION / PLAN', 'assessment'],
    ['HISTORY OF PRESENT ILLNESS', 'history'],
    ['COURSE IN HOSPITAL', 'course'],
    ['PMH', 'past'],
    ['FAMILY HISTORY', 'family'],
    ['Personal history', 'social'],
    ['ALLERGIES', 'allergy'],
    ['TREATMENT ON DISCHARGE', 'medication'],
    ['Meds at D/C', 'medication'],
    ['PTA medications', 'medication'],
    ['Present treatment', 'medication'],
    ['Medications prior to admission', 'medication'],
    ['ON EXAMINATION', 'exam'],
    ['Labs 12/01/2026', 'lab'],
    ['OPERATION NOTE 03/02/26, 9.30 am', 'procedure'],
    ['DISCHARGE INSTRUCTIONS', 'instruction'],
    ['Baby', 'newborn'],
    ['Why she came in', 'complaint'],
    ['Why admitted', 'complaint'],
    ['PC', 'complaint'],
    ['HPC', 'history'],
    ['DH', 'medication'],
    ['DHx/allergies', 'medication'],
    ['Repeats', 'medication'],
    ['Ex', 'exam'],
    ['ICE', 'instruction'],
  ])('%s is %s', (heading, kind) => {
    expect(headingKind(heading)).toBe(kind);
  });

  it('knows no heading in a sentence', () => {
    expect(headingKind('The patient was admitted with pneumonia')).toBeNull();
  });
});

describe('findSections', () => {
  const kinds = (text: string): string[] => findSections(new Page(text)).map((section) => section.kind);

  it('reads hurried abbreviations of headings with any stop behind them', () => {
    expect(
      kinds('PC. Headache\nHPC 2 days\nPMHx , gout\nDHx nil\nSHx; lives alone\nFHx mother diabetic'),
    ).toEqual(['complaint', 'history', 'past', 'medication', 'social', 'family']);
    expect(kinds('Seen today\nPMH significant for gout\nPC 20')).not.toContain('past');
    expect(kinds('Gout\nEx-smoker')).not.toContain('exam');
  });

  it('reads headings in capitals, with colons, inline, bare and numbered', () => {
    expect(
      kinds(
        'GENERAL HOSPITAL\nName: X\n\nDIAGNOSES\n1. HTN\n\nPMH: asthma\nEXAM  BP 120/80\n\nPlan\n1. Rest\n',
      ),
    ).toEqual(['header', 'diagnosis', 'past', 'exam', 'instruction']);
  });

  it('covers the whole text without gaps', () => {
    const text = 'A\n\nHISTORY\nfever\n\nPLAN: rest\n';
    const sections = findSections(new Page(text));
    expect(sections[0]?.start).toBe(0);
    expect(sections.at(-1)?.end).toBe(text.length);
    for (const [index, section] of sections.entries())
      expect(sections[index + 1]?.start ?? text.length).toBe(section.end);
  });

  it('does not take a list item for a heading', () => {
    expect(kinds('PROBLEM LIST:\n  Gout\n  Smoking\n  HTN\n')).toEqual(['problem-list']);
  });

  it('opens a paragraph on a problem where capitals and a stop begin it', () => {
    expect(kinds('PRESENTATION\nFever for a day.\n\nSKIN. I saw a pressure ulcer on the heel.\n')).toEqual([
      'complaint',
      'other',
    ]);
  });

  it('takes prose without headings for text, not letterhead', () => {
    expect(
      kinds('Mr Smith\n\nHe was admitted with fever and cough for two days, and then improved.\n'),
    ).toEqual(['header', 'other']);
  });

  it('ends what its heading’s own line holds at the paragraph behind it', () => {
    expect(
      kinds(
        'Diagnosis: hip fracture\nProcedure: hemiarthroplasty\n\nShe tripped over a rug in her bedroom and could not get up again.\n',
      ),
    ).toEqual(['diagnosis', 'procedure', 'other']);
    expect(
      kinds('Past history: asthma as a boy.\n\nHe has a swelling in the groin which he says pops out.\n'),
    ).toEqual(['past', 'other']);
    expect(
      kinds('PROCEDURE\n\nThe patient was placed on the table and the skin was prepared and draped.\n'),
    ).toEqual(['procedure']);
  });

  it('ends the heading of an entry at the next entry of its list', () => {
    const course = (entries: readonly string[]) => kinds(`COURSE\n${entries.join('\n')}\n`);
    expect(course(['- Fever settled.', '- Echo: mild regurgitation.', '- Anaemia treated.'])).toEqual([
      'course',
      'imaging',
      'course',
    ]);
    expect(course(['1) Pneumonia.', '2) USG abdomen: normal.', '3) Anaemia treated.'])).toEqual([
      'course',
      'imaging',
      'course',
    ]);
    // What is listed under an entry is no entry of the list.
    expect(kinds('Assessment:\n1. HTN\n   - Plan: recheck\n   - low salt\n2. Gout\n')).toEqual([
      'assessment',
      'instruction',
      'assessment',
    ]);
    // Numbered sections follow each other.
    expect(kinds('1. COURSE\nHe improved.\n2. MEDICATIONS\nAspirin\n3. ADVICE\nRest\n')).toEqual([
      'course',
      'medication',
      'instruction',
    ]);
  });

  it('takes the systems of a story told by system for the story', () => {
    expect(kinds('PROGRESS\n- Chest: crackles on day 4.\n- Skin: intact.\n')).toEqual(['course']);
  });

  it('ends a report at a heading with a line of its own, a past at one nobody knows, a list at a salutation', () => {
    expect(kinds('EEG - normal.\n\nWARD NOTES\nTreated for anaemia.\n')).toEqual(['imaging', 'other']);
    expect(kinds('Substance use:\nSmokes.\n\nMedical:\nType 2 diabetes.\n')).toEqual(['social', 'other']);
    expect(kinds('Diagnosis: asthma\nDear Dr Ryan,\n- Seen with a wheeze.\n')).toEqual([
      'diagnosis',
      'other',
    ]);
  });

  it('ends a report in the line of a story where the doctor speaks again, there or in the next line', () => {
    expect(kinds('CT: free fluid in the pelvis. Laparotomy the same night.\n')).toEqual(['imaging', 'other']);
    expect(kinds('MRI: disc protrusion L5/S1.\nThree units of blood for the anaemia.\n')).toEqual([
      'imaging',
      'other',
    ]);
    expect(kinds('MRI: disc protrusion L5/S1.\nHb fell to 7.1.\n')).toEqual(['imaging', 'other']);
    expect(kinds('MRI: disc protrusion L5/S1.\nCord normal.\n')).toEqual(['imaging']);
    const story = 'A man of 66 was found on the floor by his daughter and brought in.\n';
    expect(
      kinds(
        `${story}CT: subdural on the left.\nHe was confused for three days, which we took for delirium.\n`,
      ),
    ).toEqual(['other', 'imaging', 'other']);
    expect(kinds(`${story}CT: subdural on the left.\nShift of 4 mm.\n`)).toEqual(['other', 'imaging']);
    expect(kinds('K/c/o asthma. Came with wheeze for two days.\n')).toEqual(['past', 'other']);
    expect(kinds('K/c/o asthma. Came with wheeze in 2019.\n')).toEqual(['past']);
  });

  it('ends what heads one problem of a numbered list at the next, and takes a substance there for a problem', () => {
    expect(kinds('1. Allergies: penicillin.\n2. Gout of the left toe.\n')).toEqual(['allergy', 'other']);
    expect(kinds('1. Alcohol: severe use disorder.\n2. Gout of the left toe.\n')).toEqual(['other']);
    expect(kinds('Alcohol: severe use disorder.\n')).toEqual(['social']);
    expect(
      kinds(
        'Diagnoses and progress\nPneumonia.\nCXR: consolidation.\nStill a cough.\nAlcohol: 40 units.\nGout: colchicine.\n',
      ),
    ).toEqual(['diagnosis', 'imaging', 'diagnosis', 'social', 'diagnosis']);
  });

  it('ends a list in the line of its heading where the story of the patient begins', () => {
    expect(
      kinds('Dx: mitral stenosis\n34/F, admitted with swelling of both legs and breathless at night.\n'),
    ).toEqual(['diagnosis', 'other']);
    expect(kinds('Dx: mitral stenosis\nNotes: swelling of both legs.\n')).toEqual(['diagnosis', 'history']);
  });

  it('ends why a patient came where headings in the line tell the stay', () => {
    expect(kinds('Reason for admission\nStroke.\n\nBladder. Went into retention on day 2.\n')).toEqual([
      'complaint',
      'other',
    ]);
  });

  it('knows headings by their parts, and copied lists by what stands in brackets', () => {
    expect(kinds('COURSE AND OPINION\nTreated for anaemia.\n')).toEqual(['course']);
    for (const aside of ['carried forward', 'auto-populated', 'outside record, not reconciled'])
      for (const list of ['PROBLEM LIST', 'COMPUTERIZED PROBLEM LIST'])
        expect(kinds(`${list} (${aside})\nAsthma\n`)).toEqual(['provisional-diagnosis']);
  });

  it('takes a remark in square brackets before a heading for one of it', () => {
    expect(kinds('[pulled forward 03/2023] Dx: asthma; gout\n')).toEqual(['provisional-diagnosis']);
    expect(kinds('[seen today] Dx: asthma; gout\n')).toEqual(['diagnosis']);
  });

  it('lets a heading within a paragraph end with it', () => {
    const told =
      'At 37 weeks the midwife found a blood pressure of 164/112, a headache and protein in the urine. ';
    const text = `HISTORY\n${told.repeat(2)}Diagnosis: pre-eclampsia. Labetalol.\n\n4. After the birth\nWell.\n`;
    expect(kinds(text)).toEqual(['history', 'diagnosis', 'history']);
  });

  it('reads a course by problems or systems behind the reason for admission', () => {
    expect(
      kinds('Reason for admission: fever and cough.\n\n# Pneumonia\nOxygen.\n#Neuro: ADHD, tablets held.'),
    ).toEqual(['complaint', 'course', 'course']);
  });
});

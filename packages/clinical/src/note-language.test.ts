import { describe, expect, it } from 'vitest';
import { isInOtherLanguage } from './note-language.ts';

describe('the language of a note', () => {
  it.each([
    ['Tamil', 'நோயாளிக்கு சர்க்கரை நோய் மற்றும் உயர் இரத்த அழுத்தம் உள்ளது.'],
    ['Hindi', 'रोगी को दो दिन से बुखार है। BP 130/80, SpO2 97 %.'],
    ['Arabic', 'المريض يعاني من ارتفاع ضغط الدم والسكري.'],
    ['Chinese', '患者,男,60岁,高血压10年,糖尿病5年。'],
    ['Russian', 'Пациент 60 лет с сахарным диабетом и гипертонией.'],
    [
      'Spanish',
      'Paciente de 60 años con diabetes mellitus tipo 2 e hipertensión arterial. Alta con insulina.',
    ],
    ['Portuguese', 'Paciente de 60 anos com diabetes e hipertensão, não fuma, internado por dor no peito.'],
    [
      'French',
      "Patiente de 60 ans avec un diabète de type 2, hospitalisée pour une pneumonie chez qui l'état est stable.",
    ],
    [
      'German',
      'Die Patientin wurde mit Dyspnoe aufgenommen. Diabetes mellitus und Hypertonie bekannt, Fieber nicht.',
    ],
    ['Italian', 'Paziente di 60 anni con diabete, ricoverato per polmonite. Dimesso dopo terapia.'],
    ['much of it Tamil', 'Diagnosis: T2DM, HTN.\nநோயாளிக்கு சர்க்கரை நோய் மற்றும் உயர் இரத்த அழுத்தம் உள்ளது.'],
  ])('is another one: %s', (_name, note) => {
    expect(isInOtherLanguage(note)).toBe(true);
  });

  it.each([
    ['a sentence', 'Patient admitted with fever and cough, treated for pneumonia.'],
    ['abbreviations alone', 'Dx: T2DM, HTN, CKD 3b. s/p CABG, LOS 4 d, IM inj, DES to LAD, Roux-en-Y.'],
    ['a word', 'pneumonia'],
    ['nothing', ''],
    ['signs', 'β-blocker, α-thalassemia, 5 µg, κ light chains, T₄, ½ tab, Na⁺ 131 → 138'],
    [
      'names of people and signs',
      'Señora María del Carmen de la Cruz was seen with Müller grade 2, von Willebrand disease, Sjögren.',
    ],
    [
      'a name in its own letters',
      'Name: முருகன். Discharge diagnosis: pneumonia of the right lower lobe, treated with ceftriaxone.',
    ],
    [
      'Latin',
      'NPO, per os, post partum, in utero, sine causa, et al., non compos mentis, cor pulmonale, ad lib.',
    ],
  ])('is English, or not to be told: %s', (_name, note) => {
    expect(isInOtherLanguage(note)).toBe(false);
  });
});

import { containmentsOf } from './containment.ts';

/**
 * What Excludes1 notes say of codes that notes of patients bring together daily, for the vocabulary alone, which has none. Where a release
 * is loaded its own notes have spoken before (exclusions.ts), and these find what those leave to the order of the claim.
 */
export const byExcludes1 = containmentsOf(`
  N81.1 < N81.2 N81.3 N81.4 | N81.1 Excludes1 | the cystocele is part of the prolapse of the uterus
  D84.9 < B20 Z21 | D80-D89 Excludes1 | the immunodeficiency is that of the virus
  R76.81 < M05 M06 | R76.81 Excludes1 | the antibody is that of the arthritis
  R76.11 R76.12 < A15-A19 Z22.7 | R76.1 Excludes1 | the test is that of the tuberculosis
  I96 < K35-K63 | I96 Excludes1 | the gangrene is that of the bowel
  J81 < I50 | J81 Excludes1 | pulmonary edema is part of heart failure
  J93 < S27.0 S27.2 | J93 Excludes1 | the pneumothorax is the traumatic one
  N39.0 < N10 N11 N30 N13.6 | N39.0 Excludes1 | the site of the infection is specified
  R52 < M S R10 R51 R07 | R52 Excludes1 | the pain is specified
  J90 < A15.6 | J90 Excludes1 | the effusion is that of the tuberculosis
  J90 < J91 | J90 Excludes1 | the cause of the effusion is documented
  I65 < I63.2 I63.0 I63.1 | I65 Excludes1 | the artery is that of the infarction
  Z98.891 < O34.2 | Z98.891 Excludes1 | the scar is coded in this pregnancy
  Z87.891 < F17 | Z87.891 Excludes1 | current dependence is coded, not its history
  Z72.0 < F17 Z87.891 | Z72.0 Excludes1 | the use of tobacco is specified
  R73.0 < O24 | R73.0 Excludes1 | it is part of gestational diabetes
  R18.8 < K70.31 K70.11 K71.51 | R18 Excludes1 | ascites is part of the combination code
  P84 P21.9 < P91.6 | P84 Excludes1 | the asphyxia is coded by what it did
  P08.0 P08.1 < P70.0 P70.1 | P08 Excludes1 | its size is part of the syndrome
  O62.2 < O72.1 | O62.2 Excludes1 | the atony is that of the hemorrhage
  J94.2 < S27.1 S27.2 | J94 Excludes1 | the blood in the chest is that of the injury
  F32.A F32.9 < F31 F32.0 F32.1 F32.2 F32.3 F33 | F32 Excludes1 | the depressive disorder is specified
  F32 < F33 | F32 Excludes1 | the depressive disorder is recurrent
  I72.9 I67.1 < I60 | I60 Excludes1 | the aneurysm is the one that bled
  E87.1 < E22.2 | E87.1 Excludes1 | the sodium is low of the syndrome
  R73 E16.2 < E08-E13 | R73 Excludes1 | it is part of diabetes
  R78.81 < A40 A41 | A41 Excludes1 | bacteremia is part of sepsis
`);

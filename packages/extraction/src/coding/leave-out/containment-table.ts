import { type CodeSet, codeSet } from '../code-set.ts';

/** A code that says less than another on the sheet. */
export interface Containment {
  readonly lesser: CodeSet;
  readonly greater: CodeSet;
  /** Section of the Official Guidelines, Excludes1 note of the tabular list or entry of the index that says so. */
  readonly source: string;
  readonly because: string;
}

const containment = (lesser: string, greater: string, source: string, because: string): Containment => ({
  lesser: codeSet(lesser),
  greater: codeSet(greater),
  source,
  because,
});

/** Lines "lesser codes < greater codes | source | reason". */
const rows = (table: string): Containment[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [codes = '', source = '', because = ''] = line.trim().split(' | ');
      const [lesser = '', greater = ''] = codes.split(' < ');
      return containment(lesser, greater, source, because);
    });

/**
 * Rules of the guidelines, of which Excludes1 notes know few: what is specified over what is left open (I.B.2), a diagnosis over what is
 * part of it (I.B.5), a complication over the status that it implies (I.C.21.c.3).
 */
const byGuideline = rows(`
  T07 T14.8 T14.9 < S | I.C.19.b | the injuries are specified
  I24.8 I24.9 I20 < I21 | I.C.9.e | the coronary syndrome is specified as infarction
  K56.6 < K56.5 K56.2 K56.1 K56.3 | I.B.2 | the cause of the obstruction is documented
  K56.6 < K40.0 K40.3 K41.0 K41.3 K42.0 K43.0 K43.3 K43.6 K44.0 K45.0 K46.0 | I.B.9 | the obstruction is part of the code of the hernia
  E87.2 < E10.1 E11.1 E13.1 E08.1 E09.1 | I.B.5 | the acidosis is that of the ketoacidosis
  E83.51 < E89.2 | I.B.5 | the calcium is low because of the parathyroid glands
  H20.05 < H16.03 H16.06 | I.B.2 | the pus in the chamber is part of the code of the ulcer
  H43.39 < H33.0 H33.2 H33.3 H43.1 | I.B.5 | the floaters are those of the retina or the hemorrhage
  H57.03 < F11 T40.0 T40.1 T40.2 T40.3 T40.4 T40.6 T60.0 | I.B.5 | the pupils are those of the poison
  H55.0 < E51.2 H81 H83.0 | I.B.5 | the nystagmus is a sign of it
  F51.5 < F43.1 | I.B.5 | the nightmares are those of the stress disorder
  S20.2 < S22.3 S22.4 S27 | I.C.19.b.1 | a superficial injury of the site of a severer one
  S30.0 S30.1 < S36 S37 | I.C.19.b.1 | a superficial injury of the site of a severer one
  M00.9 < T84.5 | I.B.2 | the joint that is infected is a prosthesis
  K52.9 < A00-A08 | I.B.2 | what infects the bowel is documented
  J00 < J21 | I.B.5 | the cold is how the bronchiolitis began
  R55 < M87 M48.5 M84.5 | I.B.5 | the collapse is that of the bone
  R00.0 R00.1 < O76 | I.C.15.a.1 | it is the heart of the fetus
  R57.9 < R57.0 R57.1 R57.8 T81.1 | I.B.2 | the shock is specified
  N05 < M32.14 M32.15 M31.31 D69.0 N00-N04 | I.B.2 | what brought the nephritis about is documented
  M65.9 < M05 M06 M08 M10 L40.5 M02 M00 | I.B.5 | the synovitis is that of the arthritis
  D46.9 < D46.0-D46.4 D46.A-D46.C | I.B.2 | the myelodysplastic syndrome is specified
  D68.59 < D68.51 D68.52 D68.61 D68.62 | I.B.2 | the thrombophilia is specified
  I82.90 < I82.4 I82.5 I82.6 I82.A I82.B I82.C | I.B.2 | the vein is documented
  E04.0 E04.9 < E05 | I.B.2 | the goiter is the toxic one
  M54.1 < M51.1 M50.1 M47.2 | I.B.5 | the radiculopathy is part of the code of the disc
  R68.84 < M31.5 M31.6 | I.B.5 | the pain is that of the arteritis
  R03.0 < I10-I16 | I.C.9.a.7 | the hypertension is established
  B19.2 < B18.2 | I.B.2 | the hepatitis is documented as chronic
  B19.1 < B18.0 B18.1 | I.B.2 | the hepatitis is documented as chronic
  N20.9 < N20.0 N20.1 N20.2 | I.B.2 | the site of the stone is documented
  N23 < N20 N13.2 N13.6 | I.B.5 | the colic is that of the stone
  D49.0 < C15-C26 | I.B.2 | the growth is specified as malignant
  D49.1 < C30-C39 | I.B.2 | the growth is specified as malignant
  D49.3 < C50 D05 | I.B.2 | the growth is specified as malignant
  D49.4 < C67 D09.0 | I.B.2 | the growth is specified as malignant
  D49.5 < C51-C66 C68 | I.B.2 | the growth is specified as malignant
  D49.6 < C70-C72 | I.B.2 | the growth is specified as malignant
  Z86.59 < F20-F48 | I.C.21.c.4 | the disorder is still there
  D89.813 < D89.810 D89.811 D89.812 | I.B.2 | the course of the disease is documented
  C85.9 < C81-C84 C85.1-C85.8 C86 | I.B.2 | the lymphoma is specified
  K75.9 < B15-B19 K70.1 K71 K73 K75.0-K75.8 | I.B.2 | the hepatitis is specified
  G57.9 < E08.4 E09.4 E10.4 E11.4 E13.4 G60-G63 | I.B.2 | more than one nerve is affected
  D84.9 < B20 Z21 | D80-D89 Excludes1 | the immunodeficiency is that of the virus
  G40.3 G40.4 < G40.A G40.B | I.B.2 | the seizures are those of the syndrome
  M54.2 M54.5 M54.6 M54.9 < S13.4 S16.1 S23.3 S29.012 S33.5 S39.012 | I.B.5 | the pain is that of the strain
  R76.81 < M05 M06 | R76.81 Excludes1 | the antibody is that of the arthritis
  R76.11 R76.12 < A15-A19 Z22.7 | R76.1 Excludes1 | the test is that of the tuberculosis
  B15.9 < B16 B17 | I.B.2 | the virus is documented
  J18.9 < J18.0 J18.1 | I.B.2 | the pneumonia is specified
  P59.9 < P55 P57 P58 P59.0-P59.8 | I.B.2 | the cause of the jaundice is documented
  L65.9 < L63 L64 L65.0 L65.1 L65.2 L65.8 | I.B.2 | the hair loss is specified
  D69.2 < D69.0 D69.3 M31.1 | I.B.2 | the purpura is specified
  I50.1 < I50.2 I50.3 I50.4 | I.B.2 | the type of heart failure is specified
  J02.9 < J03 J36 | I.B.5 | the sore throat is that of the tonsils
  I96 < K35-K63 | I96 Excludes1 | the gangrene is that of the bowel
  K55.06 < K40.1 K40.4 K41.1 K41.4 K42.1 K43.1 K43.4 K43.7 K44.1 K45.1 K46.1 K56.1 K56.2 | I.B.2 | what cut off the bowel is documented
  Z17.0 Z17.1 Z17.2 Z17.3 < Z17.4 | I.B.9 | one code says all receptors
  J81 < I50 | J81 Excludes1 | pulmonary edema is part of heart failure
  N20.0 N20.1 N20.2 N20.9 N13.0 N13.1 N13.2 N13.3 < N13.6 | I.B.9 | stone and obstruction are part of the infected obstruction
  B96.20 B96.29 < A41.51 | I.C.1.b | the organism is that of the sepsis
  B95.61 < A41.01 | I.C.1.b | the organism is that of the sepsis
  B95.62 < A41.02 | I.C.1.b | the organism is that of the sepsis
  B96.5 < A41.52 | I.C.1.b | the organism is that of the sepsis
  B96.1 < A41.59 | I.C.1.b | the organism is that of the sepsis
  Z96.641 < T84.51 | I.C.21.c.3 | the complication says that the joint is there
  Z96.642 < T84.52 | I.C.21.c.3 | the complication says that the joint is there
  Z96.651 < T84.53 | I.C.21.c.3 | the complication says that the joint is there
  Z96.652 < T84.54 | I.C.21.c.3 | the complication says that the joint is there
  T30 < T20-T28 | I.C.19.d.5 | the site of the burn is specified
  R80 < M32.14 N00-N08 E08.2 E09.2 E10.2 E11.2 E13.2 O14 | I.B.5 | the protein is lost of the kidney disease
  G93.40 < K76.82 G93.41 G92 | I.B.2 | the encephalopathy is specified
  K66.1 < O00 S36 | I.B.5 | the blood in the abdomen is that of the rupture
  I09.9 < I05-I08 | I.B.2 | the rheumatic heart disease is specified
  K35.80 K35.89 K35.30 K35.31 K35.32 < K35.33 | I.B.9 | the appendicitis is coded with its abscess
  I95.9 R57 < R65.21 | I.C.1.d.2 | it is part of septic shock
  I95.9 R57.1 R57.9 < T79.4 | I.B.5 | it is part of the traumatic shock
  R91.8 < J12-J18 J69 J80 J84 B59 A15 C34 | I.B.5 | the shadow is that of the disease that is coded
  B37.9 < B37.0 B37.1 B37.2 B37.3 B37.4 B37.5 B37.6 B37.7 B37.8 | I.B.2 | the site of the candidiasis is specified
  B35.9 < B35.0 B35.1 B35.2 B35.3 B35.4 B35.5 B35.6 B35.8 | I.B.2 | the site of the tinea is specified
  J91.8 J90 < I50 I11.0 I13.0 I13.2 | I.B.5 | an effusion of heart failure is part of it
  K12.1 < K12.3 | I.B.2 | the stomatitis is the mucositis
  H65.9 < H65.0 H65.1 H65.2 H65.3 H66 | I.B.2 | the otitis is specified
  D70.9 < D70.0 D70.1 D70.2 D70.3 D70.4 | I.B.2 | the cause of the neutropenia is documented
  Z94.0 < T86.1 | I.C.21.c.3 | a complication of the transplant says that there is one
  Z94.4 < T86.4 | I.C.21.c.3 | a complication of the transplant says that there is one
  Z94.1 < T86.2 | I.C.21.c.3 | a complication of the transplant says that there is one
  Z94.2 < T86.8 | I.C.21.c.3 | a complication of the transplant says that there is one
  J93 < S27.0 S27.2 | J93 Excludes1 | the pneumothorax is the traumatic one
  G93.41 < G92.8 | I.B.2 | the encephalopathy is the toxic metabolic one
  R82.5 R78.0 R78.1 R78.2 R78.3 R78.4 < F10-F19 T36-T65 | I.B.5 | the drug found is that of the disorder
  F29 < F20-F25 F31 F32.3 F33.3 | I.B.2 | the psychosis is specified
  F39 < F30-F34 | I.B.2 | the mood disorder is specified
  J98.4 < J00-J96 | I.B.2 | the lung disease is specified
  N28.9 < N00-N39 | I.B.2 | the kidney disease is specified
  N39.0 < N10 N11 N30 N13.6 | N39.0 Excludes1 | the site of the infection is specified
  K92.0 K92.1 K92.2 < I85.01 I85.11 K25 K26 K27 K28 K29 K22.6 K31.811 K31.82 K55.21 | I.B.9 | the bleeding is part of the lesion that bleeds
  K62.5 K92.1 < K50.011 K50.111 K50.811 K50.911 K51.011 K51.211 K51.311 K51.511 K51.811 K51.911 | I.B.9 | the bleeding is part of the code of the inflamed bowel
  K22.8 < I85 | I.B.5 | the bleeding is that of the varices
  K76.0 < K70.0 | I.B.2 | the cause of the fatty liver is specified
  J96.00 J96.90 < J96.01 J96.02 J96.2 | I.B.2 | the respiratory failure is specified
  G45 < I63 | I.B.2 | the attack was an infarction
  I48.91 < I48.0 I48.1 I48.2 | I.B.2 | the type of fibrillation is specified
  D64.9 < D50-D63 | I.B.2 | the anemia is specified
  J18.9 < J13 J14 J15 J16 J69 | I.B.2 | the pneumonia is specified
  J44.9 < J43 | index: Disease, lung, obstructive, with emphysema | emphysema is the form of the disease
  L98.49 < L89 L97 E11.621 I83.0 I83.2 | I.B.2 | the site of the ulcer is specified
  F17.210 < F17.290 F17.220 | I.B.2 | the tobacco product is specified
  T60.4 < T57.1 | I.B.2 | the poison is named
  R13.10 < R13.11 R13.12 R13.13 R13.14 R13.19 | I.B.2 | the phase of the dysphagia is specified
  J45.909 < J45.2 J45.3 J45.4 J45.5 J45.901 J45.902 | I.B.2 | the asthma is specified
  E86.9 E86.0 < E86.1 | I.B.2 | the volume depletion is specified
  D69.6 < D69.5 D69.3 | I.B.2 | the thrombocytopenia is specified
  I51.9 I51.89 < I00-I50 | I.B.2 | the heart disease is specified
  K74.60 < K70.3 K74.3 K74.4 K74.5 | I.B.2 | the cause of the cirrhosis is specified
  N19 < N17 N18 | I.B.2 | the kidney disease is specified
  K76.9 < K70-K77 | I.B.2 | the liver disease is specified
  I25.10 < I25.11 I25.7 | I.C.9.b | the coronary disease is coded with its angina
  E78.00 E78.1 < E78.2 | I.B.9 | mixed hyperlipidemia contains both
  A49 < A40 A41 J15 N10 L03 | I.C.1.b | the organism belongs to the infection that is coded
  M19.9 < M15 M16 M17 M18 M19.0 M19.1 M19.2 | I.B.2 | the joint is specified
  X71-X83 < T36-T65 | I.C.20.a.8 | the intent is part of the code of the poisoning
  P < O | I.C.16.a.1 | codes of the newborn are never on the record of the mother
  Z03-Z04 Z09 < A-N S T | I.C.21.c.6 | the visit has a diagnosis
  T78.40 < J30 J45 L20 L23 L24 L25 L27 L50 Z88 Z91.0 | I.B.2 | what the allergy does or is to is specified
  G47.00 < F51.0 | I.B.2 | the insomnia is specified
  F10.20 < F10.21 | I.C.5.b.1 | the dependence is in remission
  F11.20 < F11.21 | I.C.5.b.1 | the dependence is in remission
  F14.20 < F14.21 | I.C.5.b.1 | the dependence is in remission
  F15.20 < F15.21 | I.C.5.b.1 | the dependence is in remission
  H40.00 < H40.01 H40.02 H40.03 H40.04 H40.05 H40.06 | I.B.2 | the risk of glaucoma is specified
  J32.9 < J32.0-J32.8 | I.B.2 | the sinuses are specified
  K52.9 < K50 K51 A04.7 | I.B.2 | the colitis is specified
  K59.0 < K56 | I.B.5 | the stool is held back by the obstruction
  O86.4 < O85 O86.0 O86.1 O86.2 | I.B.5 | the fever is that of the infection
  T51.9 < F10.12 F10.22 F10.92 | I.B.9 | the intoxication is coded as such
  Z78.0 < M80 M81 | I.B.5 | the title says it
  E83.52 < E21 | I.B.5 | the high calcium is part of hyperparathyroidism
  L30.9 < L20 L21 L23 L24 L25 L30.0-L30.8 | I.B.2 | the dermatitis is specified
  R31.9 < R31.0 R31.1 R31.2 | I.B.2 | the hematuria is specified
  R60.9 < R60.0 R60.1 | I.B.2 | the site of the edema is specified
  R05.9 < R05.1-R05.8 | I.B.2 | the cough is specified
  Z87.81 < S02 S12 S22 S32 S42 S52 S62 S72 S82 S92 | I.C.19.a | the fracture is still treated
  R52 < M S R10 R51 R07 | R52 Excludes1 | the pain is specified
  M51.2 < M51.1 | I.B.9 | the disc disorder is coded with its radiculopathy
  J30.2 J30.9 < J30.1 | I.B.2 | the allergen is specified
  T50.90 < T36-T49 T51-T65 | I.B.2 | the substance is specified
  M06.9 < M05 M06.0 M06.8 | I.B.2 | the rheumatoid arthritis is specified
  L84 < S12 S22 S32 S42 S52 S62 S72 S82 S92 | index: Callus, excess, following fracture | the callus is that of a healing fracture
  M54.9 < M54.2 M54.3 M54.4 M54.5 M54.6 | I.B.2 | the site of the back pain is specified
  O80 < O | I.C.15.n | it is for a delivery that no other code of chapter 15 is reported with
  R10.9 R10.84 < R10.1 R10.2 R10.3 | I.B.2 | the site of the abdominal pain is specified
  R11.0 R11.10 R11.11 < R11.2 | I.B.9 | nausea with vomiting is one code
  I42.9 < I25.5 I42.0 | I.B.2 | the cardiomyopathy is specified
  I50.9 < I50.2 I50.3 I50.4 | I.B.2 | the type of heart failure is specified
  I82.90 < I21 I22 | I.B.5 | the clot is in the artery of the heart
  J18.9 < J12-J16 | I.B.2 | the organism of the pneumonia is documented
  J22 < J12-J18 J20 J21 | I.B.2 | the infection is specified
  B02.9 < B02.2 | I.B.5 | the pain is what the zoster left
  B54 < B50 B51 B52 B53 | I.B.2 | the parasite is documented
  J35.1 J35.2 < J35.3 | I.B.9 | one code says both
  G62.9 < G56 G57 | I.B.2 | the nerve is specified
  E86.9 < E86.0 | I.B.2 | the volume depletion is specified
  J90 < A15.6 | J90 Excludes1 | the effusion is that of the tuberculosis
  J90 < J91 | J90 Excludes1 | the cause of the effusion is documented
  I65 < I63.2 I63.0 I63.1 | I65 Excludes1 | the artery is that of the infarction
  Z98.2 < T85.0 | I.C.21.c.3 | the complication says that the shunt is there
  R94.31 < E87.5 E87.6 I20-I52 | I.B.5 | the tracing is that of the disease
  R39.9 < N40.1 | I.B.5 | the symptoms are those of the enlarged prostate
  C79.9 < C77 C78 C79.0-C79.8 | I.B.2 | the site of the secondary is specified
  L90.5 < I47 I49 | I.B.5 | the scar is that of the heart
  R57.9 < I47 I49.0 | I.B.2 | the shocks are those of a device
`);

/**
 * What Excludes1 notes say of codes that notes of patients bring together daily, for the vocabulary alone, which has none. Where a release
 * is loaded its own notes have spoken before (exclusions.ts), and these find what those leave to the order of the claim.
 */
const byExcludes1 = rows(`
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
  G44.53 < I60 I61 | I.B.5 | the headache is that of the hemorrhage
  E03.9 < E06.3 | I.B.2 | the hypothyroidism is that of the thyroiditis
  D26.9 < D25 | I.B.2 | the benign tumor of the uterus is a leiomyoma
  G24.9 < G20.B | I.B.5 | the dyskinesia is part of the combination code
  E87.1 < E22.2 | E87.1 Excludes1 | the sodium is low of the syndrome
  R73 E16.2 < E08-E13 | R73 Excludes1 | it is part of diabetes
  R78.81 < A40 A41 | A41 Excludes1 | bacteremia is part of sepsis
`);

const ofDiabetes = ['E08', 'E09', 'E10', 'E11', 'E13'].flatMap((type) => [
  containment(`${type}.21 ${type}.29`, `${type}.22`, 'I.B.2', 'the kidney disease of diabetes is specified'),
  containment(`${type}.51`, `${type}.52`, 'I.B.9', 'the disease of the vessels is coded with its gangrene'),
]);

/** Dependence and abuse that are coded with what came of them are not coded without it beside that. */
const ofSubstances = [10, 11, 12, 13, 14, 15, 16, 18, 19].flatMap((category) =>
  ['1', '2'].map((use) =>
    containment(
      `F${category}.${use}0`,
      [2, 3, 4, 5, 7, 8].map((last) => `F${category}.${use}${last}`).join(' '),
      'I.B.9',
      'the use is coded with what came of it',
    ),
  ),
);

/** Applied in this order; each looks at the sheet that the ones before it left. */
export const containments: readonly Containment[] = [
  ...ofDiabetes,
  ...byGuideline,
  ...byExcludes1,
  ...ofSubstances,
];

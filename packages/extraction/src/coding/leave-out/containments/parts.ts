import { containment, containmentsOf } from './containment.ts';

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

/** What is part of a disease (I.B.5), and what a combination code says already (I.B.9). */
export const parts = [
  ...['E08', 'E09', 'E10', 'E11', 'E13'].map((type) =>
    containment(`${type}.51`, `${type}.52`, 'I.B.9', 'the disease of the vessels is coded with its gangrene'),
  ),
  ...ofSubstances,
  ...containmentsOf(`
  K56.6 < K40.0 K40.3 K41.0 K41.3 K42.0 K43.0 K43.3 K43.6 K44.0 K45.0 K46.0 | I.B.9 | the obstruction is part of the code of the hernia
  N94.4 N94.5 N94.6 < N80 | I.B.5 | the pain of periods is that of the endometriosis
  M62.50 < E40-E46 R64 | I.B.5 | the wasting of muscle is a sign of the malnutrition
  E87.2 < E10.1 E11.1 E13.1 E08.1 E09.1 | I.B.5 | the acidosis is that of the ketoacidosis
  E83.51 < E89.2 | I.B.5 | the calcium is low because of the parathyroid glands
  H43.39 < H33.0 H33.2 H33.3 H43.1 | I.B.5 | the floaters are those of the retina or the hemorrhage
  H57.03 < F11 T40.0 T40.1 T40.2 T40.3 T40.4 T40.6 T60.0 | I.B.5 | the pupils are those of the poison
  H55.0 < E51.2 H81 H83.0 | I.B.5 | the nystagmus is a sign of it
  F51.5 < F43.1 | I.B.5 | the nightmares are those of the stress disorder
  J00 < J21 | I.B.5 | the cold is how the bronchiolitis began
  R55 < M87 M48.5 M84.5 | I.B.5 | the collapse is that of the bone
  M65.9 < M05 M06 M08 M10 L40.5 M02 M00 | I.B.5 | the synovitis is that of the arthritis
  M54.1 < M51.1 M50.1 M47.2 | I.B.5 | the radiculopathy is part of the code of the disc
  R68.84 < M31.5 M31.6 | I.B.5 | the pain is that of the arteritis
  N23 < N20 N13.2 N13.6 | I.B.5 | the colic is that of the stone
  M54.2 M54.5 M54.6 M54.9 < S13.4 S16.1 S23.3 S29.012 S33.5 S39.012 | I.B.5 | the pain is that of the strain
  J02.9 < J03 J36 | I.B.5 | the sore throat is that of the tonsils
  Z17.0 Z17.1 Z17.2 Z17.3 < Z17.4 | I.B.9 | one code says all receptors
  N20.0 N20.1 N20.2 N20.9 < N13.2 | N20 Excludes1 | the stone is part of the code of the hydronephrosis behind it
  N20.0 N20.1 N20.2 N20.9 N13.0 N13.1 N13.2 N13.3 < N13.6 | I.B.9 | stone and obstruction are part of the infected obstruction
  N28.9 < I15.0 I15.1 | I.B.2 | the disease of the kidney is that of the hypertension
  K38.1 < K35 K36 K37 | I.B.5 | the stone is that of the appendicitis
  R80 < M32.14 N00-N08 E08.2 E09.2 E10.2 E11.2 E13.2 O14 | I.B.5 | the protein is lost of the kidney disease
  K66.1 < O00 S36 | I.B.5 | the blood in the abdomen is that of the rupture
  K35.80 K35.89 K35.30 K35.31 K35.32 < K35.33 | I.B.9 | the appendicitis is coded with its abscess
  I95.9 R57.1 R57.9 < T79.4 | I.B.5 | it is part of the traumatic shock
  R91.8 < J12-J18 J69 J80 J84 B59 A15 C34 | I.B.5 | the shadow is that of the disease that is coded
  I51.4 I51.5 I51.7 I51.9 < I11 I13 | I.C.9.a | heart disease with hypertension is that of the combination code
  J91.8 J90 < I50 I11.0 I13.0 I13.2 | I.B.5 | an effusion of heart failure is part of it
  R82.5 R78.0 R78.1 R78.2 R78.3 R78.4 < F10-F19 T36-T65 | I.B.5 | the drug found is that of the disorder
  K92.0 K92.1 K92.2 < I85.01 I85.11 K25 K26 K27 K28 K29 K22.6 K31.811 K31.82 K55.21 | I.B.9 | the bleeding is part of the lesion that bleeds
  K62.5 K92.1 < K50.011 K50.111 K50.811 K50.911 K51.011 K51.211 K51.311 K51.411 K51.511 K51.811 K51.911 | I.B.9 | the bleeding is part of the code of the inflamed bowel
  K22.8 < I85 | I.B.5 | the bleeding is that of the varices
  E78.00 E78.1 < E78.2 | I.B.9 | mixed hyperlipidemia contains both
  K59.0 < K56 | I.B.5 | the stool is held back by the obstruction
  O86.4 < O85 O86.0 O86.1 O86.2 | I.B.5 | the fever is that of the infection
  T51.9 < F10.12 F10.22 F10.92 | I.B.9 | the intoxication is coded as such
  Z78.0 < M80 M81 | I.B.5 | the title says it
  E83.52 < E21 | I.B.5 | the high calcium is part of hyperparathyroidism
  M51.2 < M51.1 | I.B.9 | the disc disorder is coded with its radiculopathy
  R11.0 R11.10 R11.11 < R11.2 | I.B.9 | nausea with vomiting is one code
  I82.90 < I21 I22 | I.B.5 | the clot is in the artery of the heart
  B02.9 < B02.2 | I.B.5 | the pain is what the zoster left
  J35.1 J35.2 < J35.3 | I.B.9 | one code says both
  R94.31 < E87.5 E87.6 I20-I52 | I.B.5 | the tracing is that of the disease
  K14.0 < K12.3 | I.B.5 | the ulcers of the tongue are part of the mucositis
  R39.9 < N40.1 | I.B.5 | the symptoms are those of the enlarged prostate
  L90.5 < I47 I49 | I.B.5 | the scar is that of the heart
  G44.53 < I60 I61 | I.B.5 | the headache is that of the hemorrhage
  G24.9 < G20.B | I.B.5 | the dyskinesia is part of the combination code
`),
];

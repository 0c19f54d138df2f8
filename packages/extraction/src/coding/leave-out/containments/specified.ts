import { containment, containmentsOf } from './containment.ts';

/** What is left open beside what is specified (I.B.2). */
export const specified = [
  ...['E08', 'E09', 'E10', 'E11', 'E13'].flatMap((type) => [
    containment(
      `${type}.21 ${type}.29`,
      `${type}.22`,
      'I.B.2',
      'the kidney disease of diabetes is specified',
    ),
    containment(
      `${type}.40`,
      `${type}.41 ${type}.42 ${type}.43 ${type}.44`,
      'I.B.2',
      'the neuropathy of diabetes is specified',
    ),
  ]),
  ...containmentsOf(`
  R23.2 < N95.1 E89.41 | I.B.5 | the flushes are those of the menopause
  Z98.4 < Z96.1 | I.B.2 | the lens that was put in says that the cataract is out
  S22.2 S22.3 S22.4 < M96.A | I.C.19.g | the compressions of a resuscitation broke it
  E66.01 E66.9 < E66.813 | I.B.2 | class 3 is what is called morbid
  D68.9 D69.9 < D65 | I.B.2 | the coagulopathy is named
  D59 < P55 | I.C.16.a.5 | the blood of a newborn breaks down for a reason of chapter 16
  F10.139 F10.130 < F10.131 F10.132 | I.B.2 | what came with the withdrawal is documented
  F10.239 F10.230 < F10.231 F10.232 | I.B.2 | what came with the withdrawal is documented
  F10.939 F10.930 < F10.931 F10.932 | I.B.2 | what came with the withdrawal is documented
  F41.8 < F41.0 F41.1 | I.B.2 | the anxiety is specified
  K56.6 < K56.5 K56.2 K56.1 K56.3 | I.B.2 | the cause of the obstruction is documented
  H20.05 < H16.03 H16.06 | I.B.2 | the pus in the chamber is part of the code of the ulcer
  M00.9 < T84.5 | I.B.2 | the joint that is infected is a prosthesis
  K52.9 < A00-A08 | I.B.2 | what infects the bowel is documented
  R57.9 < R57.0 R57.1 R57.8 T81.1 | I.B.2 | the shock is specified
  N05 < M32.14 M32.15 M31.31 D69.0 N00-N04 | I.B.2 | what brought the nephritis about is documented
  D46.9 < D46.0-D46.4 D46.A-D46.C | I.B.2 | the myelodysplastic syndrome is specified
  D68.59 < D68.51 D68.52 D68.61 D68.62 | I.B.2 | the thrombophilia is specified
  I82.90 < I82.4 I82.5 I82.6 I82.A I82.B I82.C | I.B.2 | the vein is documented
  E04.0 E04.9 < E05 | I.B.2 | the goiter is the toxic one
  B19.2 < B18.2 | I.B.2 | the hepatitis is documented as chronic
  B19.1 < B18.0 B18.1 | I.B.2 | the hepatitis is documented as chronic
  N20.9 < N20.0 N20.1 N20.2 | I.B.2 | the site of the stone is documented
  D49.0 < C15-C26 | I.B.2 | the growth is specified as malignant
  D49.1 < C30-C39 | I.B.2 | the growth is specified as malignant
  D49.3 < C50 D05 | I.B.2 | the growth is specified as malignant
  D49.4 < C67 D09.0 | I.B.2 | the growth is specified as malignant
  D49.5 < C51-C66 C68 | I.B.2 | the growth is specified as malignant
  D49.6 < C70-C72 | I.B.2 | the growth is specified as malignant
  D89.813 < D89.810 D89.811 D89.812 | I.B.2 | the course of the disease is documented
  C85.9 < C81-C84 C85.1-C85.8 C86 | I.B.2 | the lymphoma is specified
  K75.9 < B15-B19 K70.1 K71 K73 K75.0-K75.8 | I.B.2 | the hepatitis is specified
  H66.3 < H66.1 H66.2 | I.B.2 | the kind of the chronic otitis is documented
  I21.09 < I21.01 I21.02 | I.C.9.e.1 | the artery of the infarction is documented
  I21.19 < I21.11 | I.C.9.e.1 | the artery of the infarction is documented
  I21.29 < I21.21 | I.C.9.e.1 | the artery of the infarction is documented
  I21.3 I21.9 < I21.0 I21.1 I21.2 | I.C.9.e.1 | the wall of the infarction is documented
  K57.30 < K57.20 K57.21 K57.32 K57.33 | I.B.2 | the diverticula are inflamed
  K57.10 < K57.00 K57.01 K57.12 K57.13 | I.B.2 | the diverticula are inflamed
  G57.9 < E08.4 E09.4 E10.4 E11.4 E13.4 G60-G63 | I.B.2 | more than one nerve is affected
  G40.3 G40.4 < G40.A G40.B | I.B.2 | the seizures are those of the syndrome
  B15.9 < B16 B17 | I.B.2 | the virus is documented
  J18.9 < J18.0 J18.1 | I.B.2 | the pneumonia is specified
  P59.9 < P55 P57 P58 P59.0-P59.8 | I.B.2 | the cause of the jaundice is documented
  L65.9 < L63 L64 L65.0 L65.1 L65.2 L65.8 | I.B.2 | the hair loss is specified
  D69.2 < D69.0 D69.3 M31.1 | I.B.2 | the purpura is specified
  I50.1 < I50.2 I50.3 I50.4 | I.B.2 | the type of heart failure is specified
  K55.06 < K40.1 K40.4 K41.1 K41.4 K42.1 K43.1 K43.4 K43.7 K44.1 K45.1 K46.1 K56.1 K56.2 | I.B.2 | what cut off the bowel is documented
  G93.40 < K76.82 G93.41 G92 | I.B.2 | the encephalopathy is specified
  I09.9 < I05-I08 | I.B.2 | the rheumatic heart disease is specified
  B37.9 < B37.0 B37.1 B37.2 B37.3 B37.4 B37.5 B37.6 B37.7 B37.8 | I.B.2 | the site of the candidiasis is specified
  B35.9 < B35.0 B35.1 B35.2 B35.3 B35.4 B35.5 B35.6 B35.8 | I.B.2 | the site of the tinea is specified
  K12.1 < K12.3 | I.B.2 | the stomatitis is the mucositis
  H65.9 < H65.0 H65.1 H65.2 H65.3 H66 | I.B.2 | the otitis is specified
  D70.9 < D70.0 D70.1 D70.2 D70.3 D70.4 | I.B.2 | the cause of the neutropenia is documented
  G93.41 < G92.8 | I.B.2 | the encephalopathy is the toxic metabolic one
  F29 < F20-F25 F31 F32.3 F33.3 | I.B.2 | the psychosis is specified
  F39 < F30-F34 | I.B.2 | the mood disorder is specified
  J98.4 < J00-J96 | I.B.2 | the lung disease is specified
  N28.9 < N00-N39 | I.B.2 | the kidney disease is specified
  K76.0 < K70.0 | I.B.2 | the cause of the fatty liver is specified
  J96.00 J96.90 < J96.01 J96.02 J96.2 | I.B.2 | the respiratory failure is specified
  K37 < K35 K36 | I.B.2 | the appendicitis is specified
  G45 < I63 | I.B.2 | the attack was an infarction
  I48.91 < I48.0 I48.1 I48.2 | I.B.2 | the type of fibrillation is specified
  D64.9 < D50-D63 | I.B.2 | the anemia is specified
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
  M19.9 < M15 M16 M17 M18 M19.0 M19.1 M19.2 | I.B.2 | the joint is specified
  T78.40 < J30 J45 L20 L23 L24 L25 L27 L50 Z88 Z91.0 | I.B.2 | what the allergy does or is to is specified
  G47.00 < F51.0 | I.B.2 | the insomnia is specified
  H40.00 < H40.01 H40.02 H40.03 H40.04 H40.05 H40.06 | I.B.2 | the risk of glaucoma is specified
  J32.9 < J32.0-J32.8 | I.B.2 | the sinuses are specified
  K52.9 < K50 K51 A04.7 | I.B.2 | the colitis is specified
  L30.9 < L20 L21 L23 L24 L25 L30.0-L30.8 | I.B.2 | the dermatitis is specified
  R31.9 < R31.0 R31.1 R31.2 | I.B.2 | the hematuria is specified
  R60.9 < R60.0 R60.1 | I.B.2 | the site of the edema is specified
  R05.9 < R05.1-R05.8 | I.B.2 | the cough is specified
  J30.2 J30.9 < J30.1 | I.B.2 | the allergen is specified
  T50.90 < T36-T49 T51-T65 | I.B.2 | the substance is specified
  M06.9 < M05 M06.0 M06.8 | I.B.2 | the rheumatoid arthritis is specified
  M54.9 < M54.2 M54.3 M54.4 M54.5 M54.6 | I.B.2 | the site of the back pain is specified
  R10.30 < R10.24 R10.31 R10.32 R10.33 | I.B.2 | the place of the abdominal pain is specified
  R10.9 R10.84 < R10.1 R10.2 R10.3 | I.B.2 | the site of the abdominal pain is specified
  I42.9 < I25.5 I42.0 | I.B.2 | the cardiomyopathy is specified
  I50.9 < I50.2 I50.3 I50.4 | I.B.2 | the type of heart failure is specified
  J18.9 < J12-J16 J69 | I.B.2 | the organism of the pneumonia is documented
  J22 < J12-J18 J20 J21 | I.B.2 | the infection is specified
  B54 < B50 B51 B52 B53 | I.B.2 | the parasite is documented
  G62.9 < G56 G57 | I.B.2 | the nerve is specified
  E86.9 < E86.0 | I.B.2 | the volume depletion is specified
  C79.9 < C77 C78 C79.0-C79.8 | I.B.2 | the site of the secondary is specified
  R57.9 < I47 I49.0 | I.B.2 | the shocks are those of a device
  E03.9 < E06.3 | I.B.2 | the hypothyroidism is that of the thyroiditis
  D26.9 < D25 | I.B.2 | the benign tumor of the uterus is a leiomyoma
`),
];

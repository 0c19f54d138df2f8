import type { DemonstrationPatient } from './patients.ts';

/** Patients of the hospital: mostly discharge summaries, as its coders read them. */
export const kauveryPatients: readonly DemonstrationPatient[] = [
  {
    mrn: 'KH-104211',
    name: 'Revathi Natarajan',
    birthDate: '1958-04-17',
    sex: 'female',
    note: {
      title: 'Discharge summary: pneumonia',
      encounterDate: '2026-10-12',
      setting: 'inpatient',
      text: `DISCHARGE SUMMARY

Admitted: 2026-10-08    Discharged: 2026-10-12

Chief complaint: Fever, productive cough and breathlessness for four days.

History of present illness: 68-year-old woman with type 2 diabetes mellitus and hypertension who presented with fever to 39.1 °C, cough with rust-coloured sputum and right-sided pleuritic chest pain. She denies hemoptysis. No recent travel.

Past medical history: Type 2 diabetes mellitus, on metformin. Essential hypertension. Appendectomy in 1984.
Family history: Mother had breast cancer.
Social history: Never smoked.

Hospital course: Chest X-ray showed right lower lobe consolidation. Sputum and blood cultures grew Streptococcus pneumoniae, and she was treated for pneumococcal pneumonia with ceftriaxone, then oral amoxicillin. Oxygen saturation was 86% on room air at arrival with PaO2 of 54 mmHg; acute hypoxic respiratory failure was treated with oxygen by nasal cannula and had resolved by day three. Pulmonary embolism was ruled out by CT angiography. Glucose was 312 mg/dL at admission; hyperglycemia was controlled with basal insulin during the stay.

Discharge diagnoses:
1. Pneumonia due to Streptococcus pneumoniae
2. Acute respiratory failure with hypoxia, resolved
3. Type 2 diabetes mellitus with hyperglycemia
4. Essential hypertension

Discharge medications: Amoxicillin 1 g three times daily for four days, metformin 1 g twice daily, amlodipine 5 mg daily.
Follow-up: Chest X-ray in six weeks.`,
    },
  },
  {
    mrn: 'KH-104378',
    name: 'Mohammed Farook',
    birthDate: '1965-11-02',
    sex: 'male',
    note: {
      title: 'Discharge summary: myocardial infarction',
      encounterDate: '2026-10-21',
      setting: 'inpatient',
      text: `DISCHARGE SUMMARY

Admitted: 2026-10-17    Discharged: 2026-10-21

Reason for admission: Crushing retrosternal chest pain for two hours, radiating to the left arm.

History: 60-year-old man, current smoker of 20 cigarettes a day, with hyperlipidemia. No diabetes. His father died of a myocardial infarction at 52.

Hospital course: ECG showed ST elevation in II, III and aVF. High-sensitivity troponin rose from 84 to 4,310 ng/L. Emergency coronary angiography found an occlusion of the mid right coronary artery, treated with one drug-eluting stent. Non-obstructive disease of the left anterior descending artery was left for medical therapy. Echocardiography: ejection fraction 50%, no thrombus. He had a short run of ventricular tachycardia on day one, which ended by itself and did not recur.

Discharge diagnoses:
1. ST elevation myocardial infarction of the inferior wall, right coronary artery
2. Coronary artery disease of native vessels
3. Ventricular tachycardia, non-sustained
4. Mixed hyperlipidemia
5. Nicotine dependence, cigarettes

Plan: Aspirin and ticagrelor for twelve months, atorvastatin 80 mg, metoprolol 50 mg. Smoking cessation counselling given. Cardiac rehabilitation.`,
    },
  },
  {
    mrn: 'KH-104402',
    name: 'Selvi Arumugam',
    birthDate: '1949-01-30',
    sex: 'female',
    note: {
      title: 'Discharge summary: heart failure',
      encounterDate: '2026-10-30',
      setting: 'inpatient',
      text: `DISCHARGE SUMMARY

Admitted: 2026-10-24    Discharged: 2026-10-30

Presenting problem: Increasing breathlessness, orthopnea and leg swelling over two weeks.

Past history: Hypertension for twenty years, chronic kidney disease stage 3b, paroxysmal atrial fibrillation on apixaban. History of stroke in 2019 without residual deficit.

Examination: Jugular venous pressure raised, bibasal crackles, pitting edema to the knees. No fever. No chest pain.

Investigations: NT-proBNP 8,900 ng/L. Chest X-ray with pulmonary venous congestion and small bilateral effusions. Echocardiography: ejection fraction 30%. Creatinine 1.9 mg/dL, rising to 2.7 mg/dL on day two, back to 1.8 mg/dL at discharge. Potassium 3.1 mmol/L, replaced.

Hospital course: Acute on chronic systolic heart failure, treated with intravenous furosemide; she lost 6.2 kg. Acute kidney injury on chronic kidney disease improved with decongestion. Hypokalemia corrected. Rate-controlled atrial fibrillation throughout.

Diagnoses at discharge:
1. Acute on chronic systolic heart failure
2. Hypertensive heart and chronic kidney disease
3. Chronic kidney disease, stage 3b
4. Acute kidney injury
5. Paroxysmal atrial fibrillation
6. Hypokalemia
7. Long-term use of anticoagulants

Follow-up with cardiology in one week; repeat electrolytes in three days.`,
    },
  },
  {
    mrn: 'KH-104519',
    name: 'Arjun Venkatesan',
    birthDate: '1991-08-09',
    sex: 'male',
    note: {
      title: 'Discharge summary: appendicitis',
      encounterDate: '2026-11-03',
      setting: 'inpatient',
      text: `DISCHARGE SUMMARY

Admitted: 2026-11-01    Discharged: 2026-11-03

History: 35-year-old man with 24 hours of periumbilical pain moving to the right lower quadrant, nausea and two episodes of vomiting. No diarrhea, no urinary symptoms. No past illness, no medication. Allergic to penicillin (rash as a child).

Findings: Temperature 38.2 °C. Tenderness and guarding at McBurney's point. Leukocytes 15.4 × 10^9/L. Ultrasound: non-compressible appendix of 11 mm, no abscess.

Operation: Laparoscopic appendectomy on the evening of admission. The appendix was inflamed and not perforated; no peritonitis.

Course: Uncomplicated. Oral diet from the first day.

Discharge diagnosis: Acute appendicitis without perforation or abscess.

Advice: No heavy lifting for three weeks. Histology to be discussed in clinic.`,
    },
  },
  {
    mrn: 'KH-104533',
    name: 'Gomathi Sundaram',
    birthDate: '1972-06-21',
    sex: 'female',
    note: {
      title: 'Diabetes clinic',
      encounterDate: '2026-11-10',
      setting: 'outpatient',
      text: `OUTPATIENT NOTE: DIABETES CLINIC

Reason for visit: Three-monthly review.

Interval history: Burning of both feet at night for half a year. No foot ulcer. No hypoglycemia since the last visit. Denies chest pain.

Examination: BMI 33.4. Blood pressure 138/84. Reduced sensation to 10 g monofilament at both great toes, pulses present. Fundus photographs: mild non-proliferative retinopathy, no macular edema.

Laboratory: HbA1c 8.4% (three months ago 9.1%). eGFR 78. Urine albumin/creatinine ratio 12 mg/g. LDL cholesterol 128 mg/dL.

Assessment and plan:
1. Type 2 diabetes mellitus with diabetic polyneuropathy: start duloxetine 30 mg.
2. Mild non-proliferative diabetic retinopathy of both eyes, without macular edema: review in one year.
3. Obesity: dietitian. Consider a GLP-1 receptor agonist if the weight does not change.
4. Hyperlipidemia: start rosuvastatin 10 mg.
5. Long-term insulin use: glargine increased to 26 units.`,
    },
  },
  {
    mrn: 'KH-104560',
    name: 'Baby of Divya Ramesh',
    birthDate: '2026-11-12',
    sex: 'male',
    note: {
      title: 'Newborn discharge summary',
      encounterDate: '2026-11-16',
      setting: 'inpatient',
      text: `NEWBORN DISCHARGE SUMMARY

Born in this hospital on 2026-11-12 at 35 weeks and 4 days by cesarean section for maternal pre-eclampsia. Birth weight 2,310 g. Apgar 8 and 9.

Course: Mild tachypnea in the first six hours, chest X-ray normal, no oxygen needed: transient tachypnea of the newborn. Neonatal jaundice of prematurity from day two, bilirubin at most 13.8 mg/dL, phototherapy for 30 hours. Blood culture negative; sepsis was not confirmed and antibiotics were stopped after 48 hours. Feeding well at discharge. Hepatitis B vaccine given. Hearing screen passed on both sides.

Diagnoses:
1. Single liveborn infant, delivered by cesarean
2. Preterm newborn, 35 completed weeks
3. Transient tachypnea of newborn
4. Neonatal jaundice associated with preterm delivery

Follow-up: Bilirubin in two days.`,
    },
  },
];

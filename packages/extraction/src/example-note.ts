/**
 * An invented discharge summary for "Try an example": no real person. It holds what the engine shows off: a numbered list
 * of diagnoses, chronic conditions that combine, denied and family findings, laboratory values, return precautions.
 */
export const exampleNote = `GREENFIELD GENERAL HOSPITAL
DISCHARGE SUMMARY

Patient: Test Patient          MRN: 0000000
Admitted: 03 Feb 2026          Discharged: 08 Feb 2026
Attending: Dr. A. Example, Internal Medicine

DISCHARGE DIAGNOSES
1. Community-acquired pneumonia, right lower lobe
2. COPD with acute exacerbation
3. Type 2 diabetes mellitus with diabetic chronic kidney disease
4. Chronic kidney disease stage 3a
5. Hypertension
6. Hypothyroidism

HISTORY OF PRESENT ILLNESS
A 67-year-old woman came in with four days of fever, productive cough and breathlessness. She denies chest pain and haemoptysis. No recent travel.

PAST HISTORY
Hyperlipidemia on atorvastatin. Kidney stone in 2012, passed spontaneously.

FAMILY HISTORY
Her mother had breast cancer in her fifties. Father had a stroke.

SOCIAL HISTORY
Former smoker, quit in 2015. No alcohol.

ALLERGIES
Penicillin - rash.

INVESTIGATIONS
Hb 12.4 g/dL, WBC 15.2 x10^9/L, platelets 310, CRP 148 mg/L
Creatinine 1.5 mg/dL, sodium 136 mmol/L, potassium 4.4 mmol/L
HbA1c: 7.9 %, TSH 3.1 mIU/L
SpO2 90 % on room air, temperature 38.7 C

HOSPITAL COURSE
She was treated with ceftriaxone and azithromycin for community-acquired pneumonia and with prednisolone and nebulisers for the COPD exacerbation. CT pulmonary angiogram showed no pulmonary embolism. Sepsis was ruled out: lactate 1.6 mmol/L, blood cultures negative. She did not have acute kidney injury; creatinine stayed at her baseline. Sugars were controlled on metformin with correction insulin, which was stopped before discharge.

DISCHARGE MEDICATIONS
Metformin 500 mg twice daily
Amlodipine 5 mg daily
Levothyroxine 75 mcg daily
Budesonide/formoterol inhaler 2 puffs twice daily
Atorvastatin 20 mg at night

DISCHARGE INSTRUCTIONS
Come back for worsening breathlessness, chest pain or confusion. Chest X-ray in 6 weeks. Follow up in clinic on 20 Feb 2026.
`;

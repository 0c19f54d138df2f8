/** Concepts of SNOMED CT and codes of LOINC in the sample, as in sample-codes.ts. */
export const snomed = `
385093006|Community acquired pneumonia
195951007|Acute exacerbation of chronic obstructive airways disease|COPD with acute exacerbation|COPD exacerbation
38341003|Hypertensive disorder|hypertension
44054006|Diabetes mellitus type 2|type 2 diabetes mellitus|T2DM
40930008|Hypothyroidism
59282003|Pulmonary embolism
91302008|Sepsis
258707000|year
`;

export const loinc = `
718-7|Hemoglobin [Mass/volume] in Blood|Hb|Hgb
2160-0|Creatinine [Mass/volume] in Serum or Plasma|creatinine|S. Creatinine
14682-9|Creatinine [Moles/volume] in Serum or Plasma|creatinine
2161-8|Creatinine [Mass/volume] in Urine|urine creatinine
4548-4|Hemoglobin A1c/Hemoglobin.total in Blood|HbA1c|A1c
2823-3|Potassium [Moles/volume] in Serum or Plasma|potassium|K
2951-2|Sodium [Moles/volume] in Serum or Plasma|sodium|Na
1988-5|C reactive protein [Mass/volume] in Serum or Plasma|CRP
59408-5|Oxygen saturation in Arterial blood by Pulse oximetry|SpO2
777-3|Platelets [#/volume] in Blood by Automated count|platelets
`;

/** Rows of the sample: code, title, further names separated by |, `=` before one of the index; `-` before a code marks a category. */
export const icd10 = `
-A41|Other sepsis
C34.90|Malignant neoplasm of unspecified part of unspecified bronchus or lung|lung cancer
-D12|Benign neoplasm of colon, rectum, anus and anal canal
K63.5|Polyp of colon|colon polyp|hyperplastic polyp
D12.0|Benign neoplasm of cecum|=Neoplasm, neoplastic, cecum, benign|=Neoplasm, neoplastic, intestine, intestinal, large, cecum, benign
D12.5|Benign neoplasm of sigmoid colon|=Neoplasm, neoplastic, intestine, intestinal, large, colon, sigmoid (flexure), benign|=Neoplasm, neoplastic, sigmoid flexure (lower) (upper), benign
D12.6|Benign neoplasm of colon, unspecified|colon adenoma|=Neoplasm, neoplastic, intestine, intestinal, large, colon, benign
D37.4|Neoplasm of uncertain behavior of colon|=Neoplasm, neoplastic, intestine, intestinal, large, colon, sigmoid (flexure), uncertain behavior
D21.4|Benign neoplasm of connective and other soft tissue of abdomen|=Neoplasm, neoplastic, connective tissue NEC, stomach, benign
D13.0|Benign neoplasm of esophagus|=Neoplasm, neoplastic, esophagus, benign
D13.1|Benign neoplasm of stomach|=Neoplasm, neoplastic, stomach, benign
D36.7|Benign neoplasm of other specified sites|=Neoplasm, neoplastic, forearm NEC, benign
D48.5|Neoplasm of uncertain behavior of skin|=Neoplasm, neoplastic, skin NOS, forearm, uncertain behavior
D48.7|Neoplasm of uncertain behavior of other specified sites|=Neoplasm, neoplastic, forearm NEC, uncertain behavior
D03.9|Melanoma in situ, unspecified|melanoma in situ|=Melanoma (malignant), in situ
D03.59|Melanoma in situ of other part of trunk|=Melanoma (malignant), in situ, back
-D03.3|Melanoma in situ of other and unspecified parts of face
D03.39|Melanoma in situ of other parts of face|=Melanoma (malignant), in situ, nose (external)
C43.9|Malignant melanoma of skin, unspecified|melanoma|=Melanoma (malignant), skin
-C43.7|Malignant melanoma of lower limb, including hip|=Melanoma (malignant), skin, leg
C43.71|Malignant melanoma of right lower limb, including hip
C43.72|Malignant melanoma of left lower limb, including hip
-C44.70|Unspecified malignant neoplasm of skin of lower limb, including hip|=Neoplasm, neoplastic, skin NOS, leg, malignant primary|=Neoplasm, neoplastic, skin NOS, calf, malignant primary
D32.9|Benign neoplasm of meninges, unspecified|=Neoplasm, neoplastic, meninges, benign
-D27|Benign neoplasm of ovary|=Neoplasm, neoplastic, ovary, benign|=Cystadenoma, serous, unspecified site
D27.0|Benign neoplasm of right ovary
D27.1|Benign neoplasm of left ovary
D27.9|Benign neoplasm of unspecified ovary
-N83.2|Other and unspecified ovarian cysts
N83.209|Unspecified ovarian cyst, unspecified side|ovarian cyst
K57.30|Diverticulosis of large intestine without perforation or abscess without bleeding|sigmoid diverticulosis
Z86.0101|Personal history of adenomatous and serrated colon polyps
C34.11|Malignant neoplasm of upper lobe, right bronchus or lung|=Neoplasm, neoplastic, lung, upper lobe, malignant primary
C78.7|Secondary malignant neoplasm of liver and intrahepatic bile duct|liver metastases|=Neoplasm, neoplastic, liver, malignant secondary
C79.51|Secondary malignant neoplasm of bone|bone metastases|=Neoplasm, neoplastic, bone (periosteum), malignant secondary
C79.31|Secondary malignant neoplasm of brain|=Neoplasm, neoplastic, brain NEC, malignant secondary
T50.905A|Adverse effect of unspecified drugs, medicaments and biological substances, initial encounter|side effect of medication
C83.10|Mantle cell lymphoma, unspecified site|mantle cell lymphoma
C83.11|Mantle cell lymphoma, lymph nodes of head, face, and neck
M81.0|Age-related osteoporosis without current pathological fracture|osteoporosis
M80.00XA|Age-related osteoporosis with current pathological fracture, unspecified site, initial encounter for fracture|fragility fracture
M80.052D|Age-related osteoporosis with current pathological fracture, left femur, subsequent encounter for fracture with routine healing
M80.052A|Age-related osteoporosis with current pathological fracture, left femur, initial encounter for fracture|osteoporotic fracture left femur
I62.00|Nontraumatic subdural hemorrhage, unspecified|subdural hematoma
S06.5X1A|Traumatic subdural hemorrhage with loss of consciousness of 30 minutes or less, initial encounter
S06.5X0A|Traumatic subdural hemorrhage without loss of consciousness, initial encounter
S06.5XAA|Traumatic subdural hemorrhage with loss of consciousness status unknown, initial encounter
Z68.34|Body mass index [BMI] 34.0-34.9, adult
Z68.54|Body mass index [BMI] pediatric, 95th percentile for age to less than 120% of the 95th percentile for age
D68.9|Coagulation defect, unspecified|coagulopathy
D68.32|Hemorrhagic disorder due to extrinsic circulating anticoagulants
T45.515A|Adverse effect of anticoagulants, initial encounter
J90|Pleural effusion, not elsewhere classified|pleural effusion
K42.9|Umbilical hernia without obstruction or gangrene|umbilical hernia
F10.20|Alcohol dependence, uncomplicated|alcohol dependence
F10.931|Alcohol use, unspecified with withdrawal delirium|alcohol withdrawal delirium
F10.231|Alcohol dependence with withdrawal delirium
K76.6|Portal hypertension|portal hypertension
I85.00|Esophageal varices without bleeding|esophageal varices
I85.11|Secondary esophageal varices with bleeding
I85.01|Esophageal varices with bleeding
D70.9|Neutropenia, unspecified|neutropenia|neutropenic fever
R50.81|Fever presenting with conditions classified elsewhere
G62.9|Polyneuropathy, unspecified|neuropathy
T80.211A|Bloodstream infection due to central venous catheter, initial encounter
Z3A.39|39 weeks gestation of pregnancy
G61.0|Guillain-Barre syndrome|GBS
O99.820|Streptococcus B carrier state complicating pregnancy
O99.824|Streptococcus B carrier state complicating childbirth
O70.1|Second degree perineal laceration during delivery|second degree perineal laceration
D69.6|Thrombocytopenia, unspecified|thrombocytopenia
D69.59|Other secondary thrombocytopenia
S93.401A|Sprain of unspecified ligament of right ankle, initial encounter|right ankle sprain
S99.911A|Unspecified injury of right ankle, initial encounter|right ankle injury
T37.8X5A|Adverse effect of other specified systemic anti-infectives and antiparasitics, initial encounter|=Linezolid, adverse effect|=Blood, adverse effect
Y93.67|Activity, basketball|=Activity, basketball
Y99.0|Civilian activity done for income or pay
A41.9|Sepsis, unspecified organism|sepsis
-C50|Malignant neoplasm of breast|breast cancer
D50.9|Iron deficiency anemia, unspecified
-E11|Type 2 diabetes mellitus
E11.22|Type 2 diabetes mellitus with diabetic chronic kidney disease
E11.40|Type 2 diabetes mellitus with diabetic neuropathy, unspecified|diabetic neuropathy
E11.65|Type 2 diabetes mellitus with hyperglycemia
E11.9|Type 2 diabetes mellitus without complications|T2DM|diabetes
E03.9|Hypothyroidism, unspecified
E66.811|Obesity, class 1|class 1 obesity
E78.5|Hyperlipidemia, unspecified
I10|Essential (primary) hypertension|hypertension|HTN
I11.0|Hypertensive heart disease with heart failure
I12.9|Hypertensive chronic kidney disease with stage 1 through stage 4 chronic kidney disease
I13.0|Hypertensive heart and chronic kidney disease with heart failure and stage 1 through stage 4 chronic kidney disease
-I21|Acute myocardial infarction|myocardial infarction
I21.4|Non-ST elevation (NSTEMI) myocardial infarction|NSTEMI
I25.2|Old myocardial infarction
I26.99|Other pulmonary embolism without acute cor pulmonale|pulmonary embolism
-I50|Heart failure
I50.9|Heart failure, unspecified|heart failure
-I50.3|Diastolic (congestive) heart failure
I50.33|Acute on chronic diastolic (congestive) heart failure
I51.5|Myocardial degeneration|=Disease, myocardium
I63.9|Cerebral infarction, unspecified|stroke
I69.320|Aphasia following cerebral infarction
R47.01|Aphasia
F02.80|Dementia in other diseases classified elsewhere, unspecified severity, without behavioral disturbance|Parkinson's disease with dementia
G20.A1|Parkinson's disease without dyskinesia, without mention of fluctuations|Parkinson's disease
J15.0|Pneumonia due to Klebsiella pneumoniae|pneumonia due to Klebsiella
B96.1|Klebsiella pneumoniae [K. pneumoniae] as the cause of diseases classified elsewhere
I69.351|Hemiplegia and hemiparesis following cerebral infarction affecting right dominant side
G81.91|Hemiplegia, unspecified affecting right dominant side|right hemiparesis
-F17.21|Nicotine dependence, cigarettes
F17.219|Nicotine dependence, cigarettes, with unspecified nicotine-induced disorders
-S52.9|Unspecified fracture of forearm|=Fracture, traumatic, radius
-S52.90|Unspecified fracture of unspecified forearm
S52.90XA|Unspecified fracture of unspecified forearm, initial encounter for closed fracture
-S52.92|Unspecified fracture of left forearm
S52.92XA|Unspecified fracture of left forearm, initial encounter for closed fracture
Z47.1|Aftercare following joint replacement surgery
Z48.815|Encounter for surgical aftercare following surgery on the digestive system
S82.141A|Displaced bicondylar fracture of right tibia, initial encounter for closed fracture|right tibial plateau fracture
S82.141D|Displaced bicondylar fracture of right tibia, subsequent encounter for closed fracture with routine healing
I12.0|Hypertensive chronic kidney disease with stage 5 chronic kidney disease or end stage renal disease|hypertension with ESRD
N18.6|End stage renal disease|ESRD
R63.4|Abnormal weight loss|weight loss
Z86.73|Personal history of transient ischemic attack (TIA), and cerebral infarction without residual deficits
J18.9|Pneumonia, unspecified organism|pneumonia|community acquired pneumonia
J44.0|Chronic obstructive pulmonary disease with (acute) lower respiratory infection
J44.1|Chronic obstructive pulmonary disease with (acute) exacerbation|COPD exacerbation|COPD with acute exacerbation
J44.9|Chronic obstructive pulmonary disease, unspecified|COPD
M19.90|Unspecified osteoarthritis, unspecified site|arthritis of joints
-M17|Osteoarthritis of knee
M17.11|Unilateral primary osteoarthritis, right knee
M17.12|Unilateral primary osteoarthritis, left knee
M17.9|Osteoarthritis of knee, unspecified
-M25.51|Pain in shoulder
M25.511|Pain in right shoulder
M25.512|Pain in left shoulder
M25.519|Pain in unspecified shoulder
N17.9|Acute kidney failure, unspecified|acute kidney injury|AKI
-N18|Chronic kidney disease (CKD)
-N18.3|Chronic kidney disease, stage 3 (moderate)
N18.30|Chronic kidney disease, stage 3 unspecified
N18.31|Chronic kidney disease, stage 3a
N18.32|Chronic kidney disease, stage 3b
N18.4|Chronic kidney disease, stage 4 (severe)
N18.9|Chronic kidney disease, unspecified|CKD
N20.0|Calculus of kidney|kidney stone
R05.9|Cough, unspecified|cough
R06.02|Shortness of breath|breathlessness
R07.9|Chest pain, unspecified|chest pain
R50.9|Fever, unspecified|fever
R73.9|Hyperglycemia, unspecified
-S72.00|Fracture of unspecified part of neck of femur
-S72.002|Fracture of unspecified part of neck of left femur|fracture of neck of left femur
S72.002A|Fracture of unspecified part of neck of left femur, initial encounter for closed fracture
S72.002B|Fracture of unspecified part of neck of left femur, initial encounter for open fracture type I or II
S72.002D|Fracture of unspecified part of neck of left femur, subsequent encounter for closed fracture with routine healing
T39.1X1A|Poisoning by 4-Aminophenol derivatives, accidental (unintentional), initial encounter
T39.1X2A|Poisoning by 4-Aminophenol derivatives, intentional self-harm, initial encounter
T50.1X5A|Adverse effect of loop [high-ceiling] diuretics, initial encounter
E87.6|Hypokalemia
B20|Human immunodeficiency virus [HIV] disease|HIV
Z21|Asymptomatic human immunodeficiency virus [HIV] infection status
Z23|Encounter for immunization
Z99.2|Dependence on renal dialysis|on dialysis
S61.211A|Laceration without foreign body of left index finger without damage to nail, initial encounter|laceration left index finger
W26.0XXA|Contact with knife, initial encounter
W01.0XXA|Fall on same level from slipping, tripping and stumbling without subsequent striking against object, initial encounter
I21.09|ST elevation (STEMI) myocardial infarction involving other coronary artery of anterior wall|anterior wall STEMI
I21.02|ST elevation (STEMI) myocardial infarction involving left anterior descending coronary artery
-R18|Ascites
R18.0|Malignant ascites
R18.8|Other ascites
R35.1|Nocturia
N40.0|Benign prostatic hyperplasia without lower urinary tract symptoms|BPH
N40.1|Benign prostatic hyperplasia with lower urinary tract symptoms|BPH with LUTS
K92.2|Gastrointestinal hemorrhage, unspecified|GI bleed
K26.9|Duodenal ulcer, unspecified as acute or chronic, without hemorrhage or perforation|duodenal ulcer
I82.90|Acute embolism and thrombosis of unspecified vein|thrombus
K26.4|Chronic or unspecified duodenal ulcer with hemorrhage|bleeding duodenal ulcer
B96.81|Helicobacter pylori [H. pylori] as the cause of diseases classified elsewhere
R29.717|NIHSS score 17
-H25.1|Age-related nuclear cataract
H25.10|Age-related nuclear cataract, unspecified eye
H25.11|Age-related nuclear cataract, right eye
H25.12|Age-related nuclear cataract, left eye
K29.70|Gastritis, unspecified, without bleeding|gastritis
R10.13|Epigastric pain
Z68.32|Body mass index [BMI] 32.0-32.9, adult
Z00.00|Encounter for general adult medical examination without abnormal findings
Z00.129|Encounter for routine child health examination without abnormal findings
Z95.1|Presence of aortocoronary bypass graft
Z95.5|Presence of coronary angioplasty implant and graft
Z98.61|Coronary angioplasty status
Z79.01|Long term (current) use of anticoagulants
Z79.4|Long term (current) use of insulin
Z79.51|Long term (current) use of inhaled steroids
Z79.84|Long term (current) use of oral hypoglycemic drugs
Z80.3|Family history of malignant neoplasm of breast
Z82.3|Family history of stroke
Z82.49|Family history of ischemic heart disease and other diseases of the circulatory system
Z85.3|Personal history of malignant neoplasm of breast
Z87.442|Personal history of urinary calculi
Z87.891|Personal history of nicotine dependence
F17.210|Nicotine dependence, cigarettes, uncomplicated
Z88.0|Allergy status to penicillin
N39.0|Urinary tract infection, site not specified|urinary tract infection
B96.20|Unspecified Escherichia coli [E. coli] as the cause of diseases classified elsewhere
O24.414|Gestational diabetes mellitus in pregnancy, insulin controlled
O24.419|Gestational diabetes mellitus in pregnancy, unspecified control|gestational diabetes
O24.424|Gestational diabetes mellitus in childbirth, insulin controlled
O34.211|Maternal care for low transverse scar from previous cesarean delivery
O99.013|Anemia complicating pregnancy, third trimester
O99.02|Anemia complicating childbirth
R06.03|Acute respiratory distress|respiratory distress
P22.0|Respiratory distress syndrome of newborn
P07.17|Other low birth weight newborn, 1750-1999 grams
P07.37|Preterm newborn, gestational age 34 completed weeks
P07.35|Preterm newborn, gestational age 32 completed weeks
P70.4|Other neonatal hypoglycemia
E16.2|Hypoglycemia, unspecified|hypoglycemia
Z38.00|Single liveborn infant, delivered vaginally
Z38.01|Single liveborn infant, delivered by cesarean
O24.429|Gestational diabetes mellitus in childbirth, unspecified control
Z37.0|Single live birth
Z3A.38|38 weeks gestation of pregnancy
C50.919|Malignant neoplasm of unspecified site of unspecified female breast
I97.638|Postprocedural hematoma of a circulatory system organ or structure following other circulatory system procedure
`;

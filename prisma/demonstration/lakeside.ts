import type { DemonstrationPatient } from './patients.ts';

/** Patients of the clinic: short notes of outpatient visits. */
export const lakesidePatients: readonly DemonstrationPatient[] = [
  {
    mrn: 'LC-2201',
    name: 'Harold Bexley',
    birthDate: '1951-03-05',
    sex: 'male',
    note: {
      title: 'COPD exacerbation',
      encounterDate: '2026-10-19',
      setting: 'outpatient',
      text: `CLINIC NOTE

Chief complaint: More breathless for three days, with green sputum.

History: 75-year-old man with chronic obstructive pulmonary disease, former smoker (45 pack-years, stopped in 2015). Uses tiotropium daily and salbutamol up to six times a day since Friday. No fever, no chest pain. No leg swelling.

Examination: Respiratory rate 22, oxygen saturation 93% on room air, scattered wheeze. Heart sounds normal.

Assessment: Acute exacerbation of COPD. No evidence of pneumonia.

Plan: Prednisone 40 mg for five days, doxycycline 100 mg twice daily for five days. Return if worse. Influenza vaccination when recovered.`,
    },
  },
  {
    mrn: 'LC-2214',
    name: 'Marisol Pereira',
    birthDate: '1988-12-14',
    sex: 'female',
    note: {
      title: 'Urinary tract infection',
      encounterDate: '2026-10-27',
      setting: 'outpatient',
      text: `CLINIC NOTE

Chief complaint: Burning on urination for two days.

History: 37-year-old woman with dysuria, frequency and suprapubic discomfort. No fever, no flank pain, no vaginal discharge. Not pregnant. Similar episode two years ago.

Examination: Afebrile. Mild suprapubic tenderness, no costovertebral angle tenderness.

Laboratory: Urine dipstick positive for nitrite and leukocyte esterase. Culture sent; Escherichia coli in the earlier episode.

Assessment: Acute uncomplicated cystitis without hematuria.

Plan: Nitrofurantoin 100 mg twice daily for five days. Fluids. Call if fever or flank pain.`,
    },
  },
  {
    mrn: 'LC-2230',
    name: 'Desmond Achebe',
    birthDate: '1979-07-28',
    sex: 'male',
    note: {
      title: 'Low back pain',
      encounterDate: '2026-11-02',
      setting: 'outpatient',
      text: `CLINIC NOTE

Chief complaint: Low back pain radiating into the left leg.

History: 47-year-old warehouse worker. Pain for two weeks after lifting a crate, shooting down the back of the left thigh to the calf. No weakness, no numbness around the saddle, no loss of bladder control. Takes ibuprofen.

Past history: Gout, last attack in 2023. Hypertension, on lisinopril.

Examination: Straight leg raise positive on the left at 40 degrees. Power and reflexes normal.

Assessment:
1. Lumbar radiculopathy, left
2. Essential hypertension, 146/92 today: possibly raised by pain and ibuprofen

Plan: Stop ibuprofen, paracetamol and physiotherapy. MRI only if there is no improvement in six weeks. Blood pressure again in two weeks.`,
    },
  },
  {
    mrn: 'LC-2247',
    name: 'Ada Lindqvist',
    birthDate: '2017-05-11',
    sex: 'female',
    note: {
      title: 'Earache',
      encounterDate: '2026-11-09',
      setting: 'outpatient',
      text: `CLINIC NOTE

Chief complaint: Right earache since last night. Mother attends.

History: 9-year-old girl with a cold for four days, now right ear pain and fever of 38.5 °C at home. No discharge from the ear. Asthma, mild intermittent, no wheeze at present. Her brother has had grommets.

Examination: Right tympanic membrane red and bulging, left normal. Throat mildly red. Chest clear.

Assessment:
1. Acute suppurative otitis media of the right ear, without rupture of the ear drum
2. Mild intermittent asthma, uncomplicated

Plan: Amoxicillin 50 mg/kg a day for seven days, ibuprofen for pain. Review if not better in 48 hours.`,
    },
  },
  {
    mrn: 'LC-2259',
    name: 'Joan Teasdale',
    birthDate: '1944-09-23',
    sex: 'female',
    note: {
      title: 'Fall at home',
      encounterDate: '2026-11-17',
      setting: 'outpatient',
      text: `CLINIC NOTE

Chief complaint: Fall in the kitchen yesterday, pain in the right wrist.

History: 82-year-old woman who slipped on a wet floor. Did not hit her head, no loss of consciousness. Known osteoporosis, on alendronate. Hypothyroidism, on levothyroxine.

Examination: Swelling and tenderness of the right distal radius, hand well perfused, sensation intact. No other injury. Walks unaided.

X-ray: Extra-articular fracture of the distal right radius with dorsal angulation, closed.

Assessment:
1. Colles' fracture of the right radius, closed, initial encounter; fragility fracture in osteoporosis is likely
2. Age-related osteoporosis
3. Hypothyroidism

Plan: Reduction under hematoma block and cast today, orthopedic clinic on Monday. Bone density scan requested. Home visit for hazards that make her fall.`,
    },
  },
];

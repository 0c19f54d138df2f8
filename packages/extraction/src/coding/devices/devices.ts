import type { Device } from './device.ts';
import { fixations, joints } from './devices-of-bones.ts';

/** Mechanical complications by the 5th character of their category: 1 breakdown, 2 displacement, 3 leakage, 9 other (T82-T85). */
const mechanical = (root: string, rest: string): Device['troubles'] => ({
  breakdown: `${root}1${rest}`,
  displacement: `${root}2${rest}`,
  leakage: `${root}3${rest}`,
  obstruction: `${root}9${rest}`,
  malfunction: `${root}9${rest}`,
});
/** Of devices that hold nothing which could leak. */
const solid = (root: string, rest: string): Device['troubles'] => {
  const { leakage: _none, ...troubles } = mechanical(root, rest);
  return troubles;
};

const coronary =
  '(?:LAD|RCA|LCX|LCx|LMCA|OM ?\\d?|PDA|coronary|circumflex|diagonal|left main|obtuse marginal)';

const paced = '(?:pacemaker|PPM|ICD|AICD|CRT(?:-[DP])?|defibrillator)';

const cardiac: readonly Device[] = [
  {
    named: `${paced}|(?:RV|LV|RA|atrial|ventricular|pacing) leads?`,
    parts:
      '(?:RV|LV|RA|atrial|ventricular|pacing|pacemaker|ICD|defibrillator|coronary sinus) (?:leads?|electrodes?|wires?)|leads?|electrodes?',
    partsAlone: true,
    troubles: { ...solid('T82.1', '0A'), infection: 'T82.7XXA', thrombosis: 'T82.867A' },
    status: 'Z95.0 Z95.81',
  },
  {
    named: paced,
    parts: '(?:pulse )?generator|battery|(?:device |generator )?pocket',
    troubles: { ...solid('T82.1', '1A'), infection: 'T82.7XXA', erosion: 'T82.897A', hemorrhage: 'T82.837A' },
    status: 'Z95.0 Z95.81',
  },
  {
    named:
      '(?:mechanical|prosthetic|bioprosthetic|tissue|bileaflet|St\\.? Jude) (?:aortic |mitral |tricuspid )?(?:heart )?valve|valve prosthesis|prosthetic (?:AVR|MVR)',
    troubles: {
      ...mechanical('T82.0', 'XA'),
      infection: 'T82.6XXA',
      thrombosis: 'T82.867A',
      stenosis: 'T82.857A',
    },
    status: 'Z95.2 Z95.3 Z95.4',
  },
  {
    named: `(?:${coronary}|drug[- ]eluting|bare[- ]metal)(?: artery)? stents?|(?:DES|BMS|stents?|stenting|PCI|PTCA)(?: placed| put)? (?:in|of|to) (?:the |his |her )?(?:\\w+ )?${coronary}`,
    parts: 'stents?',
    troubles: { stenosis: 'T82.855A', thrombosis: 'T82.867A', obstruction: 'T82.855A' },
    status: 'Z95.5',
  },
];

const vascular: readonly Device[] = [
  {
    named:
      '(?:peripheral (?:venous |IV |intravenous )?(?:catheter|cannula|line)|PIVC?|venflon|(?:IV|intravenous|cannula|drip) (?:site|cannula))',
    parts: 'cannula|(?:venous )?catheter',
    troubles: { infection: 'T82.7XXA' },
  },
  {
    named:
      '(?:iliac|femoral|popliteal|SFA|carotid|renal artery|subclavian|peripheral)(?: artery)? stents?|stents? (?:in|of|to) (?:the |his |her )?(?:right |left )?(?:\\w+ )?(?:iliac|femoral|SFA|popliteal|carotid)',
    parts: 'stents?',
    troubles: { stenosis: 'T82.856A', thrombosis: 'T82.868A', obstruction: 'T82.856A' },
    status: 'Z95.82',
  },
  {
    named:
      '(?:fem(?:oro)?-?\\s?(?:pop(?:liteal)?|distal|fem(?:oral)?|tib\\w*)|aorto-?(?:bi-?)?(?:femoral|iliac)|axillo-?femoral|leg bypass)[ -](?:bypass )?grafts?',
    parts: '(?:bypass )?grafts?',
    troubles: {
      thrombosis: 'T82.868A',
      stenosis: 'T82.858A',
      obstruction: 'T82.868A',
      infection: 'T82.7XXA',
    },
  },
  {
    named:
      '(?:(?:tunn?el+ed|dialysis|HD|ha?emodialysis) (?:\\w+ ){0,2}(?:catheter|line)|perm-?\\s?cath\\w*|vas-?cath)',
    parts: '(?:dialysis )?catheter|(?:dialysis )?line',
    troubles: { ...mechanical('T82.4', 'XA'), thrombosis: 'T82.868A' },
  },
  {
    named:
      '(?:PICC(?: line)?|port-?a-?cath|chemo(?:therapy)? port|Hickman(?: line| catheter)?|central (?:venous )?(?:line|catheter)|CVC|implanted port|mediport)',
    parts: '(?:venous )?catheter|line|port',
    troubles: { ...mechanical('T82.5', '4A'), thrombosis: 'T82.868A' },
  },
];

/** Where an access is the patient's own vein or a graft; both are coded alike but for what is mechanical (index: Complication, arteriovenous). */
export const access =
  '(?:AV[FG]|(?:AV|A-V|arterio-?venous|brachio-?\\w+|radio-?cephalic|dialysis|vascular)[ -](?:fistulas?|grafts?|access))';
export const dialysisAccess: Device = {
  named: access,
  parts: 'fistula|grafts?|(?:vein|venous|arterial|inflow|outflow) (?:side|end|limb|anastomosis|segment)',
  troubles: {
    thrombosis: 'T82.868A',
    obstruction: 'T82.868A',
    stenosis: 'T82.858A',
    infection: 'T82.7XXA',
    hemorrhage: 'T82.838A',
    malfunction: 'T82.590A',
    steal: 'T82.898A',
  },
};

const urinary: readonly Device[] = [
  {
    named: '(?:supra-?pubic|cystostomy) (?:catheter|tube)|SPC',
    parts: 'catheter',
    troubles: { ...mechanical('T83.0', '0A'), infection: 'T83.510A' },
  },
  {
    named:
      "(?:Foley|(?:indwelling |long[- ]term )?(?:urinary|urethral)|indwelling|Foley'?s)(?: catheter)|Foley",
    parts: 'catheter',
    troubles: { ...mechanical('T83.0', '1A'), infection: 'T83.511A' },
  },
  {
    named: '(?:percutaneous )?nephrostomy(?: tube| catheter)?|PCN(?: tube)?',
    parts: 'tube',
    troubles: { ...mechanical('T83.0', '2A'), infection: 'T83.512A' },
  },
  {
    named: '(?:ureter(?:al|ic)|double[- ]?J|DJ|JJ|pigtail) stents?',
    parts: 'stents?',
    troubles: { ...solid('T83.1', '2A'), infection: 'T83.592A' },
    status: 'Z96.0',
  },
  {
    named: 'IUC?D|intra-?uterine (?:contraceptive )?device|Copper[- ]?T|Mirena',
    troubles: { ...solid('T83.3', 'XA'), infection: 'T83.69XA', erosion: 'T83.39XA' },
    status: 'Z97.5',
  },
  {
    named: '(?:penile|inflatable) (?:prosthesis|implant)',
    troubles: { ...solid('T83.4', '0A'), infection: 'T83.61XA' },
    status: 'Z96.0',
  },
];

const nervous: readonly Device[] = [
  {
    named:
      '(?:VP|V-P|VA|ventriculo-?\\s?(?:peritoneal|atrial|pleural)|CSF|ventricular) shunt|shunted hydrocephalus',
    parts:
      '(?:VP )?shunt|(?:ventricular|distal|proximal|peritoneal|abdominal|upper|lower) (?:end|catheter|tip|limb)|(?:shunt )?(?:valve|tubing|reservoir)',
    troubles: { ...mechanical('T85.0', 'XA'), infection: 'T85.730A' },
    status: 'Z98.2',
  },
  {
    named: '(?:deep[- ]brain|DBS)(?: [\\w-]+)? (?:leads?|electrodes?|device|stimulators?)|DBS',
    troubles: { ...solid('T85.1', '0A'), infection: 'T85.731A' },
    status: 'Z96.82',
  },
  {
    named: '(?:spinal[- ]cord|dorsal column)(?: [\\w-]+)? (?:leads?|electrodes?|stimulators?)',
    parts: 'leads?|electrodes?|stimulator',
    troubles: { ...solid('T85.1', '2A'), infection: 'T85.733A' },
    status: 'Z96.82',
  },
];

const others: readonly Device[] = [
  {
    named: '(?:PD|CAPD|peritoneal dialysis|Tenckhoff) catheter',
    parts: 'catheter',
    troubles: {
      breakdown: 'T85.611A',
      displacement: 'T85.621A',
      leakage: 'T85.631A',
      obstruction: 'T85.691A',
      malfunction: 'T85.691A',
      infection: 'T85.71XA',
    },
  },
  {
    named: 'insulin pump',
    parts: 'pump',
    troubles: {
      breakdown: 'T85.614A',
      displacement: 'T85.624A',
      leakage: 'T85.633A',
      malfunction: 'T85.694A',
      obstruction: 'T85.694A',
      infection: 'T85.72XA',
    },
  },
  {
    named: '(?:biliary|bile duct|CBD|common bile duct|pancreatic) stents?',
    parts: 'stents?',
    troubles: {
      breakdown: 'T85.510A',
      displacement: 'T85.520A',
      obstruction: 'T85.590A',
      malfunction: 'T85.590A',
    },
    status: 'Z96.89',
  },
  {
    named: '(?:intra-?ocular lens|IOL|lens implant)',
    troubles: { ...solid('T85.2', 'XA') },
    status: 'Z96.1',
  },
  {
    named: 'breast (?:implants?|prosthes[ie]s)',
    parts: 'implants?',
    troubles: { breakdown: 'T85.41XA', displacement: 'T85.42XA', leakage: 'T85.43XA', infection: 'T85.79XA' },
    status: 'Z98.82',
  },
  {
    named: '(?:hernia|ventral|incisional|abdominal wall) mesh|mesh (?:hernia )?repair',
    parts: 'mesh',
    troubles: { infection: 'T85.79XA' },
  },
];

/** Devices, implants and grafts by organ, the special ones first: of two that fit one place the first counts. */
export const devices: readonly Device[] = [
  ...cardiac,
  ...vascular,
  dialysisAccess,
  ...urinary,
  ...nervous,
  ...others,
  ...joints,
  ...fixations,
];

import { dueTo } from '../../note/causes.ts';
import { codeSet } from '../code-set.ts';
import type { Refinement } from './refinement.ts';

const beside = (from: string, reach: number, said: RegExp, code: string, guideline: string): Refinement => ({
  from: codeSet(from),
  reach,
  said,
  code,
  guideline,
});

const group = 'the cause of the pulmonary hypertension is documented beside it (I27.2, I.B.2)';

/** Lungs: what words beside a disease say of its cause, extent and place. */
export const ofLungs: readonly Refinement[] = [
  beside(
    'J93.83 J93.9',
    64,
    /\bpneumothorax\b[^.;\n]{0,24}\b(?:after|following|post|complicat\w+(?: of)?|from|due to|secondary to)\b[^.;\n]{0,32}\b(?:puncture|line|catheter\w*|cannulation|pacemaker|pacing|PPM|ICD|biopsy|thoracentesis|pleural tap|aspiration|insertion|nerve block|port)\b|\biatrogenic\b|\b(?:after|following|post)(?:[- ](?:the|an?|first|second|third|his|her|repeat))* (?:(?:pleural|chest|lung|central|transbronchial) )?(?:tap|aspiration|thoracentesis|thoracocentesis|biopsy|line|CVC|puncture|pacemaker|nerve block)\b[^.;\n]{0,40}\bpneumothorax\b/i,
    'J95.811',
    'what the provider says came of a procedure is its complication (I.B.16, J95.811)',
  ),
  ...(
    [
      ['J96.91', 'J96.01'],
      ['J96.92', 'J96.02'],
    ] as const
  ).map(([open, acute]) =>
    beside(
      open,
      72,
      /\b(?:weaned|off oxygen|on (?:room )?air|room air|on (?:admission|arrival)|high[- ]?flow|HFNC|venturi|non-?rebreath\w*|NIV|BiPAP|ventilated|oxygen (?:for|at|by|via)|needed|required|pneumonia|(?:o?edema|LVF))\b/i,
      acute,
      'a failure that came with an acute illness, or that oxygen was given for and weaned, is an acute one (J96.0)',
    ),
  ),
  beside('I27.20', 24, /\bgroup (?:1|I)\b/, 'I27.21', group),
  beside(
    'I27.20',
    60,
    new RegExp(
      String.raw`\bgroup (?:2|II)\b|(?:\b(?:from|of)\b|${dueTo}) (?:the |his |her )?(?:left[- ]?(?:sided )?(?:heart|ventric\w+)|mitral|valvular|HFp?r?EF|heart failure)`,
      'i',
    ),
    'I27.22',
    group,
  ),
  beside(
    'I27.20',
    60,
    new RegExp(
      String.raw`\bgroup (?:3|III)\b|(?:\b(?:from|of)\b|${dueTo}) (?:the |his |her |severe |advanced )?(?:COPD|ILD|IPF|(?:pulmonary |lung )?fibrosis|lung|interstitial|hypox\w+|emphysema|OSA|sleep ap)|\b(?:COPD|ILD|IPF|lung|hypoxia)[- ](?:related|associated)\b`,
      'i',
    ),
    'I27.23',
    group,
  ),
  beside('I27.20', 60, /\bgroup (?:4|IV)\b|\bCTEPH\b|\bchronic (?:thrombo-?)?embol\w+/i, 'I27.24', group),
  beside(
    'D86.0 D86.9',
    48,
    /\b(?:pulmonary|lungs?)\b[^.;\n]{0,24}\b(?:nod(?:al|es)|lymph\w*|hilar|mediastinal)\b|\b(?:nod(?:al|es)|lymph\w*|hilar|mediastinal)\b[^.;\n]{0,24}\b(?:pulmonary|lungs?)\b/i,
    'D86.2',
    'sarcoidosis of the lung with that of lymph nodes is one code (D86.2)',
  ),
  beside(
    'A15.9',
    48,
    /\b(?:pulm(?:onary)?|lungs?|cavit\w+|sputum|[RL][UML]+L)\b/i,
    'A15.0',
    'the tuberculosis is said to be of the lung (A15.0)',
  ),
  beside(
    'J47.9 J47.1',
    48,
    /\b(?:pneumonia|lower respiratory tract infection|LRTI|acute bronchitis)\b/i,
    'J47.0',
    'a lower respiratory infection is part of the code of the bronchiectasis (J47.0)',
  ),
  {
    from: codeSet('J18.9 J18.1'),
    reach: 32,
    said: /\baspirat(?:ion|ed|ing)\b(?! precautions)(?<!(?:fluid|pleural|fine needle|joint|marrow|bone marrow) aspirat\w+)/i,
    code: 'J69.0',
    guideline: 'the pneumonia is put down to aspiration (J69.0)',
  },
  beside('J92.9', 120, /\basbestos\b/i, 'J92.0', 'the plaques are put down to asbestos (J92.0)'),
  {
    from: codeSet('J93.82'),
    reach: null,
    said: /\b(?:lobectomy|pneumonectomy|segmentectomy|wedge resection|thoracotomy|decortication|bullectomy|VATS)\b/i,
    code: 'J95.812',
    guideline: 'air leaks on after an operation of the lung (J95.81, I.B.16)',
  },
];

import { addListedAbbreviations } from '../admit/listed-abbreviations.ts';
import { addNewbornAbbreviations } from '../birth/newborn-abbreviations.ts';
import { addDeviceTrouble } from '../devices/device-trouble.ts';
import { addPoisoning } from '../drugs/poisoning.ts';
import { addTobacco } from '../drugs/tobacco.ts';
import { addVenoms } from '../drugs/venoms.ts';
import { addPastProcedures } from '../encounter/past-procedures.ts';
import { addPostproceduralBleeding } from '../encounter/postprocedural.ts';
import { addRemovedParts } from '../encounter/removed-parts.ts';
import type { Pass } from './pass.ts';

/** What no single mention says: habits, substances, trouble after procedures, what operations of the past left behind. */
export const addWhatIsTold: readonly Pass[] = [
  addListedAbbreviations,
  (sheet, asserter) => {
    if (sheet.document.ofNewborn) addNewbornAbbreviations(sheet, asserter);
  },
  addTobacco,
  addPoisoning,
  addVenoms,
  addPostproceduralBleeding,
  addDeviceTrouble,
  addPastProcedures,
  addRemovedParts,
];

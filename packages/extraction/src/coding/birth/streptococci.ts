import type { Worksheet } from '../worksheet.ts';

/** "GBS" on a record of birth is group B streptococci, never the neuropathy of Guillain and Barré. */
export const dropMisreadStreptococci = (sheet: Worksheet): void => {
  const misread = sheet.candidates.get('G61.0');
  if (misread?.evidence.every(({ quote }) => quote === 'GBS') === true) sheet.candidates.delete('G61.0');
};

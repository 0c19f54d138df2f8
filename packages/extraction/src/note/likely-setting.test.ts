import { describe, expect, it } from 'vitest';
import { readNote } from './document.ts';
import { likelySetting } from './likely-setting.ts';

describe('likelySetting', () => {
  it.each([
    ['DISCHARGE SUMMARY\nDate of admission: 1 March\n\nHOSPITAL COURSE\nHe improved.\n', 'inpatient'],
    ['He was admitted with pneumonia and discharged home on day 4. Follow up in 2 weeks.', 'inpatient'],
    ['REASON FOR VISIT: Knee pain.\nASSESSMENT: Osteoarthritis.\nPLAN: Return in 3 months.', 'outpatient'],
    ['She presents to the clinic for a follow-up of asthma.', 'outpatient'],
    ['EMERGENCY DEPARTMENT NOTE\nSprained ankle. Discharged home.', 'outpatient'],
    ['Hypertension. Diabetes.', null],
    ['', null],
  ])('%s', (text, setting) => {
    expect(likelySetting(readNote(text))).toBe(setting);
  });

  it('reads no more of a long note than its ends', () => {
    const middle = 'Hypertension is stable. '.repeat(200);
    expect(likelySetting(readNote(`${middle}He was admitted with pneumonia. ${middle}`))).toBe(null);
    expect(likelySetting(readNote(`${middle}He was admitted with pneumonia.`))).toBe('inpatient');
  });
});

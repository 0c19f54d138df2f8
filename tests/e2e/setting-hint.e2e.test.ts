import { describe, expect, it } from 'vitest';
import { signedIn, urls, useBrowser } from './browser.ts';

const browser = useBrowser();

const visit =
  'REASON FOR VISIT: Follow-up of hypertension.\n\nASSESSMENT: Hypertension. Probable pneumonia.\n\nPLAN: Chest x-ray. Return to clinic in 2 weeks.\n';
const stay =
  'DISCHARGE SUMMARY\nDate of admission: 1 March 2026\n\nDISCHARGE DIAGNOSIS\nPneumonia\n\nHOSPITAL COURSE\nShe improved on antibiotics.\n';

describe('a note of another setting than the one chosen', () => {
  it('is recognized, and read again with one click; nothing is lost', async () => {
    const page = await browser.open();
    await signedIn(page, urls.tools, 'coder@kauvery.com');
    await page.getByLabel('Discharge summary').fill(visit);
    await page.getByLabel('Date of service').fill('2026-03-01');
    await page.getByRole('button', { name: 'Extract codes' }).click();

    const codes = page.getByRole('region', { name: 'Suggested codes' });
    const suggested = codes.getByRole('article').filter({ hasText: 'J18.9' });
    await page.getByText('This note reads like an outpatient visit.').waitFor();
    // By the rules of an inpatient stay what is probable is coded as if it was there (II.H).
    await suggested.first().waitFor();
    await page.getByRole('button', { name: 'Code it as outpatient' }).click();

    await expect.poll(() => page.getByText('This note reads like').count()).toBe(0);
    await codes.getByRole('tab', { name: /ICD-10-CM/ }).waitFor();
    expect(await codes.getByRole('article').first().textContent()).toContain('I10');
    await page.getByRole('button', { name: 'Edit note' }).click();
    expect(await page.getByLabel('Discharge summary').inputValue()).toBe(visit);
    expect(await page.getByLabel('Date of service').inputValue()).toBe('2026-03-01');
    expect(await page.getByRole('radio', { name: 'Outpatient' }).isChecked()).toBe(true);
  });

  it('is not spoken of where the setting is the right one', async () => {
    const page = await browser.open();
    await signedIn(page, urls.tools, 'coder@kauvery.com');
    await page.getByLabel('Discharge summary').fill(stay);
    await page.getByRole('button', { name: 'Extract codes' }).click();
    await page.getByRole('region', { name: 'Suggested codes' }).waitFor();
    expect(await page.getByText('This note reads like').count()).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { accessibilityFaults, signIn, visit } from '../browser.ts';
import { results, useCodeBrowser } from './steps.ts';

const { browser, book, at } = useCodeBrowser();

describe('every page of the code browser', () => {
  it.each([
    ['wide and light', 1280, false],
    ['wide and dark', 1280, true],
    ['narrow and light', 360, false],
    ['narrow and dark', 360, true],
  ] as const)('axe-core finds nothing, and nothing scrolls sideways: %s', async (_, width, dark) => {
    const faults: string[] = [];
    const tab = await browser.open({ width, dark });
    await visit(tab, `${book.url()}/login`);
    await signIn(tab, 'coder@kauvery.com');
    await tab.waitForURL((url) => !url.pathname.startsWith('/login'));
    for (const address of [
      `${at('/icd10')}&billable=true&chapter=10&q=gout`,
      at(''),
      at('/icd10/chapter-19'),
      at('/icd10/J03.90'),
      at('/icd10/S92.501'),
      at('/icd10/W54.0XXA'),
      at('/icd10/B99.9'),
      at('/loinc'),
      at('/snomed'),
    ]) {
      await visit(tab, address);
      await tab.getByRole('region', { name: 'Favourite codes' }).waitFor();
      for (const fault of await accessibilityFaults(tab)) faults.push(`${address}: ${fault}`);
      const overflow = await tab.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) faults.push(`${address}: scrolls sideways by ${overflow} px`);
    }
    await tab.getByRole('combobox', { name: 'Search for a code' }).fill('h');
    await results(tab).first().waitFor();
    for (const fault of await accessibilityFaults(tab)) faults.push(`results: ${fault}`);
    expect(faults).toEqual([]);
  });
});

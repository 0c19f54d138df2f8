import type { Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { signedIn, useBrowser } from '../browser.ts';
import { coveredDay, useCodeBook } from '../code-book.ts';

/** A coder's browser at the code book, and the addresses in it on the day that its release covers. */
export function useCodeBrowser() {
  const browser = useBrowser();
  const book = useCodeBook();
  let page: Page;
  beforeAll(async () => {
    page = await browser.open();
    await signedIn(page, book.url(), 'coder@kauvery.com');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  return {
    browser,
    book,
    page: () => page,
    at: (path: string) => `${book.url()}/codes/browse${path}?date=${coveredDay}`,
  };
}

export const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** What has the focus, in the words of a person: its text without line breaks. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '');

/** Goes on with Tab until something has the focus whose words match. */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    if (words.test(name.replaceAll(/\s+/g, ' '))) return;
  }
  throw new Error(`Nothing that Tab reaches is called ${words}.`);
}

/** The options of the search; those of the code system's select are options too. */
export const results = (page: Page) => page.getByRole('listbox').getByRole('option');

/** The list is that of what is typed: before, new results would start the walk through it again. */
export const settled = (page: Page): Promise<void> =>
  page.locator('[role=listbox][aria-busy=false]').getByRole('option').first().waitFor();

export const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 2, name });

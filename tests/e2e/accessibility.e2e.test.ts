import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults, signIn, urls, useBrowser, visit } from './browser.ts';

const browser = useBrowser();

/** Every page of every app, as somebody who may open it. */
const pages: readonly [app: keyof typeof urls, email: string | null, paths: readonly string[]][] = [
  [
    'doctor',
    null,
    ['/login', '/accept-invite', '/forgot-password', '/reset-password', '/reset-password#token=x'],
  ],
  ['admin', null, ['/login']],
  ['tools', null, ['/login']],
  [
    'tools',
    'coder@kauvery.com',
    [
      '/codes',
      '/codes/browse',
      '/codes/browse/icd10/I10',
      '/about',
      '/account/password',
      '/account/sessions',
      '/account/two-step',
      '/nowhere',
    ],
  ],
  ['tools', 'newcomer@kauvery.com', ['/']],
  [
    'admin',
    'admin@kauvery.com',
    ['/invitations', '/invitations/new', '/doctors', '/settings', '/audit', '/account/password', '/nowhere'],
  ],
  ['admin', 'platform@ohm.doctor', ['/organizations', '/doctors?organization=kauvery']],
  [
    'doctor',
    'doctor@kauvery.com',
    [
      '/patients',
      '/patients > first',
      '/patients/new',
      '/visit-notes',
      '/visit-notes > first',
      '/visit-notes/new',
      '/nowhere',
    ],
  ],
];

async function check(page: Page, faults: string[]): Promise<void> {
  const where = `${page.url()} at ${page.viewportSize()?.width}`;
  for (const fault of await accessibilityFaults(page)) faults.push(`${where}: ${fault}`);
  // The sidebar scrolls by itself, so the page does not show what is too wide for it.
  for (const part of ['html', 'header'])
    for (const overflow of await page
      .locator(part)
      .evaluateAll((elements) => elements.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)))
      if (overflow > 0) faults.push(`${where}: ${part} scrolls sideways by ${overflow} px`);
  if (!(await page.title())) faults.push(`${where}: no title`);
}

describe('axe-core finds nothing, and nothing scrolls sideways', () => {
  it.each(pages)('%s as %s', async (app, email, paths) => {
    const faults: string[] = [];
    for (const [width, dark] of [
      [1280, false],
      [360, true],
    ] as const) {
      const page = await browser.open({ width, dark, expected: /404/ });
      if (email) {
        await visit(page, `${urls[app]}/login`);
        await signIn(page, email);
        await page.waitForURL((url) => !url.pathname.startsWith('/login'));
      }
      for (const path of paths) {
        // "/list > first": the page behind the first link of a list.
        const [list = '', into] = path.split(' > ');
        await visit(page, `${urls[app]}${list}`);
        if (into) {
          await page.getByRole('table').getByRole('link').first().click();
          await page.waitForURL((url) => url.pathname !== list);
        }
        await page.getByRole('main').waitFor();
        await check(page, faults);
      }
    }
    expect(faults).toEqual([]);
  });

  it('the suggestions of the assistant', async () => {
    const faults: string[] = [];
    for (const [width, dark] of [
      [1280, false],
      [360, true],
    ] as const) {
      const page = await browser.open({ width, dark });
      await visit(page, `${urls.tools}/login`);
      await signIn(page, 'coder@kauvery.com');
      await page.getByRole('button', { name: 'Try an example' }).click();
      await expect.poll(() => page.getByLabel('Discharge summary').inputValue()).not.toBe('');
      await page.getByRole('button', { name: 'Extract codes' }).click();
      await page.getByRole('article').first().waitFor();
      await check(page, faults);
    }
    expect(faults).toEqual([]);
  });
});

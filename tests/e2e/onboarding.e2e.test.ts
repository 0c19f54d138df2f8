import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { databaseUrl, mailedLink, reload, signedIn, signIn, urls, useBrowser, visit } from './browser.ts';

/** The four steps by four roles, and day 2, with the words of the contract, against the real processes. */

const browser = useBrowser();
const coder = { email: 'priya@lakeside.example', name: 'Priya Nair', password: 'seven herons on the jetty' };

describe('the onboarding of a medical coder', () => {
  it('1. devops: every process answers /healthz', async () => {
    for (const url of Object.values(urls)) {
      for (const method of ['GET', 'HEAD']) {
        expect((await fetch(`${url}/healthz`, { method })).status, `${method} ${url}`).toBe(200);
      }
    }
  });

  it('2. platform admin: without the entitlement nobody can use the tool; the switch gives it', async () => {
    const coderPage = await browser.open();
    await signedIn(coderPage, urls.tools, 'coder@lakeside.example');
    await coderPage.getByText('No tools enabled. Ask your admin to enable a tool.').waitFor();
    expect(await coderPage.getByRole('link', { name: 'AI Code Assistant' }).count()).toBe(0);

    const page = await browser.open();
    await signedIn(page, urls.admin, 'platform@ohm.doctor');
    await page.getByRole('link', { name: 'Organizations' }).click();
    const row = page.getByRole('row', { name: /Lakeside Clinic/ });
    const toggle = row.getByRole('switch', { name: /Codes Tool/ });
    expect(await toggle.isChecked()).toBe(false);
    await toggle.click();
    await expect.poll(() => features('lakeside')).toEqual({ codes: true });

    await reload(coderPage);
    await coderPage.getByRole('link', { name: 'AI Code Assistant' }).waitFor();
  });

  it('3. organization admin: invites, edits the pending invitation in place, resends', async () => {
    const page = await browser.open();
    await signedIn(page, urls.admin, 'admin@lakeside.example');
    await page.getByRole('link', { name: 'Invitations' }).click();
    await page
      .getByRole('link', { name: 'Invite doctor' })
      .or(page.getByRole('button', { name: 'Invite doctor' }))
      .click();
    await page.getByLabel('Email').fill(coder.email);
    await page.getByLabel('Name').fill('Priya');
    expect(await page.getByRole('checkbox', { name: /Codes Tool/ }).count()).toBe(0);
    await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Other (tools.ohm.doctor)' });
    await page.getByText('Enabled tools').first().waitFor();
    await page.getByRole('checkbox', { name: /Codes Tool/ }).check();
    await page.getByRole('button', { name: 'Send invite' }).click();

    const row = page.getByRole('row', { name: new RegExp(coder.email) });
    await row.waitFor();
    const first = mailedLink(coder.email);
    expect(first).toMatch(new RegExp(`^${urls.doctor}/accept-invite#token=`));

    await row
      .getByRole('button', { name: /Edit invitation/ })
      .or(row.getByRole('link', { name: /Edit invitation/ }))
      .click();
    await page.getByLabel('Name').fill(coder.name);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: new RegExp(coder.name) }).waitFor();

    await page
      .getByRole('row', { name: new RegExp(coder.email) })
      .getByRole('button', { name: /Resend/ })
      .click();
    await expect.poll(() => mailedLink(coder.email)).not.toBe(first);

    const stale = await browser.open({ url: first });
    await stale.getByText(/newer invitation has been sent/i).waitFor();
    expect(await stale.getByLabel('Password').count()).toBe(0);
  });

  it('4. coder: accepts, lands on the Tools portal, signs in, extracts codes and sees their evidence', async () => {
    const page = await browser.open({ url: mailedLink(coder.email), expected: /400/ });
    await page.getByText('Lakeside Clinic').first().waitFor();
    await expect.poll(() => page.url()).not.toContain('token');
    await page.getByLabel('Password', { exact: true }).fill('too short');
    await page.getByRole('button', { name: 'Set password' }).click();
    await page
      .getByText(/at least 15 characters/i)
      .first()
      .waitFor();
    await page.getByLabel('Password', { exact: true }).fill(coder.password);
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.waitForURL(`${urls.tools}/login`);

    await signIn(page, coder.email, coder.password);
    await page.getByRole('link', { name: 'AI Code Assistant' }).waitFor();
    await page.getByRole('button', { name: 'Try an example' }).click();
    const box = page.getByLabel('Discharge summary');
    await expect.poll(() => box.inputValue()).not.toBe('');
    const note = await box.inputValue();
    await page.getByRole('button', { name: 'Extract codes' }).click();

    for (const system of ['ICD-10-CM', 'SNOMED CT', 'LOINC']) {
      await page.getByRole('tab', { name: new RegExp(system) }).click();
      const cards = page.getByRole('article');
      await cards.first().waitFor();
      const quotes = await cards
        .first()
        .getByRole('list', { name: 'Evidence in the note' })
        .getByRole('button')
        .locator('q')
        .allTextContents();
      expect(quotes.length).toBeGreaterThan(0);
      for (const quote of quotes) expect(note).toContain(quote);
    }
    await page.getByRole('tab', { name: /ICD-10-CM/ }).click();
    const evidence = page
      .getByRole('article')
      .nth(1)
      .getByRole('list', { name: 'Evidence in the note' })
      .getByRole('button')
      .first();
    const quote = (await evidence.locator('q').textContent()) ?? '';
    await evidence.click();
    expect(await evidence.getAttribute('aria-pressed')).toBe('true');
    const region = page.getByRole('region', { name: 'Discharge summary with highlights' });
    await expect
      .poll(() =>
        region
          .locator('[data-active]')
          .allTextContents()
          .then((parts) => parts.join('')),
      )
      .toBe(quote);
  });

  it('4. coder: the search beside it answers while one types', async () => {
    const page = await browser.open();
    await signedIn(page, urls.tools, coder.email, coder.password);
    await page.getByRole('link', { name: 'Code search' }).click();
    const box = page.getByRole('combobox', { name: 'Search for a code' });
    await box.pressSequentially('nstemi');
    await page.getByRole('option').filter({ hasText: 'I21.4' }).first().waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.getByRole('heading', { name: /I21\.4/ }).waitFor();
    await box.fill('zzzzqqqq');
    await page.getByText(/No code has these words/).waitFor();
  });

  it('day 2: unticking hides the tool at the next page and refuses it at once; ticking gives it back, without a new login', async () => {
    const coderPage = await browser.open({ expected: /403/ });
    await signedIn(coderPage, urls.tools, coder.email, coder.password);
    await coderPage.getByRole('link', { name: 'AI Code Assistant' }).waitFor();
    await coderPage.getByLabel('Discharge summary').fill('Known case of hypertension.');

    const adminPage = await browser.open();
    await signedIn(adminPage, urls.admin, 'admin@lakeside.example');
    await adminPage.getByRole('link', { name: 'Doctors' }).click();
    const row = adminPage.getByRole('row', { name: new RegExp(coder.email) });
    const manage = async (tick: boolean) => {
      await row.getByRole('button', { name: /Actions/ }).click();
      await adminPage.getByRole('menuitem', { name: 'Manage tools' }).click();
      const dialog = adminPage.getByRole('dialog');
      await dialog.getByRole('checkbox', { name: /Codes Tool/ }).setChecked(tick);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'hidden' });
    };
    expect(await row.textContent()).toContain('Codes Tool');
    await manage(false);
    await expect.poll(async () => await row.textContent()).not.toContain('Codes Tool');

    await coderPage.getByRole('button', { name: 'Extract codes' }).click();
    await coderPage.getByText(/not enabled for your account/).waitFor();
    expect(await coderPage.getByLabel('Discharge summary').inputValue()).toBe('Known case of hypertension.');
    await visit(coderPage, urls.tools);
    await coderPage.getByText('No tools enabled. Ask your admin to enable a tool.').waitFor();
    expect(await coderPage.getByRole('link', { name: 'AI Code Assistant' }).count()).toBe(0);

    await manage(true);
    await reload(coderPage);
    await coderPage.getByRole('link', { name: 'AI Code Assistant' }).waitFor();
    await expect
      .poll(() => coderPage.getByLabel('Discharge summary').inputValue())
      .toBe('Known case of hypertension.');
  });
});

async function features(slug: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query('SELECT features FROM organizations WHERE slug = $1', [slug])).rows[0]
      ?.features;
  } finally {
    await client.end();
  }
}

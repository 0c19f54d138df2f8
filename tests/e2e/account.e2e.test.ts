import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { totpCode } from '../../apps/api/test/totp-app.ts';
import {
  accessibilityFaults,
  latestMail,
  mailedLink,
  signedIn,
  signIn,
  urls,
  useBrowser,
  visit,
} from './browser.ts';

const browser = useBrowser();
const password = 'Welcome-to-ohm-2026';

const frame = (page: Page) => page.getByRole('navigation', { name: 'Main' }).waitFor();

/** A card of the page about two-step sign-in. */
const card = (page: Page, name: string) => page.getByRole('region', { name });

/** An authenticator in Chromium itself: what a phone or a stick would answer (WebDriver extension of WebAuthn). */
async function addAuthenticator(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return cdp;
}

describe('sessions', () => {
  it('are listed, and all others signed out at once', async () => {
    const one = await browser.open();
    await signedIn(one, urls.doctor, 'desk@lakeside.example');
    const other = await browser.open();
    await signedIn(other, urls.doctor, 'desk@lakeside.example');
    await one.getByRole('link', { name: 'Your account' }).click();
    await one.getByRole('heading', { name: 'Sessions' }).waitFor();
    expect(await one.getByText('This session').count()).toBe(1);
    expect(await accessibilityFaults(one)).toEqual([]);
    await one.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await expect.poll(() => one.getByRole('table').getByRole('row').count()).toBe(2);
    await other.getByRole('link', { name: 'Patients' }).click();
    await other.waitForURL(/\/login/);
  });
});

describe('a forgotten password', () => {
  it('is set anew through the mail, at the app of the roles', async () => {
    const page = await browser.open({ url: `${urls.tools}/login`, expected: /422/ });
    await page.getByRole('link', { name: 'Forgot password?' }).click();
    await page.getByRole('heading', { name: 'Forgot password' }).waitFor();
    await page.getByLabel('Email').fill('nurse@lakeside.example');
    await page.getByRole('button', { name: 'Send link' }).click();
    await page.getByText('Look into your mail').waitFor();
    // It leaves some seconds after the answer.
    await expect
      .poll(() => mailedLink('nurse@lakeside.example'), { timeout: 20_000 })
      .toContain('/reset-password#token=');
    const link = mailedLink('nurse@lakeside.example');
    expect(link).toContain(urls.doctor);
    await visit(page, link);
    await expect.poll(() => page.url()).not.toContain('token');
    await page.getByLabel('New password').fill('passwordpassword');
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByText('This repeats a few characters.').waitFor();
    await page.getByLabel('New password').fill('seven herons over the estuary');
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByText('Your password is set. Sign in with it.').waitFor();
    await signIn(page, 'nurse@lakeside.example', 'seven herons over the estuary');
    await frame(page);
    const again = await browser.open({ expected: /404/ });
    await visit(again, link);
    await again.getByLabel('New password').fill('seven herons over the estuary');
    await again.getByRole('button', { name: 'Set password' }).click();
    await again.getByText('This link is no longer good').waitFor();
  });
});

describe('an authenticator app', () => {
  it('is set up with its QR code, asked for at the sign-in, and replaced by a recovery code once', async () => {
    const email = 'doctor@lakeside.example';
    const page = await browser.open({ expected: /401|422/ });
    await signedIn(page, urls.doctor, email);
    await visit(page, `${urls.doctor}/account/two-step`);
    const app = card(page, 'Authenticator app');
    await app.getByLabel('Present password').fill(password);
    await app.getByRole('button', { name: 'Set up authenticator app' }).click();
    await app.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const secret = (await app.locator('code').textContent()) ?? '';
    await app.getByLabel('Code', { exact: true }).fill('000000');
    await app.getByRole('button', { name: 'Confirm code' }).click();
    await app.getByText('This is not the code of the moment.').waitFor();
    await app.getByLabel('Code', { exact: true }).fill(totpCode(secret));
    await app.getByRole('button', { name: 'Confirm code' }).click();
    const list = app.getByRole('list', { name: 'Recovery codes' });
    await list.waitFor();
    const codes = await list.getByRole('listitem').allTextContents();
    expect(codes).toHaveLength(10);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();

    const back = await browser.open({ url: `${urls.doctor}/login?redirectTo=/visit-notes`, expected: /401/ });
    await signIn(back, email);
    await back.getByRole('heading', { name: 'Two-step sign-in' }).waitFor();
    expect(await accessibilityFaults(back)).toEqual([]);
    await back.getByLabel('Code').fill(codes[0]?.replace(/^.{4}/, 'zzzz') ?? '');
    await back.getByRole('button', { name: 'Continue' }).click();
    await back.getByText('This code is not right').waitFor();
    await back.getByLabel('Code').fill(codes[0] ?? '');
    await back.getByRole('button', { name: 'Continue' }).click();
    await back.waitForURL(`${urls.doctor}/visit-notes`);
    await visit(back, `${urls.doctor}/account/two-step`);
    await back.getByText('9 left').waitFor();
  });
});

describe('a passkey', () => {
  it('is made in one app, and signs in at another without address, password and code', async () => {
    const page = await browser.open();
    await addAuthenticator(page);
    await signedIn(page, urls.doctor, 'doctor@kauvery.com');
    await visit(page, `${urls.doctor}/account/two-step`);
    const keys = card(page, 'Passkeys');
    await keys.getByLabel('Present password').fill(password);
    await keys.getByLabel('Name of the new passkey').fill('Ward laptop');
    await keys.getByRole('button', { name: 'Add a passkey' }).click();
    await keys.getByRole('list', { name: 'Recovery codes' }).waitFor();
    await keys.getByText('Ward laptop').waitFor();
    await expect
      .poll(() => latestMail('doctor@kauvery.com'))
      .toContain('Subject: A passkey was added to your Ohm account');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL(/\/login/);

    await visit(page, `${urls.tools}/login`);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await frame(page);
    expect(page.url()).toContain(urls.tools);
    await visit(page, `${urls.tools}/account/two-step`);
    await card(page, 'Passkeys').getByLabel('Present password').fill(password);
    await card(page, 'Passkeys').getByRole('button', { name: 'Remove Ward laptop' }).click();
    await expect.poll(() => card(page, 'Passkeys').getByText('Ward laptop').count()).toBe(0);
  });
});

describe('an organization that requires a second factor', () => {
  it('shows an administrator the way, and nothing else until it is set up', async () => {
    const platform = await browser.open();
    await signedIn(platform, urls.admin, 'platform@ohm.doctor');
    await visit(platform, `${urls.admin}/settings?organization=lakeside`);
    await platform.getByRole('switch', { name: 'Administrators need a second factor' }).click();
    await platform.getByText('A second factor is required of administrators').first().waitFor();
    const page = await browser.open();
    await signedIn(page, urls.admin, 'admin@lakeside.example');
    await page.waitForURL(`${urls.admin}/account/two-step`);
    await page.getByText('Set up a second factor to go on').waitFor();
    await page.getByRole('link', { name: 'Invitations' }).click();
    await page.waitForURL(`${urls.admin}/account/two-step`);
    const app = card(page, 'Authenticator app');
    await app.getByLabel('Present password').fill(password);
    await app.getByRole('button', { name: 'Set up authenticator app' }).click();
    const secret = (await app.locator('code').textContent()) ?? '';
    await app.getByLabel('Code', { exact: true }).fill(totpCode(secret));
    await app.getByRole('button', { name: 'Confirm code' }).click();
    await app.getByRole('list', { name: 'Recovery codes' }).waitFor();
    await page.getByRole('link', { name: 'Invitations' }).click();
    await page.getByRole('button', { name: 'Invite doctor' }).waitFor();

    // As it was, for whoever comes next.
    await platform.getByRole('switch', { name: 'Administrators need a second factor' }).click();
    await platform.getByText('A second factor is no longer required of administrators').first().waitFor();
    await visit(platform, `${urls.admin}/doctors?organization=lakeside`);
    const row = platform.getByRole('row').filter({ hasText: 'admin@lakeside.example' });
    await row.getByRole('button', { name: /Actions/ }).click();
    await platform.getByRole('menuitem', { name: 'Remove second factors' }).click();
    await platform.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await platform.getByText('The second factors of').first().waitFor();
    await expect
      .poll(() => latestMail('admin@lakeside.example'))
      .toContain('Two-step sign-in was switched off');
    // What is not there is not offered.
    await row.getByRole('button', { name: /Actions/ }).click();
    await platform.getByRole('menuitem', { name: 'Manage tools' }).waitFor();
    expect(await platform.getByRole('menuitem', { name: 'Remove second factors' }).count()).toBe(0);
  });
});

describe('an administrator', () => {
  it('deactivates somebody, who is out at once, and reactivates them', async () => {
    const person = await browser.open({ expected: /401/ });
    await signedIn(person, urls.tools, 'newcomer@lakeside.example');
    const page = await browser.open();
    await signedIn(page, urls.admin, 'platform@ohm.doctor');
    await visit(page, `${urls.admin}/doctors?organization=lakeside`);
    const row = page.getByRole('row').filter({ hasText: 'newcomer@lakeside.example' });
    const act = async (name: string) => {
      await row.getByRole('button', { name: /Actions/ }).click();
      await page.getByRole('menuitem', { name }).click();
      await page.getByRole('alertdialog').getByRole('button', { name }).click();
    };
    await act('Deactivate');
    await row.getByText('Deactivated').waitFor();
    await person.reload();
    await person.waitForURL(/\/login/);
    await act('Reactivate');
    await expect.poll(() => row.getByText('Deactivated').count()).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { normalizeEmail } from './account.ts';
import { accountElsewhereMail, invitationMail } from './invitation-mail.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { hashSecret, isSecret, newSecret } from './secret.ts';

describe('a secret', () => {
  it('is 256 random bits that count only as what they were made for', () => {
    const secret = newSecret('session');
    expect(secret).toMatch(/^ohm_s_[\w-]{43}$/);
    expect(newSecret('session')).not.toBe(secret);
    expect(isSecret('session', secret)).toBe(true);
    for (const kind of ['refresh', 'invitation'] as const) expect(isSecret(kind, secret)).toBe(false);
    for (const wrong of ['', 'ohm_s_', `${secret}x`, `${secret}\n`, secret.slice(0, -1)]) {
      expect(isSecret('session', wrong)).toBe(false);
    }
    expect(hashSecret(secret)).toHaveLength(32);
  });
});

describe('a password', () => {
  it('fits its own argon2id hash, however the keyboard composes its letters', async () => {
    const hash = await hashPassword('café au lait, s’il vous plaît');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    expect(await verifyPassword(hash, 'café au lait, s’il vous plaît'.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(hash, 'cafe au lait')).toBe(false);
  });

  it('fits nothing where there is no account, the password of the decoy included', async () => {
    expect(await verifyPassword(null, 'the password of nobody at all')).toBe(false);
  });
});

describe('an address', () => {
  it('is the same in any case and width', () => {
    expect(normalizeEmail(' Coder@Kauvery.COM ')).toBe('coder@kauvery.com');
    expect(normalizeEmail('ｃoder@kauvery.com')).toBe('coder@kauvery.com');
  });
});

describe('the mail of an invitation', () => {
  const invitation = { email: 'a@b.org', name: 'Eve\r\nBcc: all@b.org', organization: 'Kauvery\nHospital' };

  it('carries the secret in the fragment, and no line of a name’s own', () => {
    const mail = invitationMail({
      ...invitation,
      acceptUrl: 'https://app.ohm.doctor/accept-invite',
      token: 'ohm_i_x',
      expiresAt: new Date('2026-11-25T10:00:00Z'),
    });
    expect(mail.text).toContain('https://app.ohm.doctor/accept-invite#token=ohm_i_x');
    expect(mail.text).toContain('until 2026-11-25 10:00 UTC');
    expect(mail.subject).toBe('Your invitation to Kauvery Hospital on Ohm');
    expect(mail.text).not.toMatch(/^Bcc:/m);
  });

  it('has no link where the address belongs to another organization', () => {
    expect(accountElsewhereMail(invitation).text).not.toMatch(/https?:/);
  });
});

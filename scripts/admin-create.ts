import { readAdminCreateConfig } from '@ohm/config';
import { createDatabase } from '@ohm/db';
import { hashSecret, invitationHours, newSecret, normalizeEmail } from '@ohm/identity';
import { CommandError, runCommand } from './command.ts';

/**
 * `pnpm admin:create EMAIL [--organization SLUG --name NAME]`: the first administrator of an installation. Creates the
 * organization where it is missing and prints a one-time invitation, which is shown here and nowhere else.
 */
const usage = 'Usage: pnpm admin:create EMAIL [--organization SLUG --name NAME]';

const options = { organization: { type: 'string', default: 'ohm' }, name: { type: 'string' } } as const;

await runCommand(usage, options, async ({ positionals, values }) => {
  const email = normalizeEmail(positionals[0] ?? '');
  if (positionals.length !== 1 || !/^[^\s@]+@[^\s@]+$/.test(email)) throw new CommandError(usage);
  if (values.organization.length > 63 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.organization)) {
    throw new CommandError(
      'An organization slug has small letters, digits and single hyphens between them, such as "kauvery-chennai"; 63 at most.',
    );
  }
  await create(email, { slug: values.organization, name: values.name ?? values.organization });
  return 0;
});

async function create(email: string, organization: { slug: string; name: string }): Promise<void> {
  const config = readAdminCreateConfig();
  const database = createDatabase({
    databaseUrl: config.DATABASE_URL,
    loginsSecret: config.DATABASE_LOGINS_SECRET,
  });
  try {
    const token = newSecret('invitation');
    const expiresAt = new Date(Date.now() + invitationHours * 3_600_000);
    const result = await database.identity.bootstrap(
      { email, name: email, roles: ['PLATFORM_ADMIN', 'ORG_ADMIN'], organization },
      { hash: hashSecret(token), expiresAt },
      { userId: null, requestId: 'admin:create', clientAddress: null },
    );
    if ('refused' in result)
      throw new CommandError('This address has an account already. Sign in with its password.');
    console.log(`Open this link within ${invitationHours} hours and set a password; it works once:\n`);
    console.log(`  ${config.PUBLIC_DOCTOR_URL}/accept-invite#token=${token}\n`);
  } finally {
    await database.close();
  }
}

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '@ohm/db';
import { createIdentity, createThrottle, hashSecret, newSecret } from '@ohm/identity';
import { startEmbeddedPostgres } from '@ohm/testing/embedded-postgres';
import { createOwnerClient } from '../../packages/db/src/client.ts';
import { pushDatabase } from '../../prisma/migrate.ts';
import { seedDemonstration } from '../../prisma/seed.ts';
import type { Benchmark } from './measure/benchmark.ts';
import { table } from './measure/markdown.ts';

const loginsSecret = 'l'.repeat(48);
const races = 1_000;
const redemptions = 200;
const audit = { userId: null, requestId: 'bench', clientAddress: null, device: null };

export const benchmark: Benchmark = {
  title: 'Races that nobody may win',
  method: `A session is ended while requests with its secret are under way, ${races} times: how many requests that began after the
end was committed were let in. One invitation is redeemed by ${redemptions} callers at once: how many accounts came of it.`,
  run: async (_data, say) => {
    const folder = await mkdtemp(join(tmpdir(), 'ohm-bench-'));
    await chmod(folder, 0o711);
    say('starting PostgreSQL');
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
    await pushDatabase({ databaseUrl: postgres.url, loginsSecret });
    await seedDemonstration(postgres.url);
    const owner = createOwnerClient(postgres.url);
    const database = createDatabase({ databaseUrl: postgres.url, loginsSecret });
    try {
      const identity = createIdentity({
        store: database.identity,
        // Nobody signs in here: sessions are made by the owner.
        throttle: createThrottle({ store: database.identity }),
        notices: { send: () => undefined },
        accessTokenSecret: 'a'.repeat(48),
        issuer: 'https://api.example',
      });
      const user = await owner.user.findUniqueOrThrow({ where: { email: 'doctor@kauvery.com' } });
      let late = 0;
      say('ending sessions');
      for (let race = 0; race < races; race += 1) {
        const secret = newSecret('session');
        const session = await owner.session.create({
          data: {
            id: crypto.randomUUID(),
            userId: user.id,
            organizationId: user.organizationId,
            audience: 'doctor',
            secretHash: new Uint8Array(hashSecret(secret)),
            lastUsedAt: new Date(),
            expiresAt: new Date(Date.now() + 3_600_000),
          },
        });
        const racing = Array.from({ length: 3 }, () => identity.resolve(secret, 'doctor'));
        await database.identity.endSession(session.id, audit);
        if (await identity.resolve(secret, 'doctor')) late += 1;
        await Promise.all(racing);
      }

      say('redeeming');
      const invitation = newSecret('invitation');
      const { invitations } = database.forOrganization(user.organizationId, 'portal', audit);
      const created = await invitations.create(
        { email: 'race@kauvery.com', name: 'Race', roles: ['OTHER'], enabledFeatures: [] },
        { hash: hashSecret(invitation), expiresAt: new Date(Date.now() + 3_600_000) },
      );
      if (!('created' in created)) throw new Error('The invitation was not created.');
      const outcomes = await Promise.all(
        Array.from({ length: redemptions }, () =>
          database.identity.acceptInvitation(hashSecret(invitation), 'hash', new Date(), audit),
        ),
      );
      const accounts = await owner.user.count({ where: { email: 'race@kauvery.com' } });
      return table(
        ['race', 'tried', 'won', 'allowed'],
        [
          ['requests after a session ended', String(races), String(late), '0'],
          [
            'redemptions of one invitation',
            String(redemptions),
            String(outcomes.filter((outcome) => 'account' in outcome).length),
            '1',
          ],
          ['accounts of it', String(redemptions), String(accounts), '1'],
        ],
      );
    } finally {
      await Promise.all([database.close(), owner.$disconnect()]);
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secrets of the demonstration on this machine; a real installation brings its own. */
export interface Secrets {
  readonly databaseOwner: string;
  readonly databaseLogins: string;
  readonly accessToken: string;
  readonly secondFactor: string;
  readonly forwarded: string;
}

/** Reads the secrets of a data folder, made at the first start and readable by its owner alone. */
export function demonstrationSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const secret = () => randomBytes(48).toString('base64url');
  const secrets = {
    databaseOwner: secret(),
    databaseLogins: secret(),
    accessToken: secret(),
    secondFactor: secret(),
    forwarded: secret(),
    // A folder of an earlier version keeps what it has and gets what is new.
    ...known,
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

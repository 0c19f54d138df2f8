import type { Passkey } from '@ohm/identity';
import { z } from 'zod';

export const passkeyOutput = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
});

/** The passkey with its times as they cross the wire. */
export function presentPasskey({ id, name, createdAt, lastUsedAt }: Passkey): z.output<typeof passkeyOutput> {
  return {
    id,
    name,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}

/** Shown once, and never again. */
export const recoveryCodesOutput = z
  .array(z.string())
  .describe('Shown this once; empty where there are some already.');

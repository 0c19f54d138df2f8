import { hashSync, verifySync } from '@node-rs/argon2';

/** OWASP's first choice for argon2id, which is the library's default algorithm: 46 MiB, one pass, one lane. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

/** What a thread of password-threads.ts does; both sides see each other through this type alone. */
export type PasswordWork =
  | { readonly hash: string }
  | { readonly verify: string; readonly passwordHash: string };

/** A PHC string for `hash`, yes or no for `verify`. */
export default function work(wanted: PasswordWork): string | boolean {
  return 'hash' in wanted ? hashSync(wanted.hash, cost) : verifySync(wanted.passwordHash, wanted.verify);
}

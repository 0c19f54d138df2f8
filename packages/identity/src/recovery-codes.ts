import { randomInt } from 'node:crypto';

/** Crockford's base 32: nothing in it is taken for something else. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const codes = 10;
const letters = 16;

/** Ten codes of 80 random bits, as a person copies them: xxxx-xxxx-xxxx-xxxx. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codes }, () =>
    Array.from({ length: letters }, () => alphabet[randomInt(alphabet.length)])
      .join('')
      .replaceAll(/(.{4})(?=.)/g, '$1-'),
  );
}

/** A code as it is compared, however it was typed; null when it can be none. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return code.length === letters && [...code].every((letter) => alphabet.includes(letter)) ? code : null;
}

import { factorMethods } from '@ohm/identity';
import { z } from 'zod';

/** What a sign-in answers whose password was right, where a second factor is set up. */
export const secondStepOutput = z.object({
  challengeToken: z.string().describe('Send it back with a code: POST /auth/challenge.'),
  methods: z.array(z.enum(factorMethods)),
  expiresIn: z.number().int().describe('Seconds until the sign-in has to begin anew.'),
});

/** A code in answer to a challenge: only bounded here, so that every wrong one gets the same answer. */
export const secondStepInput = z.strictObject({
  challengeToken: z.string().min(1, 'Send the challenge token.').max(200, 'This is no challenge token.'),
  method: z.enum(['totp', 'recovery-code'], 'The method is totp or recovery-code.'),
  code: z.string().trim().min(1, 'Enter the code.').max(64, 'This is no code.'),
});

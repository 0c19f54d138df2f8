import { z } from 'zod';

/** What passes between a browser's authenticator and the server (WebAuthn level 3, section 5.1): bounded, the rest dropped. */

const noAnswer = 'This is no answer of an authenticator. Try again.';

const base64url = z
  .string(noAnswer)
  .max(16_384, noAnswer)
  .regex(/^[\w-]*$/, noAnswer);

const credential = {
  id: base64url.min(1).max(2_048),
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.record(z.string().max(64), z.unknown()).transform(() => ({})),
};

export const registrationAnswer = z.object(
  {
    ...credential,
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z.array(z.string().max(32)).max(8).optional(),
    }),
  },
  noAnswer,
);

export const signInAnswer = z.object(
  {
    ...credential,
    response: z.object({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
      userHandle: base64url.optional(),
    }),
  },
  noAnswer,
);

export const passkeyToken = z.string().min(1).max(200, 'This is no passkey token.');

/** For the browser as the server made them. */
export const optionsOutput = z.object({
  token: passkeyToken,
  options: z.looseObject({ challenge: z.string() }),
});

import { describe, expect, it } from 'vitest';
import { createSessions } from './session.ts';
import { createSignIn } from './sign-in.ts';
import { createTwoStep } from './two-step.ts';

/** An app whose API notes what it is asked with, and refuses it. */
function appOf(asked: unknown[]) {
  const refuse = {
    mutate: async (input: unknown) => {
      asked.push(input);
      throw new Response(null, { status: 400 });
    },
  };
  const api = { auth: { passkeySession: refuse }, secondFactors: { finishPasskey: refuse } };
  return createSessions('tools', () => api as never);
}

const submitted = (fields: Record<string, string>) =>
  ({
    request: new Request('http://localhost:8085/', { method: 'POST', body: new URLSearchParams(fields) }),
    context: { clientAddress: '192.0.2.7', nonce: '' },
    params: {},
  }) as never;

describe('the answer of an authenticator', () => {
  it.each(['', '{', 'undefined'])(
    'that is no JSON (%s) is for the API to refuse, and no fault of ours',
    async (response) => {
      const asked: unknown[] = [];
      const sessions = appOf(asked);
      const given = { token: 'ohm_k_x', response, name: 'Phone' };
      const signIn = createSignIn(sessions).action(submitted({ ...given, intent: 'passkey' }));
      await expect(signIn).rejects.toBeInstanceOf(Response);
      const registered = createTwoStep(sessions).action(submitted({ ...given, intent: 'finish-passkey' }));
      await expect(registered).rejects.toBeInstanceOf(Response);
      expect(asked).toEqual([
        { token: given.token, response: null },
        { token: given.token, response: null, name: given.name },
      ]);
    },
  );

  it('goes on to the API as the browser made it', async () => {
    const asked: unknown[] = [];
    const response = { id: 'x', response: { signature: 'y' } };
    const fields = { intent: 'passkey', token: 'ohm_k_x', response: JSON.stringify(response) };
    await expect(createSignIn(appOf(asked)).action(submitted(fields))).rejects.toBeInstanceOf(Response);
    expect(asked).toEqual([{ token: 'ohm_k_x', response }]);
  });
});

import { Button, FormError } from '@ohm/ui';
import { useFetcher } from '@remix-run/react';
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from '@simplewebauthn/browser';
import { KeyRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Refused } from '../session.ts';

type Answer = Refused | { readonly passkey: { readonly token: string; readonly options: object } };

/** Signs in with a passkey of this device, where the browser knows how: no address and no password are asked for. */
export function PasskeyButton() {
  const [supported, setSupported] = useState(false);
  useEffect(() => setSupported(browserSupportsWebAuthn()), []);
  const fetcher = useFetcher<Answer>();
  const [waiting, setWaiting] = useState(false);
  const [given, setGiven] = useState(true);
  const asked = useRef<Answer | undefined>(undefined);
  const { data, submit } = fetcher;

  useEffect(() => {
    if (!data || data === asked.current || !('passkey' in data)) return;
    asked.current = data;
    const { token, options } = data.passkey;
    setWaiting(true);
    startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON })
      .then((response) =>
        submit({ intent: 'passkey', token, response: JSON.stringify(response) }, { method: 'post' }),
      )
      // Whoever closes the question of the browser has given none; which of the two it was the browser keeps to itself.
      .catch(() => setGiven(false))
      .finally(() => setWaiting(false));
  }, [data, submit]);

  if (!supported) return null;
  const problem = data && 'problem' in data ? data.problem : null;
  return (
    <div className="mt-4 grid gap-3 border-t pt-4">
      <FormError
        message={
          problem?.message ?? (given ? null : 'No passkey was given. Try again, or use your password.')
        }
        focusKey={data}
      />
      <Button
        icon={<KeyRound />}
        pending={waiting || fetcher.state !== 'idle'}
        onClick={() => {
          setGiven(true);
          submit({ intent: 'passkey-options' }, { method: 'post' });
        }}
      >
        Use a passkey
      </Button>
    </div>
  );
}

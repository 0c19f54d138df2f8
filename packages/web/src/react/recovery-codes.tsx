import { Banner, CopyButton } from '@ohm/ui';
import { useEffect, useRef } from 'react';

/** New recovery codes, the one time that they are shown. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (codes.length > 0) box.current?.focus();
  }, [codes]);
  if (codes.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="rounded-lg">
      <Banner tone="warning" title="Keep these recovery codes" role="status">
        <p>
          They are shown this once. Each lets you in one time when your device is lost: print them, or keep
          them in a password manager.
        </p>
        <ul
          aria-label="Recovery codes"
          className="my-3 grid gap-x-6 gap-y-1 font-mono text-sm sm:grid-cols-2"
        >
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <CopyButton text={codes.join('\n')} label="Copy recovery codes" />
      </Banner>
    </div>
  );
}

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyText } from './copy-text.ts';
import { IconButton } from './icon-button.tsx';

export interface CopyButtonProps {
  text: string;
  /** The accessible name, e.g. "Copy I10". */
  label: string;
  className?: string;
}

const SHOWN_MS = 2000;

/** Copies a text and says so for two seconds. */
export function CopyButton({ text, label, className }: CopyButtonProps) {
  const [result, setResult] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (!result) return;
    const timer = setTimeout(() => setResult(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [result]);
  return (
    <>
      <IconButton
        label={label}
        icon={result === 'copied' ? <Check /> : <Copy />}
        className={className}
        onClick={async () => setResult((await copyText(text)) ? 'copied' : 'failed')}
      />
      <span role="status" className="sr-only">
        {result === 'copied' && 'Copied'}
        {result === 'failed' && 'Copying was not possible; select the text instead'}
      </span>
    </>
  );
}

import { clsx } from 'clsx';
import { CopyButton } from './copy-button.tsx';

/** The three code systems by their names in the API. */
export type CodeSystem = 'icd10' | 'snomed' | 'loinc';

/** The names of the code systems as people write them. */
export const codeSystemLabels: Record<CodeSystem, string> = {
  icd10: 'ICD-10-CM',
  snomed: 'SNOMED CT',
  loinc: 'LOINC',
};

const colours: Record<CodeSystem, string> = {
  icd10: 'bg-icd10-soft text-icd10',
  snomed: 'bg-snomed-soft text-snomed',
  loinc: 'bg-loinc-soft text-loinc',
};

export interface CodeChipProps {
  system: CodeSystem;
  code: string;
  /** Leaves the system's name out of sight where a heading already says it; screen readers still hear it. */
  hideSystem?: boolean;
  /** Adds a button that copies the code. */
  copy?: boolean;
}

/** A code in its system's colour; the system is also written, so colour alone carries nothing. */
export function CodeChip({ system, code, hideSystem = false, copy = false }: CodeChipProps) {
  const label = codeSystemLabels[system];
  return (
    <span className="inline-flex items-center gap-0.5">
      <span
        className={clsx('inline-flex items-baseline gap-1.5 rounded-md px-2 py-0.5 text-sm', colours[system])}
      >
        <span className={hideSystem ? 'sr-only' : 'text-xs'}>{label}</span>
        <span className="font-mono font-semibold whitespace-nowrap">{code}</span>
      </span>
      {copy && <CopyButton text={code} label={`Copy ${code}`} className="size-7! text-ink-muted" />}
    </span>
  );
}

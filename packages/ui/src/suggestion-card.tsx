import { clsx } from 'clsx';
import { TextQuote } from 'lucide-react';
import { type MouseEvent, type ReactNode, useId } from 'react';
import { Badge } from './badge.tsx';
import { Banner } from './banner.tsx';
import { CodeChip, type CodeSystem } from './code-chip.tsx';
import { ConfidenceBar } from './confidence-bar.tsx';
import { groupQuotes } from './group-quotes.ts';

/** What the card shows of a suggestion; the API's suggestion with an id for each quote. */
export interface SuggestionView {
  system: CodeSystem;
  code: string;
  display: string;
  rank: number;
  /** From 0 to 1. */
  confidence: number;
  status: 'suggested' | 'considered';
  /** Shown when it is not "present". */
  assertion?: string;
  rationale: string;
  evidence: readonly { id: string; quote: string }[];
  alternatives: readonly { code: string; display: string }[];
  warnings: readonly { kind: string; message: string }[];
}

export interface SuggestionCardProps {
  suggestion: SuggestionView;
  /** Words such as "Principal diagnosis". */
  badge?: ReactNode;
  activeEvidenceId?: string | null;
  /** A quote was chosen: show it in the note. */
  onEvidence?: (id: string) => void;
  /** Buttons such as accept and reject. */
  actions?: ReactNode;
}

/** One proposed code: what, how sure, why, and where in the note it stands. */
export function SuggestionCard({
  suggestion,
  badge,
  activeEvidenceId,
  onEvidence,
  actions,
}: SuggestionCardProps) {
  const id = useId();
  const considered = suggestion.status === 'considered';
  const first = suggestion.evidence[0];
  const show = onEvidence && first ? () => onEvidence(first.id) : undefined;
  /** A click anywhere on the card that is meant for nothing else; the keyboard has the name for it. */
  const showFromCard = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (!target.closest('button, a, summary, details') && !window.getSelection()?.toString()) show?.();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the name of the code is a button that does the same
    <article
      onClick={showFromCard}
      aria-labelledby={id}
      className={clsx(
        '@container grid min-w-0 grid-cols-1 rounded-xl border',
        considered ? 'gap-1.5 border-dashed bg-canvas p-3' : 'gap-2.5 bg-surface p-4 shadow-raised',
      )}
    >
      <header className="grid gap-1.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {!considered && (
            <span className="text-sm font-medium text-ink-muted tabular-nums">{suggestion.rank}.</span>
          )}
          <CodeChip system={suggestion.system} code={suggestion.code} hideSystem={considered} copy />
          {badge}
          {considered && <Badge>Considered</Badge>}
          {suggestion.assertion && suggestion.assertion !== 'present' && (
            <Badge tone="warning">{suggestion.assertion.replaceAll('_', ' ')}</Badge>
          )}
          {/* How sure nobody is of what is not proposed would only take a line. */}
          {!considered && (
            <span className="@lg:ml-auto">
              <ConfidenceBar value={suggestion.confidence} />
            </span>
          )}
        </div>
        <h3 id={id} className="font-semibold text-balance">
          {show ? (
            <button type="button" onClick={show} className="rounded text-left text-balance hover:underline">
              {suggestion.display}
            </button>
          ) : (
            suggestion.display
          )}
        </h3>
      </header>
      <p className="text-ink-muted">{suggestion.rationale}</p>
      <EvidenceList
        evidence={suggestion.evidence}
        activeId={activeEvidenceId ?? null}
        onEvidence={onEvidence}
      />
      {suggestion.warnings.map((warning) => (
        <Banner key={`${warning.kind}:${warning.message}`} tone="warning" compact>
          {warning.message}
        </Banner>
      ))}
      {suggestion.alternatives.length > 0 && (
        <details>
          <summary className="w-fit rounded text-sm font-medium text-accent">
            {suggestion.alternatives.length === 1
              ? '1 alternative'
              : `${suggestion.alternatives.length} alternatives`}
          </summary>
          <ul className="mt-2 grid gap-1.5">
            {suggestion.alternatives.map((alternative) => (
              <li key={alternative.code} className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm">
                <CodeChip system={suggestion.system} code={alternative.code} hideSystem copy />
                <span>{alternative.display}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {actions && <footer className="flex flex-wrap gap-2 print:hidden">{actions}</footer>}
    </article>
  );
}

/** Each quote once, however often the note says it: further clicks go on to where it stands next. */
function EvidenceList({
  evidence,
  activeId,
  onEvidence,
}: {
  evidence: SuggestionView['evidence'];
  activeId: string | null;
  onEvidence?: (id: string) => void;
}) {
  if (evidence.length === 0) return null;
  return (
    <ul aria-label="Evidence in the note" className="flex flex-wrap gap-1.5">
      {groupQuotes(evidence).map(({ quote, ids }) => {
        const at = activeId === null ? -1 : ids.indexOf(activeId);
        const next = ids[(at + 1) % ids.length] ?? '';
        return (
          <li key={quote} className="min-w-0">
            <button
              type="button"
              data-evidence={ids.join(' ')}
              aria-pressed={at !== -1}
              onClick={() => onEvidence?.(next)}
              className={clsx(
                'inline-flex max-w-full scroll-mt-20 items-start gap-1.5 rounded-md px-2 py-1 text-left text-sm',
                at === -1 ? 'bg-mark text-ink hover:underline' : 'bg-mark-active text-on-mark-active',
              )}
            >
              <TextQuote aria-hidden className="mt-0.5 size-4 shrink-0" />
              <q className="line-clamp-3 min-w-0 before:content-none after:content-none">{quote}</q>
              {ids.length > 1 && (
                <span className="shrink-0 border-l border-current/40 pl-1.5 font-medium tabular-nums">
                  {at === -1 ? `${ids.length} times` : `${at + 1} of ${ids.length}`}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Badge } from './badge.tsx';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { type CodeSystem, codeSystemLabels } from './code-chip.tsx';
import { EmptyState } from './empty-state.tsx';
import { HighlightedNote } from './highlighted-note.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import { Tabs } from './tabs.tsx';

interface Suggestion {
  readonly system: CodeSystem;
  readonly code: string;
  readonly display: string;
  readonly rank: number;
  readonly confidence: number;
  readonly status: 'suggested' | 'considered';
  readonly assertion: string;
  readonly rationale: string;
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
  readonly alternatives: readonly { readonly code: string; readonly display: string }[];
  readonly warnings: readonly { readonly kind: string; readonly message: string }[];
}

/** What was found in a note: the API's answer, of which more may be there than is shown. */
export interface Extraction {
  /** "builtin-1", or "builtin-1+model/prompt-1" where a language model had its say. */
  readonly engine: string;
  /** Why a language model had no part in it, where one was asked. */
  readonly notice?: string | null;
  /** Which releases answered for a date of service that none covers. */
  readonly releaseNotes?: readonly string[];
  /** The note, or much of it, is in a language that is not read. */
  readonly otherLanguage?: boolean;
  readonly releases: Readonly<Partial<Record<CodeSystem, string>>>;
  readonly suggestions: readonly Suggestion[];
}

export interface ExtractionResultsProps {
  readonly text: string;
  readonly extraction: Extraction;
  /** Goes back to the form; left out where the note cannot be changed. */
  readonly onEdit?: () => void;
  /** What the note is. */
  readonly noteLabel?: string;
  /** Stands above the suggestions: that they are being refined. */
  readonly progress?: ReactNode;
  /** Stands above the suggestions: that the note may be meant to be read in another way. */
  readonly hint?: ReactNode;
}

/** The note beside what was found in it: a click on a quote shows where it stands, and the other way round. */
export function ExtractionResults({
  text,
  extraction,
  onEdit,
  noteLabel = 'Discharge summary',
  progress,
  hint,
}: ExtractionResultsProps) {
  const [activeId, setActiveId] = useState<string | null>(null);
  /** The quote that was chosen in a card: where "Back to the code" leads. */
  const [askedId, setAskedId] = useState<string | null>(null);
  const codes = useRef<HTMLElement>(null);
  const showEvidence = (id: string) => {
    setActiveId(id);
    setAskedId(id);
  };
  const goBack = () =>
    codes.current?.querySelector<HTMLElement>(`[data-evidence~="${CSS.escape(askedId ?? '')}"]`)?.focus();
  const ranges = useMemo(
    () =>
      extraction.suggestions.flatMap((suggestion) =>
        suggestion.evidence.map(({ start, end }, index) => ({
          id: evidenceId(suggestion, index),
          start,
          end,
          label: `${suggestion.code} ${suggestion.display}`,
        })),
      ),
    [extraction],
  );
  const systems = ['icd10', 'snomed', 'loinc'] as const;
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <div className="min-w-0 lg:sticky lg:top-6 lg:self-start">
        <Card
          title="Note"
          actions={
            onEdit && (
              <Button variant="secondary" size="sm" onClick={onEdit}>
                Edit note
              </Button>
            )
          }
        >
          <HighlightedNote
            label={noteLabel}
            text={text}
            ranges={ranges}
            activeId={activeId}
            onActiveIdChange={setActiveId}
            onReturn={askedId === null ? undefined : goBack}
            className="max-h-[70dvh] overflow-y-auto"
          />
        </Card>
      </div>
      <section ref={codes} aria-label="Suggested codes" className="min-w-0">
        <div className="grid gap-2">
          {progress}
          {hint}
          {extraction.releaseNotes?.map((note) => (
            <Banner key={note} tone="warning" role="status" compact>
              {note}
            </Banner>
          ))}
          {extraction.otherLanguage && (
            <Banner tone="warning" role="status" compact>
              This note, or much of it, does not read like English, the only language that is read. What it
              says in another one is missing below: have it translated, or code it by hand.
            </Banner>
          )}
          {extraction.notice && (
            <Banner tone="warning" role="status" compact>
              {extraction.notice}
            </Banner>
          )}
          <Banner tone="info" compact>
            Suggestions for a coder to review, made by {engineName(extraction.engine)} from{' '}
            {releaseNames(extraction.releases)}.
          </Banner>
        </div>
        <div className="mt-4">
          <Tabs
            label="Code systems"
            tabs={systems.map((system) => {
              const own = extraction.suggestions.filter((suggestion) => suggestion.system === system);
              return {
                id: system,
                label: codeSystemLabels[system],
                count: own.filter((suggestion) => suggestion.status === 'suggested').length,
                content: (
                  <SuggestionList
                    suggestions={own}
                    understood={!extraction.otherLanguage}
                    activeId={activeId}
                    onEvidence={showEvidence}
                  />
                ),
              };
            })}
          />
        </div>
      </section>
    </div>
  );
}

function SuggestionList({
  suggestions,
  understood,
  activeId,
  onEvidence,
}: {
  readonly suggestions: readonly Suggestion[];
  /** Whether that there is nothing says something of the note. */
  readonly understood: boolean;
  readonly activeId: string | null;
  readonly onEvidence: (id: string) => void;
}) {
  const suggested = suggestions.filter((suggestion) => suggestion.status === 'suggested');
  const considered = suggestions.filter((suggestion) => suggestion.status === 'considered');
  const card = (suggestion: Suggestion) => (
    <li key={`${suggestion.status}-${suggestion.code}`}>
      <SuggestionCard
        suggestion={{
          ...suggestion,
          evidence: suggestion.evidence.map(({ quote }, index) => ({
            id: evidenceId(suggestion, index),
            quote,
          })),
        }}
        badge={
          suggestion.system === 'icd10' && suggestion.rank === 1 && suggestion.status === 'suggested' ? (
            <Badge tone="accent">First-listed</Badge>
          ) : undefined
        }
        activeEvidenceId={activeId}
        onEvidence={onEvidence}
      />
    </li>
  );
  return (
    <div className="grid gap-6">
      {suggested.length > 0 ? (
        <ol className="grid gap-3">{suggested.map(card)}</ol>
      ) : (
        <EmptyState title={understood ? 'Nothing to code here' : 'Nothing was found'}>
          {understood
            ? 'Nothing in this note calls for a code of this system.'
            : 'That says nothing of the note, which was not understood.'}
        </EmptyState>
      )}
      {considered.length > 0 && (
        <section aria-labelledby="considered">
          <h2 id="considered" className="mb-3 font-semibold">
            Considered and not coded
          </h2>
          <ul className="grid gap-3">{considered.map(card)}</ul>
        </section>
      )}
    </div>
  );
}

function evidenceId(suggestion: Suggestion, index: number): string {
  return `${suggestion.system}-${suggestion.status}-${suggestion.code}-${index}`;
}

/** "builtin-1+small-model/prompt-1" as a person reads it. */
export function engineName(engine: string): string {
  const model = /^builtin-\d+\+(.+)\/[^/]+$/.exec(engine)?.[1];
  return model === undefined ? 'the built-in engine' : `the built-in engine and the language model ${model}`;
}

function releaseNames(releases: Extraction['releases']): string {
  return Object.entries(releases)
    .map(([system, version]) => `${codeSystemLabels[system as CodeSystem]} ${version}`)
    .join(', ');
}

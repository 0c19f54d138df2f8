import { Button } from './button.tsx';

export interface LoadMoreProps {
  shown: number;
  /** Left out when it is not known. */
  total?: number;
  /** What is counted, in the plural: "patients". */
  noun: string;
  hasMore: boolean;
  pending?: boolean;
  onLoadMore: () => void;
}

/** The end of a list that can grow: how much is shown, and a button for more. */
export function LoadMore({ shown, total, noun, hasMore, pending, onLoadMore }: LoadMoreProps) {
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2 p-4 print:hidden">
      <p role="status" className="text-sm text-ink-muted">
        {total === undefined ? `${shown} ${noun} shown` : `${shown} of ${total} ${noun} shown`}
      </p>
      {hasMore && (
        <Button size="sm" pending={pending} onClick={onLoadMore}>
          Load more
        </Button>
      )}
    </div>
  );
}

/** How many lines stand open; the rest of a long list is a click away. */
const shownLines = 12;

/** Texts, one a line. */
export function TextList({ lines }: { readonly lines: readonly string[] }) {
  const rest = lines.slice(shownLines);
  return (
    <>
      <Lines lines={lines.slice(0, shownLines)} />
      {rest.length > 0 && (
        <details className="mt-1">
          <summary className="link">{rest.length} more</summary>
          <Lines lines={rest} />
        </details>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="grid gap-0.5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

import { Link } from '@remix-run/react';
import type { Instruction } from '../code-types.ts';
import { browseAddress, type CodeView } from '../code-view.ts';

/** The words of an instruction, in which every code and range that the release has is a link. */
export function NoteText({ view, note }: { readonly view: CodeView; readonly note: Instruction }) {
  const parts = note.references.map(({ start, end, node }, at) => ({
    before: note.text.slice(note.references[at - 1]?.end ?? 0, start),
    linked: note.text.slice(start, end),
    node,
    start,
  }));
  return (
    <>
      {parts.map(({ before, linked, node, start }) => (
        <span key={start}>
          {before}
          <Link to={browseAddress({ ...view, node })} className="link font-mono text-[0.95em]">
            {linked}
          </Link>
        </span>
      ))}
      {note.text.slice(note.references.at(-1)?.end ?? 0)}
    </>
  );
}

import { Link } from '@remix-run/react';
import type { Instruction } from '../code-types.ts';
import { browseAddress, type CodeView } from '../code-view.ts';
import { outlineOf } from './instruction-outline.ts';
import { NoteText } from './note-text.tsx';

/** The kinds in the order in which a coder has to mind them. */
const kinds = [
  ['codeFirst', 'Code first'],
  ['useAdditional', 'Use additional code'],
  ['codeAlso', 'Code also'],
  ['excludes1', 'Excludes1: not coded here'],
  ['excludes2', 'Excludes2: not included here'],
  ['includes', 'Includes'],
  ['general', 'Note'],
] as const satisfies readonly (readonly [Instruction['kind'], string])[];

/** Every instruction that applies, by kind, and of each kind by the place where it stands, the nearest first. */
export function InstructionList({
  view,
  instructions,
}: {
  readonly view: CodeView;
  readonly instructions: readonly Instruction[];
}) {
  return (
    <div className="grid gap-4">
      {kinds.map(([kind, title]) => {
        const places = byPlace(instructions.filter((instruction) => instruction.kind === kind));
        return (
          places.length > 0 && (
            <section key={kind} aria-label={title}>
              <h3 className="font-semibold">{title}</h3>
              {places.map(([first, ...others]) => (
                <div key={first.from.node} className="mt-1 grid gap-1">
                  <p className="text-sm text-ink-muted">
                    <Provenance view={view} instruction={first} />
                  </p>
                  <ul className="grid list-disc gap-0.5 pl-5">
                    {outlineOf([first, ...others]).map(({ line, below }) => (
                      <li key={line.text}>
                        <NoteText view={view} note={line} />
                        {below.length > 0 && (
                          <ul className="mt-0.5 grid list-[circle] gap-0.5 pl-5">
                            {below.map((note) => (
                              <li key={note.text}>
                                <NoteText view={view} note={note} />
                              </li>
                            ))}
                          </ul>
                        )}
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </section>
          )
        );
      })}
    </div>
  );
}

function Provenance({ view, instruction }: { readonly view: CodeView; readonly instruction: Instruction }) {
  const { from, inherited } = instruction;
  if (!inherited) return <>at {from.label} itself</>;
  return (
    <>
      from{' '}
      <Link to={browseAddress({ ...view, node: from.node })} className="link">
        {from.label}
      </Link>{' '}
      {from.display}
    </>
  );
}

function byPlace(instructions: readonly Instruction[]): [Instruction, ...Instruction[]][] {
  const places = new Map<string, [Instruction, ...Instruction[]]>();
  for (const instruction of instructions) {
    const known = places.get(instruction.from.node);
    if (known) known.push(instruction);
    else places.set(instruction.from.node, [instruction]);
  }
  return [...places.values()];
}

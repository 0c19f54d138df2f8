import { Card } from '@ohm/ui';
import { Link } from '@remix-run/react';
import type { Concept } from '../code-types.ts';
import { browseAddress, type CodeView } from '../code-view.ts';

/** A code with its dot and all seven characters. */
const fullLength = 8;

/** The 7th characters, each a link to the whole code where one is missing. */
export function SeventhCharacters({ view, concept }: { readonly view: CodeView; readonly concept: Concept }) {
  const { code, children, seventhCharacters: seventh } = concept;
  if (!seventh) return null;
  const present = code.length === fullLength ? code.slice(-1) : null;
  const whole = (character: string) =>
    children.find((child) => child.code.length === fullLength && child.code.endsWith(character))?.code;
  return (
    <Card title="7th character" description={`As listed at ${seventh.from.label} ${seventh.from.display}.`}>
      {seventh.notes.map((note) => (
        <p key={note} className="mb-2">
          {note}
        </p>
      ))}
      <ul className="grid gap-1">
        {seventh.characters.map(({ character, meaning }) => {
          const target = whole(character);
          return (
            <li
              key={character}
              aria-current={character === present ? 'true' : undefined}
              className="flex gap-2 aria-[current]:font-medium"
            >
              <span className="w-4 font-mono font-semibold">{character}</span>
              <span className="min-w-0">
                {meaning}
                {target && (
                  <>
                    {': '}
                    <Link to={browseAddress({ ...view, node: target })} className="link font-mono">
                      {target}
                    </Link>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

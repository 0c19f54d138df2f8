import { enabledTools, type Feature, features } from '@ohm/access';
import { EmptyState } from '@ohm/ui';
import { actorOf } from '@ohm/web/react';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Wrench } from 'lucide-react';
import { load } from '../session.server.ts';

/** Straight to the first tool; who has none is told whom to ask. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ user }) => {
    const registry: Readonly<Record<string, Feature>> = features;
    const [first] = enabledTools(actorOf(user));
    const tool = first === undefined ? undefined : registry[first];
    if (tool) throw redirect(tool.nav[0].path);
    return null;
  });

export default function NoTools() {
  return (
    <>
      <h1 className="sr-only">Tools</h1>
      <EmptyState icon={<Wrench />} title="No tools enabled. Ask your admin to enable a tool." />
    </>
  );
}

import { Banner, Card, EmptyState, PageHeader } from '@ohm/ui';
import { problemOf } from '@ohm/web';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useNavigate } from '@remix-run/react';
import { Search } from 'lucide-react';
import { codeSystem } from '../code-system.ts';
import { CodeSearch, type System } from '../components/code-search.tsx';
import { ConceptCard } from '../components/concept-card.tsx';
import { load } from '../session.server.ts';

export const meta: MetaFunction = () => [{ title: 'Code search · Ohm Tools' }];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ api, request }) => {
    const { searchParams } = new URL(request.url);
    const system = codeSystem(searchParams);
    const code = searchParams.get('code');
    if (!code) return { system, concept: null, missing: null };
    try {
      return { system, concept: await api.codes.lookup.query({ system, code }), missing: null };
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status !== 404) throw error;
      return { system, concept: null, missing: problem.message };
    }
  });

export default function CodeSearchPage() {
  const { system, concept, missing } = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const show = (parameters: { system: System; code?: string }) =>
    navigate(`?${new URLSearchParams(parameters)}`, { preventScrollReset: true });
  return (
    <>
      <PageHeader
        title="Code search"
        description="Find a code by its number, by words, or by what is written in notes."
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lg:items-start">
        <Card>
          <CodeSearch
            system={system}
            onSystemChange={(next) => show({ system: next })}
            onSelect={(code) => show({ system, code })}
          />
        </Card>
        <div aria-live="polite">
          {missing && <Banner tone="warning">{missing}</Banner>}
          {concept && <ConceptCard system={system} concept={concept} />}
          {!concept && !missing && (
            <Card>
              <EmptyState icon={<Search />} title="Choose a code to see its place and its instructions" />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

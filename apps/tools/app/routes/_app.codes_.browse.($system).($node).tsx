import { Banner, PageHeader } from '@ohm/ui';
import { formText, keepForm, keepPage, RouteError } from '@ohm/web/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { codePage } from '../code-page.server.ts';
import { codeSystem, readView } from '../code-view.ts';
import { ChapterPage } from '../components/chapter-page.tsx';
import { CodePage } from '../components/code-page.tsx';
import { CodeSearch } from '../components/code-search.tsx';
import { CodeTree } from '../components/code-tree.tsx';
import { KeptCodes } from '../components/kept-codes.tsx';
import { SearchResults } from '../components/search-results.tsx';
import { load, submit } from '../session.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data, params }) => [
  { title: `${data && 'view' in data && params.node ? `${params.node} · ` : ''}Code search · Ohm Tools` },
];

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ api, user, request }) => {
    const view = readView(args.params, new URL(request.url).searchParams);
    return { userId: user.id, ...(await codePage(api, view)) };
  });

/** The favourites' button, with scripts or without. */
export const action = (args: ActionFunctionArgs) =>
  submit(args, async ({ api, form }) => {
    const favourite = {
      system: codeSystem(formText(form, 'system')),
      code: formText(form, 'code'),
    };
    if (form.get('keep') === 'yes') await api.codes.addFavourite.mutate(favourite);
    else await api.codes.removeFavourite.mutate(favourite);
    return { kept: form.get('keep') === 'yes' };
  });

export const clientAction = keepForm<typeof action>;

export default function CodeBrowser() {
  const page = useLoaderData<typeof loader>();
  const { userId, view, tree, concept, missing, found, favourites, findings } = page;
  return (
    <>
      <PageHeader
        title="Code search"
        description="Find a code by its number, by words, or by what is written in notes; or walk through the chapters."
      />
      <div className="grid grid-cols-1 gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] xl:items-start">
        <div className="grid min-w-0 grid-cols-1 gap-6">
          <CodeSearch view={view} release={tree.release} choices={page.choices} />
          {page.unknownFilter && <Banner tone="warning">{page.unknownFilter}</Banner>}
          {missing && <Banner tone="warning">{missing}</Banner>}
          {found && <SearchResults view={view} found={found} />}
          {concept ? (
            <CodePage view={view} concept={concept} findings={findings} favourites={favourites} />
          ) : (
            !found && <ChapterPage view={view} tree={tree} />
          )}
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-6">
          <CodeTree view={view} tree={tree} />
          <KeptCodes userId={userId} view={view} concept={concept} favourites={favourites} />
        </div>
      </div>
    </>
  );
}

export { keepPage as shouldRevalidate, RouteError as ErrorBoundary };

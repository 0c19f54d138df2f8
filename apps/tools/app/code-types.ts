import type { SerializeFrom } from '@remix-run/node';
import type { loader } from './routes/_app.codes_.browse.($system).($node).tsx';

/** What the parts of the code browser get, as the page's loader sends it. */
type Page = Exclude<SerializeFrom<typeof loader>, Response>;

export type Concept = NonNullable<Page['concept']>;
export type Tree = Page['tree'];
export type TreeLevel = Tree['levels'][number];
export type TreeNode = TreeLevel['nodes'][number];
export type Instruction = Tree['instructions'][number];
export type Favourite = Page['favourites'][number];
export type Found = NonNullable<Page['found']>;
export type Finding = Page['findings'][number];

import { demonstrationPassword } from '../../prisma/seed.ts';
import { urls } from './browser.ts';

export const apps = ['doctor', 'admin', 'tools'] as const;
export type App = (typeof apps)[number];

/** A route of an app, as the app itself tells everybody's browser. */
export interface AppRoute {
  readonly id: string;
  /** "/patients/:id" */
  readonly path: string;
  readonly hasLoader: boolean;
  readonly hasAction: boolean;
}

interface ManifestRoute {
  readonly id: string;
  readonly parentId?: string;
  readonly path?: string;
  readonly index?: boolean;
  readonly hasLoader: boolean;
  readonly hasAction: boolean;
}

/** Every route of an app, from the file that its sign-in page names: a new route is attacked without being listed. */
export async function routesOf(app: App): Promise<AppRoute[]> {
  const page = await (await fetch(`${urls[app]}/login`)).text();
  const file = /\/assets\/manifest-\w+\.js/.exec(page)?.[0];
  const script = await (await fetch(`${urls[app]}${file}`)).text();
  const { routes } = JSON.parse(script.replace(/^[^{]*/, '').replace(/;\s*$/, '')) as {
    routes: Record<string, ManifestRoute>;
  };
  const pathOf = (route: ManifestRoute | undefined): string =>
    route ? [pathOf(routes[route.parentId ?? '']), route.path].filter(Boolean).join('/') : '';
  return Object.values(routes).map((route) => ({
    id: route.id,
    path: `/${pathOf(route)}`.replace('*', 'nowhere'),
    hasLoader: route.hasLoader,
    hasAction: route.hasAction,
  }));
}

/** Addresses that reach a route, once with each of these ids where its path has one. */
export function addressesOf({ path }: AppRoute, ids: readonly string[]): string[] {
  if (!/:\w+(?!\w*\?)/.test(path.replaceAll(/\/:\w+\?/g, ''))) return [path.replaceAll(/\/:\w+\?/g, '')];
  return ids.map((id) => path.replaceAll(/:\w+/g, id));
}

/** The address of the loaders alone: what the script of the page asks for on the way to another one (single fetch). */
export const dataAddress = (path: string): string => (path === '/' ? '/_root.data' : `${path}.data`);

export const cookieName = (app: App): string => `__Host-ohm-${app}`;

/** Asks an app, as a browser would of its own page: with its cookie and, where something is sent, with its Origin. */
export function ask(
  app: App,
  path: string,
  {
    cookie,
    form,
    ...init
  }: RequestInit & { readonly cookie?: string; readonly form?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(`${urls[app]}${path}`, {
    redirect: 'manual',
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    ...init,
    headers: {
      ...(form && { origin: urls[app] }),
      ...(cookie !== undefined && { cookie }),
      ...(init.headers as Record<string, string> | undefined),
    },
  });
}

/** The cookie that a response sets, as a browser sends it back; null where it sets none. */
export function cookieOf(response: Response): string | null {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? null;
}

/** Signs in through the form of an app; answers the cookie of the session. */
export async function signInByForm(app: App, email: string): Promise<string> {
  const response = await ask(app, '/login', { form: { email, password: demonstrationPassword } });
  const cookie = cookieOf(response);
  if (!cookie) throw new Error(`${email} cannot sign in at the ${app} app: ${response.status}`);
  return cookie;
}

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type AnyRoute,
} from '@tanstack/react-router';
import { findSharedPath } from '@/api/guest';
import { getToken } from '@/api/login';
import { BASE_PATH } from '@/base';
import { fetchCode } from '@/components/lazy-part';
import { LoadingRows, PageError } from '@/components/states';
import { tellShown } from '@/components/when-idle';
import { awaitWords } from '@/i18n/messages';
import { NotFound } from '@/shell/NotFound';
import { APP_PAGES, type Page, PUBLIC_PAGES, SITE_PAGES } from '@/pages/registry';
import { AppFrame } from '@/shell/AppFrame';
import { Root } from '@/shell/Root';
import { SiteFrame } from '@/shell/SiteFrame';
import { findOpening } from '@/view/opening';
import { keepUnknown } from '@/view/unknown';
import type { Search } from '@/view/view';

const root = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: PageError });

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: AppFrame,
  beforeLoad: ({ location }) => {
    const shared = findSharedPath(location.pathname);
    if (shared) throw redirect({ to: shared, search: location.search as never, replace: true });
    if (!getToken()) throw redirect({ to: '/login', search: { next: location.href } as never });
  },
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/websites' as string });
  },
});

const site = createRoute({
  getParentRoute: () => frame,
  path: '/websites/$websiteId',
  component: SiteFrame,
  validateSearch: (search: Search): Search => keepUnknown(search),
});

/** A website, link, pixel or board that is shown to everybody who knows the address. */
const share = createRoute({
  getParentRoute: () => root,
  path: '/share/$slug',
  component: lazyRouteComponent(() => loadPage({ key: 'share', load: () => import('@/pages/share/Share') })),
  validateSearch: (search: Search): Search => keepUnknown(search),
});

/** Puts the range that the person prefers into an address without one, so that it shows the same to everybody. */
function openAsPreferred(page: Page, { pathname, search }: { pathname: string; search: Search }): void {
  const opening = page.range || page.controls === 'none' ? undefined : findOpening(search);
  if (opening) throw redirect({ to: pathname, search: { ...search, ...opening } as never, replace: true });
}

const makeRoute = (parent: AnyRoute, page: Page, check?: typeof openAsPreferred) =>
  createRoute({
    getParentRoute: () => parent,
    path: page.path || '/',
    component: lazyRouteComponent(() => loadPage(page)),
    ...(check ? { beforeLoad: ({ location }: { location: { pathname: string; search: Search } }) => check(page, location) } : {}),
  }) as AnyRoute;

const loadPage = ({ key, load }: Pick<Page, 'key' | 'load'>) => fetchCode(async () => (await Promise.all([load(), awaitWords(key)]))[0]);

const tree = root.addChildren([
  frame.addChildren([home, ...APP_PAGES.map((page) => makeRoute(frame, page)), site.addChildren(SITE_PAGES.map((page) => makeRoute(site, page, openAsPreferred)))]),
  share.addChildren(SITE_PAGES.map((page) => makeRoute(share, page))),
  ...PUBLIC_PAGES.map((page) => makeRoute(root, page)),
]);

/** Addresses hold plain text, not JSON: `?browser=eq.chrome`. */
export const router = createRouter({
  routeTree: tree as AnyRoute,
  basepath: BASE_PATH || '/',
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(search as Record<string, string>).toString();
    return text && `?${text}`;
  },
  defaultPreload: 'intent',
  defaultErrorComponent: PageError,
  defaultPendingComponent: LoadingRows,
  scrollRestoration: true,
});

router.subscribe('onRendered', tellShown);

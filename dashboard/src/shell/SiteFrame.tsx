import { Navigate, Outlet, useLocation, useParams, useSearch } from '@tanstack/react-router';
import { ApiError, MISSING } from '@/api/client';
import { useWebsite } from '@/api/websites';
import { SITE_PAGES } from '@/pages/registry';
import { useOpening } from '@/view/opening';
import { SiteViewProvider } from '@/view/SiteView';
import type { Search } from '@/view/view';
import { Controls } from './Controls';
import { NotFound } from './NotFound';
import { RangeNotice } from './RangeNotice';
import classes from './SiteFrame.module.css';

/** Each of them says that an address names a range. */
const RANGE = ['period', 'from', 'to', 'start', 'end'] as const;

/** The frame around the pages of one website: the controls of what is looked at, then the page. */
export function SiteFrame() {
  const { pathname } = useLocation();
  const rest = /\/websites\/[^/]+\/?(.*)$/.exec(pathname)?.[1] ?? '';
  const { websiteId = '' } = useParams({ strict: false }) as { websiteId?: string };
  const website = useWebsite(websiteId);
  const missing = website.error instanceof ApiError && MISSING.includes(website.error.status);
  const page = SITE_PAGES.find(({ path }) => path.split('/')[0] === rest.split('/')[0]);
  const search = useSearch({ strict: false }) as Search;
  const opening = useOpening();
  const bare = opening.period && page && !page.range && page.controls !== 'none' && !RANGE.some((name) => search[name]);
  if (website.data === null || missing) return <NotFound />;
  // What the person wants websites to open with is put into the address, so that it shows the same to everybody.
  if (bare) return <Navigate to="." search={{ ...search, ...opening } as never} replace />;
  return (
    <SiteViewProvider standard={page}>
      <div className={classes.page}>
        {page && <Controls page={page} />}
        {page?.controls !== 'none' && <RangeNotice />}
        <Outlet />
      </div>
    </SiteViewProvider>
  );
}

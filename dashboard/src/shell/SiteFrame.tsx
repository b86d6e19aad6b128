import { Outlet, useLocation, useParams } from '@tanstack/react-router';
import { ApiError, MISSING } from '@/api/client';
import { useWebsite } from '@/api/websites';
import { SITE_PAGES } from '@/pages/registry';
import { SiteViewProvider } from '@/view/SiteView';
import { Controls } from './Controls';
import { NotFound } from './NotFound';
import { RangeNotice } from './RangeNotice';
import classes from './SiteFrame.module.css';

/** The frame around the pages of one website: the controls of what is looked at, then the page. */
export function SiteFrame() {
  const { pathname } = useLocation();
  const rest = /\/websites\/[^/]+\/?(.*)$/.exec(pathname)?.[1] ?? '';
  const { websiteId = '' } = useParams({ strict: false }) as { websiteId?: string };
  const website = useWebsite(websiteId);
  const missing = website.error instanceof ApiError && MISSING.includes(website.error.status);
  const page = SITE_PAGES.find(({ path }) => path.split('/')[0] === rest.split('/')[0]);
  if (website.data === null || missing) return <NotFound />;
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

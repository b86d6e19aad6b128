import { Outlet, useLocation } from '@tanstack/react-router';
import { SITE_PAGES } from '@/pages/registry';
import { SiteViewProvider } from '@/view/SiteView';
import { Controls } from './Controls';
import classes from './SiteFrame.module.css';

/** The frame around the pages of one website: the controls of what is looked at, then the page. */
export function SiteFrame() {
  const { pathname } = useLocation();
  const rest = /\/websites\/[^/]+\/?(.*)$/.exec(pathname)?.[1] ?? '';
  const page = SITE_PAGES.find(({ path }) => path.split('/')[0] === rest.split('/')[0]);
  return (
    <SiteViewProvider>
      <div className={classes.page}>
        {page && <Controls page={page} />}
        <Outlet />
      </div>
    </SiteViewProvider>
  );
}

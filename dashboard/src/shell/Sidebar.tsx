import { ActionIcon, UnstyledButton } from '@mantine/core';
import { Link, useLocation, useParams, useSearch } from '@tanstack/react-router';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { APP_PAGES, GROUPS, type Page, SITE_PAGES } from '@/pages/registry';
import { carrySearch } from '@/view/carry';
import { useOpening } from '@/view/opening';
import type { Search } from '@/view/view';
import { useScrollCue } from '@/components/scroll-cue';
import { Brand } from './Brand';
import classes from './Sidebar.module.css';
import { SiteSwitch } from './SiteSwitch';
import { openPalette } from './shortcut-keys';
import { UserMenu } from './UserMenu';

/** All pages: those of the website that is looked at, and those beside it. */
export function Sidebar({ onClose }: { onClose: () => void }) {
  const t = useTranslations('shell');
  const { websiteId } = useParams({ strict: false }) as { websiteId?: string };
  const cue = useScrollCue<HTMLDivElement>('y');
  return (
    <>
      <div className={classes.top}>
        <Brand />
        <ActionIcon onClick={openPalette} aria-label={t('search')} visibleFrom="sm">
          <IconSearch size={17} stroke={1.7} />
        </ActionIcon>
        <ActionIcon onClick={onClose} aria-label={t('close')} hiddenFrom="sm">
          <IconX size={18} stroke={1.7} />
        </ActionIcon>
      </div>
      {websiteId && (
        <div className={classes.switch}>
          <SiteSwitch websiteId={websiteId} />
        </div>
      )}
      <div ref={cue} className={classes.pages}>
        <div>
          {websiteId && <PageLinks pages={SITE_PAGES} base={`/websites/${websiteId}`} keepView />}
          <PageLinks pages={APP_PAGES} base="" />
        </div>
      </div>
      <div className={classes.foot}>
        <UnstyledButton className={classes.palette} onClick={openPalette} hiddenFrom="sm">
          <IconSearch size={16} stroke={1.7} /> {t('search')}
        </UnstyledButton>
        <UserMenu />
      </div>
    </>
  );
}

function PageLinks({ pages, base, keepView = false }: { pages: readonly Page[]; base: string; keepView?: boolean }) {
  const t = useTranslations();
  const search = useSearch({ strict: false }) as Search;
  const { pathname } = useLocation();
  const opening = useOpening();
  const current = pages.find(({ path }) => pathname === `${base}/${path}`);
  return GROUPS.map((group) => {
    const rows = pages.filter((page) => page.group === group);
    if (!rows.length) return null;
    return (
      <div key={group} className={classes.group}>
        <div className={classes.heading} id={`nav-${group}`}>{t(`shell.groups.${group}`)}</div>
        <ul aria-labelledby={`nav-${group}`}>
          {rows.map((page) => (
            <li key={page.key}>
              <Link
                to={`${base}/${page.path}`.replace(/\/$/, '')}
                search={(keepView ? carrySearch(search, current, page, opening) : {}) as never}
                className={classes.link}
                activeOptions={{ exact: page.path === '' || page.path === 'websites', includeSearch: false }}
              >
                <page.icon size={17} stroke={1.6} aria-hidden /> {t(`${page.key}.title`)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

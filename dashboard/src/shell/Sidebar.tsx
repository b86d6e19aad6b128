import { ActionIcon, UnstyledButton } from '@mantine/core';
import { Link, useLocation, useParams, useSearch } from '@tanstack/react-router';
import { IconChevronRight, IconSearch, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { APP_PAGES, type Group, GROUPS, type Page, SITE_PAGES } from '@/pages/registry';
import { keep, recall } from '@/storage';
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
  const groups = useClosedGroups();
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
          {websiteId && <PageLinks pages={SITE_PAGES} base={`/websites/${websiteId}`} keepView {...groups} />}
          <PageLinks pages={APP_PAGES} base="" {...groups} />
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

interface PageLinksProps {
  pages: readonly Page[];
  base: string;
  closed: ReadonlySet<string>;
  onToggle: (group: Group) => void;
  keepView?: boolean;
}

function PageLinks({ pages, base, closed, onToggle, keepView = false }: PageLinksProps) {
  const { pathname } = useLocation();
  const current = pages.find(({ path }) => pathname === `${base}/${path}`.replace(/\/$/, ''));
  return GROUPS.map((group) => {
    const rows = pages.filter((page) => page.group === group);
    if (!rows.length) return null;
    return <PageGroup key={group} group={group} rows={rows} current={current} base={base} keepView={keepView} closed={closed.has(group)} onToggle={() => onToggle(group)} />;
  });
}

interface PageGroupProps {
  group: Group;
  rows: Page[];
  current: Page | undefined;
  base: string;
  keepView: boolean;
  closed: boolean;
  onToggle: () => void;
}

/** Pages below a heading that closes them; the one that is looked at is always there. */
function PageGroup({ group, rows, current, base, keepView, closed, onToggle }: PageGroupProps) {
  const t = useTranslations();
  const search = useSearch({ strict: false }) as Search;
  const opening = useOpening();
  const shown = closed ? rows.filter(({ key }) => key === current?.key) : rows;
  return (
    <div className={classes.group}>
      <UnstyledButton className={classes.heading} id={`nav-${group}`} aria-expanded={!closed} onClick={onToggle}>
        {t(`shell.groups.${group}`)} <IconChevronRight size={13} stroke={1.8} aria-hidden />
      </UnstyledButton>
      <ul aria-labelledby={`nav-${group}`}>
        {shown.map((page) => (
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
}

const CLOSED = 'footfall.navigation.closed';

/** The groups that somebody has closed in this browser. */
function useClosedGroups(): Pick<PageLinksProps, 'closed' | 'onToggle'> {
  const [text, setText] = useState(() => recall(CLOSED) ?? '');
  const closed = new Set(text.split(',').filter(Boolean));
  const onToggle = (group: Group) => {
    if (!closed.delete(group)) closed.add(group);
    const names = [...closed].join();
    setText(names);
    keep(CLOSED, names || null);
  };
  return { closed, onToggle };
}

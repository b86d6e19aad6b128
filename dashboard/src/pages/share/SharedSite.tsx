import { Button } from '@mantine/core';
import { IconCode, IconLock } from '@tabler/icons-react';
import { Link, Navigate, Outlet, useMatches, useSearch } from '@tanstack/react-router';
import { Suspense, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { OpenedShare } from '@/api/opened-share';
import { useWebsite } from '@/api/websites';
import { EmbedDialog } from '@/components/EmbedCode';
import { useScrollCue } from '@/components/scroll-cue';
import { EmptyState, LoadingRows } from '@/components/states';
import { SITE_PAGES } from '@/pages/registry';
import { Controls } from '@/shell/Controls';
import { RangeNotice } from '@/shell/RangeNotice';
import { ViewOf } from '@/view/SiteView';
import { carrySearch } from '@/view/carry';
import { readView, type Search } from '@/view/view';
import { isOpen } from './sections';
import classes from './Share.module.css';
import { ShareFoot, ShareHead } from './ShareHead';

/** A shared website: the pages that are open, without the frame and without anything to change. */
export function SharedSite({ share }: { share: OpenedShare }) {
  const t = useTranslations();
  const search = useSearch({ strict: false }) as Search;
  const raw = JSON.stringify(search);
  // Where the outlet is, which is behind the address while another page loads: what is closed must not be begun.
  const pathname = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? '' });
  const website = useWebsite(share.id);
  const cue = useScrollCue<HTMLUListElement>('x');
  const [embedding, setEmbedding] = useState(false);
  const base = `/share/${encodeURIComponent(share.slug)}`;
  const rest = /\/share\/[^/]+\/?(.*)$/.exec(pathname)?.[1] ?? '';
  const page = SITE_PAGES.find(({ path }) => path.split('/')[0] === rest.split('/')[0]);
  const view = useMemo(() => readView(JSON.parse(raw) as Search, page?.range), [raw, page?.range]);
  const pages = SITE_PAGES.filter((one) => one.group && isOpen(one, share.parameters));
  const first = pages[0];
  return (
    <ViewOf websiteId={share.id} view={view} scope={page?.scope} readOnly>
      <div className={classes.page}>
        <ShareHead
          name={website.data?.name ?? '…'}
          detail={website.data?.domain}
          side={
            !share.locked && isOpen({ key: 'overview' }, share.parameters) && (
              <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconCode size={15} />} onClick={() => setEmbedding(true)}>{t('share.embed')}</Button>
            )
          }
        >
          {pages.length > 1 && (
            <nav className={classes.nav} aria-label={t('share.pages')}>
              <ul ref={cue} className={classes.pages}>
                {pages.map((one) => (
                  <li key={one.key}>
                    <Link to={`${base}/${one.path}`.replace(/\/$/, '') as never} search={carrySearch(search, page, one, {}) as never} className={classes.link} activeOptions={{ exact: one.path === '', includeSearch: false }}>
                      {t(`${one.key}.title`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </ShareHead>
        <main>
          {page && isOpen(page, share.parameters) ? (
            <>
              <Controls page={page} active={isOpen({ key: 'overview' }, share.parameters) || isOpen({ key: 'realtime' }, share.parameters)} />
              {page.controls !== 'none' && <RangeNotice />}
              <Suspense fallback={<LoadingRows />}><Outlet /></Suspense>
            </>
          ) : rest === '' && first ? (
            <Navigate to={`${base}/${first.path}` as never} search={carrySearch(search, undefined, first, {}) as never} replace />
          ) : (
            <EmptyState tall icon={IconLock} title={t('share.closed')} hint={t('share.closedHint')} />
          )}
        </main>
        <ShareFoot />
      </div>
      {embedding && <EmbedDialog onClose={() => setEmbedding(false)} slug={share.slug} />}
    </ViewOf>
  );
}

import { Anchor } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { BASE_PATH } from '@/base';
import { EmptyState, ErrorState, LoadingRows } from '@/components/states';
import { isOpen } from '@/pages/share/sections';
import { useShare } from '@/pages/share/useShare';
import { ViewOf } from '@/view/SiteView';
import { readView, type Search } from '@/view/view';
import classes from './Embed.module.css';
import { EmbeddedTile, isTile } from './EmbeddedTile';

/** A tile of a share for the pages of others: numbers at a glance, the chart or the map. */
export default function Embed() {
  const t = useTranslations('embed');
  const { slug = '', tile = '' } = useParams({ strict: false }) as { slug?: string; tile?: string };
  const raw = JSON.stringify(useSearch({ strict: false }));
  const view = useMemo(() => readView(JSON.parse(raw) as Search), [raw]);
  const { state, retry } = useShare(slug);
  useEffect(() => {
    document.documentElement.style.background = document.body.style.background = 'transparent';
  }, []);
  const open = state.step === 'open' && state.share.kind !== 'board' && (state.share.kind !== 'website' || isOpen({ key: 'overview' }, state.share.parameters));
  return (
    <main className={classes.tile}>
      {state.step === 'opening' && <LoadingRows rows={3} />}
      {state.step === 'locked' && <EmptyState title={t('locked')} action={<Anchor href={`${BASE_PATH}/share/${encodeURIComponent(slug)}`} target="_blank" rel="noreferrer" size="sm">{t('openShare')}</Anchor>} />}
      {state.step === 'failed' && <ErrorState error={state.error} retry={retry} />}
      {state.step === 'open' && (open && isTile(tile) ? (
        <ViewOf websiteId={state.share.id} view={view} readOnly>
          <EmbeddedTile share={state.share} tile={tile} />
        </ViewOf>
      ) : (
        <EmptyState title={t('closed')} />
      ))}
    </main>
  );
}

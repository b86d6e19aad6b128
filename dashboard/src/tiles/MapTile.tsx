import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useList } from '@/api/stats';
import { WorldMap } from '@/charts/WorldMap';
import { Await, LoadingRows } from '@/components/states';
import { useNames } from '@/i18n/names';
import { useSiteView } from '@/view/SiteView';

const ALL = 300;

/** Where the visitors of the view around are. */
export function MapTile({ height }: { height: number }) {
  const t = useTranslations('overview');
  const names = useNames();
  const { question, formats } = useSiteView();
  const query = useList(question, 'country', ALL);
  const values = useMemo(() => (query.data ?? []).flatMap(({ x, y }) => (x ? [{ code: x, value: y }] : [])), [query.data]);
  const name = useCallback((code: string) => names('country', code), [names]);
  return (
    <Await query={query} skeleton={<LoadingRows rows={6} />}>
      <WorldMap label={t('visitors')} values={values} name={name} format={formats.number} height={height} />
    </Await>
  );
}

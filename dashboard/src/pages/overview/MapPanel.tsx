import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useList } from '@/api/stats';
import { WorldMap } from '@/charts/WorldMap';
import { Panel } from '@/components/Panel';
import { Await, LoadingRows } from '@/components/states';
import { useNames } from '@/i18n/names';
import { splitValues } from '@/view/filters';
import { useSiteView } from '@/view/SiteView';

const ALL = 300;

/** Where visitors are; a click on a country shows only its visitors. */
export function MapPanel() {
  const t = useTranslations('overview');
  const names = useNames();
  const { question, view, formats, toggle } = useSiteView();
  const query = useList(question, 'country', ALL);
  const values = useMemo(() => (query.data ?? []).flatMap(({ x, y }) => (x ? [{ code: x, value: y }] : [])), [query.data]);
  const selected = view.filters.filter(({ field, operator }) => field === 'country' && operator === 'eq').flatMap(splitValues);
  const name = useCallback((code: string) => names('country', code), [names]);
  return (
    <Panel title={t('map')}>
      <Await query={query} skeleton={<LoadingRows rows={10} />}>
        <WorldMap label={t('visitors')} values={values} name={name} format={formats.number} onCountry={(code) => toggle('country', code)} selected={selected} height={330} />
      </Await>
    </Panel>
  );
}

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useBackend, type Views, type ViewsPoint, type ViewsRow } from '@/api/backend';
import type { Query } from '@/api/client';
import { Kpi, KpiRow } from '@/components/Kpi';
import { Panel, PanelGrid } from '@/components/Panel';
import { Await } from '@/components/states';
import { useSiteView } from '@/view/SiteView';
import classes from './Backend.module.css';
import { BackendChart, type BackendSeries } from './BackendChart';
import { ChoiceList } from './ChoiceList';
import { type Choice, type Choices, useChoices } from './choices';
import { useDuration } from './durations';

const COLUMNS = ['app', 'contentType', 'deviceType', 'country'] as const;
const SHOWN = 10;

/** Views, the people behind them and how long they took. */
export function ViewsTab() {
  const t = useTranslations('backend');
  const { question, formats } = useSiteView();
  const duration = useDuration();
  const choices = withoutCalls(useChoices(COLUMNS));
  const { data } = useBackend<Views>(question, 'stats', choices);
  const points = useBackend<ViewsPoint[]>(question, 'views', choices);
  const series = useMemo<BackendSeries<ViewsPoint>[]>(
    () => [
      { name: t('views'), kind: 'bar', tone: 'soft', read: ({ views }) => views },
      { name: t('users'), kind: 'line', tone: 'main', read: ({ users }) => users },
    ],
    [t],
  );
  const time = (value: number | null | undefined) => (value === undefined ? undefined : duration(value));
  return (
    <>
      <Panel flush label={t('tabs.views')}>
        <KpiRow>
          <Kpi label={t('views')} swatch="soft" value={data && formats.compact(data.views)} full={data && formats.number(data.views)} changeText="" />
          <Kpi label={t('users')} swatch="main" value={data && formats.compact(data.users)} full={data && formats.number(data.users)} changeText="" />
          <Kpi label={t('average')} value={time(data?.averageDuration)} changeText="" />
          <Kpi label={t('median')} value={time(data?.p50)} changeText="" />
          <Kpi label={t('p95')} value={time(data?.p95)} changeText="" />
        </KpiRow>
        <div className={classes.chart}><BackendChart label={t('chart.views')} points={points.data} series={series} /></div>
      </Panel>
      <PanelGrid>
        {COLUMNS.map((column) => <ColumnPanel key={column} column={column} choices={choices} />)}
      </PanelGrid>
    </>
  );
}

/** Calls of an API are views too, and have a tab of their own. */
const withoutCalls = (choices: Choices): Query => (choices.contentType === 'api' ? choices : { ...choices, apiCalls: 'false' });

function ColumnPanel({ column, choices }: { column: Choice; choices: Query }) {
  const t = useTranslations('backend');
  const { question } = useSiteView();
  const query = useBackend<ViewsRow[]>(question, 'metrics', { ...choices, type: column, pageSize: SHOWN });
  return (
    <Panel title={t(`columns.${column}`)}>
      <Await query={query}>
        <ChoiceList column={column} unit={t('views')} rows={(query.data ?? []).map(({ name, views }) => ({ name, value: views }))} />
      </Await>
    </Panel>
  );
}

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { type Count, type Engagement, type Target, type TargetPage, useBackend } from '@/api/backend';
import { type Column, DataTable } from '@/components/DataTable';
import { Kpi, KpiRow } from '@/components/Kpi';
import { Panel, PanelGrid } from '@/components/Panel';
import { Await } from '@/components/states';
import { useSiteView } from '@/view/SiteView';
import classes from './Backend.module.css';
import { BackendChart, type BackendSeries } from './BackendChart';
import { BusinessPanels } from './BusinessPanels';
import { ChoiceList, sayValue } from './ChoiceList';
import { useChoices } from './choices';
import { usePaged } from './usePaged';

const COLUMNS = ['app', 'metricType', 'targetType'] as const;
const PAGE_SIZE = 10;
type Point = Engagement['series'][number];

/** What users do: likes, comments, purchases, by kind and by what they were about. */
export function EngagementTab() {
  const t = useTranslations('backend');
  const { question, formats } = useSiteView();
  const choices = useChoices(COLUMNS);
  const query = useBackend<Engagement>(question, 'engagement', choices);
  const { query: part, search, paging } = usePaged(PAGE_SIZE);
  const targets = useBackend<TargetPage>(question, 'targets', { ...choices, ...part });
  const series = useMemo<BackendSeries<Point>[]>(() => [{ name: t('engagements'), kind: 'bar', tone: 'main', read: ({ count }) => count }], [t]);
  const { data } = query;
  const rows = (counts: Count[] = []) => counts.map(({ name, count }) => ({ name, value: count }));
  const columns: Column<Target>[] = [
    { key: 'target', title: t('target'), render: ({ targetId }) => <span className={classes.clip} title={targetId}>{targetId}</span> },
    { key: 'type', title: t('columns.targetType'), render: ({ targetType }) => sayValue(t, 'targetType', targetType) },
    { key: 'count', title: t('engagements'), numeric: true, width: 110, render: ({ count }) => formats.number(count) },
    { key: 'users', title: t('users'), numeric: true, width: 90, render: ({ users }) => formats.number(users) },
  ];
  return (
    <>
      <Panel flush label={t('tabs.engagement')}>
        <KpiRow>
          <Kpi label={t('engagements')} swatch="main" value={data && formats.compact(data.count)} full={data && formats.number(data.count)} changeText="" />
          <Kpi label={t('users')} value={data && formats.compact(data.users)} full={data && formats.number(data.users)} changeText="" />
        </KpiRow>
        <div className={classes.chart}><BackendChart label={t('chart.engagement')} points={data?.series} series={series} /></div>
      </Panel>
      <PanelGrid>
        <Panel title={t('columns.metricType')}>
          <Await query={query}><ChoiceList column="metricType" unit={t('engagements')} rows={rows(data?.metricTypes)} /></Await>
        </Panel>
        <Panel title={t('columns.targetType')}>
          <Await query={query}><ChoiceList column="targetType" unit={t('engagements')} rows={rows(data?.targetTypes)} /></Await>
        </Panel>
        <Panel title={t('targets')}>
          <DataTable
            label={t('targets')}
            columns={columns}
            rows={targets.data?.data}
            rowKey={({ targetId, targetType }) => `${targetType}|${targetId}`}
            error={targets.error}
            retry={() => void targets.refetch()}
            busy={targets.isPlaceholderData}
            search={search}
            paging={paging(targets.data?.count)}
          />
        </Panel>
        <BusinessPanels choices={choices} />
      </PanelGrid>
    </>
  );
}

import { useTranslations } from 'use-intl';
import { type Endpoint, type EndpointPage, useBackend } from '@/api/backend';
import { type Column, DataTable } from '@/components/DataTable';
import { Kpi, KpiRow } from '@/components/Kpi';
import { Panel } from '@/components/Panel';
import { useSiteView } from '@/view/SiteView';
import classes from './Backend.module.css';
import { useChoices } from './choices';
import { useDuration } from './durations';
import { usePaged } from './usePaged';

const PAGE_SIZE = 25;
const COLUMNS = ['app', 'country'] as const;
const MUCH = 0.05;

/** The endpoints of APIs: calls, errors and how long they take. */
export function CallsTab() {
  const t = useTranslations('backend');
  const { question, formats } = useSiteView();
  const duration = useDuration();
  const { query: part, search, paging } = usePaged(PAGE_SIZE);
  const query = useBackend<EndpointPage>(question, 'api-calls', { ...useChoices(COLUMNS), ...part });
  const total = query.data?.total;
  const rate = (share: number | null) => (share === null ? '–' : <span className={share >= MUCH ? classes.bad : undefined}>{writeRate(share, formats.percent)}</span>);
  const columns: Column<Endpoint>[] = [
    { key: 'name', title: t('endpoint'), render: ({ name }) => <span className={`${classes.clip} ${classes.code}`} title={name}>{name.replace(':', ' ')}</span> },
    { key: 'count', title: t('calls'), numeric: true, width: 90, render: ({ count }) => formats.number(count) },
    { key: 'users', title: t('users'), numeric: true, width: 90, render: ({ users }) => formats.number(users) },
    { key: 'errors', title: t('errors'), numeric: true, width: 90, render: ({ errors }) => formats.number(errors) },
    { key: 'server', title: t('serverErrors'), numeric: true, width: 110, render: ({ serverErrors }) => formats.number(serverErrors) },
    { key: 'rate', title: t('errorRate'), numeric: true, width: 100, render: ({ errorRate }) => rate(errorRate) },
    { key: 'p50', title: t('median'), numeric: true, width: 90, render: ({ p50 }) => duration(p50) },
    { key: 'p95', title: t('p95'), numeric: true, width: 90, render: ({ p95 }) => duration(p95) },
    { key: 'p99', title: t('p99'), numeric: true, width: 90, render: ({ p99 }) => duration(p99) },
  ];
  return (
    <>
      <Panel flush label={t('tabs.calls')}>
        <KpiRow>
          <Kpi label={t('calls')} value={total && formats.compact(total.count)} full={total && formats.number(total.count)} changeText="" />
          <Kpi label={t('errorRate')} value={total && (total.errorRate === null ? '–' : writeRate(total.errorRate, formats.percent))} changeText="" />
          <Kpi label={t('median')} value={total && duration(total.p50)} changeText="" />
          <Kpi label={t('p95')} value={total && duration(total.p95)} changeText="" />
          <Kpi label={t('p99')} value={total && duration(total.p99)} changeText="" />
        </KpiRow>
      </Panel>
      <div className={classes.gap}>
        <Panel label={t('endpoints')} title={t('endpoints')}>
          <DataTable
            label={t('endpoints')}
            columns={columns}
            rows={query.data?.data}
            rowKey={({ name }) => name}
            error={query.error}
            retry={() => void query.refetch()}
            busy={query.isPlaceholderData}
            search={search}
            paging={paging(query.data?.count)}
          />
        </Panel>
      </div>
    </>
  );
}

/** A few errors among many calls are not none. */
const writeRate = (share: number, percent: (share: number) => string): string => (share > 0 && share < 0.005 ? `< ${percent(0.01)}` : percent(share));

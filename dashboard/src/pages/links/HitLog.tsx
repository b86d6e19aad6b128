import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Hit, type TrackedKind, useHits } from '@/api/tracked';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { ValueIcon } from '@/components/ValueIcon';
import { useNames } from '@/i18n/names';
import { useSiteView } from '@/view/SiteView';
import classes from './Tracked.module.css';

const PAGE_SIZE = 20;

/** Every click or load of the range, newest first. */
export function HitLog({ kind, id }: { kind: TrackedKind; id: string }) {
  const t = useTranslations();
  const names = useNames();
  const { question: { startAt, endAt }, formats } = useSiteView();
  const [page, setPage] = useState(1);
  const query = useHits(kind, id, { startAt, endAt }, page, PAGE_SIZE);
  const named = (type: string, value: string, text = names(type, value)) => (
    <span className={classes.place}><ValueIcon type={type} value={value} /> {text}</span>
  );
  const columns: Column<Hit>[] = [
    { key: 'time', title: t('links.time'), render: ({ createdAt }) => formats.dateTime(Date.parse(createdAt)) },
    { key: 'country', title: t('overview.types.country'), render: ({ country, city }) => named('country', country, [city, names('country', country)].filter(Boolean).join(', ')) },
    { key: 'referrer', title: t('overview.types.referrer'), render: ({ referrerDomain, referrerPath }) => (referrerDomain ? referrerDomain + (referrerPath === '/' ? '' : referrerPath) : names('referrer', '')) },
    { key: 'device', title: t('overview.types.device'), render: ({ device }) => named('device', device) },
    { key: 'browser', title: t('overview.types.browser'), render: ({ browser }) => named('browser', browser) },
    { key: 'os', title: t('overview.types.os'), render: ({ os }) => named('os', os) },
  ];
  return (
    <Panel title={t(`links.log.${kind}`)}>
      <DataTable
        label={t(`links.log.${kind}`)}
        columns={columns}
        rows={query.data?.data}
        rowKey={(row) => row.id}
        error={query.error}
        retry={() => void query.refetch()}
        busy={query.isPlaceholderData}
        paging={{ page, pageSize: PAGE_SIZE, count: query.data?.count, onPage: setPage }}
      />
    </Panel>
  );
}

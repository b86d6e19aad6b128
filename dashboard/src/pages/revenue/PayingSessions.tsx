import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Paged } from '@/api/client';
import { asRange } from '@/api/question';
import { useSiteQuery } from '@/api/stats';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { ValueIcon } from '@/components/ValueIcon';
import { useNames } from '@/i18n/names';
import { useSiteView } from '@/view/SiteView';
import classes from './PayingSessions.module.css';

interface Session {
  id: string;
  hostname: string | string[];
  browser: string | null;
  device: string | null;
  country: string | null;
  city: string | null;
  visits: number;
  views: number;
  lastAt: string;
}

const PAGE_SIZE = 10;

/** The visitors who paid in a currency, the last ones first. */
export function PayingSessions({ currency }: { currency: string }) {
  const t = useTranslations('revenue');
  const words = useTranslations('overview');
  const names = useNames();
  const { question, formats } = useSiteView();
  const [page, setPage] = useState(1);
  const query = useSiteQuery<Paged<Session>>(question, 'revenue/sessions', { ...asRange(question), currency, page, pageSize: PAGE_SIZE });
  const named = (type: 'country' | 'browser' | 'device') => ({ [type]: value }: Session) => (
    <span className={classes.name}>
      <ValueIcon type={type} value={value} /> {names(type, value)}
    </span>
  );
  const columns: Column<Session>[] = [
    { key: 'last', title: t('lastSeen'), render: ({ lastAt }) => formats.dateTime(Date.parse(lastAt)) },
    { key: 'country', title: words('types.country'), render: named('country') },
    { key: 'browser', title: words('types.browser'), render: named('browser') },
    { key: 'device', title: words('types.device'), render: named('device') },
    { key: 'visits', title: words('visits'), numeric: true, width: 90, render: ({ visits }) => formats.number(visits) },
    { key: 'views', title: words('views'), numeric: true, width: 90, render: ({ views }) => formats.number(views) },
  ];
  return (
    <Panel title={t('sessions')}>
      <DataTable
        label={t('sessions')}
        columns={columns}
        rows={query.data?.data}
        rowKey={({ id, hostname }) => `${id}|${String(hostname)}`}
        error={query.error}
        retry={() => void query.refetch()}
        busy={query.isPlaceholderData}
        paging={{ page, pageSize: PAGE_SIZE, count: query.data?.count, onPage: setPage }}
      />
    </Panel>
  );
}

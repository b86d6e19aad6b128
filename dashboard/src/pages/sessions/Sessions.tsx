import { UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isAnyOpen } from '@/api/guest';
import { PAGE_SIZE, type SessionRow, type SessionTotals, useSessions, useSessionTotals } from '@/api/sessions';
import { useStats } from '@/api/stats';
import { type Column, DataTable } from '@/components/DataTable';
import { Kpi, KpiRow } from '@/components/Kpi';
import { Panel } from '@/components/Panel';
import { ValueIcon } from '@/components/ValueIcon';
import { SessionSheet } from '@/details/SessionSheet';
import { useNames } from '@/i18n/names';
import { usePageParam, useSiteView } from '@/view/SiteView';
import classes from './Sessions.module.css';

const PAUSE_MS = 250;
const TOTALS = ['visitors', 'visits', 'pageviews', 'events', 'countries'] as const satisfies readonly (keyof SessionTotals)[];

/** Who was there: every session of the range, and all about one of them. */
export default function Sessions() {
  const t = useTranslations('sessions');
  const { question, comparison, formats } = useSiteView();
  const [opened, open] = usePageParam('session');
  const [word, setWord] = useState('');
  const [page, setPage] = useState(1);
  const [settled] = useDebouncedValue(word.trim(), PAUSE_MS);
  const query = useSessions(question, page, settled);
  const totals = useSessionTotals(question);
  const counted = isAnyOpen('overview', 'compare');
  const stats = useStats(question, comparison.fair, counted);
  // Of the totals, what is called so are events of all kinds; a share may not give the numbers where the views stand.
  const views = !counted || stats.isError ? null : stats.data?.pageviews;
  const columns = useColumns(open);
  const tell = (value: number | null | undefined) => {
    if (value === undefined) return {};
    return value === null ? { value: '–' } : { value: formats.compact(value), full: formats.number(value) };
  };
  return (
    <>
      <Panel flush label={t('title')}>
        <KpiRow>
          {TOTALS.map((name) => (
            <Kpi key={name} label={t(name)} changeText="" {...tell(name === 'pageviews' ? views : totals.data?.[name].value)} />
          ))}
        </KpiRow>
      </Panel>
      <div className={classes.list}>
        <Panel label={t('list')}>
          <DataTable
            label={t('list')}
            columns={columns}
            rows={query.data?.data}
            rowKey={({ id }) => id}
            error={query.error}
            retry={() => void query.refetch()}
            busy={query.isPlaceholderData}
            onRow={({ id }) => open(id)}
            search={{ value: word, onChange: (value) => { setWord(value); setPage(1); }, placeholder: t('search') }}
            paging={{ page, pageSize: PAGE_SIZE, count: query.data?.count, onPage: setPage }}
          />
        </Panel>
      </div>
      <SessionSheet sessionId={opened} onOpen={open} />
    </>
  );
}

function useColumns(open: (sessionId: string) => void): Column<SessionRow>[] {
  const t = useTranslations('sessions');
  const names = useNames();
  const { formats } = useSiteView();
  const named = (type: 'browser' | 'os' | 'device') => ({
    key: type,
    title: t(type),
    render: (row: SessionRow) => (
      <span className={classes.cell}><ValueIcon type={type} value={row[type]} /> {names(type, row[type])}</span>
    ),
  });
  return [
    {
      key: 'last',
      title: t('lastSeen'),
      render: ({ id, lastAt }) => (
        <UnstyledButton className={classes.open} onClick={(event) => { event.stopPropagation(); open(id); }}>{formats.dateTime(Date.parse(lastAt))}</UnstyledButton>
      ),
    },
    {
      key: 'place',
      title: t('place'),
      render: ({ city, country }) => (
        <span className={classes.cell}><ValueIcon type="country" value={country} /> {city ? names('city', city, country) : names('country', country)}</span>
      ),
    },
    named('browser'),
    named('os'),
    named('device'),
    { key: 'visits', title: t('visits'), numeric: true, render: ({ visits }) => formats.number(visits) },
    { key: 'views', title: t('pageviews'), numeric: true, render: ({ views }) => formats.number(views) },
    { key: 'events', title: t('events'), numeric: true, render: ({ events }) => formats.number(events) },
  ];
}

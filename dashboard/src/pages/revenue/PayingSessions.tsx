import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isAnyOpen } from '@/api/guest';
import { type SessionRow, usePayingSessions } from '@/api/sessions';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { ValueIcon } from '@/components/ValueIcon';
import { SessionSheet } from '@/details/SessionSheet';
import { useNames } from '@/i18n/names';
import { usePageParam, useSiteView } from '@/view/SiteView';
import classes from './PayingSessions.module.css';

const PAGE_SIZE = 10;

/** The visitors who paid in a currency, the last ones first; each opens all about the session. */
export function PayingSessions({ currency }: { currency: string }) {
  const t = useTranslations('revenue');
  const words = useTranslations('overview');
  const names = useNames();
  const { question, formats } = useSiteView();
  const [page, setPage] = useState(1);
  const [opened, open] = usePageParam('session');
  const opens = isAnyOpen('sessions');
  const query = usePayingSessions(question, currency, page, PAGE_SIZE);
  const named = (type: 'country' | 'browser' | 'device') => ({ [type]: value }: SessionRow) => (
    <span className={classes.name}>
      <ValueIcon type={type} value={value} /> {names(type, value)}
    </span>
  );
  const columns: Column<SessionRow>[] = [
    {
      key: 'last',
      title: t('lastSeen'),
      render: ({ id, lastAt }) => (
        <UnstyledButton className={classes.open} disabled={!opens} onClick={(event) => { event.stopPropagation(); open(id); }}>{formats.dateTime(Date.parse(lastAt))}</UnstyledButton>
      ),
    },
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
        rowKey={({ id }) => id}
        {...(opens ? { onRow: ({ id }: SessionRow) => open(id) } : {})}
        error={query.error}
        retry={() => void query.refetch()}
        busy={query.isPlaceholderData}
        paging={{ page, pageSize: PAGE_SIZE, count: query.data?.count, onPage: setPage }}
      />
      {opens && <SessionSheet sessionId={opened} onOpen={open} />}
    </Panel>
  );
}

import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBolt, IconEye, IconGauge, IconLink, type TablerIcon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type EventRow, PAGE_SIZE, useEvents } from '@/api/events';
import { type Column, DataTable } from '@/components/DataTable';
import { DetailSheet } from '@/components/DetailSheet';
import { Panel } from '@/components/Panel';
import { ValueIcon } from '@/components/ValueIcon';
import { EventData } from '@/details/EventData';
import { useNames } from '@/i18n/names';
import { useSiteView } from '@/view/SiteView';
import classes from './Events.module.css';

const PAUSE_MS = 250;
const KINDS = { all: 0, views: 1, custom: 2 } as const;
type Kind = keyof typeof KINDS;
const ICONS: Record<number, TablerIcon> = { 1: IconEye, 2: IconBolt, 3: IconLink, 4: IconLink, 5: IconGauge };
const VITALS = 5;

/** Single events, the newest first. */
export function EventStream({ onSession }: { onSession: (sessionId: string) => void }) {
  const t = useTranslations('events');
  const { question, websiteId, formats } = useSiteView();
  const [kind, setKind] = useState<Kind>('custom');
  const [word, setWord] = useState('');
  const [page, setPage] = useState(1);
  const [shown, show] = useState<EventRow>();
  const [settled] = useDebouncedValue(word.trim(), PAUSE_MS);
  const query = useEvents(question, KINDS[kind], page, settled);
  const columns = useColumns(onSession, show);
  return (
    <Panel title={t('stream')}>
      <DataTable
        label={t('stream')}
        columns={columns}
        rows={query.data?.data}
        rowKey={({ id }) => id}
        error={query.error}
        retry={() => void query.refetch()}
        busy={query.isPlaceholderData}
        search={{ value: word, onChange: (value) => { setWord(value); setPage(1); }, placeholder: t('search') }}
        paging={{ page, pageSize: PAGE_SIZE, count: query.data?.count, onPage: setPage }}
        side={
          <SegmentedControl
            size="xs"
            aria-label={t('kind')}
            value={kind}
            onChange={(value) => { setKind(value as Kind); setPage(1); }}
            data={Object.keys(KINDS).map((value) => ({ value, label: t(value) }))}
          />
        }
      />
      <DetailSheet opened={!!shown} onClose={() => show(undefined)} title={shown?.eventName ?? shown?.urlPath ?? ''}>
        {shown && <EventData websiteId={websiteId} eventId={shown.id} formats={formats} />}
      </DetailSheet>
    </Panel>
  );
}

function useColumns(onSession: (sessionId: string) => void, onData: (row: EventRow) => void): Column<EventRow>[] {
  const t = useTranslations('events');
  const names = useNames();
  const { formats } = useSiteView();
  return [
    { key: 'time', title: t('time'), render: ({ createdAt }) => <time dateTime={createdAt} title={formats.dateTime(Date.parse(createdAt))}>{formats.dateTime(Date.parse(createdAt))}</time> },
    {
      key: 'what',
      title: t('name'),
      render: (row) => {
        const Icon = ICONS[row.eventType] ?? IconBolt;
        const text = row.eventName ?? (row.eventType === VITALS ? t('vitals') : row.urlPath);
        return (
          <span className={classes.cell}>
            <Icon size={15} stroke={1.6} aria-hidden />
            {row.hasData ? <UnstyledButton className={classes.open} fw={550} onClick={() => onData(row)} aria-label={`${text}: ${t('showProperties')}`}>{text}</UnstyledButton> : <span>{text}</span>}
          </span>
        );
      },
    },
    { key: 'page', title: t('page'), render: ({ urlPath }) => <span className={classes.cell}><span title={urlPath}>{urlPath}</span></span> },
    {
      key: 'who',
      title: t('visitor'),
      render: ({ sessionId, country, browser, os, device }) => (
        <span className={classes.cell}>
          <ValueIcon type="country" value={country} />
          <ValueIcon type="device" value={device} />
          <UnstyledButton className={classes.open} onClick={() => onSession(sessionId)}>{[names('browser', browser), names('os', os)].join(' · ')}</UnstyledButton>
        </span>
      ),
    },
  ];
}

import { ActionIcon, Button, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconBookmarkOff, IconPlayerPlay, IconVideo } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMayChange } from '@/api/account';
import { PAGE_SIZE, type Replay, useForgetReplay, useReplays, useSavedReplays } from '@/api/replays';
import { useSaveSite } from '@/api/site';
import { useWebsite } from '@/api/websites';
import { type Column, DataTable } from '@/components/DataTable';
import { CopySnippet } from '@/components/CopySnippet';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states';
import { ValueIcon } from '@/components/ValueIcon';
import { useNames } from '@/i18n/names';
import { usePageParam, useSiteView } from '@/view/SiteView';
import classes from './Replays.module.css';

interface Row extends Replay {
  /** Under which name it was saved, if it was. */
  name?: string;
  savedId?: string;
}

export function ReplayList({ onOpen }: { onOpen: (replayId: string) => void }) {
  const t = useTranslations('replays');
  const { question, websiteId, readOnly } = useSiteView();
  const [kept, setKept] = usePageParam('list');
  const [page, setPage] = useState(1);
  const list = useReplays(question, page);
  const saved = useSavedReplays(websiteId);
  const columns = useColumns(onOpen, kept === 'saved');
  const rows: Row[] | undefined = kept === 'saved'
    ? saved.data?.data.flatMap(({ id, name, replay }) => (replay ? [{ ...replay, name, savedId: id }] : []))
    : list.data?.data;
  const query = kept === 'saved' ? saved : list;
  return (
    <Panel
      title={t('list')}
      side={
        !readOnly && (
          <SegmentedControl
            size="xs"
            aria-label={t('list')}
            value={kept || 'all'}
            onChange={(value) => { setKept(value === 'all' ? '' : value); setPage(1); }}
            data={[{ value: 'all', label: t('all') }, { value: 'saved', label: t('saved') }]}
          />
        )
      }
    >
      {rows?.length === 0 ? (
        kept === 'saved' ? <EmptyState tall icon={IconVideo} title={t('noneSaved')} hint={t('noneSavedHint')} /> : <Nothing />
      ) : (
        <DataTable
          label={t('list')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          error={query.error}
          retry={() => void query.refetch()}
          busy={list.isPlaceholderData}
          onRow={({ id }) => onOpen(id)}
          {...(kept === 'saved' ? {} : { paging: { page, pageSize: PAGE_SIZE, count: list.data?.count, onPage: setPage } })}
        />
      )}
    </Panel>
  );
}

function useColumns(onOpen: (replayId: string) => void, saved: boolean): Column<Row>[] {
  const t = useTranslations('replays');
  const names = useNames();
  const { websiteId, formats } = useSiteView();
  const forget = useForgetReplay(websiteId);
  const changes = useMayChange(websiteId);
  const columns: Column<Row>[] = [
    {
      key: 'started',
      title: t('started'),
      render: ({ id, startedAt, name }) => (
        <UnstyledButton className={classes.open} onClick={(event) => { event.stopPropagation(); onOpen(id); }}>
          <IconPlayerPlay size={15} aria-hidden /> {name || formats.dateTime(Date.parse(startedAt))}
        </UnstyledButton>
      ),
    },
    { key: 'page', title: t('page'), render: ({ urlPath }) => <span className={classes.path} title={urlPath}>{urlPath}</span> },
    { key: 'duration', title: t('duration'), numeric: true, render: ({ duration }) => formats.duration(duration / 1000) },
    { key: 'views', title: t('views'), numeric: true, render: ({ views }) => formats.number(views) },
    {
      key: 'who',
      title: t('visitor'),
      render: ({ country, browser, os, device }) => (
        <span className={classes.cell}>
          <ValueIcon type="country" value={country} />
          <ValueIcon type="device" value={device} />
          <ValueIcon type="browser" value={browser} />
          {[names('browser', browser), names('os', os)].join(' · ')}
        </span>
      ),
    },
  ];
  if (saved && changes) {
    columns.push({
      key: 'forget',
      title: '',
      width: 40,
      render: ({ savedId, name }) =>
        savedId && (
          <ActionIcon size="sm" aria-label={t('forget', { name: name ?? '' })} onClick={(event) => { event.stopPropagation(); void forget(savedId); }}>
            <IconBookmarkOff size={15} />
          </ActionIcon>
        ),
    });
  }
  return columns;
}

/** Says what is missing for recordings to come. */
function Nothing() {
  const t = useTranslations('replays');
  const { websiteId } = useSiteView();
  const website = useWebsite(websiteId);
  const save = useSaveSite(websiteId);
  const changes = useMayChange(websiteId);
  const [busy, setBusy] = useState(false);
  const turnOn = async () => {
    setBusy(true);
    try {
      await save({ replayEnabled: true });
    } finally {
      setBusy(false);
    }
  };
  if (website.data && !website.data.replayEnabled) {
    return <EmptyState tall icon={IconVideo} title={t('off')} hint={t('offHint')} action={changes && <Button size="xs" loading={busy} onClick={() => void turnOn()}>{t('turnOn')}</Button>} />;
  }
  const code = `<script defer src="${location.origin}/recorder.js" data-website-id="${websiteId}" data-sample-rate="0.15"></script>`;
  return <EmptyState tall icon={IconVideo} title={t('none')} hint={t('noneHint')} action={<CopySnippet code={code} label={t('snippet')} />} />;
}

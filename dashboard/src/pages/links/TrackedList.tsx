import { ActionIcon, Button, CopyButton, Group, Menu, Title, Tooltip } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheck, IconCopy, IconDots, IconLink, IconPhoto, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAccount, useRights } from '@/api/account';
import { type Tracked, type TrackedKind, useAllTracked, useDeleteTracked } from '@/api/tracked';
import { useWebsites } from '@/api/websites';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states';
import { useFormats } from '@/i18n/formats';
import { usePreferences } from '@/preferences';
import { getAddress, getSnippet } from './addresses';
import classes from './Tracked.module.css';
import { TrackedEditor } from './TrackedEditor';

const PAUSE_MS = 200;

/** All links, or all pixels. */
export function TrackedList({ kind }: { kind: TrackedKind }) {
  const t = useTranslations('links');
  const navigate = useNavigate();
  const formats = useFormats(usePreferences().zone);
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search, PAUSE_MS);
  const query = useAllTracked(kind, settled, useAccount().data?.teams.map(({ id }) => id));
  const websites = useWebsites();
  const remove = useDeleteTracked(kind);
  const [editing, setEditing] = useState<Tracked | 'new'>();
  const [leaving, setLeaving] = useState<Tracked>();
  const names = new Map((websites.data?.data ?? []).map(({ id, name }) => [id, name]));
  const rows = query.data?.data;
  const { creates, changes } = useRights();

  const columns: Column<Tracked>[] = [
    { key: 'name', title: t('name'), render: ({ id, name }) => <Link to={`/${kind}/${id}` as never} className={classes.name} title={name} onClick={(event) => event.stopPropagation()}>{name}</Link> },
    { key: 'address', title: t('address'), render: (row) => <Address kind={kind} tracked={row} /> },
    ...(kind === 'links' ? [{ key: 'target', title: t('target'), render: ({ url }: Tracked) => <span className={classes.target} title={url}>{url}</span> }] : []),
    { key: 'website', title: t('website'), render: ({ websiteId }) => (websiteId ? (names.get(websiteId) ?? '…') : '–') },
    { key: 'count', title: t(`counted.${kind}`), numeric: true, width: 90, render: ({ count }) => formats.number(count) },
    { key: 'visitors', title: t('visitors'), numeric: true, width: 90, render: ({ visitors }) => formats.number(visitors) },
    { key: 'last', title: t('last'), numeric: true, width: 150, render: ({ last }) => (last ? formats.dateTime(Date.parse(last)) : '–') },
    {
      key: 'actions',
      title: '',
      numeric: true,
      width: 44,
      render: (row) => changes(row) && (
        <span onClick={(event) => event.stopPropagation()}>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size="sm" aria-label={t('more', { name: row.name })}><IconDots size={16} /></ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setEditing(row)}>{t('change')}</Menu.Item>
              <Menu.Item color="red" onClick={() => setLeaving(row)}>{t('delete')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      ),
    },
  ];
  const create = creates && <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setEditing('new')}>{t(`create.${kind}`)}</Button>;

  return (
    <div className={classes.page}>
      <Group justify="space-between" mb="md">
        <Title order={1}>{t(`all.${kind}`)}</Title>
        {!!rows?.length && create}
      </Group>
      <Panel label={t(`all.${kind}`)}>
        {rows?.length === 0 && !settled ? (
          <EmptyState tall icon={kind === 'links' ? IconLink : IconPhoto} title={t(`none.${kind}`)} hint={t(`noneHint.${kind}`)} action={create} />
        ) : (
          <DataTable
            label={t(`all.${kind}`)}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            error={query.error}
            retry={() => void query.refetch()}
            busy={query.isPlaceholderData}
            onRow={({ id }) => void navigate({ to: `/${kind}/${id}` })}
            search={{ value: search, onChange: setSearch }}
          />
        )}
      </Panel>
      {editing && <TrackedEditor kind={kind} tracked={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
      <ConfirmDialog
        opened={!!leaving}
        onClose={() => setLeaving(undefined)}
        title={t('deleteTitle', { name: leaving?.name ?? '' })}
        word={leaving?.slug ?? ''}
        action={t('delete')}
        onConfirm={async () => leaving && remove(leaving.id)}
      >
        {t(`deleteHint.${kind}`)}
      </ConfirmDialog>
    </div>
  );
}

function Address({ kind, tracked }: { kind: TrackedKind; tracked: Tracked }) {
  const t = useTranslations('links');
  return (
    <span className={classes.address} onClick={(event) => event.stopPropagation()}>
      {`/${kind === 'links' ? 'q' : 'p'}/${tracked.slug}`}
      <CopyButton value={getSnippet(kind, tracked)}>
        {({ copied, copy }) => (
          <Tooltip label={getAddress(kind, tracked)}>
            <ActionIcon size={22} onClick={copy} aria-label={t('copyOf', { name: tracked.name })} color={copied ? 'tide' : 'gray'}>
              {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
}

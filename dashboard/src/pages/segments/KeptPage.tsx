import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots, IconFilter, IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMayChange } from '@/api/account';
import { type Segment, type SegmentKind, useDeleteSegment, useSegments } from '@/api/segments';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states';
import { useSiteView } from '@/view/SiteView';
import { clearConditions, writeView } from '@/view/view';
import { readFixed } from './conditions';
import { Conditions } from './Conditions';
import { KeptEditor } from './KeptEditor';
import classes from './Segments.module.css';

type Editing = { kept?: Segment; fromView?: boolean };

/** All segments, or all cohorts, of a website. */
export function KeptPage({ kind }: { kind: SegmentKind }) {
  const t = useTranslations('segments');
  const navigate = useNavigate();
  const { websiteId, view, formats, change } = useSiteView();
  const query = useSegments(websiteId, kind);
  const remove = useDeleteSegment(websiteId);
  const changes = useMayChange(websiteId);
  const [editing, setEditing] = useState<Editing>();
  const [leaving, setLeaving] = useState<Segment>();
  const rows = query.data?.data;

  const apply = ({ id }: Segment) =>
    void navigate({ to: `/websites/${websiteId}`, search: writeView({ ...clearConditions(view), own: {}, [kind]: id }) as never });
  const columns: Column<Segment>[] = [
    { key: 'name', title: t('name'), render: ({ name }) => <span className={classes.name}>{name}</span> },
    { key: 'conditions', title: t('conditions'), render: ({ parameters }) => <Conditions parameters={parameters} /> },
    ...(kind === 'cohort'
      ? [{ key: 'when', title: t('when'), render: ({ parameters: { dateRange = '' } }: Segment) => tellRange(dateRange) }]
      : []),
    { key: 'created', title: t('created'), numeric: true, render: ({ createdAt }) => formats.day(Date.parse(createdAt)) },
    {
      key: 'actions',
      title: '',
      numeric: true,
      render: (row) => (
        <Group gap={6} justify="flex-end" wrap="nowrap">
          <Button size="compact-xs" variant="light" onClick={() => apply(row)} aria-label={`${t('apply')}: ${row.name}`}>{t('apply')}</Button>
          {changes && <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size="sm" aria-label={t('more', { name: row.name })}><IconDots size={16} /></ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setEditing({ kept: row })}>{t('change')}</Menu.Item>
              <Menu.Item color="red" onClick={() => setLeaving(row)}>{t('delete')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>}
        </Group>
      ),
    },
  ];
  const tellRange = (words: string): string => {
    const fixed = readFixed(words);
    if (fixed) return formats.span(fixed.start, fixed.end);
    return words && !t.has(`ranges.${words}`) ? words : t(`ranges.${words || 'same'}`);
  };
  const buttons = changes && (
    <Group gap={8}>
      {view.filters.length > 0 && (
        <Button size="xs" variant="default" leftSection={<IconFilter size={14} />} onClick={() => setEditing({ fromView: true })}>{t('fromView')}</Button>
      )}
      <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setEditing({})}>{t(`create.${kind}`)}</Button>
    </Group>
  );

  return (
    <>
      <Panel label={t(`all.${kind}`)}>
        {rows?.length === 0 ? (
          <EmptyState tall icon={kind === 'segment' ? IconFilter : IconUsersGroup} title={t(`none.${kind}`)} hint={t(`noneHint.${kind}`)} action={buttons} />
        ) : (
          <DataTable label={t(`all.${kind}`)} columns={columns} rows={rows} rowKey={({ id }) => id} error={query.error} retry={() => void query.refetch()} side={<span />} />
        )}
        {!!rows?.length && buttons && <Group mt="md">{buttons}</Group>}
      </Panel>
      {editing && (
        <KeptEditor
          kind={kind}
          kept={editing.kept}
          {...(editing.fromView ? { filters: view.filters, match: view.match } : {})}
          onClose={() => setEditing(undefined)}
        />
      )}
      <ConfirmDialog
        opened={!!leaving}
        onClose={() => setLeaving(undefined)}
        title={t('deleteTitle', { name: leaving?.name ?? '' })}
        action={t('delete')}
        onConfirm={async () => {
          if (!leaving) return;
          await remove(leaving.id);
          if (view[kind] === leaving.id) change({ [kind]: undefined });
        }}
      >
        {t('deleteHint')}
      </ConfirmDialog>
    </>
  );
}

import { ActionIcon, Group, Menu, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconBookmarks, IconDots, IconEdit, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMayChange } from '@/api/account';
import { type SavedReport, useRemoveReport, useSavedReports } from '@/api/reports';
import { type Column, DataTable } from '@/components/DataTable';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states';
import { SITE_PAGES } from '@/pages/registry';
import { findKind, sameKind, writeSearch } from '@/reports/saved';
import { useParams } from '@/reports/useParams';
import { useSiteView } from '@/view/SiteView';
import { RenameDialog } from './RenameDialog';
import classes from './Reports.module.css';

const TYPES = ['funnel', 'goal', 'journey', 'retention', 'attribution', 'breakdown', 'revenue', 'utm', 'compare'];
const PAGE_SIZE = 20;

/** The saved reports of a website: to open, rename and forget. */
export default function Reports() {
  const t = useTranslations('reports');
  const pages = useTranslations();
  const { websiteId, search, formats } = useSiteView();
  const [own, set] = useParams();
  const saved = useSavedReports(websiteId);
  const changes = useMayChange(websiteId);
  const remove = useRemoveReport(websiteId);
  const [word, setWord] = useState('');
  const [page, setPage] = useState(1);
  const [renamed, setRenamed] = useState<SavedReport>();
  const [removed, setRemoved] = useState<SavedReport>();
  const findPage = (type: string) => SITE_PAGES.find(({ path }) => path === findKind(type)?.page);
  const tell = (type: string): string => {
    const found = findPage(type);
    return found ? pages(`${found.key}.title`) : type;
  };
  const rows = saved.data?.data.filter(
    ({ name, type }) => (!own.type || sameKind(type, own.type)) && name.toLowerCase().includes(word.trim().toLowerCase()),
  );

  const columns: Column<SavedReport>[] = [
    {
      key: 'name',
      title: t('name'),
      render: (report) =>
        findKind(report.type) ? (
          <Link className={classes.name} to={`/websites/${websiteId}/${findKind(report.type)?.page}` as never} search={writeSearch(report, search) as never}>
            {report.name}
          </Link>
        ) : (
          report.name
        ),
    },
    {
      key: 'type',
      title: t('type'),
      width: 180,
      render: ({ type }) => {
        const Icon = findPage(type)?.icon ?? IconBookmarks;
        return <span className={classes.type}><Icon size={15} stroke={1.6} aria-hidden /> {tell(type)}</span>;
      },
    },
    { key: 'changed', title: t('changed'), numeric: true, width: 170, render: ({ updatedAt }) => formats.dateTime(Date.parse(updatedAt)) },
    {
      key: 'tools',
      title: '',
      numeric: true,
      width: 50,
      render: (report) => changes && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('actions', { name: report.name })}><IconDots size={16} stroke={1.7} /></ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconEdit size={15} stroke={1.7} />} onClick={() => setRenamed(report)}>{t('rename')}</Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={15} stroke={1.7} />} onClick={() => setRemoved(report)}>{t('remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ),
    },
  ];

  return (
    <Panel label={t('title')}>
      {saved.data?.data.length === 0 ? (
        <EmptyState
          tall
          icon={IconBookmarks}
          title={t('none')}
          hint={t('noneHint')}
          action={
            <Group gap="xs" justify="center">
              {TYPES.map((type) => findPage(type)).flatMap((found) => (found ? [
                <Link key={found.key} className={classes.start} to={`/websites/${websiteId}/${found.path}` as never} search={search as never}>
                  <found.icon size={15} stroke={1.6} aria-hidden /> {pages(`${found.key}.title`)}
                </Link>,
              ] : []))}
            </Group>
          }
        />
      ) : (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={rows?.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
          rowKey={({ id }) => id}
          error={saved.error}
          retry={() => void saved.refetch()}
          search={{ value: word, onChange: (value) => { setWord(value); setPage(1); } }}
          paging={{ page, pageSize: PAGE_SIZE, count: rows?.length ?? 0, onPage: setPage }}
          side={
            <Select
              size="xs"
              w={180}
              aria-label={t('type')}
              data={[{ value: '', label: t('allTypes') }, ...TYPES.map((value) => ({ value, label: tell(value) }))]}
              value={own.type ?? ''}
              allowDeselect={false}
              onChange={(type) => {
                setPage(1);
                set({ type: type ?? '' });
              }}
            />
          }
        />
      )}
      {renamed && <RenameDialog report={renamed} onClose={() => setRenamed(undefined)} />}
      <ConfirmDialog opened={!!removed} onClose={() => setRemoved(undefined)} title={t('removeTitle')} action={t('remove')} onConfirm={() => remove.mutateAsync(removed?.id ?? '')}>
        {t('removeText', { name: removed?.name ?? '' })}
      </ConfirmDialog>
    </Panel>
  );
}

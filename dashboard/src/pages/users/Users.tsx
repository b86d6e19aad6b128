import { ActionIcon, Badge, Button, Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPencil, IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { type User, useDeleteUser, useUsers } from '@/api/users';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { LoadingRows } from '@/components/states';
import { useFormats } from '@/i18n/formats';
import { usePreferences } from '@/preferences';
import { NotFound } from '@/shell/NotFound';
import { SettingsFrame } from '@/shell/SettingsFrame';
import { UserDialog } from './UserDialog';

const PAGE = 20;
const PAUSE_MS = 150;

/** Everybody who may log in. */
export default function Users() {
  const t = useTranslations();
  const formats = useFormats(usePreferences().zone);
  const { id: me, isAdmin } = useRights();
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search, PAUSE_MS);
  const [page, setPage] = useState(1);
  const [edited, setEdited] = useState<User | 'new'>();
  const [leaving, setLeaving] = useState<User>();
  const users = useUsers({ search: settled, page, pageSize: PAGE }, isAdmin);
  const drop = useDeleteUser();

  const columns: Column<User>[] = [
    { key: 'name', title: t('login.username'), render: ({ username }) => username },
    { key: 'role', title: t('forms.role'), render: ({ role }) => <Badge variant={role === 'admin' ? 'light' : 'default'} tt="none">{t(`forms.roles.${role}`)}</Badge> },
    { key: 'websites', title: t('users.websites'), numeric: true, render: ({ _count }) => formats.number(_count.websites) },
    { key: 'created', title: t('forms.created'), render: ({ createdAt }) => formats.day(Date.parse(createdAt)) },
    {
      key: 'actions',
      title: '',
      numeric: true,
      render: (user) => (
        <Group gap={4} justify="flex-end" wrap="nowrap">
          <ActionIcon onClick={() => setEdited(user)} aria-label={t('forms.editOf', { name: user.username })}><IconPencil size={16} stroke={1.6} /></ActionIcon>
          <ActionIcon onClick={() => setLeaving(user)} disabled={user.id === me} aria-label={t('forms.deleteOf', { name: user.username })}><IconTrash size={16} stroke={1.6} /></ActionIcon>
        </Group>
      ),
    },
  ];

  if (!me) return <SettingsFrame><LoadingRows rows={6} /></SettingsFrame>;
  if (!isAdmin) return <NotFound />;
  return (
    <SettingsFrame>
      <Panel title={t('users.title')} side={<Button size="xs" leftSection={<IconUserPlus size={15} />} onClick={() => setEdited('new')}>{t('users.create')}</Button>}>
        <DataTable
          label={t('users.title')}
          columns={columns}
          rows={users.data?.data}
          rowKey={({ id }) => id}
          error={users.error}
          retry={() => void users.refetch()}
          busy={users.isPlaceholderData}
          search={{
            value: search,
            placeholder: t('users.search'),
            onChange: (value) => {
              setSearch(value);
              setPage(1);
            },
          }}
          paging={{ page, pageSize: PAGE, count: users.data?.count, onPage: setPage }}
        />
      </Panel>
      {edited && <UserDialog key={edited === 'new' ? 'new' : edited.id} user={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
      <ConfirmDialog
        opened={!!leaving}
        onClose={() => setLeaving(undefined)}
        title={t('forms.deleteOf', { name: leaving?.username ?? '' })}
        {...(leaving ? { word: leaving.username } : {})}
        action={t('forms.delete')}
        onConfirm={() => drop(leaving?.id ?? '')}
      >
        {t('users.deleteHint', { count: leaving?._count.websites ?? 0 })}
      </ConfirmDialog>
    </SettingsFrame>
  );
}

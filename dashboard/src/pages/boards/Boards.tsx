import { ActionIcon, Button, Group, Menu, Select, Textarea, TextInput, Title } from '@mantine/core';
import { IconDots, IconLayoutBoard, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAccount, useRights } from '@/api/account';
import { type Board, useBoards, useDeleteBoard, useSaveBoard } from '@/api/boards';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { FormDialog } from '@/components/FormDialog';
import { useSubmit } from '@/components/form';
import { Await, EmptyState, LoadingRows } from '@/components/states';
import { useFormats } from '@/i18n/formats';
import { usePreferences } from '@/preferences';
import classes from './Boards.module.css';
import { ShareBoard } from './ShareBoard';

const MINE = 'mine';

/** All boards of whoever is logged in, and of their teams. */
export default function Boards() {
  const t = useTranslations('boards');
  const navigate = useNavigate();
  const formats = useFormats(usePreferences().zone);
  const account = useAccount();
  const query = useBoards(account.data?.teams.map(({ id }) => id));
  const { creates, changes } = useRights();
  const teams = new Map(account.data?.teams.map(({ id, name }) => [id, name]));
  const [sharing, setSharing] = useState<Board>();
  const remove = useDeleteBoard();
  const [editing, setEditing] = useState<Board | 'new'>();
  const [leaving, setLeaving] = useState<Board>();
  const rows = query.data?.data ?? [];
  const create = creates && <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setEditing('new')}>{t('create')}</Button>;
  return (
    <div className={classes.page}>
      <Group justify="space-between" mb="md">
        <Title order={1}>{t('title')}</Title>
        {rows.length > 0 && create}
      </Group>
      <Await query={query} skeleton={<LoadingRows rows={4} height={60} />}>
        {rows.length === 0 ? (
          <EmptyState tall icon={IconLayoutBoard} title={t('none')} hint={t('noneHint')} action={create} />
        ) : (
          <div className={classes.cards}>
            {rows.map((board) => (
              <article key={board.id} className={classes.card}>
                <Link to={`/boards/${board.id}` as never}>{board.name}</Link>
                {board.description && <p>{board.description}</p>}
                <small>{t('tiles', { count: board.parameters.tiles?.length ?? 0 })} · {board.teamId && `${teams.get(board.teamId) ?? '…'} · `}{formats.day(Date.parse(board.updatedAt))}</small>
                {changes(board) && <div className={classes.menu}>
                  <Menu position="bottom-end">
                    <Menu.Target>
                      <ActionIcon size="sm" aria-label={t('more', { name: board.name })}><IconDots size={16} /></ActionIcon>
                    </Menu.Target>
                    <Menu.Dropdown>
                      <Menu.Item onClick={() => setEditing(board)}>{t('rename')}</Menu.Item>
                      <Menu.Item onClick={() => setSharing(board)}>{t('share')}</Menu.Item>
                      <Menu.Item color="red" onClick={() => setLeaving(board)}>{t('delete')}</Menu.Item>
                    </Menu.Dropdown>
                  </Menu>
                </div>}
              </article>
            ))}
          </div>
        )}
      </Await>
      {editing && (
        <BoardForm
          board={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onMade={({ id }) => editing === 'new' && void navigate({ to: `/boards/${id}`, search: { edit: '1' } as never })}
        />
      )}
      {sharing && <ShareBoard board={sharing} onClose={() => setSharing(undefined)} />}
      <ConfirmDialog
        opened={!!leaving}
        onClose={() => setLeaving(undefined)}
        title={t('deleteTitle', { name: leaving?.name ?? '' })}
        word={leaving?.name ?? ''}
        action={t('delete')}
        onConfirm={async () => leaving && remove(leaving.id)}
      >
        {t('deleteHint')}
      </ConfirmDialog>
    </div>
  );
}

function BoardForm({ board, onClose, onMade }: { board: Board | undefined; onClose: () => void; onMade: (board: Board) => void }) {
  const t = useTranslations('boards');
  const words = useTranslations();
  const [name, setName] = useState(board?.name ?? '');
  const [description, setDescription] = useState(board?.description ?? '');
  const [owner, setOwner] = useState(MINE);
  const { teams } = useRights();
  const save = useSaveBoard();
  const form = useSubmit(
    () => save({ ...(board ? { id: board.id } : {}), name: name.trim(), description: description.trim(), ...(board || owner === MINE ? {} : { teamId: owner }) }),
    (made) => {
      onClose();
      onMade(made);
    },
  );
  return (
    <FormDialog opened onClose={onClose} title={t(board ? 'rename' : 'create')} action={t('save')} form={form} disabled={!name.trim()}>
      <TextInput label={t('name')} value={name} onChange={(event) => setName(event.currentTarget.value)} required data-autofocus error={form.faultOf('name')} />
      <Textarea label={t('description')} value={description} onChange={(event) => setDescription(event.currentTarget.value)} autosize minRows={2} error={form.faultOf('description')} />
      {!board && teams.length > 0 && (
        <Select
          label={words('links.owner')}
          data={[{ value: MINE, label: words('links.mine') }, ...teams.map(({ id, name: label }) => ({ value: id, label }))]}
          value={owner}
          allowDeselect={false}
          onChange={(value) => value && setOwner(value)}
          error={form.faultOf('teamId')}
        />
      )}
    </FormDialog>
  );
}

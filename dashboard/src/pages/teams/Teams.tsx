import { Button, Group, TextInput, Title } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconLogin2, IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { useCreateTeam, useJoinTeam } from '@/api/members';
import { useTeams } from '@/api/teams';
import { useSubmit } from '@/components/form';
import { FormDialog } from '@/components/FormDialog';
import { SiteMark } from '@/components/SiteMark';
import { EmptyState, ErrorState, LoadingRows } from '@/components/states';
import frame from '@/shell/SettingsFrame.module.css';
import classes from './Teams.module.css';

/** The teams of whoever is logged in; `?join=CODE` opens the form to join one. */
export default function Teams() {
  const t = useTranslations();
  const { join } = useSearch({ strict: false }) as { join?: string };
  const { creates } = useRights();
  const teams = useTeams();
  const [open, setOpen] = useState<'create' | 'join' | undefined>(join ? 'join' : undefined);
  const rows = teams.data?.data ?? [];
  const actions = (
    <Group gap="xs">
      <Button size="xs" variant="default" leftSection={<IconLogin2 size={15} />} onClick={() => setOpen('join')}>{t('teams.join')}</Button>
      {creates && <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setOpen('create')}>{t('teams.create')}</Button>}
    </Group>
  );
  return (
    <div className={frame.page}>
      <Group justify="space-between" mb="md">
        <Title order={1}>{t('teams.title')}</Title>
        {rows.length > 0 && actions}
      </Group>
      {teams.isError ? (
        <ErrorState error={teams.error} retry={() => void teams.refetch()} />
      ) : teams.isPending ? (
        <LoadingRows rows={4} height={40} />
      ) : rows.length === 0 ? (
        <EmptyState tall icon={IconUsersGroup} title={t('teams.none')} hint={t('teams.noneHint')} action={actions} />
      ) : (
        <ul className={classes.cards}>
          {rows.map((team) => (
            <li key={team.id}>
              <Link to={`/teams/${team.id}` as never} className={classes.card}>
                <SiteMark name={team.name} size={34} />
                <span>
                  <b>{team.name}</b>
                  <small>{t('teams.size', { members: team._count.members, websites: team._count.websites })}</small>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {open === 'create' && <CreateDialog onClose={() => setOpen(undefined)} />}
      {open === 'join' && <JoinDialog code={join ?? ''} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function CreateDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const navigate = useNavigate();
  const create = useCreateTeam();
  const [name, setName] = useState('');
  const form = useSubmit(() => create(name.trim()), (id) => void navigate({ to: `/teams/${id}` as string }));
  return (
    <FormDialog opened onClose={onClose} title={t('teams.create')} action={t('forms.create')} form={form} disabled={!name.trim()}>
      <TextInput label={t('forms.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} error={form.faultOf('name')} data-autofocus />
    </FormDialog>
  );
}

function JoinDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const t = useTranslations();
  const navigate = useNavigate();
  const join = useJoinTeam();
  const [accessCode, setAccessCode] = useState(code);
  const form = useSubmit(
    () => join(accessCode.trim()),
    ({ teamId }) => void navigate({ to: `/teams/${teamId}` as string }),
  );
  return (
    <FormDialog opened onClose={onClose} title={t('teams.join')} action={t('teams.join')} form={form} disabled={!accessCode.trim()}>
      <TextInput label={t('teams.code')} description={t('teams.codeHint')} value={accessCode} onChange={(event) => setAccessCode(event.currentTarget.value)} error={form.faultOf('accessCode')} autoComplete="off" data-autofocus />
    </FormDialog>
  );
}

import { Anchor, Title } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { useDeleteTeam, useRemoveMember, useTeam } from '@/api/members';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { ErrorState, LoadingRows } from '@/components/states';
import frame from '@/shell/SettingsFrame.module.css';
import { DangerPanel } from './DangerPanel';
import { InvitePanel } from './InvitePanel';
import { MembersPanel } from './MembersPanel';
import { NamePanel } from './NamePanel';
import { SitesPanel } from './SitesPanel';

/** One team: its members, its websites, and how others come in. */
export default function TeamPage() {
  const t = useTranslations();
  const { teamId } = useParams({ strict: false }) as { teamId: string };
  const navigate = useNavigate();
  const rights = useRights();
  const team = useTeam(teamId);
  const leave = useRemoveMember(teamId);
  const drop = useDeleteTeam(teamId);
  const [open, setOpen] = useState<'leave' | 'delete'>();
  const manages = rights.manages(teamId);
  const close = () => setOpen(undefined);
  const away = async (action: Promise<unknown>) => {
    await action;
    await navigate({ to: '/teams' as string });
  };
  return (
    <div className={frame.page}>
      <Anchor component={Link} to={'/teams' as never} size="sm" c="dimmed">{t('teams.title')}</Anchor>
      <Title order={1} mb="md">{team.data?.name ?? ' '}</Title>
      {team.isError ? (
        <ErrorState error={team.error} retry={() => void team.refetch()} />
      ) : !team.data ? (
        <LoadingRows rows={8} />
      ) : (
        <div className={frame.parts}>
          <MembersPanel teamId={teamId} manages={manages} />
          <SitesPanel teamId={teamId} />
          {manages && <InvitePanel team={team.data} />}
          {manages && <NamePanel team={team.data} />}
          <DangerPanel leaves={rights.leaves(teamId)} deletes={rights.ownsTeam(teamId)} onLeave={() => setOpen('leave')} onDelete={() => setOpen('delete')} />
          <ConfirmDialog opened={open === 'leave'} onClose={close} title={t('team.leave')} action={t('team.leave')} onConfirm={() => away(leave(rights.id ?? ''))}>{t('team.leaveHint')}</ConfirmDialog>
          <ConfirmDialog opened={open === 'delete'} onClose={close} title={t('team.delete')} word={team.data.name} action={t('team.delete')} onConfirm={() => away(drop())}>{t('team.deleteHint')}</ConfirmDialog>
        </div>
      )}
    </div>
  );
}

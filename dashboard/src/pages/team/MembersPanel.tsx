import { ActionIcon, Badge, Button, Select } from '@mantine/core';
import { IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type TeamRole, useRights } from '@/api/account';
import { type Member, useMembers, useRemoveMember, useSetRole } from '@/api/members';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Moment } from '@/components/Moment';
import { Panel } from '@/components/Panel';
import classes from '@/components/settings.module.css';
import { SiteMark } from '@/components/SiteMark';
import { Await, LoadingRows } from '@/components/states';
import { AddMemberDialog } from './AddMemberDialog';

const ROLES = ['team-manager', 'team-member', 'team-view-only'] as const;

/** Who is in a team, and as what. */
export function MembersPanel({ teamId, manages }: { teamId: string; manages: boolean }) {
  const t = useTranslations();
  const { id: me } = useRights();
  const members = useMembers(teamId);
  const drop = useRemoveMember(teamId);
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Member>();
  const rows = members.data?.data ?? [];
  const add = manages && <Button size="xs" leftSection={<IconUserPlus size={15} />} onClick={() => setAdding(true)}>{t('team.add')}</Button>;
  return (
    <Panel title={t('team.members')} side={add}>
      <Await query={members} skeleton={<LoadingRows rows={4} />}>
        <ul className={classes.rows}>
          {rows.map((member) => (
            <li key={member.id}>
              <SiteMark name={member.user.username} size={28} />
              <div className={classes.what}>
                <b>{member.user.username}{member.userId === me && ` (${t('team.you')})`}</b>
                <small>{t('team.since')} <Moment at={member.createdAt} none="" /></small>
              </div>
              {manages && member.role !== 'team-owner' ? (
                <>
                  <RoleChoice teamId={teamId} member={member} />
                  <ActionIcon onClick={() => setLeaving(member)} aria-label={t('team.removeOf', { name: member.user.username })}><IconTrash size={16} stroke={1.6} /></ActionIcon>
                </>
              ) : (
                <Badge variant="default" tt="none">{t(`forms.teamRoles.${member.role}`)}</Badge>
              )}
            </li>
          ))}
        </ul>
      </Await>
      {adding && <AddMemberDialog teamId={teamId} known={rows} onClose={() => setAdding(false)} />}
      <ConfirmDialog
        opened={!!leaving}
        onClose={() => setLeaving(undefined)}
        title={t('team.removeOf', { name: leaving?.user.username ?? '' })}
        action={t('forms.remove')}
        onConfirm={() => drop(leaving?.userId ?? '')}
      >
        {t('team.removeHint')}
      </ConfirmDialog>
    </Panel>
  );
}

/** The role of a member; what is chosen is shown at once, and the old one again when the server refuses. */
function RoleChoice({ teamId, member }: { teamId: string; member: Member }) {
  const t = useTranslations('forms');
  const setRole = useSetRole(teamId);
  const [role, show] = useState(member.role);
  const [refused, setRefused] = useState(false);
  const choose = (next: TeamRole) => {
    show(next);
    setRefused(false);
    setRole({ userId: member.userId, role: next }).catch(() => {
      show(member.role);
      setRefused(true);
    });
  };
  return (
    <Select
      w={170}
      size="xs"
      aria-label={t('roleOf', { name: member.user.username })}
      data={ROLES.map((value) => ({ value, label: t(`teamRoles.${value}`) }))}
      value={role}
      allowDeselect={false}
      error={refused && t('failed')}
      onChange={(next) => next && choose(next as TeamRole)}
    />
  );
}

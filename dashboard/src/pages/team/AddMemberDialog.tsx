import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { type Member, useAddMember } from '@/api/members';
import { useUsers } from '@/api/users';
import { useSubmit } from '@/components/form';
import { FormDialog } from '@/components/FormDialog';

const ROLES = ['team-manager', 'team-member', 'team-view-only'] as const;

/** Puts a user into a team. Only admins know who there is; others write the name. */
export function AddMemberDialog({ teamId, known, onClose }: { teamId: string; known: Member[]; onClose: () => void }) {
  const t = useTranslations();
  const { isAdmin } = useRights();
  const add = useAddMember(teamId);
  const users = useUsers({ pageSize: 200 }, isAdmin);
  const [userId, setUserId] = useState<string | null>(null);
  const [username, setUsername] = useState('');
  const [role, setRole] = useState<(typeof ROLES)[number]>('team-member');
  const form = useSubmit(() => add({ ...(isAdmin ? { userId: userId ?? '' } : { username: username.trim() }), role }), onClose);
  const others = (users.data?.data ?? []).filter(({ id }) => !known.some((member) => member.userId === id));
  return (
    <FormDialog opened onClose={onClose} title={t('team.add')} action={t('forms.add')} form={form} disabled={isAdmin ? !userId : !username.trim()}>
      {isAdmin ? (
        <Select label={t('login.username')} data={others.map(({ id, username }) => ({ value: id, label: username }))} value={userId} onChange={setUserId} searchable nothingFoundMessage={t('common.nothingFound')} error={form.faultOf('userId')} data-autofocus />
      ) : (
        <TextInput label={t('login.username')} value={username} onChange={(event) => setUsername(event.currentTarget.value)} maxLength={255} autoComplete="off" error={form.faultOf('username') ?? form.faultOf('userId')} data-autofocus />
      )}
      <Select
        label={t('forms.role')}
        data={ROLES.map((value) => ({ value, label: t(`forms.teamRoles.${value}`) }))}
        value={role}
        allowDeselect={false}
        onChange={(value) => value && setRole(value as (typeof ROLES)[number])}
      />
    </FormDialog>
  );
}

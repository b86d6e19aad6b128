import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Member, useAddMember } from '@/api/members';
import { useUsers } from '@/api/users';
import { useSubmit } from '@/components/form';
import { FormDialog } from '@/components/FormDialog';

const ROLES = ['team-manager', 'team-member', 'team-view-only'] as const;

/** Puts a user into a team; only admins know who there is. */
export function AddMemberDialog({ teamId, known, onClose }: { teamId: string; known: Member[]; onClose: () => void }) {
  const t = useTranslations();
  const add = useAddMember(teamId);
  const users = useUsers({ pageSize: 200 });
  const [userId, setUserId] = useState<string | null>(null);
  const [role, setRole] = useState<(typeof ROLES)[number]>('team-member');
  const form = useSubmit(() => add({ userId: userId ?? '', role }), onClose);
  const others = (users.data?.data ?? []).filter(({ id }) => !known.some((member) => member.userId === id));
  return (
    <FormDialog opened onClose={onClose} title={t('team.add')} action={t('forms.add')} form={form} disabled={!userId}>
      <Select label={t('login.username')} data={others.map(({ id, username }) => ({ value: id, label: username }))} value={userId} onChange={setUserId} searchable nothingFoundMessage={t('common.nothingFound')} error={form.faultOf('userId')} data-autofocus />
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

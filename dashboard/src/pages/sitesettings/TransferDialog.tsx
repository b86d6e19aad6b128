import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRights } from '@/api/account';
import { useTransferSite } from '@/api/site';
import { useUsers } from '@/api/users';
import type { Website } from '@/api/websites';
import { useSubmit } from '@/components/form';
import { FormDialog } from '@/components/FormDialog';

/** Gives a website to a team or a person. */
export function TransferDialog({ website, onClose }: { website: Website; onClose: () => void }) {
  const t = useTranslations();
  const rights = useRights();
  const transfer = useTransferSite(website.id);
  const users = useUsers({ pageSize: 200 }, rights.isAdmin);
  const [target, setTarget] = useState<string | null>(null);
  const form = useSubmit(() => {
    const [kind, id = ''] = (target ?? '').split(':');
    return transfer(kind === 'team' ? { teamId: id } : { userId: id });
  }, onClose);
  const people = rights.isAdmin
    ? (users.data?.data ?? []).filter(({ id }) => id !== website.userId).map(({ id, username }) => ({ value: `user:${id}`, label: username }))
    : rights.takes(website) ? [{ value: `user:${rights.id}`, label: t('sitesettings.yourself') }] : [];
  const groups = [
    { group: t('teams.title'), items: rights.teams.filter(({ id }) => id !== website.teamId).map(({ id, name }) => ({ value: `team:${id}`, label: name })) },
    { group: t('sitesettings.people'), items: people },
  ].filter(({ items }) => items.length);
  return (
    <FormDialog opened onClose={onClose} title={t('sitesettings.transfer')} action={t('sitesettings.transfer')} form={form} disabled={!target}>
      <Text size="sm">{t('sitesettings.transferHint')}</Text>
      {groups.length ? (
        <Select label={t('sitesettings.newOwner')} data={groups} value={target} onChange={setTarget} searchable error={form.faultOf('teamId') ?? form.faultOf('userId')} data-autofocus />
      ) : (
        <Text size="sm" c="dimmed">{t('sitesettings.nobody')}</Text>
      )}
    </FormDialog>
  );
}

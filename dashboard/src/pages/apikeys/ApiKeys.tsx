import { ActionIcon, Badge, Button } from '@mantine/core';
import { IconKey, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type ApiKey, useKeys, useRevokeKey } from '@/api/keys';
import { useWebsites } from '@/api/websites';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { type Column, DataTable } from '@/components/DataTable';
import { Moment } from '@/components/Moment';
import { Panel } from '@/components/Panel';
import { SecretDialog } from '@/components/SecretDialog';
import { EmptyState } from '@/components/states';
import { SettingsFrame } from '@/shell/SettingsFrame';
import { NewKeyDialog } from './NewKeyDialog';

/** The keys with which programs act in the name of whoever is logged in. */
export default function ApiKeys() {
  const t = useTranslations();
  const keys = useKeys();
  const sites = useWebsites();
  const revoke = useRevokeKey();
  const [making, setMaking] = useState(false);
  const [fresh, setFresh] = useState('');
  const [ending, setEnding] = useState<ApiKey>();
  const names = new Map(sites.data?.data.map(({ id, name }) => [id, name]));
  const make = <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setMaking(true)}>{t('apikeys.create')}</Button>;

  const columns: Column<ApiKey>[] = [
    { key: 'name', title: t('forms.name'), render: ({ name }) => name },
    { key: 'hint', title: t('apikeys.key'), render: ({ hint }) => <code>{hint}</code> },
    { key: 'scope', title: t('apikeys.scope'), render: ({ scope }) => <Badge variant="default" tt="none">{t(`apikeys.scopes.${scope}`)}</Badge> },
    {
      key: 'websites',
      title: t('apikeys.websites'),
      render: ({ websites }) => (websites ? websites.map((id) => names.get(id) ?? id.slice(0, 8)).join(', ') : t('apikeys.all')),
    },
    { key: 'used', title: t('forms.used'), render: ({ usedAt }) => <Moment at={usedAt} none={t('forms.never')} /> },
    { key: 'expires', title: t('forms.expires'), render: ({ expiresAt }) => <Moment at={expiresAt} none={t('forms.never')} ends /> },
    {
      key: 'end',
      title: '',
      render: (key) => (
        <ActionIcon onClick={() => setEnding(key)} aria-label={t('forms.revokeOf', { name: key.name })}><IconTrash size={16} stroke={1.6} /></ActionIcon>
      ),
    },
  ];

  return (
    <SettingsFrame>
      <Panel title={t('apikeys.title')} side={make}>
        {keys.data?.data.length === 0 ? (
          <EmptyState icon={IconKey} title={t('apikeys.none')} hint={t('apikeys.noneHint')} />
        ) : (
          <DataTable label={t('apikeys.title')} columns={columns} rows={keys.data?.data} rowKey={({ id }) => id} error={keys.error} retry={() => void keys.refetch()} />
        )}
      </Panel>
      <NewKeyDialog opened={making} onClose={() => setMaking(false)} onMade={setFresh} sites={sites.data?.data ?? []} />
      <SecretDialog secret={fresh} onClose={() => setFresh('')} title={t('apikeys.made')}>{t('apikeys.usage')}</SecretDialog>
      <ConfirmDialog
        opened={!!ending}
        onClose={() => setEnding(undefined)}
        title={t('forms.revokeOf', { name: ending?.name ?? '' })}
        action={t('forms.revoke')}
        onConfirm={() => revoke(ending?.id ?? '')}
      >
        {t('apikeys.revokeHint')}
      </ConfirmDialog>
    </SettingsFrame>
  );
}

import { ActionIcon, Button, Group, SegmentedControl } from '@mantine/core';
import { IconPlus, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type App, useRevokeWriteKey, type WriteKey } from '@/api/apps';
import { getServerUrl } from '@/api/server';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { CopySnippet } from '@/components/CopySnippet';
import { type Column, DataTable } from '@/components/DataTable';
import { Moment } from '@/components/Moment';
import { Panel } from '@/components/Panel';
import { SecretDialog } from '@/components/SecretDialog';
import { EmptyState } from '@/components/states';
import { writePython, writeTypeScript } from '@/view/snippet';
import { NewWriteKeyDialog } from './NewWriteKeyDialog';
import { RotateDialog } from './RotateDialog';

/** One app: its write keys, and how it sends. */
export function AppPanel({ websiteId, app, onDelete }: { websiteId: string; app: App; onDelete: () => void }) {
  const t = useTranslations();
  const revoke = useRevokeWriteKey(websiteId);
  const [making, setMaking] = useState(false);
  const [rotating, setRotating] = useState<WriteKey>();
  const [ending, setEnding] = useState<WriteKey>();
  const [fresh, setFresh] = useState('');
  const nameOf = (key: WriteKey | undefined) => key?.name || key?.hint || '';

  const columns: Column<WriteKey>[] = [
    { key: 'name', title: t('forms.name'), render: ({ name }) => name || '–' },
    { key: 'hint', title: t('apikeys.key'), render: ({ hint }) => <code>{hint}</code> },
    { key: 'origins', title: t('sitesettings.origins'), render: ({ origins }) => origins.join(', ') || t('sitesettings.serversOnly') },
    { key: 'used', title: t('forms.used'), render: ({ usedAt }) => <Moment at={usedAt} none={t('forms.never')} /> },
    { key: 'expires', title: t('forms.expires'), render: ({ expiresAt }) => <Moment at={expiresAt} none={t('forms.never')} ends /> },
    {
      key: 'actions',
      title: '',
      numeric: true,
      render: (key) => (
        <Group gap={4} justify="flex-end" wrap="nowrap">
          <ActionIcon onClick={() => setRotating(key)} aria-label={t('sitesettings.rotateOf', { name: nameOf(key) })}><IconRefresh size={16} stroke={1.6} /></ActionIcon>
          <ActionIcon onClick={() => setEnding(key)} aria-label={t('forms.revokeOf', { name: nameOf(key) })}><IconTrash size={16} stroke={1.6} /></ActionIcon>
        </Group>
      ),
    },
  ];

  return (
    <Panel
      title={app.name}
      side={
        <Group gap={6} wrap="nowrap">
          <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setMaking(true)}>{t('sitesettings.newKey')}</Button>
          <ActionIcon onClick={onDelete} aria-label={t('forms.deleteOf', { name: app.name })}><IconTrash size={16} stroke={1.6} /></ActionIcon>
        </Group>
      }
    >
      {app.writeKeys.length ? (
        <DataTable label={app.name} columns={columns} rows={app.writeKeys} rowKey={({ id }) => id} />
      ) : (
        <EmptyState title={t('sitesettings.noKeys')} hint={t('sitesettings.noKeysHint')} />
      )}
      <NewWriteKeyDialog websiteId={websiteId} appId={app.id} opened={making} onClose={() => setMaking(false)} onMade={setFresh} />
      {rotating && <RotateDialog websiteId={websiteId} writeKey={rotating} onClose={() => setRotating(undefined)} onMade={setFresh} />}
      <SecretDialog secret={fresh} onClose={() => setFresh('')} title={t('sitesettings.keyMade')}>
        <Usage app={app.name} secret={fresh} />
      </SecretDialog>
      <ConfirmDialog
        opened={!!ending}
        onClose={() => setEnding(undefined)}
        title={t('forms.revokeOf', { name: nameOf(ending) })}
        action={t('forms.revoke')}
        onConfirm={async () => ending && revoke(ending)}
      >
        {t('sitesettings.revokeHint')}
      </ConfirmDialog>
    </Panel>
  );
}

function Usage({ app, secret }: { app: string; secret: string }) {
  const t = useTranslations('sitesettings');
  const [language, setLanguage] = useState('python');
  const write = language === 'python' ? writePython : writeTypeScript;
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="xs"
        aria-label={t('example')}
        value={language}
        onChange={setLanguage}
        data={[{ value: 'python', label: 'Python' }, { value: 'typescript', label: 'TypeScript' }]}
      />
      <CopySnippet code={write(getServerUrl(), app, secret)} label={t('example')} />
    </>
  );
}

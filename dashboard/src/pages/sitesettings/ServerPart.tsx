import { Button, Text, TextInput } from '@mantine/core';
import { IconPlus, IconServer2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type App, useApps, useCreateApp, useDeleteApp } from '@/api/apps';
import type { Website } from '@/api/websites';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { useSubmit } from '@/components/form';
import { FormDialog } from '@/components/FormDialog';
import { Panel } from '@/components/Panel';
import { Await, EmptyState, LoadingRows } from '@/components/states';
import { AppPanel } from './AppPanel';

/** The programs that send server-side events to a website, with their write keys. */
export default function ServerPart({ website }: { website: Website }) {
  const t = useTranslations();
  const apps = useApps(website.id);
  const create = useCreateApp(website.id);
  const drop = useDeleteApp(website.id);
  const [making, setMaking] = useState(false);
  const [name, setName] = useState('');
  const [leaving, setLeaving] = useState<App>();
  const form = useSubmit(() => create(name.trim()), () => {
    setMaking(false);
    setName('');
  });
  const make = <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setMaking(true)}>{t('sitesettings.newApp')}</Button>;
  return (
    <>
      <Panel title={t('sitesettings.apps')} side={make}>
        <Await query={apps} skeleton={<LoadingRows rows={4} />}>
          {apps.data?.length === 0 ? (
            <EmptyState icon={IconServer2} title={t('sitesettings.noApps')} hint={t('sitesettings.serverHint')} />
          ) : (
            <Text size="sm" c="dimmed">{t('sitesettings.serverHint')}</Text>
          )}
        </Await>
      </Panel>
      {apps.data?.map((app) => <AppPanel key={app.id} websiteId={website.id} app={app} onDelete={() => setLeaving(app)} />)}
      <FormDialog opened={making} onClose={() => setMaking(false)} title={t('sitesettings.newApp')} action={t('forms.create')} form={form} disabled={!name.trim()}>
        <TextInput label={t('forms.name')} placeholder="shop-api" value={name} onChange={(event) => setName(event.currentTarget.value)} error={form.faultOf('name')} data-autofocus />
      </FormDialog>
      <ConfirmDialog
        opened={!!leaving}
        onClose={() => setLeaving(undefined)}
        title={t('forms.deleteOf', { name: leaving?.name ?? '' })}
        {...(leaving ? { word: leaving.name } : {})}
        action={t('forms.delete')}
        onConfirm={() => drop(leaving?.id ?? '')}
      >
        {t('sitesettings.deleteAppHint')}
      </ConfirmDialog>
    </>
  );
}

import { Alert, Button, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDeleteSite, useResetSite } from '@/api/site';
import type { Website } from '@/api/websites';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { CopySnippet } from '@/components/CopySnippet';
import { Panel } from '@/components/Panel';
import classes from '@/components/settings.module.css';
import { RetentionPanel } from './RetentionPanel';
import { TransferDialog } from './TransferDialog';

/** Who is not counted, and what cannot be taken back: moving, resetting and deleting a website. */
export default function DataPart({ website }: { website: Website }) {
  const t = useTranslations();
  const navigate = useNavigate();
  const reset = useResetSite(website.id);
  const drop = useDeleteSite(website.id);
  const [open, setOpen] = useState<'transfer' | 'reset' | 'delete'>();
  const [erased, setErased] = useState(false);
  const close = () => setOpen(undefined);
  const empty = async () => {
    await reset();
    setErased(true);
  };
  const remove = async () => {
    await drop();
    await navigate({ to: '/websites' as string });
  };
  return (
    <>
      <Panel title={t('sitesettings.uncounted')}>
        <Text size="sm" mb="xs">{t('sitesettings.robots')}</Text>
        <Text size="sm" mb="xs">{t('sitesettings.ownVisits')}</Text>
        <CopySnippet code="localStorage.setItem('umami.disabled', 1)" label={t('sitesettings.ownVisits')} />
        <Text size="sm" c="dimmed" mt="sm">{t('sitesettings.forAll')}</Text>
      </Panel>
      <RetentionPanel website={website} />
      <Panel title={t('sitesettings.danger')}>
        <div role="status">{erased && <Alert color="green" variant="light" mb="sm" withCloseButton closeButtonLabel={t('common.close')} onClose={() => setErased(false)}>{t('sitesettings.erased')}</Alert>}</div>
        <ul className={classes.rows}>
          {(['transfer', 'reset', 'delete'] as const).map((name) => (
            <li key={name}>
              <div className={classes.what}>
                <b>{t(`sitesettings.${name}`)}</b>
                <small>{t(`sitesettings.${name}Hint`)}</small>
              </div>
              <Button variant={name === 'transfer' ? 'default' : 'light'} {...(name === 'transfer' ? {} : { color: 'red' })} onClick={() => setOpen(name)}>{t(`sitesettings.${name}`)}</Button>
            </li>
          ))}
        </ul>
      </Panel>
      {open === 'transfer' && <TransferDialog website={website} onClose={close} />}
      <ConfirmDialog opened={open === 'reset'} onClose={close} title={t('sitesettings.reset')} word={website.name} action={t('sitesettings.reset')} onConfirm={empty}>
        {t('sitesettings.resetHint')}
      </ConfirmDialog>
      <ConfirmDialog opened={open === 'delete'} onClose={close} title={t('sitesettings.delete')} word={website.name} action={t('sitesettings.delete')} onConfirm={remove}>
        {t('sitesettings.deleteHint')}
      </ConfirmDialog>
    </>
  );
}

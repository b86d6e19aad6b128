import { TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCreateWriteKey } from '@/api/apps';
import { ExpirySelect } from '@/components/ExpirySelect';
import { useSubmit } from '@/components/form';
import { FormDialog } from '@/components/FormDialog';

interface NewWriteKeyDialogProps {
  websiteId: string;
  appId: string;
  opened: boolean;
  onClose: () => void;
  onMade: (key: string) => void;
}

/** The name of a new write key, until when it is good, and from which pages. */
export function NewWriteKeyDialog({ websiteId, appId, opened, onClose, onMade }: NewWriteKeyDialogProps) {
  const t = useTranslations();
  const create = useCreateWriteKey(websiteId);
  const [name, setName] = useState('');
  const [origins, setOrigins] = useState<string[]>([]);
  const [expiresAt, setExpiresAt] = useState<number | null>(null);
  const close = () => {
    setName('');
    setOrigins([]);
    setExpiresAt(null);
    form.forget();
    onClose();
  };
  const form = useSubmit(
    () => create({ appId, name: name.trim(), origins, expiresAt }),
    ({ key }) => {
      close();
      onMade(key);
    },
  );
  return (
    <FormDialog opened={opened} onClose={close} title={t('sitesettings.newKey')} action={t('forms.create')} form={form}>
      <TextInput label={t('forms.name')} placeholder={t('sitesettings.keyName')} value={name} onChange={(event) => setName(event.currentTarget.value)} error={form.faultOf('name')} data-autofocus />
      <TagsInput label={t('sitesettings.origins')} description={t('sitesettings.originsHint')} placeholder={origins.length ? '' : 'https://shop.example.com'} value={origins} onChange={setOrigins} error={form.faultOf('origins')} />
      <ExpirySelect label={t('forms.expires')} value={expiresAt} onChange={setExpiresAt} error={form.faultOf('expiresAt')} />
    </FormDialog>
  );
}
